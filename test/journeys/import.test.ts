import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { xlsxOf } from '../../src/platform/server/reading/sheets/test/xlsx-file.ts';
import { findChromium } from '../harness/browser.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
] as const;
const now = '2021-11-29T01:00:00.000Z';

describe.skipIf(!findChromium())('a commune’s list of children comes in from Excel', () => {
  let served: ServedWeb;
  let officer: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('is sent, and its sheet and header are found', async () => {
    officer = await served.seat('duc.lv');
    await officer.open('/tre-em', 'Trẻ em');
    await officer.follow('Nhập từ Excel');
    await officer.heading('Nhập danh sách trẻ em');
    await officer.look('import-01-start');
    await officer.page.locator('input[type=file]').setInputFiles({
      name: 'danh-sach.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        xlsxOf([
          {
            name: 'Trẻ em',
            rows: [
              ['DANH SÁCH TRẺ EM XÃ PHÚ LÂM'],
              ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc', 'Thôn', 'Họ tên mẹ'],
              [1, 'Nguyễn Văn Thử', 'Nam', '05/03/2014', 'Kinh', 'Thôn Đông Sơn', 'Lê Thị Mẫu'],
              [2, 'Trần Thị Nghiệm', 'Nữ', '31/02/2015', 'Tày', 'Thôn Đông Sơn', 'Đỗ Thị Kiểm'],
              [3, "H'Hen Niê", 'Nữ', '07/09/2012', 'Ê Đê', 'Thôn Đông Sưn', 'Rơ Châm H’Lan'],
              ['', 'Cộng: 3 trẻ em'],
            ],
          },
        ]),
      ),
    });
    await officer.press('Gửi và đọc tệp');
    await officer.reads('hàng 2');
    await officer.look('import-02-sheets');
    await officer.press('Xem và chỉ hàng tiêu đề');
    await officer.reads('Tiêu đề: hàng 2', officer.dialog());
    await officer.press('Dùng tiêu đề này', officer.dialog());
  });

  it('is tried: what each column is, what is to be mended, nothing is entered yet', async () => {
    await officer.press('Tiếp: các cột');
    await officer.named('button', 'Thử nhập').waitFor();
    await officer.look('import-03-columns');
    await officer.press('Thử nhập');
    await officer.named('button', 'Ghi 1 trẻ em vào sổ').waitFor();
    await officer.reads(/ngày không có trong lịch/);
    await officer.look('import-04-repair');
  });

  it('is mended: one repair for a hamlet, one cell for a date', async () => {
    const hamlet = officer.page.getByRole('region', { name: /Đông Sưn/ });
    await officer.choose('Hiểu là', 'Thôn Đông Sơn', hamlet);
    await officer.press(/^Sửa 1 dòng$/, hamlet);
    await officer.named('button', 'Ghi 2 trẻ em vào sổ').waitFor();
    await officer.page
      .getByRole('row', { name: /Trần Thị Nghiệm/ })
      .getByRole('button', { name: 'Sửa', exact: true })
      .click();
    const dialog = officer.dialog(/^Sửa hàng 4/);
    await officer.look('import-05-edit');
    await officer.fill('Ngày sinh', '28/02/2015', dialog);
    await officer.press('Lưu và thử lại dòng này', dialog);
    await officer.named('button', 'Ghi 3 trẻ em vào sổ').waitFor();
  });

  it('is entered as the number on the button says, and taken back as a whole', async () => {
    await officer.press('Ghi 3 trẻ em vào sổ');
    await officer.press('Ghi 3 trẻ em vào sổ', officer.dialog());
    await officer.reads(/Đã ghi 3 trẻ em vào sổ/);
    await officer.look('import-06-result');
    const result = new URL(officer.page.url()).pathname;
    await officer.follow('Mở danh sách trẻ em');
    await officer.reads('3 trẻ em');
    await officer.reads("H'Hen Niê");
    await officer.page.goto(result);
    await officer.press('Hoàn tác cả lần nhập');
    await officer.press('Hoàn tác cả lần nhập', officer.dialog());
    await officer.reads(/Đã rút 3 trẻ em khỏi sổ/);
    await officer.look('import-07-undone');
    await officer.open('/tre-em', 'Trẻ em');
    await officer.reads('Chưa có trẻ em nào trong danh sách này.');
    expect(officer.faults).toEqual([]);
  });
});
