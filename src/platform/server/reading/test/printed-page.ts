import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Bitmap } from '../pages/bitmap.ts';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(fonts, '400Regular')] }] });

/** A PDF with the typst source set in Tinos 14 points on A5. */
export function printPdf(source: string): Buffer {
  const setting = '#set page(paper: "a5", margin: 1.5cm)\n#set text(font: "Tinos", size: 14pt, lang: "vi")\n';
  return Buffer.from(compiler.pdf({ mainFileContent: setting + source }));
}

/** The first page of a PDF as grey pixels. */
export async function photograph(pdf: Uint8Array, dpi: number): Promise<Bitmap> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const { width, height, data } = await document.getPage(0).render({ scale: dpi / 72, colorSpace: 'Gray' });
  document.destroy();
  library.destroy();
  return { width, height, pixels: data };
}

/** As a scanner gives it back: laid a little askew, with grain (the same at every run). */
export function scanned({ width, height, pixels }: Bitmap, degrees: number, grain: number): Bitmap {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const turned = new Uint8Array(width * height);
  let seed = 42;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.round(cos * (x - width / 2) + sin * (y - height / 2) + width / 2);
      const fromY = Math.round(cos * (y - height / 2) - sin * (x - width / 2) + height / 2);
      const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
      const grey = inside ? (pixels[fromY * width + fromX] ?? 255) : 255;
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const shade = 20 + grey * 0.86 + (seed / 2 ** 32 - 0.5) * grain;
      turned[y * width + x] = Math.max(0, Math.min(255, shade));
    }
  }
  return { width, height, pixels: turned };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A grey PNG; `claim` writes another size into the header than the picture has. */
export function encodePng({ width, height, pixels }: Bitmap, claim = { width, height }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claim.width, 0);
  header.writeUInt32BE(claim.height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF whose only page is the picture, as scanners make them. */
export const pdfOfPicture = ({ width, height, pixels }: Bitmap): Buffer =>
  pdfOfPacked(width, height, deflateSync(pixels, { level: 1 }));

/** A PDF of few bytes with a black picture of `side` × `side` pixels: one packed million, repeated. */
export function pdfOfHugePicture(side: number): Buffer {
  const million = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Array.from({ length: Math.ceil(side ** 2 / 1_000_000) }, () => million);
  return pdfOfPacked(side, side, Buffer.concat([Buffer.from([0x78, 0x9c]), ...packed, Buffer.from([3, 0])]));
}

function pdfOfPacked(width: number, height: number, data: Buffer): Buffer {
  const drawing = 'q 420 0 0 595 0 0 cm /I Do Q';
  const objects: Buffer[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
  ].map((object) => Buffer.from(object));
  objects.push(
    Buffer.concat([
      Buffer.from(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${data.length}>>stream\n`,
      ),
      data,
      Buffer.from('\nendstream'),
    ]),
  );
  return assemblePdf(objects);
}

/** A PDF of the objects, the first of them the catalog; `trailer` adds to the trailer's entries. */
export function assemblePdf(objects: readonly Buffer[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    places.push(at);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(pieces);
}
