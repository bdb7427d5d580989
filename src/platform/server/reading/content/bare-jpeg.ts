// Markers, ITU-T T.81 table B.1; Exif 2.32 §4.5, JFIF 1.02.
const startOfScan = 0xda;
const endOfImage = 0xd9;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Frames, tables of quantisation and Huffman codes, scans, restart intervals: what draws. */
const draws = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdd;

const jfifBytes = 18;
const begins = (segment: Buffer, name: string): boolean =>
  segment.toString('latin1', 4, 4 + name.length) === name;

/** Application segments that change how the pixels are to be read: colour profile, Adobe's colour transform. */
const colours = (marker: number, segment: Buffer): boolean =>
  (marker === 0xe2 && begins(segment, 'ICC_PROFILE\0')) || (marker === 0xee && begins(segment, 'Adobe'));

/** A JPEG of its drawn segments alone, ended at its end; undefined where it is cut off. */
export function bareJpeg(jpeg: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  let density: Buffer | undefined;
  let turned = 1;
  for (let at = 2; at + 2 <= jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff) return undefined;
    if (marker === endOfImage) return joined(density, turned, kept);
    if (marker === 0xff || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = endOfSegment(jpeg, at);
    if (end === undefined) return undefined;
    const segment = jpeg.subarray(at, end);
    if (marker === 0xe0 && begins(segment, 'JFIF\0') && segment.length >= jfifBytes) density ??= segment;
    if (marker === 0xe1 && begins(segment, 'Exif\0\0'))
      turned = orientationIn(segment.subarray(10)) ?? turned;
    if (draws(marker) || colours(marker, segment)) kept.push(segment);
    at = end;
    if (marker === startOfScan) {
      at = endOfScan(jpeg, end);
      kept.push(jpeg.subarray(end, at));
    }
  }
  return undefined;
}

function endOfSegment(jpeg: Buffer, at: number): number | undefined {
  if (at + 4 > jpeg.length) return undefined;
  const length = jpeg.readUInt16BE(at + 2);
  return length < 2 || at + 2 + length > jpeg.length ? undefined : at + 2 + length;
}

/** Where the next marker stands that is neither a restart nor a byte of the picture. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return jpeg.length;
}

function joined(density: Buffer | undefined, turned: number, kept: readonly Buffer[]): Buffer {
  const start = Buffer.from([0xff, 0xd8]);
  // Without the preview, which may show what was cut away.
  const jfif = density
    ? [Buffer.from([0xff, 0xe0, 0, jfifBytes - 2]), density.subarray(4, 16), Buffer.alloc(2)]
    : [];
  return Buffer.concat([
    ...[start, ...jfif, ...(turned === 1 ? [] : [exifOf(turned)]), ...kept],
    Buffer.from([0xff, endOfImage]),
  ]);
}

const orientationTag = 0x0112;
const entryBytes = 12;

/** 1 to 8, how the picture is to be turned; from the first directory of a TIFF header. */
function orientationIn(tiff: Buffer): number | undefined {
  if (tiff.length < 8) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * entryBytes;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says nothing else. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}
