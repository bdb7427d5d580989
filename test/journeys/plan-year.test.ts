import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../tools/audit/chain.ts';
import { findChromium } from '../harness/browser.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';
import { expectOfficialFiles } from './official-files.ts';

const source = join(import.meta.dirname, '../real-cases/plans/tan-lam-2021.txt');
const staff = [
  {
    loginName: 'hang.ltm',
    displayName: 'Lê Thị Minh Hằng',
    function: 'consolidating-officer',
    unitKey: 'phong-lao-dong',
  },
  {
    loginName: 'nhung.dth',
    displayName: 'Đặng Thị Hồng Nhung',
    function: 'commune-officer',
    unitKey: 'phu-lam',
  },
  { loginName: 'thuan.td', displayName: 'Trần Đức Thuận', function: 'leader', unitKey: 'tan-lam' },
] as const;

/** As somebody typed it off a bad copy: one owner without marks, one day without its year. */
const asTyped = (text: string): string =>
  text
    .replace('5. Phòng Giáo dục và Đào tạo:', '5. Phong Glao duc va Dao tao:')
    .replace('trước ngày 20/4/2021', 'trước ngày 20/4');

describe.skipIf(!findChromium())('a year of the plan in the district of Tân Lâm', () => {
  let served: ServedWeb;
  let officer: Seat;
  let commune: Seat;
  let leader: Seat;
  let planPath: string;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now: '2021-03-22T02:00:00.000Z', staff });
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('reads a pasted plan into a draft that stands beside its source', async () => {
    officer = await served.seat('hang.ltm');
    await officer.look('year-01-steering-before');
    await officer.open('/ke-hoach', 'Kế hoạch');
    await officer.look('year-02-plans-empty');
    await officer.follow('Lập kế hoạch');
    await officer.heading('Lập kế hoạch');
    await officer.fill('Tên gọi văn bản nguồn', 'Kế hoạch 45/KH-UBND, chép từ thư điện tử');
    await officer.fill('Nội dung văn bản', asTyped(await readFile(source, 'utf8')));
    await officer.look('year-03-paste');
    await officer.press('Đọc thành dự thảo');
    await officer.heading('Dự thảo kế hoạch');
    await officer.reads(/Còn \d+ việc trước khi ban hành/);
    await officer.named('tab', /Nhiệm vụ \(14\)/).waitFor();
    await officer.named('tab', /Chỉ tiêu \(5\)/).waitFor();
    await officer.named('tab', /Thời hạn \(3\)/).waitFor();
    await officer.look('year-04-draft');
  });

  it('reads the same plan from a Word file as a job that says how far it is', async () => {
    const lines = (await readFile(source, 'utf8')).split('\n');
    const word = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    const other = await officer.beside();
    await other.open('/ke-hoach/moi?cach=tep', 'Lập kế hoạch');
    await other.page.locator('input[type=file]').setInputFiles({
      name: 'ke-hoach-45.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: await Packer.toBuffer(word),
    });
    await other.look('year-05-file');
    await served.whileJobsWait(async () => {
      await other.press('Gửi tệp và đọc');
      await other.heading('Đang đọc văn bản nguồn');
      await other.reads('Đang chờ đến lượt đọc');
      await other.look('year-06-reading');
    });
    await other.heading('Dự thảo kế hoạch');
    await other.named('tab', /Nhiệm vụ \(14\)/).waitFor();
    await other.reads('ke-hoach-45.docx');
    await other.page.close();
  });

  it('lets the officer correct, confirm what is unsure, ask for a figure, and issue', async () => {
    await officer.page.getByText('Xem danh sách').click();
    await officer.look('year-07-left-to-do');
    for (const start of ['Đưa kỹ năng tự bảo vệ', 'Rà soát học sinh có nguy cơ bỏ học']) {
      const open = officer.named('listitem', new RegExp(`^nhiệm vụ: ${start}`));
      await officer.press(/Nhiệm vụ chưa có đơn vị chủ trì/);
      await officer.fill(/^Chọn đơn vị cho “Phong Glao duc/, 'giao duc', open);
      await officer.named('option', 'Phòng Giáo dục và Đào tạo').click();
      await officer.press('Xong', open);
    }
    await officer.press(/Mục đọc chưa chắc, chờ xác nhận/);
    await officer.look('year-08-deadline-unsure');
    await officer.press(/^Xác nhận: /);
    await officer.tab(/Nhiệm vụ/);
    const card = officer.named('listitem', /^nhiệm vụ: Lập danh sách/);
    await officer.press(/^Sửa: /, card);
    await officer.fill('Tên gọn', 'Lập danh sách trẻ em có hoàn cảnh đặc biệt', card);
    await officer.press('Thêm số liệu', card);
    await officer.fill('Tên số liệu 1', 'Số trẻ em đã lập danh sách', card);
    await officer.fill('Đơn vị tính 1', 'trẻ em', card);
    await officer.look('year-09-duty-open');
    await officer.press('Xong', card);
    await officer.reads('Dự thảo đã đủ để ban hành');
    await officer.reads('Đã lưu');
    await officer.press('Ban hành');
    await officer.fill('Số, ký hiệu', '45/KH-UBND', officer.dialog());
    await officer.reads('123 nghĩa vụ cho 30 đơn vị', officer.dialog());
    await officer.look('year-10-issue');
    await officer.press('Ban hành', officer.dialog());
    await officer.reads(/Đã ban hành\. Sổ có/);
    await officer.reads('45/KH-UBND');
    planPath = new URL(officer.page.url()).pathname;
    await officer.look('year-11-plan');
    await officer.follow('Sổ nghĩa vụ');
    await officer.heading('Sổ nghĩa vụ');
    await officer.named('row', /Xã Phú Lâm/).waitFor();
    await officer.look('year-12-ledger-matrix');
    await officer.tab('Danh sách');
    await officer.named('row', /Lập danh sách trẻ em có hoàn cảnh đặc biệt.*Xã Phú Lâm/).waitFor();
    await officer.look('year-13-ledger-list');
  });

  it('shows the commune its tasks with clocks, and takes its own plan', async () => {
    await served.later('2021-04-12T01:30:00.000Z');
    commune = await served.seat('nhung.dth');
    await commune.heading('Việc của đơn vị');
    await commune.reads('còn 8 ngày');
    await commune.look('year-14-unit-work');
    await commune.follow(/^Lập kế hoạch: /);
    await commune.heading(/Kế hoạch của Xã Phú Lâm/);
    await commune.press(/^Tạo hoạt động từ nhiệm vụ/);
    await commune.press('Sửa hoạt động 1');
    const first = commune.named('group', 'Hoạt động 1');
    await commune.fill('Ai làm', 'Công chức Văn hóa - Xã hội', first);
    await commune.fill('Ở đâu', 'sáu thôn của xã', first);
    await commune.fill('Kinh phí', '4500000', first);
    await commune.fill('Kết quả mong đợi', 'Danh sách của sáu thôn', first);
    await commune.look('year-15-unit-plan');
    await commune.press('Nộp kế hoạch');
    await commune.reads('Kiểm tra trước khi nộp');
    await commune.look('year-16-unit-plan-check');
    await commune.press('Nộp kế hoạch', commune.dialog());
    await commune.reads('Đã nộp kế hoạch.');
    officer = await served.seat('hang.ltm');
    await officer.heading('Điều hành');
    await officer.look('year-17-steering');
    await officer.follow(/^Xem Kế hoạch đơn vị chờ nhận/);
    await officer.heading('Kế hoạch của các đơn vị');
    await officer.look('year-17-unit-plans');
    await officer.follow('Xã Phú Lâm');
    await officer.heading(/Kế hoạch của Xã Phú Lâm/);
    await officer.reads('4.500.000');
    await officer.look('year-18-unit-plan-reading');
    await officer.press('Nhận kế hoạch');
    await officer.reads('Đã nhận kế hoạch.');
  });

  it('keeps a result with its figure and evidence, a target and a difficulty with its answer', async () => {
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow(/^Ghi kết quả: Lập danh sách/);
    await commune.heading(/Lập danh sách trẻ em có hoàn cảnh đặc biệt/);
    await commune.press('Ghi kết quả');
    await commune.fill('Đã làm gì, kết quả ra sao', 'Sáu thôn đã lập danh sách, đối chiếu với trạm y tế.');
    await commune.fill('Số trẻ em đã lập danh sách', '137');
    await commune.fill('Đã chi', '1200000');
    await commune.look('year-19-record');
    await commune.press('Ghi kết quả');
    await commune.reads('Đã ghi kết quả.');
    await commune.page.locator('input[type=file]').setInputFiles({
      name: 'danh-sach-sau-thon.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    });
    await commune.reads('Đã gửi 1 tệp.');
    await commune.reads('danh-sach-sau-thon.pdf');
    await commune.look('year-20-record-evidence');
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow(/^Nhập số liệu: .*trợ giúp/);
    await commune.fill('Tử số', '131');
    await commune.fill('Mẫu số', '137');
    await commune.press('Lưu số liệu');
    await commune.reads('Đã lưu số liệu.');
    await commune.look('year-21-target');
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.follow('Nêu vướng mắc');
    await commune.heading('Vướng mắc');
    await commune.fill('Vướng ở đâu, vì sao', 'Thôn Đông Sơn chưa có cộng tác viên nên rà soát chậm.');
    await commune.fill('Đề xuất cách giải quyết', 'Cho xã hợp đồng thêm một cộng tác viên.');
    await commune.look('year-22-difficulty');
    await commune.press('Gửi cơ quan đầu mối');
    await commune.reads('Đã gửi vướng mắc.');
    await officer.open(`${planPath}/vuong-mac`, 'Vướng mắc');
    await officer.press('Trả lời');
    await officer.fill('Nội dung trả lời', 'Đồng ý, phòng bố trí từ kinh phí của huyện từ tháng Năm.');
    await officer.look('year-23-difficulty-answer');
    await officer.press('Trả lời', officer.dialog());
    await officer.reads('Đã trả lời.');
  });

  it('opens the results report filled in, and asks only for what is missing', async () => {
    await served.later('2021-11-29T01:00:00.000Z');
    commune = await served.seat('nhung.dth');
    await commune.follow(/^Làm báo cáo: /);
    await commune.heading('Báo cáo kết quả: Xã Phú Lâm');
    await commune.named('article', 'Lập danh sách trẻ em').getByText('137').first().waitFor();
    await commune.fill(
      'Đánh giá chung của đơn vị',
      'Xã đã nắm chắc trẻ em có hoàn cảnh đặc biệt ở cả sáu thôn.',
    );
    await commune.explainWhatIsMissing('Tạm dừng vì dịch; chuyển sang năm 2022.');
    await commune.look('year-24-report');
    await commune.press('Nộp báo cáo');
    await commune.reads('Kiểm tra trước khi nộp');
    await commune.look('year-25-report-check');
    await commune.press('Nộp báo cáo', commune.dialog());
    await commune.reads('Đã nộp báo cáo.');
  });

  it('gives one line back with a reason and a day, and takes the answer', async () => {
    officer = await served.seat('hang.ltm');
    await officer.follow('Thẩm tra báo cáo của Xã Phú Lâm');
    await officer.heading('Báo cáo kết quả: Xã Phú Lâm');
    await officer.named('checkbox', /^Trả lại dòng: Thăm, tặng quà/).check();
    await officer.look('year-26-check');
    await officer.press('Trả lại 1 dòng');
    const giving = officer.dialog('Trả lại 1 dòng');
    await officer.fill(/^Lý do: /, 'Cần nêu số trẻ em đã được thăm, tặng quà.', giving);
    await officer.fill('Hạn bổ sung', '02122021', giving);
    await officer.look('year-27-return');
    await officer.press('Trả lại 1 dòng', giving);
    await officer.reads('Đã trả lại 1 dòng.');
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.look('year-28-returned');
    await commune.follow(/^Bổ sung dòng bị trả: /);
    await commune.reads('Cần nêu số trẻ em đã được thăm, tặng quà.');
    await commune.named('textbox', /^Giải trình: Thăm, tặng quà/).fill('Đã thăm 42 trẻ em.');
    await commune.look('year-29-mend');
    await commune.press('Nộp báo cáo');
    await commune.press('Nộp báo cáo', commune.dialog());
    await commune.reads('Đã nộp báo cáo.');
    await officer.page.reload();
    await officer.reads('Đã thăm 42 trẻ em.');
    await officer.press('Nhận báo cáo');
    await officer.press('Nhận báo cáo', officer.dialog());
    await officer.reads('Đã nhận báo cáo.');
  });

  it('consolidates: a number opens its units and lines, and stands alike in the three files', async () => {
    await officer.open(`${planPath}/tong-hop`, 'Báo cáo tổng hợp');
    await officer.look('year-30-consolidations-empty');
    await officer.press('Lập báo cáo tổng hợp');
    await officer.reads('Đã lập báo cáo tổng hợp.');
    await officer.heading('Báo cáo tổng hợp');
    await officer.fill('Đánh giá chung', 'Công tác trẻ em năm 2021 được triển khai ở tất cả các xã.');
    await officer.look('year-31-consolidated');
    await officer.tab('Nhiệm vụ');
    await officer.look('year-32-consolidated-tasks');
    await officer.press(/^137.*Số trẻ em đã lập danh sách/);
    await officer.follow('Xã Phú Lâm', officer.dialog());
    await officer.heading('Báo cáo kết quả: Xã Phú Lâm');
    await officer.look('year-33-report-accepted');
    await officer.page.goBack();
    await officer.tab('Đơn vị');
    await officer.look('year-34-consolidated-units');
    await expectOfficialFiles(officer, ['137', '131', 'Phú Lâm', 'Thôn Đông Sơn chưa có cộng tác viên']);
    await officer.tab('Văn bản');
    await officer.press('Trình phê duyệt');
    await officer.press('Trình phê duyệt', officer.dialog());
    await officer.reads('Đã trình báo cáo.');
  });

  it('is approved by the leader: frozen with its digest, and the audit chain holds', async () => {
    leader = await served.seat('thuan.td');
    await leader.heading('Toàn cảnh');
    await leader.look('year-35-overview');
    await leader.follow('Xem và phê duyệt');
    await leader.press('Phê duyệt');
    await leader.look('year-36-approve');
    await leader.press('Phê duyệt', leader.dialog());
    await leader.reads('Đã phê duyệt báo cáo.');
    await leader.reads(/Mã băm SHA-256: [0-9a-f]{64}/);
    await leader.look('year-37-frozen');
    const verified = await verifyAudit(served.clone.admin);
    expect(verified.broken).toEqual([]);
    expect(verified.lines).toBeGreaterThan(30);
    expect(served.complaints()).toEqual([]);
  });
});
