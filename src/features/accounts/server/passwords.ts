import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../../platform/shared/problem.ts';

interface Cost {
  /** KiB. */
  memory: number;
  passes: number;
}

/** 46 MiB and two passes: above both floors of ASVS 5.0, appendix C. */
const cost: Cost = { memory: 47_104, passes: 2 };
const atOnce = 4;
const longestQueue = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** At most four hashes at once: a flood of sign-ins cannot eat the memory. @throws Problem 503 when too many wait. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= longestQueue) throw new Problem(503, 'platform.unavailable');
    await new Promise<void>((go) => waiting.push(go));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** NFC first: a Mac types "ế" as three characters where a PC types one, and it is the same password. */
const derive = (password: string, salt: Buffer, { memory, passes }: Cost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const message = Buffer.from(password.normalize('NFC'), 'utf8');
        const parameters = { message, nonce: salt, parallelism: 1, tagLength: 32, memory, passes };
        argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A PHC string: `$argon2id$v=19$m=47104,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${base64(salt)}$${base64(key)}`;
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The hash of nothing: who has no password or no account costs as much work as who has one. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(32))}`;

/** Always takes the work of one hash; false for whoever has none. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const match = shape.exec(stored ?? nobody);
  if (!match) throw new Error('a stored password hash is not a PHC string of argon2id');
  const [, memory, passes, salt, hash] = match;
  const expected = Buffer.from(hash as string, 'base64');
  const key = await derive(password, Buffer.from(salt as string, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
  });
  return key.length === expected.length && timingSafeEqual(key, expected) && stored !== null;
}

/** Was this hash made at a lower cost than today's? */
export function needsRenewal(stored: string): boolean {
  const [, memory, passes] = shape.exec(stored) ?? [];
  return Number(memory) < cost.memory || Number(passes) < cost.passes;
}
