import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plansContract } from '../../src/features/plans/contract.ts';
import { readPages, withoutSpaces } from '../../src/platform/server/documents/test/read-back.ts';
import { findChromium } from '../harness/browser.ts';
import type { IssuedPlan } from '../harness/locality.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';
import { decision, issuePlan, merging, paper, person, staff } from './merged-locality.ts';
import { expectOfficialFiles } from './official-files.ts';

describe.skipIf(!findChromium())('three communes become one in the middle of the year', () => {
  let served: ServedWeb;
  let plan: IssuedPlan;
  let commune: Seat;
  let officer: Seat;
  let reportPath: string;
  const unit = (key: string): string => served.place.unitIds.get(key) as string;

  beforeAll(async () => {
    served = await serveWeb({ locality: 'lam-giang-2026', now: '2026-02-02T02:00:00.000Z', staff });
    plan = await issuePlan(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('one of them records a result and its target while it is still there', async () => {
    await served.later('2026-03-10T02:00:00.000Z');
    const old = await served.seat('vinh.hq');
    await old.heading('Việc của đơn vị');
    await old.follow(/^Ghi kết quả: Mở lớp dạy bơi/);
    await old.press('Ghi kết quả');
    await old.fill('Đã làm gì, kết quả ra sao', 'Mở lớp đầu tiên tại trường của xã.');
    await old.fill('Số lớp đã mở', '41');
    await old.fill('Đã chi', '3000000');
    await old.press('Ghi kết quả');
    await old.reads('Đã ghi kết quả.');
    await old.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await old.follow(/^Nhập số liệu: /);
    await old.fill('Tử số', '40');
    await old.fill('Mẫu số', '41');
    await old.press('Lưu số liệu');
    await old.reads('Đã lưu số liệu.');
  });

  it('the administrator merges them by the form, ten days before it counts', async () => {
    await served.later('2026-03-22T02:00:00.000Z');
    const keeper = await served.seat('khoi.nt');
    await keeper.open('/don-vi', 'Đơn vị');
    await keeper.press('Thay đổi đơn vị');
    const form = keeper.dialog('Nhập, chia, đổi tên, chuyển');
    await keeper.choose('Việc cần làm', 'Nhập nhiều đơn vị thành một', form);
    await keeper.fill('Hiệu lực từ ngày', '01/04/2026', form);
    await keeper.choose('Đơn vị', 'Xã Bản Khoai', form);
    for (const name of merging) await form.getByRole('checkbox', { name, exact: true }).check();
    await keeper.fill('Tên đầy đủ', 'Xã Mường Khoai', form);
    await keeper.fill('Văn bản quyết định', decision, form);
    await keeper.press('Xem trước', form);
    await keeper.reads('Xã Mường Khoai, trực thuộc Tỉnh Lam Giang', form);
    await keeper.press('Ghi thay đổi', form);
    await keeper.reads(/Đã ghi thay đổi/);
    const old = await served.seat('vinh.hq');
    await old.follow(/^Ghi kết quả: Mở lớp dạy bơi/);
    await old.reads('Được giao khi ban hành kế hoạch');
    expect(await old.page.getByText(decision).count()).toBe(0);
  });

  it('the new commune sees whose each of its works is, and since when it is its own', async () => {
    await served.employ({
      ...{ loginName: 'ngan.vt', displayName: 'Vi Thị Ngân', function: 'commune-officer' },
      unitName: 'Xã Mường Khoai',
    });
    await served.later('2026-04-06T02:00:00.000Z');
    commune = await served.seat('ngan.vt');
    await commune.heading('Việc của đơn vị');
    await commune.reads('Có cả việc nhận từ Xã Bản Khoai, Xã Mường Lặm, Xã Tam Khê.');
    for (const name of merging) await commune.named('heading', `Chỉ tiêu của đơn vị: ${name}`).waitFor();
    await commune.look('merged-01-work');
    await commune.follow(/^Ghi kết quả: Mở lớp dạy bơi, Xã Bản Khoai/);
    await commune.heading('Mở lớp dạy bơi');
    await commune.reads('Xã Bản Khoai, nay thuộc Xã Mường Khoai');
    await commune.reads(`Chuyển cho Xã Mường Khoai do nhập đơn vị theo ${decision} từ ngày 01/04/2026`);
    await commune.reads('Mở lớp đầu tiên tại trường của xã.');
    await commune.look('merged-02-obligation');
  });

  it('records for an old one a result with a figure and a file, and another one’s target', async () => {
    await commune.press('Ghi kết quả');
    await commune.fill('Đã làm gì, kết quả ra sao', 'Mở thêm lớp trong dịp hè.');
    await commune.fill('Số lớp đã mở', '17');
    await commune.fill('Đã chi', '2000000');
    await commune.press('Ghi kết quả');
    await commune.reads('Đã ghi kết quả.');
    await commune.page.locator('input[type=file]').first().setInputFiles(paper);
    await commune.reads('Đã gửi 1 tệp.');
    await commune.reads(paper.name);
    await commune.reads(/^58/);
    await commune.look('merged-03-recorded');
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow(/^Nhập số liệu: .*, Xã Mường Lặm/);
    await commune.fill('Tử số', '28');
    await commune.fill('Mẫu số', '30');
    await commune.look('merged-04-target');
    await commune.press('Lưu số liệu');
    await commune.reads('Đã lưu số liệu.');
    await commune.named('row', /Xã Mường Lặm.*28.*30/).waitFor();
  });

  it('tells the lead office what hinders the work of a third', async () => {
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow('Nêu vướng mắc');
    await commune.heading('Vướng mắc');
    await commune.choose('Đơn vị', 'Xã Tam Khê');
    await commune.choose('Về nhiệm vụ', 'Tuyên truyền phòng chống đuối nước');
    await commune.fill('Vướng ở đâu, vì sao', 'Chưa bàn giao xong sổ sách của xã Tam Khê cũ.');
    await commune.look('merged-05-difficulty');
    await commune.press('Gửi cơ quan đầu mối');
    await commune.reads('Đã gửi vướng mắc.');
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.reads(/^Xã Tam Khê · Chờ trả lời/);
  });

  it('opens the report of an old one, filled with what both recorded, and submits it', async () => {
    await served.later('2026-11-12T02:00:00.000Z');
    commune = await served.seat('ngan.vt');
    await commune.follow(/^Làm báo cáo: .*, Xã Bản Khoai/);
    await commune.heading('Báo cáo kết quả: Xã Bản Khoai');
    await commune.reads(/nay thuộc Xã Mường Khoai/);
    reportPath = new URL(commune.page.url()).pathname;
    const swimming = commune.named('article', 'Mở lớp dạy bơi');
    await commune.reads('58 lớp', swimming);
    await commune.reads('2 lần ghi', swimming);
    await commune.reads('1 tệp minh chứng', swimming);
    await commune.reads('97,6 %', commune.named('article', 'Trẻ em được khai sinh'));
    await commune.explainWhatIsMissing('Tạm dừng khi sắp xếp; làm bù trong quý I năm 2027.');
    await commune.fill('Đánh giá chung của đơn vị', 'Phần việc của xã Bản Khoai cũ cơ bản hoàn thành.');
    await commune.look('merged-06-report');
    await commune.press('Nộp báo cáo');
    await commune.press('Nộp báo cáo', commune.dialog());
    await commune.reads('Đã nộp báo cáo.');
  });

  it('the lead office finds it in the matrix under the old name, and gives one line back', async () => {
    officer = await served.seat('thao.dtp');
    await officer.open(`/ke-hoach/${plan.planId}/so-nghia-vu`, 'Sổ nghĩa vụ');
    const row = officer.named('row', /Xã Bản Khoai.*nay thuộc Xã Mường Khoai/);
    await row.waitFor();
    await officer.look('merged-07-matrix');
    await row.getByRole('link').last().click();
    await officer.heading('Báo cáo kết quả năm');
    await officer.look('merged-08-owed-report');
    await officer.follow('Thẩm tra báo cáo');
    await officer.heading('Báo cáo kết quả: Xã Bản Khoai');
    await officer.page.getByText('Tất cả (3)').click();
    await officer.named('checkbox', /^Trả lại dòng: Mở lớp dạy bơi/).check();
    await officer.press('Trả lại 1 dòng');
    const giving = officer.dialog('Trả lại 1 dòng');
    await officer.fill(/^Lý do: /, 'Thiếu lớp mở trong tháng 10.', giving);
    await officer.fill('Hạn bổ sung', '18112026', giving);
    await officer.press('Trả lại 1 dòng', giving);
    await officer.reads('Đã trả lại 1 dòng.');
  });

  it('the new commune mends it and hands it in again', async () => {
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow(/^Ghi kết quả: Mở lớp dạy bơi, Xã Bản Khoai/);
    await commune.press('Ghi kết quả');
    await commune.fill('Đã làm gì, kết quả ra sao', 'Bổ sung lớp mở trong tháng 10.');
    await commune.fill('Số lớp đã mở', '5');
    await commune.press('Ghi kết quả');
    await commune.reads('Đã ghi kết quả.');
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow(/^Bổ sung dòng bị trả: .*, Xã Bản Khoai/);
    await commune.reads('Thiếu lớp mở trong tháng 10.');
    await commune.reads('63 lớp');
    await commune.look('merged-09-mend');
    await commune.press('Nộp báo cáo');
    await commune.press('Nộp báo cáo', commune.dialog());
    await commune.reads('Đã nộp báo cáo.');
  });

  it('both read what was submitted the first time, what differs today, and print it', async () => {
    for (const [seat, name] of [
      [officer, 'lead'],
      [commune, 'unit'],
    ] as const) {
      await seat.open(reportPath, 'Báo cáo kết quả: Xã Bản Khoai');
      await seat.follow('Xem lần nộp 1');
      await seat.heading('Báo cáo kết quả: Xã Bản Khoai, lần nộp 1');
      await seat.reads('Vi Thị Ngân');
      await seat.reads('Nội dung khớp với mã băm.');
      await seat.reads('1 chỗ trong báo cáo hiện nay đã khác lần nộp này.');
      const swimming = seat.named('article', 'Mở lớp dạy bơi');
      await seat.reads('58 lớp', swimming);
      await swimming.getByRole('row', { name: /Số lớp đã mở 58 63/ }).waitFor();
      expect(await seat.page.getByRole('textbox').count()).toBe(0);
      await swimming.scrollIntoViewIfNeeded();
      await seat.look(`merged-10-snapshot-${name}`);
    }
    await expectPrinted(officer, ['lần nộp 1', 'Vi Thị Ngân', 'Mở thêm lớp trong dịp hè.', '58 lớp', '63']);
    await officer.page.goBack();
    await officer.follow('Xem lần nộp 2');
    await officer.reads('Báo cáo hiện nay không khác lần nộp này.');
    await officer.look('merged-11-snapshot-same');
  });

  it('is accepted; the whole counts old and new once, each figure under the commune it was recorded for', async () => {
    await officer.open(reportPath, 'Báo cáo kết quả: Xã Bản Khoai');
    await officer.press('Nhận báo cáo');
    await officer.press('Nhận báo cáo', officer.dialog());
    await officer.reads('Đã nhận báo cáo.');
    await officer.open(`/ke-hoach/${plan.planId}/tong-hop`, 'Báo cáo tổng hợp');
    await officer.press('Lập báo cáo tổng hợp');
    await officer.reads('Đã lập báo cáo tổng hợp.');
    await officer.tab('Nhiệm vụ');
    await officer.press(/^105.*Số lớp đã mở/);
    const shares = officer.dialog();
    for (const row of [/Xã Bản Khoai.*63/, /Xã Mường Lặm.*30/, /Xã Tam Khê/, /Xã Thạch Lâm.*12/])
      await shares.getByRole('row', { name: row }).waitFor();
    expect(await shares.getByRole('row').count()).toBe(5);
    await officer.look('merged-12-shares');
    await officer.page.keyboard.press('Escape');
    await officer.tab('Đơn vị');
    await officer.named('row', /Xã Bản Khoai.*nay thuộc Xã Mường Khoai/).waitFor();
    expect(await officer.page.getByRole('rowheader', { name: /^Xã Mường Khoai/ }).count()).toBe(0);
    await officer.look('merged-13-units');
    await expectOfficialFiles(officer, ['105', '63', 'Xã Bản Khoai (nay thuộc Xã Mường Khoai)']);
  });

  it('by number: nothing moved to the new commune, nothing was counted twice', async () => {
    const lead = await person(served, 'consolidating-officer', 'so-y-te');
    const { all } = await lead.done(plansContract.endpoints.countOutcomes, { planId: plan.planId });
    expect(all).toMatchObject({ total: plan.rows.length, onTime: 1 });
    const { targets } = await lead.done(plansContract.endpoints.listTargets, { planId: plan.planId });
    expect(targets).toMatchObject([{ numerator: 68, denominator: 71, unitsEntered: 2, unitsExpected: 4 }]);
    const { rows } = await served.clone.admin.query(
      `select unit_id, count(*)::int as records, sum(spent)::int as spent from task_records group by unit_id`,
    );
    const recorded = new Map(rows.map((row) => [row.unit_id, [row.records, row.spent]]));
    expect(recorded).toEqual(
      new Map([
        [unit('ban-khoai'), [3, 5_000_000]],
        [unit('muong-lam'), [1, 0]],
        [unit('thach-lam'), [1, 0]],
      ]),
    );
    expect(served.complaints()).toEqual([]);
  });
});

/** What comes out of the printer holds these words and none of the page's controls. */
async function expectPrinted(seat: Seat, words: readonly string[]): Promise<void> {
  const pages = await readPages(
    await seat.page.pdf({ format: 'A4', path: 'test-results/merged-10-printed.pdf' }),
  );
  const text = withoutSpaces(pages.join('')).normalize('NFC');
  for (const word of words) expect(text).toContain(withoutSpaces(word));
  for (const control of ['In trang này', 'Việc của đơn vị', 'Tất cả (3)'])
    expect(text).not.toContain(withoutSpaces(control));
}
