import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childrenContract } from '../../src/features/children/contract.ts';
import { readPages, withoutSpaces } from '../../src/platform/server/documents/test/read-back.ts';
import { readAll } from '../../src/platform/server/reading/sheets/test/read-all.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
  { loginName: 'ha.pt', displayName: 'Phạm Thu Hà', function: 'commune-officer', unitKey: 'phu-lam' },
] as const;
const now = '2021-11-29T01:00:00.000Z';
const { registerChild, listPlaces } = childrenContract.endpoints;

/** Sixty children of one commune: forty in the first hamlet, twenty in the second. */
async function fill({ clone, place, wire }: ServedWeb): Promise<string> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const { communes } = await person.done(listPlaces, {});
  const [first, second] = communes[0]?.hamlets ?? [];
  const given = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Khôi', 'Lan', 'Minh', 'Ngọc'];
  for (let at = 0; at < 60; at++) {
    const fullName = `${['Nguyễn Thị', 'Trần Thị', 'Lê Thị'][at % 3]} ${given[at % 10]}`;
    const birthDate = `20${10 + (at % 9)}-0${1 + (at % 9)}-1${at % 10}`;
    const child = { fullName, sex: 'female' as const, birthDate, birthPrecision: 'day' as const };
    const home = (at < 40 ? first : second)?.unitId as string;
    await person.done(registerChild, { id: newId(), unitId: home, since: '2021-01-01', child });
  }
  return first?.unitId as string;
}

describe.skipIf(!findChromium())('lists of children leave the system', () => {
  let served: ServedWeb;
  let officer: Seat;
  let second: Seat;
  let hamletId: string;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    hamletId = await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('an officer takes out forty children alone: the file holds what the screen shows', async () => {
    officer = await served.seat('duc.lv');
    await officer.open(`/tre-em?donVi=${hamletId}`, 'Trẻ em');
    await officer.reads('40 trẻ em');
    await officer.press('Xuất danh sách');
    const dialog = officer.dialog('Xuất danh sách trẻ em');
    await officer.reads(/xuất được ngay/, dialog);
    await officer.look('exports-01-ask');
    // It stayed open while the screen became a phone's and an office's again.
    await officer.choose(/Mục đích/, 'Rà soát', dialog);
    await officer.press('Xuất', dialog);
    await officer.heading('Xuất dữ liệu');
    await officer.reads('Tải được');
    await officer.look('exports-02-mine');
    const { name, bytes } = await officer.download('Tải tệp số 00001/2021');
    expect(name).toBe('danh-sach-00001-2021.xlsx');
    const { sheets } = await readAll(bytes);
    const rows = sheets[0] ?? [];
    expect(rows.filter(({ cells }) => /^\d+$/.test(cells[0]?.text ?? ''))).toHaveLength(40);
    expect(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n')).toMatch(
      /Xuất bởi Lê Văn Đức lúc 29\/11\/2021 08:00, mục đích: Rà soát.*, số 00001\/2021/,
    );
  });

  it('sixty wait for a second person, who approves; the paper has all of them and the mark on every page', async () => {
    await officer.open('/tre-em', 'Trẻ em');
    await officer.reads('60 trẻ em');
    await officer.press('Xuất danh sách');
    const dialog = officer.dialog('Xuất danh sách trẻ em');
    await officer.reads(/cần người thứ hai duyệt/, dialog);
    await officer.choose(/Mục đích/, 'Làm báo cáo', dialog);
    await dialog.getByRole('radio', { name: 'PDF' }).check();
    await officer.press('Gửi để duyệt', dialog);
    await officer.reads('Chờ duyệt');
    second = await served.seat('ha.pt');
    await second.open('/xuat-du-lieu?muc=waiting', 'Xuất dữ liệu');
    await second.named('tab', 'Chờ tôi duyệt (1)').waitFor();
    await second.look('exports-03-waiting');
    await second.press('Duyệt yêu cầu số 00002/2021');
    await second.reads(/Danh sách có tên của 60 trẻ em/, second.dialog());
    await second.press('Duyệt', second.dialog());
    await officer.named('button', 'Tải tệp số 00002/2021').waitFor();
    const { bytes } = await officer.download('Tải tệp số 00002/2021');
    const pages = (await readPages(bytes)).map(withoutSpaces);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('XuấtbởiLêVănĐức');
    expect(
      pages.join('').match(/(Nguyễn|Trần|Lê)Thị(An|Bình|Chi|Dung|Giang|Hà|Khôi|Lan|Minh|Ngọc)/g),
    ).toHaveLength(60);
    await second.tab('Sổ xuất dữ liệu');
    await second.reads('00001/2021');
    await second.look('exports-04-register');
  });

  it('a file that was called back can no longer be fetched', async () => {
    await second.press('Thu hồi số 00002/2021');
    await second.fill('Lý do', 'Gửi nhầm nơi nhận', second.dialog());
    await second.press('Thu hồi', second.dialog());
    await second.reads('Đã thu hồi');
    await officer.reads('Đã thu hồi');
    expect(await officer.named('button', 'Tải tệp số 00002/2021').count()).toBe(0);
    expect(served.complaints()).toEqual([]);
  });
});
