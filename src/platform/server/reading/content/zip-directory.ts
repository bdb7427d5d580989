import { inflateRawSync } from 'node:zlib';

/** One entry as the zip's central directory describes it; the sizes are claims, kept to when inflating. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  packedBytes: number;
  inflatedBytes: number;
  headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/** Where the end record stands: its comment must reach exactly to the end of the file. */
function findEnd(zip: Buffer): number | undefined {
  const last = zip.length - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + zip.readUInt16LE(at + 20) === zip.length)
      return at;
  }
  return undefined;
}

/** The number of entries that the end record claims, or undefined where there is no end record. */
export function claimedEntries(zip: Buffer): number | undefined {
  const end = findEnd(zip);
  return end === undefined ? undefined : zip.readUInt16LE(end + 10);
}

/**
 * The directory without inflating anything. A size of 4 GB or more stands as 4 GB (zip64 is not followed).
 * Undefined where the directory is damaged.
 */
export function zipDirectory(zip: Buffer): ZipEntry[] | undefined {
  const end = findEnd(zip);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const nameBytes = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes).replaceAll('\\', '/'),
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packedBytes: zip.readUInt32LE(at + 20),
      inflatedBytes: zip.readUInt32LE(at + 24),
      headerAt: zip.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** A small entry as text, or undefined where it is damaged or longer than `mostBytes`. */
export function inflateText(zip: Buffer, entry: ZipEntry, mostBytes: number): string | undefined {
  const header = entry.headerAt;
  if (header + LOCAL_BYTES > zip.length || zip.readUInt32LE(header) !== LOCAL_SIGNATURE) return undefined;
  const from = header + LOCAL_BYTES + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(from, from + entry.packedBytes);
  if (entry.method === 0) return packed.length <= mostBytes ? packed.toString('utf8') : undefined;
  if (entry.method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return undefined;
  }
}
