import { sql } from 'kysely';
import { newId } from '../../shared/id.ts';
import type { Tx } from '../database/connect.ts';
import { prepared } from '../database/prepared.ts';
import { decrypt, encrypt, type Key, newKeyBytes } from './aes-gcm.ts';
import type { Keyring } from './keyring.ts';

/** What keys need of a transaction: `Context` has it, and so has a job that names its parts. */
export interface SealingContext {
  tx: Tx;
  keys: Keyring;
  /** Instant of the act. */
  now: string;
  actor: { localityId: string };
}

/** A subject's key; without bytes it was destroyed. */
export interface SubjectKey {
  id: string;
  bytes: Uint8Array | undefined;
}

export type UnitKeyRow = { id: string; unitId: string; rootKeyId: string; wrapped: Uint8Array };

/** Where a wrapped key stands; part of what is authenticated. */
const unitPlace = (localityId: string, unitId: string) => ['unit_keys', 'wrapped', localityId, unitId];
const subjectPlace = (localityId: string, key: { id: string; subjectId: string }) => [
  ...['sealed_keys', 'wrapped', localityId, key.id, key.subjectId],
];

/** @throws Problem `platform.keys-missing`, BrokenSeal */
export const unwrapUnitKey = (keys: Keyring, localityId: string, row: UnitKeyRow): Key => ({
  id: row.id,
  bytes: decrypt(keys.find(row.rootKeyId), [...unitPlace(localityId, row.unitId), row.id], row.wrapped),
});

export const wrapUnitKey = (root: Key, localityId: string, key: Key & { unitId: string }): Uint8Array =>
  encrypt(root, [...unitPlace(localityId, key.unitId), key.id], key.bytes);

export const unwrapSubjectKey = (
  unitKey: Key,
  localityId: string,
  row: { id: string; subjectId: string; wrapped: Uint8Array },
): Uint8Array => decrypt(unitKey, subjectPlace(localityId, row), row.wrapped);

export const wrapSubjectKey = (
  unitKey: Key,
  localityId: string,
  key: Key & { subjectId: string },
): Uint8Array => encrypt(unitKey, subjectPlace(localityId, key), key.bytes);

interface KeyRow {
  subject: string;
  id: string;
  wrapped: Uint8Array | null;
  unit: string;
  unitKey: string | null;
  rootKey: string;
  unitWrapped: Uint8Array;
}

/**
 * One statement for all subjects; each unit's key is unwrapped once. Nothing is kept beyond the transaction, so that a key
 * that was destroyed or wrapped anew is out of use with the next one.
 */
export async function readKeys(
  ctx: SealingContext,
  subjectIds: readonly string[],
  { hold }: { hold: boolean },
): Promise<Map<string, SubjectKey>> {
  const { rows } =
    await sql<KeyRow>`${prepared} select subject, id, wrapped, unit, unit_key as "unitKey", root_key as "rootKey",
      unit_wrapped as "unitWrapped" from read_sealed_keys(${[...subjectIds]}::uuid[], ${hold})`.execute(
      ctx.tx,
    );
  const { localityId } = ctx.actor;
  const unitKeys = new Map<string, Key>();
  const unitKeyOf = ({ unitKey, unit, rootKey, unitWrapped }: KeyRow): Key => {
    const id = unitKey ?? '';
    const known = unitKeys.get(id);
    if (known) return known;
    const row = { id, unitId: unit, rootKeyId: rootKey, wrapped: unitWrapped };
    const key = unwrapUnitKey(ctx.keys, localityId, row);
    unitKeys.set(id, key);
    return key;
  };
  return new Map(
    rows.map((row) => {
      const { id, subject: subjectId, wrapped } = row;
      const bytes = wrapped
        ? unwrapSubjectKey(unitKeyOf(row), localityId, { id, subjectId, wrapped })
        : undefined;
      return [subjectId, { id, bytes }];
    }),
  );
}

/** The subject's key for as long as the transaction lasts; the first time it is made. Of two who make it at once one does. */
export async function holdKey(
  ctx: SealingContext,
  { subjectId, unitId }: { subjectId: string; unitId: string },
): Promise<SubjectKey> {
  const found = (await readKeys(ctx, [subjectId], { hold: true })).get(subjectId);
  if (found) return found;
  const { localityId } = ctx.actor;
  const unitKey = await unitKeyFor(ctx, unitId);
  const key = { id: newId(Date.parse(ctx.now)), bytes: newKeyBytes(), subjectId };
  const wrapped = wrapSubjectKey(unitKey, localityId, key);
  await sql`select add_sealed_key(${key.id}, ${subjectId}, ${unitId}, ${unitKey.id}, ${wrapped}, ${ctx.now})`.execute(
    ctx.tx,
  );
  const made = (await readKeys(ctx, [subjectId], { hold: true })).get(subjectId);
  if (!made) throw new Error('a sealed key that was just made is not there');
  return made;
}

/** Held meanwhile, so that no rotation wraps it at the same moment. */
export async function moveKey(
  ctx: SealingContext,
  { subjectId, unitId }: { subjectId: string; unitId: string },
): Promise<void> {
  const found = (await readKeys(ctx, [subjectId], { hold: true })).get(subjectId);
  if (!found?.bytes) return;
  const unitKey = await unitKeyFor(ctx, unitId);
  const key = { id: found.id, bytes: found.bytes, subjectId };
  const wrapped = wrapSubjectKey(unitKey, ctx.actor.localityId, key);
  await sql`select move_sealed_key(${subjectId}, ${unitId}, ${unitKey.id}, ${wrapped})`.execute(ctx.tx);
}

/** The newest key of a unit; its first is made where it has none. */
async function unitKeyFor(ctx: SealingContext, unitId: string): Promise<Key> {
  const { localityId } = ctx.actor;
  const newest = async (): Promise<Key | undefined> => {
    const { rows } = await sql<Omit<UnitKeyRow, 'unitId'>>`select id, root_key as "rootKeyId", wrapped
      from newest_unit_key(${unitId})`.execute(ctx.tx);
    return rows[0] && unwrapUnitKey(ctx.keys, localityId, { ...rows[0], unitId });
  };
  const known = await newest();
  if (known) return known;
  const root = ctx.keys.newest();
  const key = { id: newId(Date.parse(ctx.now)), bytes: newKeyBytes(), unitId };
  const wrapped = wrapUnitKey(root, localityId, key);
  await sql`select add_unit_key(${key.id}, ${unitId}, 1, ${root.id}, ${wrapped}, ${ctx.now})`.execute(ctx.tx);
  const made = await newest();
  if (!made) throw new Error('a unit key that was just made is not there');
  return made;
}
