import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { casesContract } from '../../src/features/cases/contract.ts';
import { opening, scores } from '../../src/features/cases/test/made-up-cases.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'hoa.tt', displayName: 'Trần Thị Hoa', function: 'leader', unitKey: 'phu-lam' },
  {
    loginName: 'huong.lt',
    displayName: 'Lê Thị Hương',
    function: 'consolidating-officer',
    unitKey: 'phong-lao-dong',
  },
  {
    loginName: 'bao.vd',
    displayName: 'Vũ Đức Bảo',
    function: 'data-protection-officer',
    unitKey: 'phong-lao-dong',
  },
] as const;
const now = '2021-11-29T03:00:00.000Z';

/** Seven children abused: two helped in time, one late, the others waiting. */
async function fill({ clone, place, wire }: ServedWeb): Promise<void> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const hamlet = unitIds.get('phu-lam/thon-dong-son') as string;
  const { openCase, actInCase } = casesContract.endpoints;
  for (let at = 0; at < 7; at++) {
    const [childId, caseId] = [newId(), newId()];
    const sex = at % 3 === 0 ? ('male' as const) : ('female' as const);
    const born = { sex, birthDate: `${2006 + 2 * at}-05-02`, birthPrecision: 'day' as const };
    const child = { ...born, fullName: 'Nguyễn Thị Thử' };
    await person.done(childrenContract.endpoints.registerChild, {
      id: childId,
      unitId: hamlet,
      since: '2021-01-01',
      child,
    });
    const receivedAt = at === 6 ? '2021-11-28T01:00:00.000Z' : '2021-11-29T02:00:00.000Z';
    const deed = { ...opening, receivedAt };
    await person.done(openCase, { id: caseId, eventId: newId(), childId, deed, lateReason: 'Mới nhận' });
    if (at > 1) continue;
    const acts = [
      { act: 'assign' as const, accountId: account.accountId },
      { act: 'classify-harm' as const, harmForm: 'violence' as const },
      { act: 'assess-initially' as const, scores, urgent: true, reason: 'Theo bảng đánh giá.' },
      { act: 'take-measures' as const, measures: ['CT-b' as const], account: 'Đưa đến trạm' },
    ];
    for (const [version, act] of acts.entries())
      await person.done(actInCase, {
        caseId,
        version: version + 1,
        id: newId(),
        at: now,
        deed: act,
        lateReason: '',
      });
  }
}

describe.skipIf(!findChromium())('figures of cases on the screen', () => {
  let served: ServedWeb;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('whoever oversees reads target 3 with its definition, and a number opens its cases', async () => {
    const seat = await served.seat('huong.lt');
    await seat.follow('Số liệu vụ việc');
    await seat.heading('Số liệu vụ việc');
    await seat.reads(/Mẫu số: trẻ em bị xâm hại được ghi nhận/);
    await seat.reads('28,6 % (2/7)');
    await seat.reads('0 trong 0 lần chuyển tuyến được trả lời đúng hạn; 0 quá hạn, 0 đang chờ.');
    await seat.look('case-figures-01');
    await seat.follow(/^2 Can thiệp kịp thời, Xã Phú Lâm/);
    await seat.heading('Theo dõi vụ việc');
    await seat.reads(/Vụ việc xâm hại nhận tin từ 01\/01\/2021 đến 29\/11\/2021, Can thiệp kịp thời/);
    await expect.poll(() => seat.page.getByRole('link', { name: /^VV-/ }).count()).toBe(2);
    expect(await seat.page.getByText('Nguyễn Thị Thử').count()).toBe(0);
    await seat.look('case-figures-02');
  });

  it('outside the chain small numbers are dots, and no rate stands beside them', async () => {
    await served.later('2022-01-10T03:00:00.000Z');
    // The background looks when it starts.
    await served.whileJobsWait(async () => undefined);
    const made = `select from case_publications where until = '2021-12-31' and not is_part`;
    await expect.poll(async () => (await served.clone.admin.query(made)).rowCount).toBe(1);
    const seat = await served.seat('bao.vd');
    await seat.follow('Số liệu vụ việc');
    await seat.heading('Số liệu vụ việc');
    await seat.reads(/Bản công bố Quý IV năm 2021: .*Lập lúc 10\/01\/2022 10:00 và giữ nguyên từ đó/);
    await seat.reads(/Dấu • là số không công bố, để không ai nhận ra một trẻ em: số từ 1 đến 4/);
    expect(await seat.page.getByText('28,6 %').count()).toBe(0);
    expect(await seat.page.getByText('•', { exact: true }).count()).toBeGreaterThan(4);
    await seat.look('case-figures-03');
    await seat.page.getByLabel('Bản công bố').selectOption({ label: 'Quý III năm 2021' });
    await seat.reads(/Bản công bố Quý III năm 2021/);
  });
});
