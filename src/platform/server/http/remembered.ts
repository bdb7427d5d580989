import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../shared/actor.ts';
import type { UploadedFile } from '../../shared/endpoint.ts';
import { Problem } from '../../shared/problem.ts';
import type { Tx } from '../database/connect.ts';
import { prepared, unanswered } from '../database/prepared.ts';

interface RememberedAct {
  actor: Actor;
  now: string;
  requestId: string;
  act: string;
  input: unknown;
  file: UploadedFile | undefined;
}

/**
 * Sending twice is once. The row of the request id is written first: a second copy waits on it, then finds the stored
 * answer. The same id with other content is refused (422), and another person's id is as if unknown to them.
 */
export async function rememberRequest(
  tx: Tx,
  sent: RememberedAct,
  act: () => Promise<unknown>,
): Promise<unknown> {
  const { localityId, accountId } = sent.actor;
  const digest = digestOf(sent);
  const fresh = await sql`${prepared}
    insert into requests (locality_id, id, account_id, endpoint, digest, at)
    values (${localityId}, ${sent.requestId}, ${accountId}, ${sent.act}, ${digest}, ${sent.now})
    on conflict do nothing returning id`.execute(tx);
  if (fresh.rows.length === 0) return storedAnswer(tx, sent, digest);
  const answer = await act();
  await sql`${unanswered} update requests set status = 200, answer = ${JSON.stringify(answer)}::jsonb
    where locality_id = ${localityId} and id = ${sent.requestId}`.execute(tx);
  return answer;
}

async function storedAnswer(tx: Tx, sent: RememberedAct, digest: Buffer): Promise<unknown> {
  const { rows } = await sql<{ digest: Buffer; account_id: string; answer: unknown }>`
    select digest, account_id, answer from requests
    where locality_id = ${sent.actor.localityId} and id = ${sent.requestId}`.execute(tx);
  const stored = rows[0];
  if (!stored || stored.account_id !== sent.actor.accountId || !stored.digest.equals(digest))
    throw new Problem(422, 'platform.same-id-other-content');
  return stored.answer;
}

function digestOf(sent: RememberedAct): Buffer {
  const hash = createHash('sha256').update(sent.act).update('\0').update(JSON.stringify(sent.input));
  if (sent.file) hash.update('\0').update(sent.file.name).update('\0').update(sent.file.bytes);
  return hash.digest();
}
