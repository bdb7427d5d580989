const signatureBytes = 8;
/** Length, type and checksum of a chunk. */
const frameBytes = 12;

/** What is needed to draw the picture in its colours. */
const drawn = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs'],
]);

/** A PNG of its drawn chunks alone, ended at its end; undefined where it is cut off. */
export function barePng(png: Buffer): Buffer | undefined {
  const kept = [png.subarray(0, signatureBytes)];
  for (let at = signatureBytes; at + frameBytes <= png.length; ) {
    const end = at + frameBytes + png.readUInt32BE(at);
    if (end > png.length) return undefined;
    const type = png.toString('latin1', at + 4, at + 8);
    if (drawn.has(type)) kept.push(png.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}
