import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childrenContract } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { expectAccessible, findChromium } from '../harness/browser.ts';
import { Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

/** An officer who lives in Excel works in the list of the commune's children; a colleague works in it too. */

const staff = (['nhung.dth', 'lan.pt'] as const).map((loginName) => ({
  ...{ loginName, displayName: loginName === 'nhung.dth' ? 'Đặng Thị Hồng Nhung' : 'Phạm Thị Lan' },
  ...{ function: 'commune-officer' as const, unitKey: 'phu-lam' },
}));
const given = ['An', 'Ân', 'Bình', 'Châu', 'Dũng', 'Đạt', 'Giang', 'Hoa', 'Khánh', 'Linh', 'Mai', 'Nam'];

describe.skipIf(!findChromium())('the list of children as a grid', () => {
  let served: ServedWeb;
  let officer: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now: '2021-11-29T02:00:00.000Z', staff });
    officer = await served.seat('nhung.dth');
    await registerChildren(served, officer);
    await officer.open('/tre-em', 'Trẻ em');
    await officer.page.getByRole('rowheader').first().waitFor();
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('stands in the order of given names, and at office and phone nothing is in anybody’s way', async () => {
    expect((await names(officer)).slice(0, 4)).toEqual([
      ...['Lê Thị An', 'Trần Văn An', 'Lê Thị Ân', 'Trần Văn Ân'],
    ]);
    await officer.reads('24 trẻ em');
    await officer.look('register-grid-01');
  });

  it('is sorted and filtered by its columns, and says so above the table', async () => {
    await menu(officer, 'Giới tính');
    await officer.page.getByRole('checkbox', { name: 'Nam', exact: true }).check();
    await officer.press('Lọc');
    await officer.reads('12 trẻ em');
    expect((await names(officer))[0]).toBe('Trần Văn An');
    await officer.page
      .getByRole('columnheader', { name: /Họ và tên/ })
      .getByRole('button')
      .first()
      .click();
    await officer.page
      .getByRole('columnheader', { name: /Họ và tên/ })
      .getByRole('button')
      .first()
      .click();
    await expect.poll(async () => (await names(officer))[0]).toBe('Trần Văn Nam');
    expect(officer.page.url()).not.toMatch(/Nam|male/);
  });

  it('keeps that as a view of the whole unit, which a colleague opens', async () => {
    await officer.press('Cách xem');
    await officer.fill('Tên', 'Trẻ em nam', officer.dialog());
    await officer.page.getByRole('checkbox', { name: 'Cho cả đơn vị dùng' }).check();
    await expectAccessible(officer.page);
    await officer.press('Lưu', officer.dialog());
    await officer.named('button', 'Cách xem: Trẻ em nam').waitFor();
    const colleague = await served.seat('lan.pt', '/tre-em');
    await colleague.press('Cách xem');
    await colleague.press('Xem: Trẻ em nam', colleague.dialog());
    await colleague.reads('12 trẻ em');
    await colleague.page.getByRole('button', { name: /^Bỏ lọc Giới tính/ }).click();
    await officer.page.getByRole('button', { name: /^Bỏ lọc Giới tính/ }).click();
    await officer.reads('24 trẻ em');
  });

  it('saves what is typed, refuses what cannot be read with its reason, and takes a block from Excel back by one undo', async () => {
    await write(cell(officer, 'Trần Văn Nam', 'Số định danh'), officer, '1,23E+10');
    await cell(officer, 'Trần Văn Nam', 'Số định danh').click({ position: { x: 8, y: 8 } });
    await officer.reads(/Excel đã đổi số này thành dạng rút gọn/);
    await officer.page.keyboard.press('Delete');
    await officer.reads('Đã lưu');
    await paste(cell(officer, 'Trần Văn Nam', 'Ngày sinh'), officer, '05/03/2014\tnam\n03/2013\tNữ');
    await officer.reads(/Đã dán 4 ô/);
    await officer.reads('Đã lưu');
    await expect.poll(births).toEqual(['2014-03-05 day', '2013-03-01 month']);
    await officer.page.keyboard.press('Control+z');
    await officer.reads(/Đã hoàn tác: dán/);
    await officer.reads('Đã lưu');
    await expect.poll(births).toEqual(['2012-05-01 day', '2012-05-01 day']);
  });

  it('puts both sides before the officer when a colleague has changed the same cell', async () => {
    const colleague = await served.seat('lan.pt', '/tre-em');
    await colleague.page.getByRole('rowheader').first().waitFor();
    await write(cell(colleague, 'Lê Thị Đạt', 'Dân tộc'), colleague, 'Tày');
    await colleague.reads('Đã lưu');
    await write(cell(officer, 'Lê Thị Đạt', 'Dân tộc'), officer, 'Thái');
    await officer.reads('1 dòng cần sửa');
    await cell(officer, 'Lê Thị Đạt', 'Dân tộc').click({ position: { x: 8, y: 8 } });
    await officer.press('Xem và chọn');
    await officer.reads(/Tày/, officer.dialog());
    await expectAccessible(officer.page);
    await officer.press('Lưu bản của tôi', officer.dialog());
    await expect.poll(() => factOf('Lê Thị Đạt', 'ethnicity')).toBe('03');
  });

  it('changes all that were chosen at once, as many as were seen, and undoes it', async () => {
    await officer.page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đang hiện' }).check();
    await officer.press('Sửa 24 trẻ em');
    await officer.choose('Mục cần sửa', 'Trường', officer.dialog());
    await officer.fill('Giá trị mới', 'Tiểu học Phú Lâm', officer.dialog());
    await expectAccessible(officer.page);
    await officer.press('Sửa 24 trẻ em', officer.dialog());
    await officer.reads('Đã sửa 24 trẻ em.');
    expect(await factOf('Lê Thị Hoa', 'school')).toBe('Tiểu học Phú Lâm');
    await officer.press('Hoàn tác', officer.page.getByRole('status').filter({ hasText: 'Đã sửa 24' }));
    await officer.reads('Đã hoàn tác 24 trẻ em.');
    expect(await factOf('Lê Thị Hoa', 'school')).toBe('');
  });

  it('speaks English throughout, and opens a record from its row', async () => {
    await officer.press('EN, English');
    await officer.named('button', 'Saved views').or(officer.named('button', /^View/)).first().waitFor();
    await officer.reads('24 children');
    await officer.press('VI, Tiếng Việt');
    await cell(officer, 'Lê Thị Hoa', 'Họ và tên').click({ position: { x: 8, y: 8 } });
    await officer.page.keyboard.press('Control+Enter');
    await officer.heading('Lê Thị Hoa');
    expect(served.complaints()).toEqual([]);
  });

  const factOf = async (name: string, column: string): Promise<string> =>
    (await served.clone.admin.query(`select ${column} as fact from children where full_name = $1`, [name]))
      .rows[0].fact;

  /** Of the two whose rows stand last but one another in the order of names, descending. */
  const births = async (): Promise<string[]> =>
    (
      await served.clone.admin.query(
        `select birth_date::text || ' ' || birth_precision as birth from children
         where full_name in ('Trần Văn Nam', 'Lê Thị Nam') order by full_name collate "C" desc`,
      )
    ).rows.map(({ birth }) => birth);
});

async function registerChildren(served: ServedWeb, { context }: Seat): Promise<void> {
  const token = (await context.cookies()).find(({ name }) => name === 'mn')?.value;
  const person = new Person(served.wire, newId(), token as string);
  const unitId = served.place.unitIds.get('phu-lam/thon-dong-son') as string;
  for (const [index, name] of given.flatMap((last) => [`Trần Văn ${last}`, `Lê Thị ${last}`]).entries()) {
    const sex = index % 2 === 0 ? ('male' as const) : ('female' as const);
    const child = { fullName: name, sex, birthDate: '2012-05-01', birthPrecision: 'day' as const };
    const input = { id: newId(), unitId, since: '2021-01-01', child };
    await person.done(childrenContract.endpoints.registerChild, input);
  }
}

const names = ({ page }: Seat): Promise<string[]> =>
  page.locator('[role=rowheader] > span:first-child').allTextContents();

/** The cell of a child's row under a header; columns out of sight are none. */
function cell({ page }: Seat, name: string, header: string): Locator {
  const columns: Readonly<Record<string, number>> = {
    ...{ 'Họ và tên': 3, 'Ngày sinh': 4, 'Giới tính': 5, 'Dân tộc': 6, 'Số định danh': 7 },
  };
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) })
    .locator(`[aria-colindex="${columns[header]}"]`);
}

async function menu(seat: Seat, column: string): Promise<void> {
  await seat.press(`Lọc và tùy chọn cột ${column}`);
  await seat.page.getByRole('form', { name: 'Lọc' }).waitFor();
}

async function write(at: Locator, { page }: Seat, text: string): Promise<void> {
  await at.click({ position: { x: 8, y: 8 } });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function paste(at: Locator, { page }: Seat, text: string): Promise<void> {
  await at.click({ position: { x: 8, y: 8 } });
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }`);
}
