/**
 * A list of ids as PostgreSQL holds it (its binary form of `uuid[]`), made once for a list that stays the same from request to
 * request: a province's scope is 1,200 units, which as text are written out, sent and read again with each statement. The list is not changed afterwards.
 */
export function uuids(ids: readonly string[]): Buffer {
  const known = made.get(ids);
  if (known) return known;
  const fresh = binaryOf(ids);
  made.set(ids, fresh);
  return fresh;
}

const made = new WeakMap<readonly string[], Buffer>();

const uuidType = 2950;
const [wordBytes, idBytes] = [4, 16];

/** Dimensions, whether any is null, the type; then length and lower bound; then each id behind its length. */
function binaryOf(ids: readonly string[]): Buffer {
  const head = ids.length === 0 ? [0, 0, uuidType] : [1, 0, uuidType, ids.length, 1];
  const bytes = Buffer.alloc(head.length * wordBytes + ids.length * (wordBytes + idBytes));
  let at = 0;
  for (const word of head) at = bytes.writeInt32BE(word, at);
  for (const id of ids) {
    at = bytes.writeInt32BE(idBytes, at);
    const digits = id.replaceAll('-', '');
    if (digits.length !== 2 * idBytes || bytes.write(digits, at, 'hex') !== idBytes)
      throw new RangeError('not a uuid');
    at += idBytes;
  }
  return bytes;
}
