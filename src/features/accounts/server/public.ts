import type { FunctionName } from '../../../platform/shared/actor.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { findDisplayNames, findHolders, type Holder } from './queries-accounts.ts';
import { type AuditRecord, findLastAct, listSubjectAudit } from './queries-audit.ts';

export { actorOfAccount, authenticator } from './authenticate.ts';
export { foundAccount, type FoundedAccount, newEnrolmentLink } from './found-account.ts';
export { actSummary, introduceActNames } from './act-names.ts';
export { accountsRoom, actsWithoutEndpoint } from './routes.ts';
export type { AccountsSettings, Scope, ScopeSource, SignInLimits } from './settings.ts';

/** Who holds one of the functions at exactly one of the units on the date, in accounts that are in use. */
export const accountsHolding = (
  tx: Tx,
  wanted: { functions: readonly FunctionName[]; unitIds: readonly string[]; on: string },
): Promise<Holder[]> => findHolders(tx, wanted);

/** Names of people by account; ids that the caller's locality does not know are left out. */
export const displayNamesOf = (tx: Tx, accountIds: Iterable<string | null>): Promise<Map<string, string>> =>
  findDisplayNames(
    tx,
    [...new Set(accountIds)].filter((id) => id !== null),
  );

/** Who did one of these acts to a record last and when, as far as the caller's area may know. */
export const lastActOn = (
  tx: Tx,
  of: { localityId: string; subjectId: string; acts: readonly string[] },
): Promise<{ at: string; by: string } | undefined> => findLastAct(tx, of);

/** Who read or wrote one record (or several that became one), the newest first, as far as the caller's area may know. The caller has asked who may ask. */
export const auditOfSubject = (
  tx: Tx,
  of: { localityId: string; subjectKind: string; subjectIds: readonly string[]; limit: number },
): Promise<Pick<AuditRecord, 'at' | 'accountId' | 'displayName' | 'act' | 'detail'>[]> =>
  listSubjectAudit(tx, of);
