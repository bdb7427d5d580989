import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../harness/browser.ts';
import { type IssuedPlan, issueSmallPlan } from '../harness/locality.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const officer = { function: 'commune-officer', unitKey: 'phu-lam' } as const;
const staff = [
  { loginName: 'nhung.dth', displayName: 'Đặng Thị Hồng Nhung', ...officer },
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', ...officer },
  {
    loginName: 'hang.ltm',
    displayName: 'Lê Thị Minh Hằng',
    function: 'consolidating-officer',
    unitKey: 'phong-lao-dong',
  },
  { loginName: 'thuan.td', displayName: 'Trần Đức Thuận', function: 'leader', unitKey: 'tan-lam' },
] as const;
const spring = '2021-04-12T01:30:00.000Z';
const autumn = '2021-11-29T07:05:00.000Z';
const conflict = 'Nội dung đã được người khác sửa';

/** A plan of two duties for one commune, issued through the endpoints. */
async function issuePlan({ clone, place, wire }: ServedWeb): Promise<IssuedPlan> {
  const { localityId, unitIds } = place;
  const unit = (key: string) => unitIds.get(key) as string;
  const at = { localityId, unitId: unit('phong-lao-dong'), now: spring };
  const { accountId, token } = await insertPerson(clone.admin, { ...at, name: 'consolidating-officer' });
  const owner = { issuerUnitId: unit('tan-lam'), leadUnitId: unit('phong-lao-dong') };
  const plan = { ...owner, units: [unit('phu-lam')], number: '45/KH-UBND' };
  return issueSmallPlan(new Person(wire, accountId, token), plan);
}

/** Under two browsers on a busy machine. */
const patient = 240_000;

describe.skipIf(!findChromium())('two officers of a commune, one plan and one report', () => {
  let served: ServedWeb;
  let owedAddress: (kind: 'own-plan' | 'results-report') => string;
  let nhung: Seat;
  let duc: Seat;
  let reportPath: string;
  /** Until the server has what was typed: a page says “Đã lưu” also before it has noticed the typing. */
  const kept = (column: string, of: 'unit_plans' | 'results_reports', text: string) =>
    expect
      .poll(async () => (await served.clone.admin.query(`select ${column} as text from ${of}`)).rows[0]?.text)
      .toBe(text);
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now: spring, staff });
    const plan = await issuePlan(served);
    const unitId = served.place.unitIds.get('phu-lam') as string;
    owedAddress = (kind) =>
      `/${kind === 'own-plan' ? 'ke-hoach-don-vi' : 'bao-cao'}/mo/${plan.owed(unitId, kind).id}`;
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it(
    'who saves the plan second sees both sides, who saved and when, keeps one, and the rest of both stays',
    async () => {
      nhung = await served.seat('nhung.dth');
      duc = await served.seat('duc.lv');
      for (const seat of [nhung, duc]) await seat.open(owedAddress('own-plan'), /Kế hoạch của Xã Phú Lâm/);
      await nhung.fill('Phần mở đầu', 'Do chị Nhung viết.');
      await nhung.fill('Tên kế hoạch', 'Kế hoạch vì trẻ em xã Phú Lâm');
      await kept('title', 'unit_plans', 'Kế hoạch vì trẻ em xã Phú Lâm');
      await duc.fill('Phần mở đầu', 'Do anh Đức viết.');
      await duc.fill('Số, ký hiệu', '12/KH-UBND');
      const dialog = duc.dialog(conflict);
      await duc.reads('Đặng Thị Hồng Nhung lưu lúc 08:30, 12/04/2021', dialog);
      await duc.reads('Do chị Nhung viết.', dialog);
      await duc.reads('Do anh Đức viết.', dialog);
      await duc.look('two-officers-01-plan');
      await duc.press('Lưu bản của tôi', dialog);
      await kept('introduction', 'unit_plans', 'Do anh Đức viết.');
      await nhung.page.reload();
      await expect.poll(() => nhung.page.getByLabel('Phần mở đầu').inputValue()).toBe('Do anh Đức viết.');
      expect(await nhung.page.getByLabel('Số, ký hiệu').inputValue()).toBe('12/KH-UBND');
      expect(await nhung.page.getByLabel('Tên kế hoạch').inputValue()).toBe('Kế hoạch vì trẻ em xã Phú Lâm');
    },
    patient,
  );

  it(
    'who saves the report second may take the other side, and keeps what only they wrote',
    async () => {
      await served.later(autumn);
      nhung = await served.seat('nhung.dth');
      duc = await served.seat('duc.lv');
      for (const seat of [nhung, duc])
        await seat.open(owedAddress('results-report'), 'Báo cáo kết quả: Xã Phú Lâm');
      reportPath = new URL(duc.page.url()).pathname;
      await nhung.fill('Đánh giá chung của đơn vị', 'Năm nay xã làm tốt.');
      await kept('overview', 'results_reports', 'Năm nay xã làm tốt.');
      await duc.fill('Kiến nghị, đề xuất', 'Cấp thêm kinh phí cho thôn.');
      await duc.fill('Đánh giá chung của đơn vị', 'Năm nay xã làm chậm.');
      const dialog = duc.dialog(conflict);
      await duc.reads('Đặng Thị Hồng Nhung lưu lúc 14:05, 29/11/2021', dialog);
      await duc.look('two-officers-02-report');
      await duc.press('Lấy bản đang lưu', dialog);
      await kept('proposals', 'results_reports', 'Cấp thêm kinh phí cho thôn.');
      await nhung.page.reload();
      await expect
        .poll(() => nhung.page.getByLabel('Kiến nghị, đề xuất').inputValue())
        .toBe('Cấp thêm kinh phí cho thôn.');
      expect(await nhung.page.getByLabel('Đánh giá chung của đơn vị').inputValue()).toBe(
        'Năm nay xã làm tốt.',
      );
    },
    patient,
  );

  it(
    'an accepted report is opened again for a reason, by a leader',
    async () => {
      await nhung.explainWhatIsMissing('Tạm dừng vì dịch bệnh.');
      await nhung.press('Nộp báo cáo');
      await nhung.press('Nộp báo cáo', nhung.dialog());
      await nhung.reads('Đã nộp báo cáo.');
      const lead = await served.seat('hang.ltm', reportPath);
      await lead.press('Nhận báo cáo');
      await lead.press('Nhận báo cáo', lead.dialog());
      await lead.reads('Đã nhận báo cáo.');
      await lead.press('Đề nghị mở lại');
      await lead.fill(
        'Vì sao cần mở lại',
        'Xã báo qua điện thoại: sót hai lớp dạy bơi đã mở.',
        lead.dialog(),
      );
      await lead.press('Đề nghị mở lại', lead.dialog());
      await lead.reads('Đã gửi đề nghị mở lại.');
      const leader = await served.seat('thuan.td', reportPath);
      await leader.reads('Xã báo qua điện thoại: sót hai lớp dạy bơi đã mở.');
      await leader.look('two-officers-03-asked');
      await leader.press('Duyệt mở lại');
      await leader.reads('Đã mở lại báo cáo.');
    },
    patient,
  );

  it(
    'what the commune changes then shows against the frozen submission',
    async () => {
      await duc.open(reportPath, 'Báo cáo kết quả: Xã Phú Lâm');
      await duc
        .named('textbox', /^Giải trình: Mở lớp dạy bơi/)
        .fill('Đã mở hai lớp dạy bơi trong tháng Sáu.');
      await duc.press('Nộp báo cáo');
      await duc.press('Nộp báo cáo', duc.dialog());
      await duc.reads('Đã nộp báo cáo.');
      const lead = await served.seat('hang.ltm', reportPath);
      await lead.follow('Xem lần nộp 1');
      await lead.heading(/lần nộp 1/);
      const changed = lead.named('table', 'Nay đã khác lần nộp này');
      await lead.reads('Tạm dừng vì dịch bệnh.', changed);
      await lead.reads('Đã mở hai lớp dạy bơi trong tháng Sáu.', changed);
      await lead.look('two-officers-04-difference');
      expect(served.complaints()).toEqual([]);
    },
    patient,
  );
});
