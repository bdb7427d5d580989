import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childrenContract } from '../../src/features/children/contract.ts';
import { fill, type OpenFile, opened, saved } from '../../src/features/cleaning/test/cleaning-desk.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
] as const;
const now = '2021-11-29T01:00:00.000Z';
const { registerChild, listPlaces, changeChildren } = childrenContract.endpoints;
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const children = [
  { fullName: 'Trần Thị Không', personalId: null, ethnicity: '01' },
  { fullName: 'Trần Thị Đúng', personalId: '001313000002', ethnicity: '01' },
  { fullName: 'Trần Thị Sai', personalId: '001313000003', ethnicity: '02' },
  { fullName: 'Trần Thị Nhầm', personalId: '001213000004', ethnicity: '02' },
  { fullName: 'Trần Thị Thiếu', personalId: '001313000005', ethnicity: null },
];
const mother = {
  ...{ kind: 'mother' as const, fullName: 'Lê Thị Mẫu', birthYear: 1985, occupation: '', ethnicity: null },
  ...{ state: null, relation: '', phone: '' },
};

/** Five children: one without a number, one with a wrong one, one without its people; four numbers to be checked. */
async function fillRegister({ clone, place, wire }: ServedWeb): Promise<{ person: Person; ids: string[] }> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const { communes } = await person.done(listPlaces, {});
  const home = communes[0]?.hamlets[0]?.unitId as string;
  const ids: string[] = [];
  for (const child of children) {
    const id = newId();
    const born = { sex: 'female' as const, birthDate: '2013-06-01', birthPrecision: 'day' as const };
    await person.done(registerChild, {
      ...{ id, unitId: home, since: '2021-01-01', child: { ...born, relatives: [mother], ...child } },
    });
    ids.push(id);
  }
  return { person, ids };
}

describe.skipIf(!findChromium())('the four cleaning lists go out and come back', () => {
  let served: ServedWeb;
  let officer: Seat;
  let person: Person;
  let ids: string[];
  let police: OpenFile;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    ({ person, ids } = await fillRegister(served));
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  const rowOf = (list: string) => officer.page.getByRole('row', { name: list });
  const counts = async () => {
    const found: Record<string, string> = {};
    for (const list of ['Chưa có số', 'Số định danh sai', 'Thiếu dữ liệu', 'Cần công an xác minh'])
      found[list] = (await rowOf(list).getByRole('cell').nth(1).innerText()).trim();
    return found;
  };
  const back = async (name: string, bytes: Uint8Array) => {
    await officer.open('/lam-sach', 'Làm sạch dữ liệu');
    await officer.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: mediaType, buffer: Buffer.from(bytes) });
    await officer.press('Gửi và xem thử');
    await officer.heading(name);
  };
  /** The list goes out as the register of exports has it. */
  const out = async (list: string, serial: string) => {
    await officer.open('/lam-sach', 'Làm sạch dữ liệu');
    await officer.press(`Xuất danh sách: ${list}`);
    const dialog = officer.dialog(/Xuất để điền/);
    await officer.reads(/xuất được ngay/, dialog);
    await officer.press('Xuất', dialog);
    await officer.heading('Xuất dữ liệu');
    await officer.named('button', `Tải tệp số ${serial}`).waitFor();
    const { bytes } = await officer.download(`Tải tệp số ${serial}`);
    return opened(bytes, serial);
  };

  it('an officer sees the four numbers, each opening its children', async () => {
    officer = await served.seat('duc.lv');
    await officer.open('/tre-em', 'Trẻ em');
    await officer.follow('Làm sạch dữ liệu');
    await officer.heading('Làm sạch dữ liệu');
    await officer.named('link', /^4 trẻ em: Cần công an xác minh/).waitFor();
    await officer.look('cleaning-01-lists');
    await expect.poll(counts).toEqual({
      ...{ 'Chưa có số': '1', 'Số định danh sai': '1', 'Thiếu dữ liệu': '1', 'Cần công an xác minh': '4' },
    });
    await officer.follow(/^4 trẻ em: Cần công an xác minh/);
    await officer.heading('Trẻ em');
    await officer.reads('4 trẻ em');
  });

  it('the police’s list goes out through the register of exports', async () => {
    await officer.open('/lam-sach', 'Làm sạch dữ liệu');
    await officer.press('Xuất danh sách: Cần công an xác minh');
    await officer.reads(/xuất được ngay/, officer.dialog(/Xuất để điền/));
    await officer.look('cleaning-02-ask');
    police = await out('Cần công an xác minh', '00001/2021');
  });

  it('filled in, sorted and sent back, it is tried row by row: nothing is entered yet', async () => {
    const file = police;
    const by = { checkedOn: '25/11/2021', officer: 'Đại úy Lê Văn An', paper: 'BB 12/2021' };
    fill(file, 'Trần Thị Đúng', { conclusion: 'đúng', ...by });
    fill(file, 'Trần Thị Sai', { conclusion: 'sai', personalId: '001313000033', ...by });
    fill(file, 'Trần Thị Nhầm', { conclusion: 'không tìm thấy', ...by });
    fill(file, 'Trần Thị Thiếu', { conclusion: 'có lẽ', ...by });
    file.rows.reverse();
    await back('cong-an.xlsx', saved(file, 'cong-an.xlsx').bytes);
    await officer.named('button', 'Ghi 3 dòng vào sổ').waitFor();
    await officer.reads('001313000033');
    await officer.look('cleaning-03-try');
    await officer.follow(/1 Không nhận được/);
    await officer.reads(/kết luận phải là/);
    await officer.look('cleaning-04-refused');
  });

  it('entered as the number on the button says, the counts fall; sent again it changes nothing', async () => {
    await officer.press('Ghi 3 dòng vào sổ');
    await officer.press('Ghi 3 dòng vào sổ', officer.dialog());
    await officer.reads(/Đã sửa 1 hồ sơ, ghi kết quả đối chiếu của 3 trẻ em/);
    await officer.look('cleaning-05-done');
    await officer.follow('Về bốn danh sách');
    await officer.named('link', /^1 trẻ em: Cần công an xác minh/).waitFor();
    // The number that was not found is wrong twice over: by its digits and by the police.
    await expect.poll(counts).toMatchObject({ 'Cần công an xác minh': '1', 'Số định danh sai': '1' });
    await officer.page.goto(`/tre-em/ho-so/${ids[2]}?muc=dong-thoi-gian`);
    await officer.reads(/Công an đối chiếu số định danh: sai/);
  });

  it('a record that changed meanwhile shows both sides, and the officer chooses', async () => {
    const file = await out('Thiếu dữ liệu', '00002/2021');
    const childId = ids[4] as string;
    const change = { childId, version: 1, fields: { ethnicity: '03' } };
    await person.done(changeChildren, { changes: [change] });
    fill(file, 'Trần Thị Thiếu', { ethnicity: 'Tày' });
    await back('thieu.xlsx', saved(file, 'thieu.xlsx').bytes);
    await officer.reads(/lúc xuất: trống; nay trong sổ: Thái; trong tệp: Tày/);
    await officer.page.getByRole('checkbox', { name: /Lấy theo tệp/ }).check();
    await officer.look('cleaning-06-conflict');
    await officer.press('Ghi 1 dòng vào sổ');
    await officer.press('Ghi 1 dòng vào sổ', officer.dialog());
    await officer.reads(/Đã sửa 1 hồ sơ/);
    await officer.press('Hoàn tác cả tệp');
    await officer.press('Hoàn tác cả tệp', officer.dialog());
    await officer.reads(/Đã hoàn tác: 1 hồ sơ/);
  });

  it('a file that is not ours says what to do', async () => {
    await back('khac.csv', Buffer.from('Họ và tên;Ngày sinh\nTrần Thị A;05/03/2014'));
    await officer.reads(/Không thấy cột “Mã dòng”/);
    await officer.look('cleaning-07-refused-file');
    expect(officer.faults).toEqual([]);
    expect(served.complaints()).toEqual([]);
  });
});
