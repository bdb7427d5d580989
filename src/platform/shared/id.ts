/** Randomness for some hundred ids is fetched at once: an import makes as many as that for a page of its list. */
const random = new Uint8Array(4000);
const randomPart = 10;
let next = random.length;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random. Made by the client, so that sending a
 * record twice is the same as sending it once, and sorted by time, so that B-trees stay dense.
 */
export function newId(now: number = Date.now()): string {
  if (next + randomPart > random.length) {
    globalThis.crypto.getRandomValues(random);
    next = 0;
  }
  const byte = (at: number): number => random[next + at] as number;
  const of = (at: number, mask = 0xff, mark = 0): string => hex[(byte(at) & mask) | mark] as string;
  const millis = now.toString(16).padStart(12, '0');
  const id =
    `${millis.slice(0, 8)}-${millis.slice(8)}-${of(0, 0x0f, 0x70)}${of(1)}-${of(2, 0x3f, 0x80)}${of(3)}-` +
    `${of(4)}${of(5)}${of(6)}${of(7)}${of(8)}${of(9)}`;
  next += randomPart;
  return id;
}
