import { sql } from 'kysely';
import { Problem } from '../../shared/problem.ts';
import { appendAudit, type AuditedAct } from '../audit.ts';
import { BrokenSeal, decrypt, encrypt, type Key } from './aes-gcm.ts';
import { holdKey, moveKey, readKeys, type SealingContext, type SubjectKey } from './sealed-keys.ts';

export { BrokenSeal } from './aes-gcm.ts';
export { type Keyring, noKeys } from './keyring.ts';
export type { SealingContext } from './sealed-keys.ts';

/**
 * Content that only a case team may read: sealed under a key of its own for each subject (a case, a concern: any uuid of a room),
 * with the root key outside the database (decision 0014). How a room uses it, with the `Context` of its handler:
 *
 *     // writing: the first time makes the subject's key, under the key of the commune
 *     const sealed = await openForSealing(ctx, { subjectId: caseId, unitId: communeId });
 *     const narrative = sealed.seal({ table: 'case_notes', column: 'narrative', rowId: noteId, version: 1 }, input.narrative);
 *     // → Uint8Array for a column of type bytea; the table says who may see the row, as for any other
 *
 *     // reading one, or a page of many, for one statement
 *     const sealed = await openSealed(ctx, caseId);
 *     const text = sealed.destroyed ? null : sealed.unseal({ table: …, column: …, rowId: …, version: row.version }, row.narrative);
 *     const all = await openManySealed(ctx, rows.map((row) => row.caseId));   // all.get(id)
 *
 * `version` is the version of the row that holds the value: who changes the row seals all its values anew (some microseconds
 * each); a row that is never changed says 1. Content that stands in one place opens in no other. Not searchable, by decision.
 * A job names the parts: `{ tx, keys: job.keys, now: job.now(), actor: job.actor }`.
 */
export interface Unsealer {
  /** The key was destroyed: opening anything is a Problem 410 `platform.content-destroyed`. */
  destroyed: boolean;
  /** @throws Problem 410 `platform.content-destroyed`; BrokenSeal, which is answered as 500 and logged with the place */
  unseal(place: Place, sealed: Uint8Array): string;
  unsealBytes(place: Place, sealed: Uint8Array): Uint8Array;
}

export interface Sealer extends Unsealer {
  seal(place: Place, text: string): Uint8Array;
  sealBytes(place: Place, bytes: Uint8Array): Uint8Array;
}

/** Where a value stands. */
export interface Place {
  table: string;
  column: string;
  rowId: string;
  version: number;
}

/** For reading. A subject for which nothing was ever sealed has nothing to open. @throws Problem 503 `platform.keys-missing` */
export async function openSealed(ctx: SealingContext, subjectId: string): Promise<Unsealer> {
  return unsealerOf((await readKeys(ctx, [subjectId], { hold: false })).get(subjectId));
}

/** For reading a page: an unsealer for every subject asked for. @throws Problem 503 `platform.keys-missing` */
export async function openManySealed(
  ctx: SealingContext,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, Unsealer>> {
  const keys = subjectIds.length > 0 ? await readKeys(ctx, subjectIds, { hold: false }) : new Map();
  return new Map(subjectIds.map((id) => [id, unsealerOf(keys.get(id))]));
}

/**
 * For writing; nobody destroys the key before the transaction has ended. `unitId` is the commune under whose key the subject's
 * key is made; of a subject that has one it is not read.
 * @throws Problem 410 `platform.content-destroyed`, 503 `platform.keys-missing`
 */
export async function openForSealing(
  ctx: SealingContext,
  subject: { subjectId: string; unitId: string },
): Promise<Sealer> {
  const held = await holdKey(ctx, subject);
  const key = bytesOf(held);
  const sealBytes = (place: Place, bytes: Uint8Array) => encrypt(key, partsOf(place), bytes);
  return { ...unsealerOf(held), sealBytes, seal: (place, text) => sealBytes(place, Buffer.from(text)) };
}

/**
 * The subject goes to another commune: its key is wrapped anew under that commune's. Content stays as it was sealed; a subject
 * without a key, or whose key was destroyed, has nothing to move.
 */
export const moveSealed = (
  ctx: SealingContext,
  subject: { subjectId: string; unitId: string },
): Promise<void> => moveKey(ctx, subject);

/** What an audit row needs beside the subject. */
export type Destroyer = SealingContext & Pick<AuditedAct, 'actor'> & { requestId: string | null };

/**
 * Erases everything sealed for a subject, in the caller's transaction, with an audit row of its own: its key is destroyed, for
 * ever. Answers false where there was none. Backups keep it until they are thrown away (docs/operations.md).
 */
export async function destroySealed(
  { tx, actor, now, requestId }: Destroyer,
  { subjectId, subjectKind, reason }: { subjectId: string; subjectKind: string; reason: string },
): Promise<boolean> {
  const { rows } = await sql<{ unitId: string | null }>`
    select destroy_sealed_key(${subjectId}, ${now}) as "unitId"`.execute(tx);
  const unitId = rows[0]?.unitId;
  if (!unitId) return false;
  const note = { subjectKind, subjectId, unitId, detail: { reason } };
  await appendAudit(tx, { actor, now, requestId, act: destroyAct[0], note });
  return true;
}

/** As the audit's page names it. */
export const destroyAct = ['platform.destroySealed', 'Hủy khóa nội dung mật'] as const;

function unsealerOf(key: SubjectKey | undefined): Unsealer {
  const unsealBytes = (place: Place, sealed: Uint8Array) => {
    if (!key) throw new BrokenSeal(partsOf(place), 'its subject has no key');
    return decrypt(bytesOf(key), partsOf(place), sealed);
  };
  return {
    destroyed: key !== undefined && key.bytes === undefined,
    unsealBytes,
    unseal: (place, sealed) => Buffer.from(unsealBytes(place, sealed)).toString('utf8'),
  };
}

function bytesOf({ id, bytes }: SubjectKey): Key {
  if (!bytes) throw new Problem(410, 'platform.content-destroyed');
  return { id, bytes };
}

const partsOf = ({ table, column, rowId, version }: Place) => [table, column, rowId, version];
