import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { casesContract } from '../../src/features/cases/contract.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { photograph, telltale } from '../../src/platform/server/reading/test/telling-pictures.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
  { loginName: 'hoa.tt', displayName: 'Trần Thị Hoa', function: 'leader', unitKey: 'phu-lam' },
] as const;
/** Ten o'clock on a Monday morning; the information came at eight. */
const now = '2021-11-29T03:00:00.000Z';
const opening = {
  ...{ act: 'open' as const, ground: 'abused' as const, source: 'citizen' as const },
  ...{ confidentiality: 'restricted' as const, receivedAt: '2021-11-29T01:00:00.000Z' },
  account: 'KQ-P4 hàng xóm kể',
};

/** A child of the register and its case, opened by an officer who takes the colleague into the team. */
async function fill({ clone, place, wire }: ServedWeb): Promise<void> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const hamlet = unitIds.get('phu-lam/thon-dong-son') as string;
  const born = { sex: 'female' as const, birthDate: '2012-05-02', birthPrecision: 'day' as const };
  const child = { ...born, fullName: 'Nguyễn Thị Thử' };
  const childId = newId();
  await person.done(childrenContract.endpoints.registerChild, {
    ...{ id: childId, unitId: hamlet, since: '2021-01-01', child },
  });
  const { openCase, actInCase, getCase } = casesContract.endpoints;
  const caseId = newId();
  await person.done(openCase, { id: caseId, eventId: newId(), childId, deed: opening, lateReason: '' });
  const { people } = await person.done(getCase, { caseId });
  const colleague = people.find(({ name }) => name === 'Lê Văn Đức')?.accountId as string;
  const deed = { act: 'assign' as const, accountId: colleague };
  await person.done(actInCase, { caseId, version: 1, id: newId(), at: now, deed, lateReason: '' });
}

describe.skipIf(!findChromium())('a protection case on the screen', () => {
  let served: ServedWeb;
  let officer: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('stands in the worker’s queue with its clock and its article, and no name', async () => {
    officer = await served.seat('duc.lv');
    await officer.follow('Vụ việc');
    await officer.heading('Vụ việc');
    await officer.reads('N.T.T.');
    await officer.press(/^Hiện tên trẻ em/);
    await officer.reads('Nguyễn Thị Thử');
    await officer.press(/^Che tên trẻ em/);
    await officer.reads(/Còn 10 giờ/i);
    await officer.reads(/Đ\.26\.3/);
    expect(await officer.page.getByText('Nguyễn Thị Thử').count()).toBe(0);
    await officer.look('cases-01-queue');
  });

  it('is assessed; what is missing is said, and the next act is the emergency measure', async () => {
    await officer.follow(/^VV-/);
    await officer.heading(/^Vụ việc VV-.*N\.T\.T\./);
    expect(await officer.page.getByText('KQ-P4').count()).toBe(0);
    await officer.press('Hiện nội dung');
    await officer.reads('KQ-P4 hàng xóm kể');
    await officer.press('Đánh giá ban đầu (Mẫu 02)');
    await officer.press('Ghi', officer.dialog());
    await officer.reads(/Có \d+ mục cần sửa/);
    for (const box of await officer.dialog().getByRole('radio', { name: 'Cao' }).all()) await box.check();
    const scored = officer.dialog().getByRole('radiogroup', { name: 'Nguy cơ tiếp tục bị tổn hại' });
    expect(await scored.getByText('cần nhập').count()).toBe(0);
    for (const box of await officer.dialog().getByRole('radio', { name: 'Có', exact: true }).all())
      await box.check();
    await officer.fill('Vì sao kết luận như vậy', 'Người gây hại ở cùng nhà', officer.dialog());
    await officer.look('cases-02-assessing');
    await officer.press('Ghi', officer.dialog());
    await officer.named('button', 'Can thiệp khẩn cấp').waitFor();
    await officer.reads(/Mức độ tổn hại: 3 cao/);
  });

  it('is seen by the leader with its clock, and overseen without its child', async () => {
    const leader = await served.seat('hoa.tt');
    await leader.open('/theo-doi-vu-viec', 'Theo dõi vụ việc');
    await leader.reads('Can thiệp khẩn cấp');
    await leader.look('cases-03-overseen');
    await leader.follow(/^VV-/);
    await leader.reads(/hết hạn 29\/11\/2021 20:00/);
    expect(await leader.page.getByRole('main').innerText()).not.toMatch(/N\.T\.T|Nguyễn Thị Thử|KQ-P4/);
    await leader.look('cases-04-clocks');
    expect([officer.faults, leader.faults].flat()).toEqual([]);
  });

  it('prints what was recorded, and says of the other papers which act makes them', async () => {
    await officer.open('/vu-viec', 'Vụ việc');
    await officer.follow(/^VV-/);
    const papers = officer.page.getByRole('region', { name: 'Giấy tờ' });
    await officer.reads('Mẫu 02: đánh giá ban đầu', papers);
    const [download] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.press('Tải DOCX', papers),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Mẫu số 02 VV-.*\.docx$/);
    await officer.page.getByText('Giấy tờ chưa có').click();
    await officer.reads('Mẫu 04: kế hoạch: có sau việc “Trình kế hoạch (Mẫu 04)”', papers);
    await officer.look('cases-05-papers');
  });

  it('takes a file, not one that is marked a state secret; the file is withdrawn with a reason', async () => {
    const files = officer.page.getByRole('region', { name: 'Tệp kèm theo' });
    await officer.press('Xem tệp', files);
    await officer.press('Kèm tệp', files);
    const dialog = officer.dialog('Kèm một tệp vào vụ việc');
    await officer.reads('Không đưa tài liệu bí mật nhà nước vào hệ thống này', dialog);
    await dialog.getByRole('radio', { name: 'Tối mật' }).check();
    await officer.press('Kèm tệp này', dialog);
    await officer.reads(/độ mật “Tối mật” không được đưa vào.*29\/2018\/QH14/, dialog);
    await dialog.getByRole('radio', { name: 'Không có dấu độ mật' }).check();
    await officer.press('Kèm tệp này', dialog);
    await officer.reads(/Có \d+ mục cần sửa/, dialog);
    await officer.look('cases-12-attaching');
    await officer.choose('Nguồn', 'Công an', dialog);
    await officer.fill(/^Ngày của tài liệu/, '28/11/2021', dialog);
    await officer.fill(/^Của ai/, 'Công an huyện Tân Lâm', dialog);
    await officer.fill(/^Nói về gì/, 'Ảnh hiện trường KQ-P4', dialog);
    const picture = { name: 'IMG_2107.JPG', mimeType: 'image/jpeg', buffer: photograph() };
    await dialog.locator('input[type=file]').setInputFiles(picture);
    await officer.press('Kèm tệp này', dialog);
    await officer.reads('IMG_2107.JPG', files);
    await officer.look('cases-13-files');
    const kept = await officer.download('Tải về IMG_2107.JPG');
    expect([kept.name, kept.bytes.includes(telltale)]).toEqual(['IMG_2107.JPG', false]);
    await officer.press('Rút IMG_2107.JPG', files);
    await officer.fill('Lý do', 'Ảnh của vụ khác', officer.dialog());
    await officer.look('cases-14-withdrawing');
    await officer.press('Rút', officer.dialog());
    await officer.reads(/Đã rút, nội dung đã xóa: Lê Văn Đức.*Ảnh của vụ khác/, files);
    await officer.look('cases-15-withdrawn');
  });

  it('is opened from the queue and from the child’s own page, which tells nothing of it', async () => {
    await officer.open('/vu-viec', 'Vụ việc');
    await officer.press('Lập vụ việc');
    await officer.fill('Tìm trẻ em trong sổ', 'nguyen thi thu', officer.dialog());
    await officer.press('Tìm', officer.dialog());
    await officer.reads('Thôn Đông Sơn', officer.dialog());
    await officer.look('cases-06-search');
    await officer.press('Chọn Nguyễn Thị Thử', officer.dialog());
    await beginOpening(officer, 'KQ-P4 từ hàng đợi');
    await officer.look('cases-07-opening');
    await open(officer, 'KQ-P4 từ hàng đợi');
    await officer.page.getByRole('link', { name: 'Nguyễn Thị Thử' }).click();
    await officer.heading('Nguyễn Thị Thử');
    expect(await officer.page.getByRole('main').innerText()).not.toMatch(/VV-|KQ-P4/);
    await officer.look('cases-08-child');
    await officer.press('Lập vụ việc');
    await beginOpening(officer, 'KQ-P4 từ trang trẻ em');
    await open(officer, 'KQ-P4 từ trang trẻ em');
    await officer.open('/vu-viec', 'Vụ việc');
    expect(officer.faults).toEqual([]);
  });
});

/** What is missing is said, then written. */
async function beginOpening(officer: Seat, account: string): Promise<void> {
  await officer.press('Lập vụ việc', officer.dialog());
  await officer.reads(/Có \d+ mục cần sửa/);
  await officer.page.getByRole('radio', { name: 'Trẻ em bị xâm hại' }).check();
  await officer.choose('Nguồn tin', 'Trường học', officer.dialog());
  await officer.fill('Thông tin nhận được', account, officer.dialog());
}

/** The opening is recorded and the case shows. */
async function open(officer: Seat, account: string): Promise<void> {
  await officer.press('Lập vụ việc', officer.dialog());
  await officer.heading(/^Vụ việc VV-/);
  await officer.press('Hiện nội dung');
  await officer.reads(account);
}
