import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { SheetRow } from '../../../../platform/shared/sheets/cell.ts';
import { unpackRows } from '../judge/packed.ts';

/** SQL on the rows of a file as they were read. */

interface OfImport {
  localityId: string;
  importId: string;
}

/** `body`: the rows as `packRows` packs them. */
export async function insertChunk(
  tx: Tx,
  chunk: OfImport & { unitId: string; sheet: number; chunk: number; rows: number; body: Uint8Array },
): Promise<void> {
  await sql`insert into child_import_chunks (locality_id, import_id, sheet, chunk, unit_id, rows, body)
    values (${chunk.localityId}, ${chunk.importId}, ${chunk.sheet}, ${chunk.chunk}, ${chunk.unitId}, ${chunk.rows}, ${chunk.body})`.execute(
    tx,
  );
}

export async function deleteChunks(tx: Tx, { localityId, importId }: OfImport): Promise<void> {
  await sql`delete from child_import_chunks where locality_id = ${localityId} and import_id = ${importId}`.execute(
    tx,
  );
}

interface At extends OfImport {
  sheet: number;
  chunk: number;
}

/** One chunk of a sheet, packed; undefined behind the last. */
export async function findChunkBody(
  tx: Tx,
  { localityId, importId, sheet, chunk }: At,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ body: Buffer }>`select body from child_import_chunks
    where locality_id = ${localityId} and import_id = ${importId} and sheet = ${sheet} and chunk = ${chunk}`.execute(
    tx,
  );
  return rows[0]?.body;
}

export async function findChunk(tx: Tx, at: At): Promise<SheetRow[] | undefined> {
  const body = await findChunkBody(tx, at);
  return body && unpackRows(body);
}
