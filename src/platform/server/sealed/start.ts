import { sql } from 'kysely';
import { ConfigError } from '../config.ts';
import { type Database, openDatabase } from '../database/connect.ts';
import { BrokenSeal } from './aes-gcm.ts';
import { createKeyFile, newRootKey, type RootKey, readKeyFile } from './key-file.ts';
import { fileKeyring, type Keyring, keyringOf } from './keyring.ts';
import { unwrapUnitKey, type UnitKeyRow } from './sealed-keys.ts';

export interface KeysAtStart {
  /** The key file. */
  path: string;
  /** Address of the database with the rights of who migrates it. */
  ownerUrl: string;
  /** Whether the file may be made where the database holds nothing sealed yet. */
  mayMake: boolean;
  now: string;
  say(line: string): void;
  complain(error: unknown): void;
}

/**
 * The root keys with which the product may start. A wrapped unit key is the check value: one under each root is unwrapped.
 * @throws ConfigError with one Vietnamese line, where the database holds sealed content and the file does not open it: a new
 * key is never made over old content.
 */
export async function keysAtStart({
  path,
  ownerUrl,
  mayMake,
  now,
  say,
  complain,
}: KeysAtStart): Promise<Keyring> {
  const owner = openDatabase({ url: ownerUrl, role: 'mangnon_owner', max: 1 });
  try {
    const needed = await oneUnderEachRoot(owner.db);
    const keys = readKeyFile(path);
    if (keys) refuseWrong(path, keys, needed);
    else if (needed.length > 0) throw missing(path);
    else if (!mayMake) say(unmade(path));
    else if (createKeyFile(path, [newRootKey(now)])) say(made(path));
  } finally {
    await owner.close();
  }
  return fileKeyring(path, complain);
}

/**
 * A key file where there was none, for a database that holds nothing sealed: by command.
 * @throws ConfigError where either is there already
 */
export async function makeKeyFile({
  path,
  owner,
  now,
}: {
  path: string;
  owner: Database;
  now: string;
}): Promise<void> {
  const there = new ConfigError(
    `Tệp khóa ${path} đã có rồi nên được giữ nguyên. Muốn đổi khóa, chạy npm run keys -- rotate.`,
  );
  if (readKeyFile(path)) throw there;
  if ((await oneUnderEachRoot(owner)).length > 0) throw missing(path);
  if (!createKeyFile(path, [newRootKey(now)])) throw there;
}

export interface NeededRoot extends UnitKeyRow {
  localityId: string;
}

/** As the owner of the tables. */
export async function oneUnderEachRoot(owner: Database): Promise<NeededRoot[]> {
  const { rows } =
    await sql<NeededRoot>`select distinct on (root_key_id) root_key_id as "rootKeyId", locality_id as "localityId",
    id, unit_id as "unitId", wrapped from unit_keys order by root_key_id`.execute(owner);
  return rows;
}

/** @throws ConfigError */
export function refuseWrong(path: string, keys: readonly RootKey[], needed: readonly NeededRoot[]): void {
  const known = keyringOf(keys);
  for (const row of needed) {
    if (!keys.some((key) => key.id === row.rootKeyId)) throw wrong(path, row.rootKeyId);
    try {
      unwrapUnitKey(known, row.localityId, row);
    } catch (error) {
      if (error instanceof BrokenSeal) throw wrong(path, row.rootKeyId);
      throw error;
    }
  }
}

const missing = (path: string): ConfigError =>
  new ConfigError(
    `Không thấy tệp khóa ${path} trong khi cơ sở dữ liệu đang giữ nội dung mật: đặt lại tệp từ bản sao lưu của nó (hoặc đặt MANG_NON_KEYS là đường dẫn của tệp) rồi khởi động lại; không tạo khóa mới.`,
  );

const wrong = (path: string, id: string): ConfigError =>
  new ConfigError(
    `Tệp khóa ${path} không phải tệp của cơ sở dữ liệu này (không có khóa gốc đúng ${id}): đặt lại đúng tệp từ bản sao lưu của nó rồi khởi động lại; không tạo khóa mới.`,
  );

const made = (path: string): string =>
  `Đã tạo tệp khóa ${path} (chỉ tài khoản này đọc được). Hãy sao lưu tệp riêng, không để cùng bản sao lưu cơ sở dữ liệu.`;

const unmade = (path: string): string =>
  `Chưa có tệp khóa ${path} nên chưa nhận được nội dung mật: chạy npm run keys -- new (không cần khởi động lại).`;
