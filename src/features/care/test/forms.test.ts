import { writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CareDeed, careContract } from '../contract.ts';
import {
  ask,
  type CareDesk,
  choose,
  consent,
  decide,
  file,
  handOver,
  meet,
  openCare,
  propose,
  visit,
} from './care-desk.ts';

const room = careContract.endpoints;
let care: CareDesk;
beforeAll(async () => {
  care = await openCare();
});
afterAll(() => care.desk.served.close());

/** Where to keep the printed forms, to be looked at; nowhere unless told. */
const folder = process.env.FORMS_FOLDER;

/** The texts of a DOCX, read from its own archive. */
function wordsOf(bytes: Buffer): string {
  for (let at = 0; (at = bytes.indexOf('PK\u0003\u0004', at, 'latin1')) >= 0; at += 4) {
    const [nameLength, extra] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 30, at + 30 + nameLength);
    if (name !== 'word/document.xml') continue;
    const packed = bytes.subarray(at + 30 + nameLength + extra);
    const xml = bytes.readUInt16LE(at + 8) === 8 ? inflateRawSync(packed) : packed;
    return xml.toString('utf8').replace(/<[^>]+>/g, '');
  }
  return '';
}

test('forms 08 to 16 are printed with what the law asks, and each says that its layout was not compared', async () => {
  const { officer, chair, desk } = care;
  const carerId = await care.register();
  await care.verify(carerId);
  const caseId = await care.readyCase();
  const { id: placementId } = await care.need(caseId);
  const acts: [CareDeed, typeof officer][] = [
    ...[choose(carerId), meet, meet, ask, consent, file, propose].map((deed): [CareDeed, typeof officer] => [
      deed,
      officer,
    ]),
    [decide, chair],
    [handOver, officer],
    [visit, officer],
    [{ act: 'evaluate', suitable: true, result: 'Phù hợp' }, officer],
    [{ act: 'request-end', ground: 'đ', askedBy: 'parents', reason: 'Mẹ về', childWish: 'Muốn về' }, officer],
    [{ act: 'decide-end', number: '20', destination: 'family', decision: '' }, chair],
  ];
  for (const [deed, by] of acts) expect((await care.care(caseId, placementId, deed, by)).status).toBe(200);
  const asked = [
    ...(['08', '11'] as const).map((form) => [form, room.downloadCarerForm, { carerId, form }] as const),
    ['09', room.downloadCarerList, {}] as const,
    ...(['10', '12', '13', '15', '16'] as const).map(
      (form) => [form, room.downloadCareForm, { caseId, placementId, form }] as const,
    ),
    ['14', room.downloadFacilityList, {}] as const,
  ];
  const expected: Readonly<Record<string, readonly string[]>> = {
    ...{ '08': ['Hà Thị Nhận', 'Nguyện vọng', 'Điều 64'], '09': ['Quý 4 năm 2021', 'Hà Thị Nhận'] },
    ...{ '10': ['Điều 62', 'Nơi ở ổn định', 'Hai ảnh toàn thân'], '11': ['Đ.63.2.a', 'đủ điều kiện'] },
    ...{
      '12': ['15 ngày làm việc', 'Muốn về ở với cô', 'Hà Thị Nhận'],
      '13': ['Ổn', 'Phù hợp'.toLowerCase()],
    },
    ...{ '14': ['Số trẻ em: 0'], '15': ['Điều 69', 'Mẹ về', 'Muốn về'], '16': ['về gia đình', 'điểm đ'] },
  };
  for (const [form, endpoint, input] of asked) {
    const url = endpoint.path.replace(/:(\w+)/g, (_, key: string) =>
      String((input as Record<string, string>)[key]),
    );
    for (const format of ['docx', 'pdf'] as const) {
      const query = 'form' in input ? `form=${form}&format=${format}` : `format=${format}`;
      const response = await desk.served.app.inject({
        ...{ method: 'GET', url: `${url}?${query}` },
        headers: { cookie: `mn=${officer.token}`, 'x-mang-non': '1' },
      });
      expect([form, format, response.statusCode]).toEqual([form, format, 200]);
      if (folder) writeFileSync(`${folder}/mau-${form}.${format}`, response.rawPayload);
      if (format === 'pdf') expect(response.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
      else
        for (const words of [`Mẫu số ${form}`, 'Mẫu chưa đối chiếu', 'HẠN CHẾ', ...(expected[form] ?? [])])
          expect([form, wordsOf(response.rawPayload)]).toEqual([form, expect.stringContaining(words)]);
    }
  }
}, 60_000);
