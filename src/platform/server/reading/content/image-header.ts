/** Width and height in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Of a PNG, from its first chunk; undefined where that is not the header chunk. */
export function pngSize(png: Buffer): ImageSize | undefined {
  if (png.length < 33 || png.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return sized(png.readUInt32BE(16), png.readUInt32BE(20));
}

/** Frame headers are the markers C0–CF without the tables that share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Of a JPEG, from its frame header; undefined where none stands before the picture. */
export function jpegSize(jpeg: Buffer): ImageSize | undefined {
  let at = 2;
  while (at + 9 < jpeg.length) {
    if (jpeg[at] !== 0xff) return undefined;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return sized(jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5));
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += standsAlone(marker) ? 2 : 2 + jpeg.readUInt16BE(at + 2);
  }
  return undefined;
}

const sized = (width: number, height: number): ImageSize | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;
