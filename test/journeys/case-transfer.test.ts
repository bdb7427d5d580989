import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { casesContract } from '../../src/features/cases/contract.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
  { loginName: 'mai.pt', displayName: 'Phạm Thị Mai', function: 'commune-officer', unitKey: 'hai-thinh' },
] as const;
const now = '2021-11-29T03:00:00.000Z';
const hiddenPlace = 'KQ-P4 nhà cô ruột, thôn Bến';
const opening = {
  ...{ act: 'open' as const, ground: 'abused' as const, source: 'citizen' as const },
  ...{ confidentiality: 'restricted' as const, receivedAt: '2021-11-29T01:00:00.000Z' },
  account: 'KQ-P4 hàng xóm kể',
};

/** A case of the child, in the hands of Đức. */
async function fill({ clone, place, wire }: ServedWeb): Promise<void> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const born = { sex: 'female' as const, birthDate: '2012-05-02', birthPrecision: 'day' as const };
  const childId = newId();
  await person.done(childrenContract.endpoints.registerChild, {
    ...{ id: childId, unitId, since: '2021-01-01', child: { ...born, fullName: 'Nguyễn Thị Thử' } },
  });
  const { openCase, actInCase, getCase } = casesContract.endpoints;
  const caseId = newId();
  await person.done(openCase, { id: caseId, eventId: newId(), childId, deed: opening, lateReason: '' });
  const { people } = await person.done(getCase, { caseId });
  const accountId = people.find(({ name }) => name === 'Lê Văn Đức')?.accountId as string;
  const deed = { act: 'assign' as const, accountId };
  await person.done(actInCase, { caseId, version: 1, id: newId(), at: now, deed, lateReason: '' });
}

describe.skipIf(!findChromium())('a case that goes to another commune', () => {
  let served: ServedWeb;
  let officer: Seat;
  let taker: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('keeps the protected address off the page until it is asked for', async () => {
    officer = await served.seat('duc.lv');
    await officer.follow('Vụ việc');
    await officer.follow(/^VV-/);
    await officer.heading(/^Vụ việc VV-/);
    await officer.page.getByText('Việc khác').click();
    await officer.press('Ghi nơi ở được bảo vệ');
    await officer.fill('Nơi ở được bảo vệ', hiddenPlace, officer.dialog());
    await officer.fill('Lý do', 'Người gây hại đang tìm', officer.dialog());
    await officer.press('Ghi', officer.dialog());
    await officer.named('button', 'Mở xem').waitFor();
    expect(await officer.page.getByText(hiddenPlace).count()).toBe(0);
    await officer.press('Mở xem');
    await officer.reads(hiddenPlace);
    await officer.look('case-transfer-01-address');
  });

  it('is offered with a reason; the page says to whom', async () => {
    await officer.press('Chuyển vụ việc sang xã khác');
    await officer.dialog().getByLabel('Chuyển đến xã').selectOption({ label: 'Xã Hải Thịnh' });
    await officer.fill('Lý do', 'Trẻ em về ở với bà', officer.dialog());
    await officer.look('case-transfer-02-offering');
    await officer.press('Ghi', officer.dialog());
    await officer.reads('Đang đề nghị chuyển đến');
  });

  it('waits on top of the other commune’s queue, by initials, with reason and clocks', async () => {
    taker = await served.seat('mai.pt');
    await taker.follow('Vụ việc');
    await taker.reads('Chờ xã nhận');
    await taker.look('case-transfer-03-waiting');
    await taker.press('Xem và trả lời');
    await taker.reads('Trẻ em về ở với bà');
    expect(await taker.page.locator('body').innerText()).not.toMatch(/Nguyễn Thị Thử|KQ-P4/);
    await taker.look('case-transfer-04-deciding');
    await taker.dialog().getByLabel('Người phụ trách mới').selectOption({ label: 'Phạm Thị Mai' });
    await taker.press('Nhận vụ việc', taker.dialog());
    await taker.reads('Đã nhận vụ việc.');
    await taker.follow(/^VV-/);
    await taker.press('Hiện nội dung');
    await taker.reads('KQ-P4 hàng xóm kể');
    await taker.reads(/Nguyễn Thị Thử \(hồ sơ trong sổ đang ở xã khác\)/);
    await taker.look('case-transfer-05-taken');
  });

  it('leaves the old commune one line', async () => {
    await officer.open('/vu-viec', 'Vụ việc');
    await officer.reads('Bạn không có vụ việc nào đang mở.');
    await officer.page.getByText('Đã chuyển đi').click();
    await officer.reads(/chuyển cho Xã Hải Thịnh/);
    await officer.look('case-transfer-06-handed-over');
    expect([officer.faults, taker.faults].flat()).toEqual([]);
  });
});
