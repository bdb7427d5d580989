import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './database/connect.ts';

export interface StoredFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Files live in the database: one backup, one transaction with the record they belong to. */
export async function storeFile(
  tx: Tx,
  file: StoredFile & { localityId: string; id: string; unitId: string; accountId: string; now: string },
): Promise<void> {
  const sha256 = createHash('sha256').update(file.bytes).digest();
  await sql`insert into stored_files (locality_id, id, name, media_type, size, sha256, bytes, unit_id, created_by, created_at)
    values (${file.localityId}, ${file.id}, ${file.name}, ${file.mediaType}, ${file.bytes.length}, ${sha256},
      ${Buffer.from(file.bytes)}, ${file.unitId}, ${file.accountId}, ${file.now})`.execute(tx);
}

export async function findFile(tx: Tx, localityId: string, id: string): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`select name, media_type as "mediaType", bytes from stored_files
    where locality_id = ${localityId} and id = ${id}`.execute(tx);
  return rows[0];
}

/** Takes the content away where its time is over; what the register keeps of it stays. */
export async function removeFiles(tx: Tx, localityId: string, ids: readonly string[]): Promise<void> {
  await sql`delete from stored_files where locality_id = ${localityId} and id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}
