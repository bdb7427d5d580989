import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip may say of an entry, truly or not. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** Claimed instead of the true size once inflated. */
  claimedBytes?: number;
  encrypted?: boolean;
  /** Not deflated. */
  stored?: boolean;
}

function record(part: ZipPart, packed: Buffer, content: Buffer, at?: number): Buffer {
  const name = Buffer.from(part.name);
  const head = Buffer.alloc(at === undefined ? 30 : 46);
  const shift = at === undefined ? 0 : 2;
  head.writeUInt32LE(at === undefined ? 0x04034b50 : 0x02014b50, 0);
  head.writeUInt16LE(20, 4 + shift);
  head.writeUInt16LE(0x0800 | (part.encrypted ? 1 : 0), 6 + shift);
  head.writeUInt16LE(part.stored ? 0 : 8, 8 + shift);
  head.writeUInt32LE(crc32(content), 14 + shift);
  head.writeUInt32LE(packed.length, 18 + shift);
  head.writeUInt32LE(part.claimedBytes ?? content.length, 22 + shift);
  head.writeUInt16LE(name.length, 26 + shift);
  if (at !== undefined) head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

/** A zip of the parts, deflated, with the lies the parts ask for. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content, { level: 9 });
    const local = record(part, packed, content);
    files.push(local, packed);
    directory.push(record(part, packed, content, at));
    at += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}
