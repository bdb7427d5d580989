import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '../../shared/id.ts';
import { ConfigError } from '../config.ts';
import { newKeyBytes, type Key } from './aes-gcm.ts';

/** A root key; the newest stands last in its file. */
export interface RootKey extends Key {
  /** Instant at which it was made. */
  madeAt: string;
}

export const newRootKey = (now: string): RootKey => ({
  ...{ id: newId(Date.parse(now)), madeAt: now, bytes: newKeyBytes() },
});

const title = 'mang-non-keys 1';
const algorithm = 'aes-256-gcm';
const advice = [
  '# Khóa gốc của nội dung mật. Mất tệp này là mất hẳn nội dung mật; ai có tệp này và cơ sở dữ liệu thì đọc được.',
  '# Sao lưu riêng, không để cùng nơi với bản sao lưu cơ sở dữ liệu. Không sửa tay: dùng npm run keys.',
];

/**
 * The keys of a file, oldest first; undefined where there is no file.
 * @throws ConfigError with one Vietnamese line: the file and what to do.
 */
export function readKeyFile(path: string): RootKey[] | undefined {
  let text: string;
  try {
    // Nobody but its owner and, where an operator set it so, one group may read it.
    if (statSync(path).mode & 0o007)
      throw new ConfigError(
        `Tệp khóa ${path} đang để mọi người trên máy đọc được: chạy chmod 600 ${path} rồi khởi động lại.`,
      );
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ConfigError(
      `Không đọc được tệp khóa ${path} (${code}): cho tài khoản chạy máy chủ quyền đọc tệp rồi khởi động lại.`,
    );
  }
  return parseKeys(text, path);
}

function parseKeys(text: string, path: string): RootKey[] {
  const damaged = new ConfigError(
    `Tệp khóa ${path} bị hỏng hoặc bị cắt cụt: đặt lại tệp từ bản sao lưu của nó, không tạo khóa mới.`,
  );
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const keys = lines.slice(1, -1).map((line) => {
    const [id = '', kind, madeAt = '', secret = '', check] = line.split(' ');
    const bytes = Buffer.from(secret, 'base64');
    if (kind !== algorithm || bytes.length !== 32 || check !== checkOf(id, madeAt, secret)) throw damaged;
    return { id, madeAt, bytes };
  });
  if (lines[0] !== title || keys.length === 0 || lines.at(-1) !== `end ${keys.length}`) throw damaged;
  return keys;
}

function textOf(keys: readonly RootKey[]): string {
  const lines = keys.map(({ id, madeAt, bytes }) => {
    const secret = Buffer.from(bytes).toString('base64');
    return [id, algorithm, madeAt, secret, checkOf(id, madeAt, secret)].join(' ');
  });
  return [title, ...advice, ...lines, `end ${keys.length}`, ''].join('\n');
}

/** Tells a slip of the hand or a cut; whoever may write the file may write this too. */
const checkOf = (id: string, madeAt: string, secret: string): string =>
  createHash('sha256').update([id, algorithm, madeAt, secret].join(' ')).digest('hex').slice(0, 16);

/**
 * Makes a file that was not there, whole or not at all, readable by its owner alone. Answers false when another process
 * was first.
 * @throws ConfigError where it cannot be written.
 */
export function createKeyFile(path: string, keys: readonly RootKey[]): boolean {
  const fresh = writeAside(path, keys);
  try {
    linkSync(fresh, path);
    flush(dirname(path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable(path, error);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Puts other keys in place of those of a file: at every moment one of the two is there, whole. */
export function replaceKeyFile(path: string, keys: readonly RootKey[]): void {
  const fresh = writeAside(path, keys);
  try {
    const { mode, uid, gid } = statSync(path);
    chownSync(fresh, uid, gid);
    chmodSync(fresh, mode & 0o770);
    renameSync(fresh, path);
    flush(dirname(path));
  } catch (error) {
    rmSync(fresh, { force: true });
    throw unwritable(path, error);
  }
}

function writeAside(path: string, keys: readonly RootKey[]): string {
  const fresh = `${path}.${process.pid}`;
  try {
    rmSync(fresh, { force: true });
    const file = openSync(fresh, 'wx', 0o600);
    writeSync(file, textOf(keys));
    fsyncSync(file);
    closeSync(file);
    return fresh;
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** A file is there after a power cut only when its folder was flushed too. */
function flush(folder: string): void {
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

const unwritable = (path: string, error: unknown): ConfigError =>
  new ConfigError(
    `Không ghi được tệp khóa ${path} (${(error as NodeJS.ErrnoException).code}): cho quyền ghi thư mục đó, hoặc đặt MANG_NON_KEYS là đường dẫn khác.`,
  );
