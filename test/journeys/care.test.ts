import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { casesContract } from '../../src/features/cases/contract.ts';
import { initially } from '../../src/features/cases/test/made-up-cases.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
  { loginName: 'hoa.tt', displayName: 'Trần Thị Hoa', function: 'leader', unitKey: 'phu-lam' },
] as const;
const now = '2021-11-29T03:00:00.000Z';
const opening = {
  ...{ act: 'open' as const, ground: 'special-circumstances' as const, source: 'commune' as const },
  ...{ confidentiality: 'restricted' as const, receivedAt: '2021-11-29T01:00:00.000Z' },
  account: 'Bà ngoại mất, trẻ em không còn ai',
};

/** A child's case that has come as far as its detailed assessment, worked in by Lê Văn Đức. */
async function fill({ clone, place, wire }: ServedWeb): Promise<void> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const hamlet = unitIds.get('phu-lam/thon-dong-son') as string;
  const born = { sex: 'female' as const, birthDate: '2012-05-02', birthPrecision: 'day' as const };
  const [childId, caseId] = [newId(), newId()];
  const child = { ...born, fullName: 'Nguyễn Thị Thử' };
  const since = '2021-01-01';
  await person.done(childrenContract.endpoints.registerChild, { id: childId, unitId: hamlet, since, child });
  const { openCase, actInCase, getCase } = casesContract.endpoints;
  await person.done(openCase, { id: caseId, eventId: newId(), childId, deed: opening, lateReason: '' });
  const act = { caseId, at: now, lateReason: '' };
  const assign = (accountId: string) => ({ act: 'assign' as const, accountId });
  await person.done(actInCase, { ...act, version: 1, id: newId(), deed: assign(account.accountId) });
  await person.done(actInCase, { ...act, version: 2, id: newId(), deed: initially(false) as never });
  const { people } = await person.done(getCase, { caseId });
  const colleague = people.find(({ name }) => name === 'Lê Văn Đức')?.accountId as string;
  await person.done(actInCase, { ...act, version: 3, id: newId(), deed: assign(colleague) });
}

describe.skipIf(!findChromium())('alternative care on the screen', () => {
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

  const record = async (
    act: string,
    answers: (dialog: ReturnType<Seat['dialog']>) => Promise<void>,
    by = officer,
  ) => {
    await by.press(act);
    await answers(by.dialog());
    await by.press('Ghi', by.dialog());
    await by.dialog().waitFor({ state: 'hidden' });
  };

  it('a carer applies and is verified; what is not shown is named', async () => {
    officer = await served.seat('duc.lv');
    await officer.follow('Người nhận chăm sóc');
    await officer.heading('Người nhận chăm sóc thay thế');
    await officer.follow('Ghi người đăng ký');
    await officer.heading('Ghi đơn đăng ký nhận chăm sóc thay thế');
    await officer.press('Lưu');
    await officer.reads(/Có \d+ mục cần sửa/);
    await officer.fill('Họ và tên', 'Hà Thị Nhận');
    await officer.fill('Ngày sinh', '4/3/1980');
    await officer.choose('Giới tính', 'Nữ');
    await officer.choose('Quốc tịch', 'Việt Nam');
    await officer.fill('Địa chỉ', 'Thôn Đông Sơn');
    await officer.fill('Giấy khám sức khỏe ngày', '1/11/2021');
    await officer.look('care-01-form');
    await officer.press('Lưu');
    await officer.heading('Hà Thị Nhận');
    await officer.reads('chưa rõ');
    await officer.look('care-02-carer');
    await officer.follow('Sửa hồ sơ');
    await officer.heading('Sửa hồ sơ nhận chăm sóc thay thế');
    const good = /Đủ sức khỏe|năng lực|tư cách|phù hợp|Tự nguyện|đồng thuận/;
    for (const name of [good, /Bị hạn chế|Từng bị|từng bị/])
      for (const group of await officer.page.getByRole('radiogroup', { name }).all())
        await group.getByRole('radio', { name: name === good ? 'Có' : 'Không', exact: true }).check();
    await officer.press('Lưu');
    await officer.heading('Hà Thị Nhận');
    await officer.press('Xác minh (Mẫu 11)');
    await officer.fill('Đã xác minh được gì', 'Nhà ở tốt', officer.dialog());
    await officer.dialog().getByRole('radio', { name: 'Đủ điều kiện', exact: true }).check();
    await officer.press('Ghi kết quả', officer.dialog());
    await officer.dialog().waitFor({ state: 'hidden' });
    await officer.reads('Đủ mọi điều kiện chung. Khoảng cách tuổi xét theo từng trẻ em.');
    await officer.reads('Nhà ở tốt');
  });

  it('from the case: need, matching, what is missing, meetings, consent, proposal', async () => {
    await officer.open('/vu-viec', 'Vụ việc');
    await officer.follow(/^VV-/);
    await officer.press('Đánh giá nhu cầu chăm sóc thay thế (Mẫu 10)');
    await officer.look('care-03-need');
    await officer.choose('Trường hợp', 'Mồ côi', officer.dialog());
    await officer.fill('Hoàn cảnh', 'Không còn ai', officer.dialog());
    await officer.fill('Nhu cầu chăm sóc', 'Nơi ở ổn định', officer.dialog());
    await officer.press('Ghi', officer.dialog());
    await officer.heading('Chăm sóc thay thế N.T.T.');
    await officer.reads('Chọn được', officer.page.getByRole('table'));
    await officer.look('care-04-matching');
    await record('Chọn người chăm sóc', async (dialog) => {
      await officer.choose('Người chăm sóc', 'Hà Thị Nhận', dialog);
      await dialog.getByRole('radio', { name: 'Không phải người thân thích' }).check();
      await officer.fill('Vì sao chọn', 'Gần trường', dialog);
    });
    await officer.press('Trình quyết định');
    await officer.fill('Lý do', 'Đủ điều kiện', officer.dialog());
    await officer.press('Ghi', officer.dialog());
    await officer.reads(/cần ít nhất 2 lần làm quen/, officer.dialog());
    await officer.look('care-05-missing');
    await officer.press('Hủy', officer.dialog());
    for (const _ of [1, 2])
      await record('Ghi lần làm quen', (dialog) => officer.fill('Kết quả', 'Trẻ em vui', dialog));
    await record('Hỏi ý kiến trẻ em', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
      await officer.fill('Ý kiến của trẻ em', 'Muốn ở với cô', dialog);
    });
    await record('Ghi sự đồng ý', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Người giám hộ' }).check();
      await dialog.getByRole('radio', { name: 'Có', exact: true }).check();
    });
    await record('Cập nhật hồ sơ của trẻ em', async (dialog) => {
      for (const paper of [/giấy khai sinh/, /giấy khám sức khỏe/, /hai ảnh/])
        await officer.fill(paper, '20/11/2021', dialog);
    });
    await officer.reads('Đã đủ để trình quyết định.');
    await record('Trình quyết định', (dialog) => officer.fill('Lý do', 'Đủ điều kiện', dialog));
  });

  it('the leader decides, the child is handed over, visited, and leaves the care', async () => {
    const leader = await served.seat('hoa.tt');
    await leader.open('/cham-soc-thay-the', 'Chăm sóc thay thế');
    expect(await leader.page.getByRole('main').innerText()).not.toContain('Thử');
    await leader.follow(/^VV-/);
    await leader.heading('Chăm sóc thay thế N.T.T.');
    await record(
      'Quyết định giao, nhận (Mẫu 12)',
      (dialog) => leader.fill('Số quyết định', '12', dialog),
      leader,
    );
    await leader.reads(/20\/12\/2021/);
    await leader.look('care-06-decided');
    await officer.page.reload();
    await record('Giao, nhận trẻ em', async (dialog) => {
      await officer.fill('Nơi trẻ em', 'Nhà bà Nhận', dialog);
      await officer.fill('Đã làm gì', 'Đã giao', dialog);
    });
    await record('Thăm, theo dõi (Mẫu 13)', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Tiếp tục' }).check();
      await officer.fill('Kết quả', 'Ổn định', dialog);
    });
    expect(await officer.page.getByText('Ổn định').count()).toBe(0);
    await officer.look('care-07-covered');
    await officer.press('Hiện nội dung');
    await officer.reads(/Ổn định/);
    await officer.look('care-07-in-care');
    await officer.open('/cham-soc-thay-the', 'Chăm sóc thay thế');
    await officer.reads('Đang được chăm sóc');
    await officer.press(/^Hiện tên/);
    await officer.reads(/Thử/);
    await officer.look('care-08-list');
    await officer.follow(/^VV-/);
    await officer.page.getByText('Việc khác').click();
    await record('Ghi đề nghị chấm dứt (Mẫu 15)', async (dialog) => {
      await officer.choose('Căn cứ', 'Đoàn tụ', dialog);
      await officer.choose('Ai đề nghị', 'Cha mẹ', dialog);
      await officer.fill('Lý do', 'Mẹ đã về', dialog);
      await officer.fill('Nguyện vọng', 'Muốn về', dialog);
    });
    await leader.page.reload();
    await record(
      'Quyết định chấm dứt (Mẫu 16)',
      (dialog) => leader.choose('Trẻ em đi đâu', 'Về gia đình', dialog),
      leader,
    );
    await officer.page.reload();
    await record('Trẻ em rời nơi chăm sóc', (dialog) => officer.fill('Đã làm gì', 'Đã về', dialog));
    await officer.press('Hiện nội dung');
    await officer.reads('Đã về');
    expect([officer.faults, leader.faults].flat()).toEqual([]);
  });
});
