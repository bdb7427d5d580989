import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';

/** SQL on copies of papers. */

export interface PaperRow {
  id: string;
  childId: string;
  fileId: string;
  kind: string;
  name: string;
  number: string;
  issuedOn: PlainDate | null;
  size: number;
  addedAt: string;
  removedAt: string | null;
  version: number;
}

const columns = sql`p.id, p.child_id as "childId", p.file_id as "fileId", p.kind, p.name, p.number, p.issued_on as "issuedOn",
  f.size, p.added_at as "addedAt", p.removed_at as "removedAt", p.version`;
const joined = sql`child_papers p join stored_files f on f.locality_id = p.locality_id and f.id = p.file_id`;

/** Papers that stand, the newest first. */
export async function findPapers(tx: Tx, actor: Actor, childId: string): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`${prepared} select ${columns} from ${joined}
    where ${inScope(actor, 'p')} and p.child_id = ${childId} and p.removed_at is null
    order by p.added_at desc, p.id desc`.execute(tx);
  return rows;
}

/** A paper of the child, removed or not. */
export async function findPaper(
  tx: Tx,
  actor: Actor,
  of: { childId: string; paperId: string },
): Promise<PaperRow | undefined> {
  const { rows } = await sql<PaperRow>`select ${columns} from ${joined}
    where ${inScope(actor, 'p')} and p.child_id = ${of.childId} and p.id = ${of.paperId}`.execute(tx);
  return rows[0];
}

export interface NewPaper {
  id: string;
  childId: string;
  unitId: string;
  fileId: string;
  kind: string;
  name: string;
  number: string;
  issuedOn: PlainDate | null;
}

export async function insertPaper(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  paper: NewPaper,
): Promise<void> {
  await sql`insert into child_papers (locality_id, id, child_id, unit_id, file_id, kind, name, number, issued_on, added_at,
      added_by)
    values (${by.localityId}, ${paper.id}, ${paper.childId}, ${paper.unitId}, ${paper.fileId}, ${paper.kind}, ${paper.name},
      ${paper.number}, ${paper.issuedOn}, ${by.now}, ${by.accountId})`.execute(tx);
}

/** The new version, or undefined when the paper has moved on. */
export async function setPaperRemoved(
  tx: Tx,
  of: { localityId: string; id: string; version: number; removedAt: string | null },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update child_papers set removed_at = ${of.removedAt}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and version = ${of.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}
