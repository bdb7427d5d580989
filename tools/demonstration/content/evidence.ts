import { crc32, deflateSync } from 'node:zlib';
import {
  type OfficialDocument,
  renderDocx,
  renderPdf,
} from '../../../src/platform/server/documents/index.ts';
import type { UploadedFile } from '../../../src/platform/shared/endpoint.ts';
import { formatDate, type PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Random } from './random.ts';

export interface Proven {
  unit: string;
  what: string;
  content: string;
  on: PlainDate;
  random: Random;
}

/** A small file such as units attach: minutes as DOCX or PDF, or a picture (drawn, nobody is on it). */
export async function evidenceOf(proven: Proven): Promise<UploadedFile> {
  const kind = proven.random.pick(['docx', 'png', 'png', 'pdf']);
  const stem = proven.random.pick(['Biên bản', 'Báo cáo nhanh', 'Xác nhận kết quả']);
  if (kind === 'png')
    return {
      name: `Ảnh hoạt động ${formatDate(proven.on).replaceAll('/', '-')}.png`,
      bytes: picture(proven.random),
    };
  const document = minutes(proven, stem);
  return {
    name: `${stem} ${formatDate(proven.on).replaceAll('/', '-')}.${kind}`,
    bytes: kind === 'docx' ? await renderDocx(document) : await renderPdf(document),
  };
}

function minutes({ unit, what, content, on }: Proven, kind: string): OfficialDocument {
  const [year = 2021, month = 1, day = 1] = on.split('-').map(Number);
  return {
    agency: { name: unit },
    number: { number: '', symbol: 'BB' },
    place: unit.replace(/^(xã|thị trấn|phường) /i, ''),
    date: { year, month, day },
    naming: { form: 'named', kind, subject: what },
    body: [
      { type: 'paragraph', text: content },
      { type: 'paragraph', text: 'Thành phần dự, ký tên và danh sách kèm theo lưu tại đơn vị.' },
    ],
    signature: { authority: ['NGƯỜI GHI'], name: '' },
    recipients: ['Lưu: hồ sơ công tác trẻ em'],
  };
}

/** A landscape of 240 × 160 points in a few kilobytes: sky, hills, water. */
export function picture(random: Random): Uint8Array {
  const [width, height] = [240, 160];
  const rows = Buffer.alloc(height * (width * 3 + 1));
  const horizon = random.between(60, 90);
  const [wave, lift, warm] = [random.between(18, 46), random.between(8, 26), random.between(0, 50)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const hill = horizon - lift * Math.sin(x / wave) - (lift / 2) * Math.sin(x / 11);
      const colour =
        y < hill
          ? [170 + warm, 205, 235 - y]
          : y < horizon + 22
            ? [86, 140 - (y % 9), 78]
            : [70, 120 + (y % 6) * 4, 160];
      rows.set(colour, y * (width * 3 + 1) + 1 + x * 3);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
