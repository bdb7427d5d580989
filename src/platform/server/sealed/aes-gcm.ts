import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** 256 bits and the id under which values name the key that opens them. */
export interface Key {
  id: string;
  bytes: Uint8Array;
}

/** A value that its key does not open, or that stands where it was not written. Its message names the place, never the content. */
export class BrokenSeal extends Error {
  constructor(where: readonly (string | number)[], why: string) {
    super(`${where.join('|')}: ${why}`);
    this.name = 'BrokenSeal';
  }
}

/** One byte at the head of every value; a second algorithm gets the next number and old values stay readable. */
const aes256Gcm = 1;
const lengths = { key: 32, id: 16, nonce: 12, tag: 16 };
const headLength = 1 + lengths.id;

/** Node takes plain bytes too, but finds out what they are by an error that it makes and catches each time: three times the work. */
const keyOf = (key: Key) => createSecretKey(key.bytes);

export const newKeyBytes = (): Uint8Array => randomBytes(lengths.key);

/**
 * algorithm (1 byte) ‖ key id (16) ‖ nonce (12) ‖ ciphertext ‖ tag (16). Head and place are authenticated, not hidden: the
 * value opens under this key at this place only.
 */
export function encrypt(key: Key, place: readonly (string | number)[], plain: Uint8Array): Buffer {
  const head = headOf(key.id);
  const nonce = randomBytes(lengths.nonce);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce, { authTagLength: lengths.tag });
  cipher.setAAD(authenticated(head, place));
  return Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws BrokenSeal */
export function decrypt(key: Key, place: readonly (string | number)[], value: Uint8Array): Buffer {
  if (value.length < headLength + lengths.nonce + lengths.tag) throw new BrokenSeal(place, 'too short');
  if (value[0] !== aes256Gcm) throw new BrokenSeal(place, `unknown algorithm ${value[0]}`);
  if (keyIdOf(value) !== key.id) throw new BrokenSeal(place, `sealed with another key, ${keyIdOf(value)}`);
  const nonceEnd = headLength + lengths.nonce;
  const tagStart = value.length - lengths.tag;
  const nonce = value.subarray(headLength, nonceEnd);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), nonce, { authTagLength: lengths.tag });
  decipher.setAAD(authenticated(value.subarray(0, headLength), place));
  decipher.setAuthTag(value.subarray(tagStart));
  const plain = decipher.update(value.subarray(nonceEnd, tagStart));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    throw new BrokenSeal(place, 'does not open');
  }
}

/** Id of the key that a value of at least the head's length names. */
function keyIdOf(value: Uint8Array): string {
  const hex = Buffer.from(value.subarray(1, headLength)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const headOf = (id: string): Buffer =>
  Buffer.concat([Buffer.of(aes256Gcm), Buffer.from(id.replaceAll('-', ''), 'hex')]);

/** JSON, so that no two places are written alike. */
const authenticated = (head: Uint8Array, place: readonly (string | number)[]): Buffer =>
  Buffer.concat([head, Buffer.from(JSON.stringify(place))]);
