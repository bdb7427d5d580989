import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../harness/browser.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const source = join(import.meta.dirname, '../real-cases/plans/lam-giang-2026.txt');
const staff = [
  {
    loginName: 'thao.dtp',
    displayName: 'Đỗ Thị Phương Thảo',
    function: 'consolidating-officer',
    unitKey: 'so-y-te',
  },
  { loginName: 'tien.lv', displayName: 'Lang Văn Tiến', function: 'commune-officer', unitKey: 'thach-lam' },
  { loginName: 'khoi.nt', displayName: 'Nguyễn Trọng Khôi', function: 'administrator', unitKey: 'lam-giang' },
] as const;

const merging = ['Xã Bản Khoai', 'Xã Mường Lặm', 'Xã Tam Khê'];

describe.skipIf(!findChromium())(
  'a province of 2026 whose communes answer to it, with no district between',
  () => {
    let served: ServedWeb;
    let officer: Seat;
    beforeAll(async () => {
      served = await serveWeb({ locality: 'lam-giang-2026', now: '2026-02-02T02:00:00.000Z', staff });
    });
    afterEach(({ task }) =>
      task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
    );
    afterAll(() => served?.close());

    it('issues the plan of the province straight to the communes', async () => {
      officer = await served.seat('thao.dtp');
      await officer.open('/ke-hoach/moi', 'Lập kế hoạch');
      await officer.fill('Tên gọi văn bản nguồn', 'Kế hoạch của tỉnh');
      await officer.fill('Nội dung văn bản', await readFile(source, 'utf8'));
      await officer.press('Đọc thành dự thảo');
      await officer.reads('Dự thảo đã đủ để ban hành');
      await officer.look('province-01-draft');
      await officer.press('Ban hành');
      await officer.fill('Số, ký hiệu', '18/KH-UBND', officer.dialog());
      await officer.press('Ban hành', officer.dialog());
      await officer.reads(/Đã ban hành\. Sổ có/);
      await officer.look('province-02-plan');
      await officer.follow('Sổ nghĩa vụ');
      await officer.named('row', /Xã Thạch Lâm/).waitFor();
      await officer.named('row', /Đặc khu Hòn Nhạn/).waitFor();
      await officer.look('province-03-ledger');
    });

    it('takes the report of one commune', async () => {
      const commune = await served.seat('tien.lv');
      await commune.heading('Việc của đơn vị');
      await commune.look('province-04-unit-work');
      await commune.follow(/^Làm báo cáo: /);
      await commune.heading('Báo cáo kết quả: Xã Thạch Lâm');
      await commune.explainWhatIsMissing('Xã mới sắp xếp, sẽ làm trong quý hai.');
      await commune.press('Nộp báo cáo');
      await commune.press('Nộp báo cáo', commune.dialog());
      await commune.reads('Đã nộp báo cáo.');
      await officer.open('/dieu-hanh', 'Điều hành');
      await officer.named('link', 'Thẩm tra báo cáo của Xã Thạch Lâm').waitFor();
      await officer.look('province-05-steering');
    });

    it('merges three communes into one by the form, and shows before what will happen', async () => {
      await served.later('2026-04-01T01:00:00.000Z');
      const keeper = await served.seat('khoi.nt');
      await keeper.open('/don-vi', 'Đơn vị');
      await keeper.named('treeitem', /Xã Bản Khoai/).waitFor();
      expect(await keeper.page.getByRole('treeitem', { name: /^(Huyện|Quận|Thị xã) / }).count()).toBe(0);
      await keeper.look('province-06-tree');
      await keeper.press('Thay đổi đơn vị');
      const form = keeper.dialog('Nhập, chia, đổi tên, chuyển');
      await keeper.choose('Việc cần làm', 'Nhập nhiều đơn vị thành một', form);
      await keeper.fill('Hiệu lực từ ngày', '01/04/2026', form);
      await keeper.choose('Đơn vị', 'Xã Bản Khoai', form);
      for (const name of merging) await form.getByRole('checkbox', { name, exact: true }).check();
      await keeper.fill('Tên đầy đủ', 'Xã Mường Khoai', form);
      await keeper.fill('Văn bản quyết định', 'Nghị quyết số 21/NQ-HĐND ngày 16/3/2026', form);
      await keeper.look('province-07-merge');
      await keeper.press('Xem trước', form);
      await keeper.reads('Xã Mường Khoai, trực thuộc Tỉnh Lam Giang', form);
      await keeper.look('province-08-merge-preview');
      await keeper.press('Ghi thay đổi', form);
      await keeper.reads(/Đã ghi thay đổi/);
      await keeper.named('treeitem', /Xã Mường Khoai/).click();
      await keeper.reads('Hình thành từ');
      for (const name of merging) await keeper.reads(name);
      await keeper.look('province-09-merged');
    });

    it('shows the officer of the new commune what the three old ones owe', async () => {
      await served.employ({
        ...{ loginName: 'ngan.vt', displayName: 'Vi Thị Ngân', function: 'commune-officer' },
        unitName: 'Xã Mường Khoai',
      });
      const commune = await served.seat('ngan.vt');
      await commune.heading('Việc của đơn vị');
      for (const name of merging)
        await commune.named('link', new RegExp(`^Làm báo cáo: .*, ${name}$`)).waitFor();
      await commune.look('province-10-inherited');
      expect(served.complaints()).toEqual([]);
    });
  },
);
