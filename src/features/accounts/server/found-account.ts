import type { Tx } from '../../../platform/server/database/connect.ts';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { hashPassword } from './passwords.ts';
import { insertAccount, insertFunction } from './queries-accounts.ts';
import { insertLink } from './queries-links.ts';
import { setPassword } from './queries-sessions.ts';
import { hashOf, newToken } from './tokens.ts';

export interface FoundedAccount {
  id?: string;
  localityId: string;
  loginName: string;
  displayName: string;
  /** Left out: the person sets it by an enrolment link. */
  password?: string;
  functions: readonly {
    function: FunctionName;
    unitId: string;
    validFrom: string;
    validTo?: string | null;
  }[];
  now: string;
}

/** An account that no administrator made: the first one of a locality, and the people of a demonstration. */
export async function foundAccount(tx: Tx, made: FoundedAccount): Promise<string> {
  const { id = newId(), localityId, loginName, displayName, now } = made;
  const account = { id, localityId, loginName, displayName, createdBy: null, now };
  if (!(await insertAccount(tx, account))) throw new Error(`login name ${loginName} is taken`);
  for (const { function: name, unitId, validFrom, validTo = null } of made.functions)
    await insertFunction(tx, {
      ...{ id: newId(), function: name, unitId, validFrom, validTo },
      ...{ accountId: id, localityId, grantedBy: null, now },
    });
  if (made.password !== undefined) await setPassword(tx, id, await hashPassword(made.password), now);
  return id;
}

const linkHours = 1;

/** A link by which its owner sets a password: once, within the hour. */
export async function newEnrolmentLink(
  tx: Tx,
  { accountId, createdBy, now }: { accountId: string; createdBy: string | null; now: string },
): Promise<{ path: string; expiresAt: string }> {
  const token = newToken();
  const expiresAt = addHours(now, linkHours);
  await insertLink(tx, { tokenHash: hashOf(token), accountId, createdBy, now, expiresAt });
  // Behind the # the secret stays in the browser: neither a server's log nor a proxy's sees it.
  return { path: `/dat-mat-khau#${token}`, expiresAt };
}
