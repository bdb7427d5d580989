import { crc32, deflateSync } from 'node:zlib';

/** Pictures that tell more than they show. */

/** Where the picture was taken, by whom, with what; it must not be kept. */
export const telltale = 'KQ-GPS-2107';

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** Directory of a little-endian TIFF header: how the picture is turned, and a place (GPS) behind it. */
function exif(turned: number): Buffer {
  const tiff = Buffer.alloc(64);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x8825, 10);
  tiff.writeUInt16LE(4, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt32LE(40, 18);
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(turned, 30);
  tiff.write(telltale, 42, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** A grey JPEG of 8 × 8 pixels with everything that cameras and programs write beside it; `behind` hangs on after its end. */
export function photograph(turned = 6, behind: Uint8Array = Buffer.alloc(0)): Buffer {
  const table = Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]);
  const frame = Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
  const codes = (kind: number) => Buffer.concat([Buffer.from([kind, 1]), Buffer.alloc(15), Buffer.from([0])]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif(turned)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${telltale}</x>`, 'latin1')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${telltale}`, 'latin1')),
    segment(0xfe, Buffer.from(telltale, 'latin1')),
    ...[segment(0xdb, table), segment(0xc0, frame), segment(0xc4, codes(0)), segment(0xc4, codes(0x10))],
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // Two codes of one bit, a stuffed byte and a restart marker, which are no ends.
    ...[Buffer.from([0x3f, 0xff, 0x00, 0xff, 0xd0, 0x3f, 0xff, 0xd9]), behind],
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const headBytes = 8 + 25;

/** One grey pixel. */
export const smallPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** The same with a text, a packed text, a time and Exif. */
export const pngWithTexts = Buffer.concat([
  smallPicture.subarray(0, headBytes),
  chunk('tEXt', Buffer.from(`Author\0${telltale}`)),
  chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(telltale)])),
  chunk('tIME', Buffer.alloc(7)),
  chunk('eXIf', exif(1).subarray(6)),
  smallPicture.subarray(headBytes),
]);
