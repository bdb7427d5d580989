import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { AttachmentType } from '../../contract.ts';

/** SQL on files attached to cases; content and words are sealed. */

export interface AttachmentRow {
  id: string;
  type: AttachmentType;
  size: number;
  words: Uint8Array;
  addedBy: string;
  addedAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  version: number;
}

const columns = sql`a.id, a.type, a.size, a.words, a.added_by as "addedBy", a.added_at as "addedAt",
  a.withdrawn_by as "withdrawnBy", a.withdrawn_at as "withdrawnAt", a.version`;

/** For who is on the team; of a named person's case there is none. */
const readable = (actor: Actor) => sql`${inScope(actor, 'a')} and ${actor.accountId}::uuid = any (a.readers)
  and ${actor.accountId}::uuid <> all (a.named)`;

/** The newest first, without content. */
export async function findAttachments(tx: Tx, actor: Actor, caseId: string): Promise<AttachmentRow[]> {
  const { rows } = await sql<AttachmentRow>`select ${columns} from case_attachments a
    where ${readable(actor)} and a.case_id = ${caseId} order by a.added_at desc, a.id desc`.execute(tx);
  return rows;
}

interface One {
  caseId: string;
  id: string;
}

export async function findAttachment(
  tx: Tx,
  actor: Actor,
  { caseId, id }: One,
): Promise<AttachmentRow | undefined> {
  const { rows } = await sql<AttachmentRow>`select ${columns} from case_attachments a
    where ${readable(actor)} and a.case_id = ${caseId} and a.id = ${id}`.execute(tx);
  return rows[0];
}

/** The content as it is kept; null where it was withdrawn. */
export async function readAttachment(tx: Tx, actor: Actor, id: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ content: Uint8Array | null }>`select a.content from case_attachments a
    where ${readable(actor)} and a.id = ${id}`.execute(tx);
  return rows[0]?.content ?? null;
}

export interface NewAttachment extends One {
  unitId: string;
  type: AttachmentType;
  size: number;
  words: Uint8Array;
  content: Uint8Array;
}

/** For those who are on the team now. False where a file of this id exists already. */
export async function insertAttachment(
  tx: Tx,
  { localityId, accountId }: Actor,
  { now, ...made }: NewAttachment & { now: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into case_attachments (locality_id, id, case_id, unit_id, readers, named, type, size,
      words, content, added_by, added_at)
    select ${localityId}, ${made.id}, ${made.caseId}, ${made.unitId}, f.team, f.named, ${made.type}, ${made.size}::int,
      ${Buffer.from(made.words)}::bytea, ${Buffer.from(made.content)}::bytea, ${accountId}::uuid, ${now}::timestamptz
    from case_files f where f.locality_id = ${localityId} and f.id = ${made.caseId} on conflict do nothing`.execute(
      tx,
    );
  return numAffectedRows === 1n;
}

/** The content goes, with the words sealed anew the reason comes; undefined where somebody was quicker. */
export async function emptyAttachment(
  tx: Tx,
  { localityId, accountId }: Actor,
  of: { id: string; version: number; words: Uint8Array; now: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update case_attachments set content = null,
      words = ${Buffer.from(of.words)}::bytea, withdrawn_by = ${accountId}::uuid, withdrawn_at = ${of.now}::timestamptz,
      version = version + 1
    where locality_id = ${localityId} and id = ${of.id} and version = ${of.version} and withdrawn_at is null
    returning version`.execute(tx);
  return rows[0]?.version;
}
