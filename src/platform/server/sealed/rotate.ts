import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../shared/id.ts';
import { appendAudit } from '../audit.ts';
import { ConfigError } from '../config.ts';
import type { Database } from '../database/connect.ts';
import { withActor } from '../database/scope.ts';
import { newKeyBytes } from './aes-gcm.ts';
import { newRootKey, type RootKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { type Keyring, keyringOf } from './keyring.ts';
import * as stock from './queries-rotation.ts';
import { unwrapSubjectKey, unwrapUnitKey, wrapSubjectKey, wrapUnitKey } from './sealed-keys.ts';
import { oneUnderEachRoot, refuseWrong } from './start.ts';

export interface RotationParts {
  /** The key file. */
  path: string;
  /** As the owner of the tables, with two sessions or more. */
  owner: Database;
  now: string;
  /** After each small transaction. */
  progress?(rewrapped: number, total: number): void;
  batch?: number;
}

export interface Rotation {
  rootKeyId: string;
  /** An earlier one was cut off; no other root key was made. */
  resumed: boolean;
  /** Keys of units that were made anew, and keys of subjects that were wrapped anew, by this run. */
  unitKeys: number;
  subjectKeys: number;
}

/**
 * A new root key, under it a new key for each unit, and every subject's key wrapped anew by that; content itself is not touched.
 * The product may be at work meanwhile: each transaction is small, waits for nobody, and what is not there yet is found by the next
 * look. Cut off at any moment, the next run goes on where it stopped, for what is left to do stands in the tables alone.
 * @throws ConfigError where the file does not open the database, or another run is at work
 */
export async function rotateKeys(parts: RotationParts): Promise<Rotation> {
  const { path, owner, now } = parts;
  return stock.alone(
    owner,
    async () => {
      const { keys, resumed } = await settleRoot(parts);
      const keyring = keyringOf(keys);
      const root = keyring.newest();
      const unitKeys = await renewUnitKeys(owner, keyring, now);
      const subjectKeys = await rewrapAll(parts, keyring);
      const rotation = { rootKeyId: root.id, resumed, unitKeys, subjectKeys };
      await audit(parts, rotation);
      return rotation;
    },
    path,
  );
}

/** The file's keys, with a new one at their end unless the newest has not taken everything over yet. */
async function settleRoot({
  path,
  owner,
  now,
}: RotationParts): Promise<{ keys: RootKey[]; resumed: boolean }> {
  const keys = await fileThatOpens(path, owner);
  const newest = keys.at(-1) as RootKey;
  const resumed = await stock.isUnfinished(owner, newest.id);
  if (resumed) return { keys, resumed };
  const more = [...keys, newRootKey(now)];
  // On the disk before anything hangs on it.
  replaceKeyFile(path, more);
  return { keys: more, resumed };
}

/** @throws ConfigError */
async function fileThatOpens(path: string, owner: Database): Promise<RootKey[]> {
  const keys = readKeyFile(path);
  if (!keys) throw new ConfigError(`Không thấy tệp khóa ${path}: tạo bằng npm run keys -- new.`);
  refuseWrong(path, keys, await oneUnderEachRoot(owner));
  return keys;
}

async function renewUnitKeys(owner: Database, keys: Keyring, now: string): Promise<number> {
  const root = keys.newest();
  let made = 0;
  for (;;) {
    const units = await stock.unitsNotUnder(owner, root.id);
    if (units.length === 0) return made;
    for (const { localityId, unitId, generation } of units) {
      const key = { id: newId(Date.parse(now)), bytes: newKeyBytes(), unitId };
      const wrapped = wrapUnitKey(root, localityId, key);
      await stock.addUnitKey(owner, {
        localityId,
        unitId,
        generation: generation + 1,
        key,
        root,
        wrapped,
        now,
      });
      made++;
    }
  }
}

async function rewrapAll(parts: RotationParts, keys: Keyring): Promise<number> {
  const { owner, progress } = parts;
  let done = 0;
  for (;;) {
    const replaced = await stock.replacedUnitKeys(owner);
    if (replaced.length === 0) return done;
    const before = done;
    const total = done + (await stock.countUnder(owner, replaced));
    for (const unit of replaced) {
      for (let moved = -1; moved !== 0; ) {
        moved = await rewrapSome(parts, keys, unit);
        done += moved;
        if (moved > 0) progress?.(done, total);
      }
      await stock.removeUnitKey(owner, unit);
    }
    // Somebody holds what is left: a key being destroyed, or one that was just made.
    if (done === before) await wait(50);
  }
}

function rewrapSome(
  { owner, batch = 200 }: RotationParts,
  keys: Keyring,
  unit: stock.ReplacedUnitKey,
): Promise<number> {
  const { localityId } = unit;
  const from = unwrapUnitKey(keys, localityId, unit);
  const to = unwrapUnitKey(keys, localityId, unit.newest);
  return stock.rewrapSubjectKeys(owner, { unit, batch }, (row) => {
    const bytes = unwrapSubjectKey(from, localityId, row);
    return wrapSubjectKey(to, localityId, { ...row, bytes });
  });
}

/** An act at the machine, in the chain of each locality that has keys. */
async function audit({ owner, now }: RotationParts, detail: Rotation): Promise<void> {
  for (const localityId of await stock.localitiesWithKeys(owner)) {
    const actor = { localityId, accountId: null, assignments: [] };
    await withActor(owner, { ...actor, unitIds: [], wholeLocality: true }, (tx) =>
      appendAudit(tx, { actor, now, requestId: null, act: rotateAct[0], note: { detail: { ...detail } } }),
    );
  }
}

/** As the audit's page names it. */
export const rotateAct = ['platform.rotateKeys', 'Xoay khóa nội dung mật'] as const;

export interface KeyStatus {
  /** Keys of the file, oldest first, and what hangs on each. */
  roots: { id: string; madeAt: string; unitKeys: number; subjectKeys: number; newest: boolean }[];
  /** Root keys that the database needs and the file does not have. */
  missing: string[];
  destroyed: number;
}

/** @throws ConfigError where the file cannot be read or does not open the database */
export async function statusOfKeys({ path, owner }: { path: string; owner: Database }): Promise<KeyStatus> {
  const keys = readKeyFile(path) ?? [];
  const held = new Map((await stock.heldByRoot(owner)).map((row) => [row.rootKeyId, row]));
  const missing = [...held.keys()].filter((id) => !keys.some((key) => key.id === id));
  if (missing.length === 0) refuseWrong(path, keys, await oneUnderEachRoot(owner));
  const roots = keys.map(({ id, madeAt }, n) => {
    const { unitKeys = 0, subjectKeys = 0 } = held.get(id) ?? {};
    return { id, madeAt, unitKeys, subjectKeys, newest: n === keys.length - 1 };
  });
  return { roots, missing, destroyed: await stock.countDestroyed(owner) };
}

/**
 * Takes a root key out of the file. What was sealed under it and lies in backups is readable no more.
 * @throws ConfigError where something hangs on it, or it is the newest
 */
export async function dropRootKey({
  path,
  owner,
  id,
}: {
  path: string;
  owner: Database;
  id: string;
}): Promise<void> {
  await stock.alone(
    owner,
    async () => {
      const keys = await fileThatOpens(path, owner);
      const at = keys.findIndex((key) => key.id === id);
      if (at < 0) throw new ConfigError(`Tệp khóa ${path} không có khóa ${id}: xem npm run keys -- status.`);
      if (at === keys.length - 1)
        throw new ConfigError(
          `Khóa ${id} là khóa đang dùng: chạy npm run keys -- rotate trước rồi mới bỏ được.`,
        );
      const { unitKeys } = await stock.heldAfterAllInsertsOf(owner, id);
      if (unitKeys > 0)
        throw new ConfigError(
          `Khóa ${id} còn bọc ${unitKeys} khóa đơn vị: chạy npm run keys -- rotate trước rồi mới bỏ được.`,
        );
      replaceKeyFile(
        path,
        keys.filter((key) => key.id !== id),
      );
    },
    path,
  );
}
