import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { casesContract, type SentDeed } from '../../src/features/cases/contract.ts';
import { initially, inDetail } from '../../src/features/cases/test/made-up-cases.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
  { loginName: 'mai.bs', displayName: 'Bác sĩ Mai', function: 'sector-officer', unitKey: 'phong-y-te' },
] as const;
/** Ten o'clock on a Monday morning; the information came at eight. */
const now = '2021-11-29T03:00:00.000Z';

/** Words that the health office must find nowhere. */
const marks = [
  'KQ-kểlại',
  'KQ-xácminh',
  'KQ-nơiởkín',
  'KQ-lýdo',
  'KQ-trường',
  'KQ-ghichú',
  'KQ-ýkiến',
  'KQ-mẹđồngý',
];

/** A case whose child was separated, with a mark in every word; its worker is the colleague on the screen. */
async function fill({ clone, place, wire }: ServedWeb): Promise<string> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const someone = async (name: 'commune-officer' | 'leader') => {
    const account = await insertPerson(clone.admin, { localityId, unitId, name, now });
    return new Person(wire, account.accountId, account.token);
  };
  const [person, chair] = [await someone('commune-officer'), await someone('leader')];
  const childId = newId();
  const child = {
    ...{
      fullName: 'Nguyễn Thị Thử',
      sex: 'female' as const,
      birthDate: '2012-05-02',
      birthPrecision: 'day' as const,
    },
    ...{ school: 'KQ-trường', note: 'KQ-ghichú', insuranceNumber: 'TE4010012345678' },
  };
  const hamlet = unitIds.get('phu-lam/thon-dong-son') as string;
  await person.done(childrenContract.endpoints.registerChild, {
    ...{ id: childId, unitId: hamlet, since: '2021-01-01', child },
  });
  const { openCase, actInCase, getCase } = casesContract.endpoints;
  const caseId = newId();
  const opening = {
    ...{ act: 'open' as const, ground: 'abused' as const, source: 'citizen' as const, account: 'KQ-kểlại' },
    ...{ confidentiality: 'restricted' as const, receivedAt: '2021-11-29T01:00:00.000Z' },
  };
  await person.done(openCase, { id: caseId, eventId: newId(), childId, deed: opening, lateReason: '' });
  const steps: [SentDeed, Person][] = [
    [{ act: 'assign', accountId: person.accountId }, person],
    [{ act: 'verify', findings: 'KQ-xácminh' }, person],
    [{ ...initially(true), reason: 'KQ-lýdo' } as SentDeed, person],
    [{ act: 'separate', days: 7, demanded: false, place: 'KQ-nơiởkín', reason: 'KQ-lýdo' }, chair],
    [{ ...inDetail, findings: 'KQ-xácminh', childOpinion: 'KQ-ýkiến' } as SentDeed, person],
  ];
  for (const [deed, by] of steps) {
    const { version } = await by.done(getCase, { caseId });
    await by.done(actInCase, { caseId, version, id: newId(), at: now, deed, lateReason: '' });
  }
  const { people, version } = await person.done(getCase, { caseId });
  const colleague = people.find(({ name }) => name === 'Lê Văn Đức')?.accountId as string;
  const deed = { act: 'assign' as const, accountId: colleague };
  await person.done(actInCase, { caseId, version, id: newId(), at: now, deed, lateReason: '' });
  return caseId;
}

describe.skipIf(!findChromium())('a case referred to the health office', () => {
  let served: ServedWeb;
  let worker: Seat;
  let health: Seat;
  let caseId: string;
  /** Everything the health office's browser was answered. */
  const answered: string[] = [];
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    caseId = await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  /** What it was answered, and what stands on its page. */
  const expectUnmarked = async () => {
    const seen = [...answered, await health.page.content()].join('\n');
    expect(marks.filter((mark) => seen.includes(mark))).toEqual([]);
    return seen;
  };

  it('rests on consents that are recorded on the case’s page', async () => {
    worker = await served.seat('duc.lv');
    await worker.open(`/vu-viec/ho-so/${caseId}`, /^Vụ việc VV-/);
    for (const [giver, name] of [
      ['Cha hoặc mẹ', 'KQ-mẹđồngý'],
      ['Trẻ em', 'Nguyễn Thị Thử'],
    ] as const) {
      await worker.press('Ghi sự đồng ý…');
      await worker.dialog().getByRole('radio', { name: giver }).check();
      await worker.fill('Họ tên người đồng ý', name, worker.dialog());
      await worker.fill('Ngày đồng ý', '29/11/2021', worker.dialog());
      if (giver === 'Trẻ em') await worker.look('referrals-01-consent');
      await worker.press('Ghi', worker.dialog());
      await worker.reads(`${giver}: Chuyển tuyến`);
      expect(await worker.page.getByText(`(${name})`).count()).toBe(0);
    }
    await worker.press('Hiện nội dung: Sự đồng ý');
    await worker.reads('Cha hoặc mẹ (KQ-mẹđồngý): Chuyển tuyến');
  });

  it('is sent by the worker, who sees before what the receiver will see', async () => {
    await worker.press('Chuyển tuyến…');
    await worker.choose('Nơi nhận', 'Phòng Y tế', worker.dialog());
    await worker.choose('Dịch vụ đề nghị', 'Khám, chữa bệnh', worker.dialog());
    for (const group of ['Họ tên, ngày sinh', 'Nhu cầu về sức khỏe, khuyết tật', 'Sự việc'])
      await worker.dialog().getByRole('checkbox', { name: group }).check();
    await worker.fill('Thương tích, tình trạng sức khỏe', 'Bầm tím ở tay trái', worker.dialog());
    const preview = worker.dialog().getByRole('region', { name: 'Nơi nhận sẽ thấy đúng những mục này' });
    expect(await preview.innerText()).toContain('Nguyễn Thị Thử');
    const shown = await preview.innerText();
    expect(marks.filter((mark) => shown.includes(mark))).toEqual([]);
    await worker.fill('Lý do, điều đề nghị', 'Khám và điều trị vết thương', worker.dialog());
    await worker.dialog().getByRole('radio', { name: 'Sự đồng ý' }).check();
    for (const box of await worker
      .dialog()
      .getByRole('checkbox', { name: /: Chuyển tuyến/ })
      .all())
      await box.check();
    await worker.look('referrals-02-referring');
    await worker.press('Chuyển tuyến', worker.dialog());
    await worker.reads('Phòng Y tế: Khám, chữa bệnh');
    await worker.reads('Chờ nhận');
    await worker.look('referrals-03-sent');
  });

  it('stands on the receiver’s desk with its clock and without a name, and opens when it is accepted', async () => {
    health = await served.seat('mai.bs');
    health.page.on('response', (response) => {
      if (response.url().includes('/api/'))
        void response.text().then(
          (text) => answered.push(text),
          () => undefined,
        );
    });
    await health.follow('Vụ việc được chuyển đến');
    await health.heading('Vụ việc được chuyển đến');
    await health.reads('Chưa nêu tên');
    await health.look('referrals-04-desk');
    await health.follow('Khám, chữa bệnh');
    await health.heading('Khám, chữa bệnh');
    await health.look('referrals-04-covered');
    expect(await expectUnmarked()).not.toMatch(/Nguyễn Thị Thử|Bầm tím|điều trị vết thương/);
    await health.press('Hiện nội dung');
    await health.reads('Khám và điều trị vết thương');
    await health.look('referrals-05-deciding');
    expect(await expectUnmarked()).not.toContain('Nguyễn Thị Thử');
    // What is open stays open: accepting shows the other groups without a further press.
    await health.press('Nhận');
    await health.reads('Nguyễn Thị Thử');
    await health.reads('TE4010012345678');
    await health.reads('Bầm tím ở tay trái');
    await health.look('referrals-06-accepted');
    await expectUnmarked();
    for (const path of [
      `/vu-viec/ho-so/${caseId}`,
      '/tre-em',
      '/tre-em-duoc-chuyen-den',
      '/nhat-ky-cua-toi',
    ]) {
      await health.page.goto(path);
      await health.page.waitForLoadState('networkidle');
      await expectUnmarked();
    }
  });

  it('is answered; the last answer takes it off the desk, and the team reads every word', async () => {
    await health.open('/chuyen-tuyen', 'Vụ việc được chuyển đến');
    await health.follow('Khám, chữa bệnh');
    await health.press('Trả lời…');
    await health.fill('Nội dung trả lời', 'Đã khám, hẹn tái khám', health.dialog());
    await health.press('Gửi', health.dialog());
    await health.press('Hiện nội dung');
    await health.reads('Đã khám, hẹn tái khám');
    await health.press('Trả lời…');
    await health.dialog().getByRole('radio', { name: 'Đã cung cấp xong' }).check();
    await health.fill('Nội dung trả lời', 'Đã điều trị xong', health.dialog());
    await health.look('referrals-07-answering');
    await health.press('Gửi', health.dialog());
    await health.reads('Không có vụ việc nào đang được chuyển đến cơ quan của bạn.');
    await expectUnmarked();
    await worker.open(`/vu-viec/ho-so/${caseId}`, /^Vụ việc VV-/);
    await worker.page.getByText('Đã kết thúc (1)').click();
    await worker.page.getByText('Các việc đã làm').click();
    expect(await worker.page.getByText('Đã điều trị xong').count()).toBe(0);
    await worker.press('Hiện nội dung: Chuyển tuyến dịch vụ');
    await worker.reads('Đã điều trị xong');
    const history = worker.named('list', 'Việc đã làm');
    const told = (await history.innerText()).match(
      /Chuyển tuyến đến|Phòng Y tế (nhận|trả lời xong|trả lời)/g,
    );
    // The newest first, each at its time between the acts of the case.
    expect(told).toEqual([
      ...['Phòng Y tế trả lời xong', 'Phòng Y tế trả lời', 'Phòng Y tế nhận', 'Chuyển tuyến đến'],
    ]);
    await worker.look('referrals-08-answered');
    await worker.follow('Xem lần chuyển tuyến', history);
    await worker.named('heading', 'Chuyển tuyến dịch vụ').waitFor();
    await worker.press('Xem danh sách');
    await worker.reads('Chuyển tuyến vụ việc đến một nơi cung cấp dịch vụ');
    await worker.reads('Hiện lời đã viết trong các lần chuyển tuyến của vụ việc');
    expect(await worker.page.getByText(/^(referrals|care|cases)\./).count()).toBe(0);
    expect([worker.faults, health.faults].flat()).toEqual([]);
  });
});
