import { writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../harness/browser.ts';
import type { Seat } from '../harness/seat.ts';
import { serveDemonstration, type ServedDemonstration } from '../harness/served-demonstration.ts';

const paper = {
  name: 'giay-xac-nhan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
};
const minutes = 60_000;

describe.skipIf(!findChromium())('a commune officer keeps the register of children', () => {
  let served: ServedDemonstration;
  let officer: Seat;
  let known: { full_name: string; birth: string; sex: string };
  let childPath: string;
  const name = 'Hà Thị Thử Nghiệm';
  beforeAll(async () => {
    served = await serveDemonstration();
    [known] = await served.rows(
      `select c.full_name, to_char(c.birth_date, 'DDMMYYYY') as birth, c.sex from children c
        join unit_versions u on u.unit_id = c.commune_id where u.name = 'Xã Phú Lâm' and c.birth_precision = 'day'
        order by c.id limit 1`,
    );
    officer = await served.seat('xa.phulam');
  }, 5 * minutes);
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  const sexOf = (sex: string) => (sex === 'male' ? 'Nam' : 'Nữ');
  const write = async (child: { fullName: string; birth: string; sex: string; since?: string }) => {
    await officer.open('/tre-em/ghi', 'Ghi trẻ em vào sổ');
    await officer.fill('Họ và tên khai sinh', child.fullName);
    await officer.named('radio', child.sex).check();
    await officer.fill(/^Ngày sinh/, child.birth);
    if (child.since) await officer.fill('Ở đây từ ngày', child.since);
    await officer.choose('Thôn, xã đang ở', 'Thôn Đông Sơn');
  };

  it('is told that a child may be there already, and goes on knowing it', async () => {
    await officer.open('/tre-em/ghi', 'Ghi trẻ em vào sổ');
    await officer.press('Ghi vào sổ');
    // Of several hamlets none is chosen for the officer.
    await officer.named('link', /^Thôn, xã đang ở: /).waitFor();
    await write({ fullName: known.full_name, birth: known.birth, sex: sexOf(known.sex) });
    await officer.look('register-01-form');
    await officer.press('Ghi vào sổ');
    const alike = officer.dialog('Trẻ em này có thể đã có trong sổ');
    await officer.reads(known.full_name, alike);
    await officer.look('register-02-alike');
    await officer.page.keyboard.press('Escape');
    await write({ fullName: name, birth: '14022014', sex: 'Nữ', since: '01112021' });
    await officer.press('Ghi vào sổ');
    await officer.heading(name);
    childPath = new URL(officer.page.url()).pathname;
    await officer.look('register-03-child');
  });

  it('proposes a circumstance, adds its paper when it comes, and confirms it on that paper', async () => {
    await officer.tab('Hoàn cảnh');
    await officer.press('Thêm hoàn cảnh');
    await officer.choose('Nhóm', 'khuyết tật');
    await officer.fill('Từ ngày', '05112021');
    await officer.named('checkbox', /^Xác nhận luôn/).check();
    await officer.look('register-04-circumstance');
    await officer.press('Thêm hoàn cảnh');
    await officer.reads(/nhóm này chỉ được xác nhận khi có căn cứ/);
    await officer.named('checkbox', /^Xác nhận luôn/).uncheck();
    await officer.press('Thêm hoàn cảnh');
    await officer.reads('Đề nghị');
    await officer.tab('Giấy tờ');
    await officer.choose('Loại', 'Giấy xác nhận khuyết tật');
    await officer.fill('Tên giấy tờ', 'Giấy xác nhận khuyết tật 15/2021');
    await officer.page.locator('input[type=file]').setInputFiles(paper);
    await officer.press('Thêm');
    await officer.named('row', /Giấy xác nhận khuyết tật 15\/2021/).waitFor();
    await officer.look('register-05-papers');
    await officer.tab('Hoàn cảnh');
    await officer.press('Sửa, thêm căn cứ');
    const form = officer.dialog('Sửa hoàn cảnh');
    await officer.choose('Tiểu nhóm', 'nặng', form);
    await officer.choose('Loại căn cứ', 'Giấy xác nhận', form);
    await officer.fill('Số, ký hiệu', '15/GXN', form);
    await officer.choose('Bản chụp trong hồ sơ', 'Giấy xác nhận khuyết tật', form);
    await officer.look('register-06-evidence');
    await officer.press('Lưu', form);
    await officer.reads('Đã sửa hoàn cảnh.');
    await officer.press('Xác nhận');
    await officer.reads('Đã xác nhận');
    await officer.reads(/xác nhận bởi Đặng Thị Hồng Nhung ngày 29\/11\/2021/);
    await officer.look('register-07-confirmed');
  });

  it('writes the household and its class of the year; two screens that write one field are asked who is right', async () => {
    const other = await officer.beside();
    await officer.open(childPath, name);
    await officer.press('Sửa hồ sơ');
    await other.open(`${childPath}/sua`, /^Sửa hồ sơ/);
    await officer.fill('Số hộ', '909');
    await officer.fill('Chủ hộ', 'Hà Văn Thử');
    await officer.choose('Diện hộ năm nay', 'Hộ nghèo');
    await officer.choose('Quốc tịch', 'Lào');
    await officer.press('Lưu');
    await officer.reads('Đã lưu.');
    await other.fill('Số hộ', '910');
    await other.press('Lưu');
    const conflict = other.dialog();
    await other.reads('909', conflict);
    await other.look('register-08-conflict');
    await conflict.getByRole('button').first().click();
    await other.heading(name);
    await other.tab('Gia đình');
    await other.reads('Hộ nghèo');
    await other.reads('909');
    await other.look('register-09-family');
    await other.page.close();
  });

  it('lets the child go to another commune, which takes it in; each commune keeps its own days', async () => {
    await officer.open(childPath, name);
    await officer.press('Việc khác');
    await officer.named('menuitem', 'Báo chuyển đi xã khác').click();
    await officer.choose('Chuyển đến', 'Xã Hải Thịnh', officer.dialog());
    await officer.look('register-10-offer');
    await officer.press('Ghi', officer.dialog());
    await officer.reads(/Đã báo chuyển đến Xã Hải Thịnh/);
    const neighbour = await served.seat('xa.haithinh', '/tre-em/chuyen');
    await neighbour.heading('Chuyển đi, chuyển đến');
    await neighbour.reads(name);
    await neighbour.look('register-11-moves');
    await neighbour.press('Nhận');
    await neighbour.press('Nhận', neighbour.dialog());
    await neighbour.reads('Đã nhận vào sổ.');
    await neighbour.open(childPath, name);
    await neighbour.tab('Dòng thời gian');
    await neighbour.look('register-12-timeline');
    expect(await neighbour.page.getByText('Nhận chuyển đến').count()).toBeGreaterThan(0);
    await officer.page.goto(childPath);
    await officer.reads(/Không tìm thấy/);
    const followed = async (seat: Seat, day: string) => {
      await seat.open(`/so-lieu-tre-em?ngay=${day}`, 'Số liệu trẻ em');
      const cell = await seat
        .named('row', /^Tất cả/)
        .getByRole('cell')
        .nth(1)
        .innerText();
      return Number(cell.replace('.', ''));
    };
    const before = await followed(officer, '2021-11-28');
    expect(await followed(officer, '2021-11-29')).toBe(before - 1);
    const theirs = await followed(neighbour, '2021-11-28');
    expect(await followed(neighbour, '2021-11-29')).toBe(theirs + 1);
  });

  it('confirms who turned 16 from the queue, and sees who looked at a record', async () => {
    await write({ fullName: 'Lò Văn Mười Sáu', birth: '10122005', sex: 'Nam', since: '01112021' });
    await officer.press('Ghi vào sổ');
    await officer.heading('Lò Văn Mười Sáu');
    const path = new URL(officer.page.url()).pathname;
    await officer.open(`${path}?muc=ai-da-xem`, 'Lò Văn Mười Sáu');
    await officer
      .named('row', /Đặng Thị Hồng Nhung/)
      .first()
      .waitFor();
    await officer.look('register-13-viewers');
    await served.later('2021-12-13T01:00:00.000Z');
    officer = await served.seat('xa.phulam', '/tre-em/du-16-tuoi');
    await officer.heading('Đủ 16 tuổi');
    await officer.named('checkbox', 'Chọn Lò Văn Mười Sáu').check();
    await officer.look('register-14-sixteenth');
    await officer.press('Xác nhận thôi theo dõi');
    await officer.reads('Đã ghi 1 trẻ em.');
    await officer.open(path, 'Lò Văn Mười Sáu');
    await officer.reads('Đã đủ 16 tuổi');
  });

  it('opens a review, prints the sheet and enters what came back without leaving the keyboard', async () => {
    await officer.open('/ra-soat', 'Rà soát');
    await officer.press('Mở đợt rà soát');
    await officer.fill('Hạn xong', '31122021');
    await officer.press('Mở đợt rà soát');
    await officer.heading('Rà soát trẻ em cuối năm');
    await officer.look('register-15-round');
    const sheet = await officer.download('Word: phiếu của Thôn Đông Sơn');
    expect(sheet.name).toMatch(/\.docx$/);
    await writeFile('test-results/register-15-sheet.docx', sheet.bytes);
    await officer.follow('Thôn Đông Sơn');
    await officer.heading(/Rà soát: Thôn Đông Sơn/);
    const line = officer.page.getByLabel('Số trên phiếu, kết quả, ghi chú');
    const type = async (text: string) => {
      await line.fill(text);
      await line.press('Enter');
    };
    await type('2 3 về quê ngoại');
    await officer.reads(/^Đã ghi 2\. .*: Đã chuyển\.$/);
    await type('');
    await officer.reads(/^Đã ghi 1\. .*: Còn ở, đúng\.$/);
    await type('999');
    await officer.reads('Phiếu của thôn không có số này.');
    await type('3 4');
    await officer.reads(/^Đã ghi 3\. .*: Không thấy\.$/);
    await officer.look('register-16-fast-entry');
    await officer.press(/^Còn lại \d+ trẻ em: đúng như cũ/);
    await officer.press('Ghi tất cả', officer.dialog());
    await officer.reads(/^Đã ghi \d+ trẻ em còn ở, đúng\./);
    await officer.choose('Hiện', 'Chờ công chức xử lý');
    await officer.press(/^Ghi vắng mặt: /);
    await officer.press('Ghi vắng mặt', officer.dialog());
    await officer.reads('Đã ghi vắng mặt.');
    await officer.press(/^Thôi theo dõi: /);
    await officer.fill('Lý do', 'Theo mẹ về quê ngoại', officer.dialog());
    await officer.press('Ghi', officer.dialog());
    await officer.reads('Không có trẻ em nào ở mục này.');
    await officer.open('/ra-soat', 'Rà soát');
    await officer.reads('13/12/2021 (hôm nay)');
    await officer.look('register-17-freshness');
    expect(served.complaints()).toEqual([]);
  });
});
