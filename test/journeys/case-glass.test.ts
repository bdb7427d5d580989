import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { casesContract } from '../../src/features/cases/contract.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { expectAccessible, findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { journeyPhrase, type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  {
    loginName: 'mai.nt',
    displayName: 'Nguyễn Thị Mai',
    function: 'consolidating-officer',
    unitKey: 'tan-lam',
  },
  { loginName: 'an.pv', displayName: 'Phạm Văn An', function: 'data-protection-officer', unitKey: 'tan-lam' },
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
] as const;
const now = '2021-11-29T03:00:00.000Z';
const opening = {
  ...{ act: 'open' as const, ground: 'abused' as const, source: 'citizen' as const },
  ...{ confidentiality: 'restricted' as const, receivedAt: '2021-11-29T01:00:00.000Z' },
  account: 'KQ-P4 hàng xóm kể',
};

/** A case whose worker is the officer of the seat. */
async function fill({ clone, place, wire }: ServedWeb): Promise<string> {
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
  const worker = people.find(({ name }) => name === 'Lê Văn Đức')?.accountId as string;
  const deed = { act: 'assign' as const, accountId: worker };
  await person.done(actInCase, { caseId, version: 1, id: newId(), at: now, deed, lateReason: '' });
  return caseId;
}

describe.skipIf(!findChromium())('a case in an emergency, and the eyes of others', () => {
  let served: ServedWeb;
  let above: Seat;
  let caseId: string;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    caseId = await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('is broken from the overseers’ page: a reason, and the password again when it was long ago', async () => {
    above = await served.seat('mai.nt');
    await served.clone.admin.query(`update sessions set started_at = started_at - interval '10 minutes'`);
    await above.open(`/theo-doi-vu-viec/${caseId}`, /^Vụ việc VV-/);
    await above.look('glass-01-panel');
    await above.press('Mở khẩn cấp…');
    await above.page.getByRole('radio', { name: 'Trẻ em đang gặp nguy hiểm' }).check();
    await above.fill('Nêu rõ lý do', 'ngắn quá', above.dialog());
    await above.press('Mở để đọc', above.dialog());
    await above.reads(/Có 1 mục cần sửa/);
    await above.fill('Nêu rõ lý do', 'Trường báo cháu không đến lớp, không gọi được ai', above.dialog());
    await above.look('glass-02-dialog');
    await above.press('Mở để đọc', above.dialog());
    const password = above.dialog('Nhập lại mật khẩu');
    await password.waitFor();
    await above.look('glass-03-password');
    await above.page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu');
    await above.press('Tiếp tục', password);
    await above.reads(/chưa đúng/, password);
    await above.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(journeyPhrase);
    await above.press('Tiếp tục', password);
    await above.reads(/Đang mở khẩn cấp đến 29\/11\/2021 12:0\d/);
  });

  it('is read whole, without acts, papers or print', async () => {
    await above.reads('KQ-P4 hàng xóm kể');
    await above.reads('Nguyễn Thị Thử');
    const main = above.page.getByRole('main');
    for (const name of [/Xác minh/, /Việc khác/, /Tải/])
      expect(await main.getByRole('button', { name }).count()).toBe(0);
    await above.look('glass-04-reading');
    await above.page.emulateMedia({ media: 'print' });
    expect(await above.page.getByText('KQ-P4 hàng xóm kể').isVisible()).toBe(false);
    expect(await above.page.getByText('Trang này không in được.').isVisible()).toBe(true);
    await above.page.emulateMedia({ media: 'screen' });
  });

  it('is reviewed by the data-protection officer, who sees why and nothing of the case', async () => {
    const officer = await served.seat('an.pv');
    await officer.follow('Rà soát mở khẩn cấp');
    await officer.heading('Rà soát mở khẩn cấp');
    await officer.reads(/Còn 3 ngày/i);
    await officer.look('glass-05-reviews');
    await officer.press(/^Xem lý do, VV-/);
    await officer.reads('Trường báo cháu không đến lớp, không gọi được ai', officer.dialog());
    expect(await officer.page.getByText(/KQ-P4|Nguyễn Thị Thử/).count()).toBe(0);
    await officer.page.getByRole('radio', { name: 'Mở đúng, có lý do chính đáng' }).check();
    await officer.fill('Nhận xét', 'Đã gọi nhà trường, đúng như lý do đã nêu', officer.dialog());
    await officer.look('glass-06-review');
    await officer.press('Ghi kết quả', officer.dialog());
    await officer.reads('Không có lượt mở nào chờ rà soát.');
    await officer.follow('Đã rà soát');
    await officer.reads('Mở đúng, có lý do chính đáng');
    expect(officer.faults).toEqual([]);
  });

  it('stands in the notices of the worker and under “Ai đã xem”', async () => {
    const worker = await served.seat('duc.lv');
    await worker.open(`/vu-viec/ho-so/${caseId}`, /^Vụ việc VV-.*N\.T\.T\./);
    const panel = worker.page.getByRole('region', { name: 'Ai đã xem' });
    await worker.press('Xem danh sách', panel);
    await worker.reads('Nguyễn Thị Mai', panel);
    await worker.reads('Đọc vụ việc đang mở khẩn cấp', panel);
    await worker.look('glass-07-viewers');
    expect(worker.faults).toEqual([]);
  });

  it('ends when the reader stops', async () => {
    await above.press('Thôi đọc');
    await above.reads('Đã thôi đọc.');
    await above.heading(/^Vụ việc VV-/);
    expect(await above.page.getByText('KQ-P4 hàng xóm kể').count()).toBe(0);
    expect(above.faults).toEqual([]);
  });

  it('is covered at Esc Esc, in the middle of typing and with a dialog open, and nothing typed is lost', async () => {
    const worker = await served.seat('duc.lv');
    await worker.open(`/vu-viec/ho-so/${caseId}`, /^Vụ việc VV-.*N\.T\.T\./);
    await worker.page.getByText('Việc khác').click();
    await worker.press('Xác minh');
    const field = worker.page.getByLabel('Xác minh được gì');
    await field.fill('KQ-P4 đang viết dở');
    // In the page itself: a machine at work with much else would part two presses by more than half a second.
    await worker.page.evaluate(`[1, 2].forEach(() => document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true })))`);
    await worker.heading('Lịch công tác');
    expect(await worker.page.title()).toBe('Lịch công tác');
    await expectAccessible(worker.page);
    const tree = await worker.page.locator('body').ariaSnapshot();
    expect(tree).not.toMatch(/VV-|N\.T\.T|KQ-P4|Xác minh/);
    await worker.page.emulateMedia({ media: 'print' });
    expect(await worker.page.locator('#root').isVisible()).toBe(false);
    await worker.page.emulateMedia({ media: 'screen' });
    await worker.look('glass-08-covered');
    // Neither Enter nor Escape by themselves bring it back.
    for (const key of ['Escape', 'Enter', 'Space']) await worker.page.keyboard.press(key);
    await worker.heading('Lịch công tác');
    await worker.press('Mở lại trang đang làm');
    expect(await field.inputValue()).toBe('KQ-P4 đang viết dở');
    expect(worker.faults).toEqual([]);
  });
});
