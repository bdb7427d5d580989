import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { GivenConsent } from '../../rules/consents.ts';

/** SQL on consents of a case, for its readers. */
export interface ConsentRow extends GivenConsent {
  caseId: string;
  way: 'written' | 'spoken-with-witness';
  words: Uint8Array;
  recordedBy: string;
  recordedAt: string;
  withdrawnWords: Uint8Array | null;
  version: number;
}

const columns = sql`c.id, c.case_id as "caseId", c.given_by as "givenBy", c.purpose, c.receiver_id as "receiverId", c.way,
  c.given_on as "givenOn", c.valid_until as "validUntil", c.words, c.recorded_by as "recordedBy", c.recorded_at as "recordedAt",
  c.withdrawn_on as "withdrawnOn", c.withdrawn_words as "withdrawnWords", c.version`;
const readable = (actor: Actor) => sql`${inScope(actor, 'c')} and ${actor.accountId}::uuid = any (c.readers)
  and ${actor.accountId}::uuid <> all (c.named)`;

export async function findConsents(tx: Tx, actor: Actor, caseId: string): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`${prepared} select ${columns} from case_consents c
    where ${readable(actor)} and c.case_id = ${caseId} order by c.recorded_at desc, c.id desc`.execute(tx);
  return rows;
}

/** Those of the case that are asked for, held: none is withdrawn while something is rested on it. */
export async function holdConsents(
  tx: Tx,
  actor: Actor,
  { caseId, ids }: { caseId: string; ids: readonly string[] },
): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`${prepared} select ${columns} from case_consents c
    where ${readable(actor)} and c.case_id = ${caseId} and c.id = any(${[...ids]}::uuid[]) order by c.id for update`.execute(
    tx,
  );
  return rows;
}

export async function findConsent(tx: Tx, actor: Actor, id: string): Promise<ConsentRow | undefined> {
  const { rows } = await sql<ConsentRow>`${prepared} select ${columns} from case_consents c
    where ${readable(actor)} and c.id = ${id}`.execute(tx);
  return rows[0];
}

/** False where a consent of this id exists already. */
export async function insertConsent(
  tx: Tx,
  localityId: string,
  made: Omit<ConsentRow, 'withdrawnOn' | 'withdrawnWords' | 'version'>,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into case_consents (locality_id, id, case_id, unit_id, readers, named, given_by,
      purpose, receiver_id, way, given_on, valid_until, words, recorded_by, recorded_at)
    select ${localityId}, ${made.id}, s.case_id, s.unit_id, s.readers, s.named, ${made.givenBy}, ${made.purpose},
      ${made.receiverId}::uuid, ${made.way}, ${made.givenOn}::date, ${made.validUntil}::date,
      ${Buffer.from(made.words)}::bytea, ${made.recordedBy}::uuid, ${made.recordedAt}::timestamptz
    from case_subjects s where s.locality_id = ${localityId} and s.case_id = ${made.caseId}
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export async function withdrawConsent(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  of: { id: string; version: number; on: string; words: Uint8Array },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update case_consents set withdrawn_on = ${of.on}::date,
      withdrawn_words = ${Buffer.from(of.words)}, withdrawn_by = ${by.accountId}, withdrawn_at = ${by.now}, version = version + 1
    where locality_id = ${by.localityId} and id = ${of.id} and version = ${of.version} and withdrawn_on is null
    returning version`.execute(tx);
  return rows[0]?.version;
}
