import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  findChromium,
  launchBrowser,
  officeScreen,
  phoneScreen,
  screenshot,
  visit,
} from '../harness/browser.ts';
import {
  expectCell,
  expectNoFaults,
  expectStatus,
  expectWrong,
  GridHand,
} from '../harness/gallery/grid-hand.ts';
import { type Gallery, serveGallery } from '../harness/gallery/serve.ts';

const screens = [
  ['office', officeScreen],
  ['phone', phoneScreen],
] as const;

describe.skipIf(!findChromium())('blocks, filters and looks of the grid', () => {
  let browser: Browser;
  let gallery: Gallery;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let hand: GridHand;

  const sitDown = async (size: { width: number; height: number }) => {
    ({ context, page, faults } = await visit(browser, gallery.url, size));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    hand = new GridHand(page);
    await hand.open();
  };
  const shown = () =>
    page.getByRole('group', { name: 'Tình trạng của bảng' }).locator('span').first().textContent();

  beforeAll(async () => {
    [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.stop();
  });
  afterEach(async () => {
    expectNoFaults(faults);
    await context.close();
  });

  describe('at an office computer', () => {
    beforeEach(() => sitDown(officeScreen));

    it('pastes a block from Excel as one act, keeps what it cannot read, and takes it back at once', async () => {
      await hand.click(2, 'Họ và tên');
      await hand.paste('Bé Lan\t"5/3/2014"\tnữ\ttay\t001205000123\r\nBé Mai\t2014.5.3\tNam\tKinh\t\r\n');
      await expectStatus(hand, /Đã dán 10 ô \(2 dòng × 5 cột\).*2 ô chưa đúng/);
      await expectCell(hand, 2, 'Giới tính', 'Nữ');
      await expectCell(hand, 2, 'Dân tộc', 'Tày');
      await expectCell(hand, 2, 'Số định danh', '001205000123');
      await expectWrong(hand, {
        row: 3,
        title: 'Ngày sinh',
        text: '2014.5.3',
        reason: 'Nhập ngày dạng dd/MM/yyyy',
      });
      await expectCell(hand, 3, 'Họ và tên', 'Bé Mai');
      await hand.click(2, 'Họ và tên');
      await hand.press('Control+Z');
      await expectStatus(hand, /Đã hoàn tác: dán \(\d+ ô\)/);
      await expectCell(hand, 2, 'Họ và tên', 'Huỳnh Ngọc Lan');
      await expectCell(hand, 3, 'Ngày sinh', '18/07/2006');
      await hand.press('Control+Y');
      await expectCell(hand, 3, 'Họ và tên', 'Bé Mai');
    });

    it('tells what of a paste finds no place and hands it on', async () => {
      await hand.click(1, 'Họ và tên');
      await hand.press('Control+End', 'ArrowLeft');
      await hand.paste('0999000001\tx\ty\n0999000002\tx\ty\n0999000003\tx\ty\n');
      await expectStatus(hand, /1 ô khóa giữ nguyên\..*2 dòng vượt quá cuối bảng.*1 cột vượt quá cột cuối/);
      expect(await page.getByTestId('beyond').textContent()).toBe('2 dòng, 1 cột');
    });

    it('copies and cuts for Excel, cells with quotes and line breaks included', async () => {
      await hand.click(1, 'Họ tên mẹ');
      await page.keyboard.type('Lê "Lan"');
      await hand.press('Alt+Enter');
      await page.keyboard.type('thôn 2');
      await hand.press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Control+C');
      const second = await hand.text(2, 'Họ tên mẹ');
      await expect.poll(() => hand.clipboard()).toBe(`"Lê ""Lan""\nthôn 2"\n${second}\n`);
      await hand.press('Control+X');
      await expectCell(hand, 2, 'Họ tên mẹ', '');
      await hand.press('Control+V');
      await expectCell(hand, 2, 'Họ tên mẹ', second ?? '');
    });

    it('fills down by key, goes on with dates by the handle, and marks yes and no by Space', async () => {
      await hand.click(1, 'Thôn');
      await hand.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+D');
      await expectCell(hand, 3, 'Thôn', 'Thôn 3');
      await hand.click(1, 'Ngày sinh');
      await page.keyboard.type('30/12/2014');
      await hand.press('Enter');
      await page.keyboard.type('31/12/2014');
      await hand.press('Enter', 'ArrowUp', 'Shift+ArrowUp');
      const handle = page.locator('[data-handle]');
      await hand.drag(2, 'Ngày sinh', 4, 'Ngày sinh', handle);
      await expectCell(hand, 4, 'Ngày sinh', '02/01/2015');
      await hand.click(4, 'Thẻ BHYT');
      const before = await hand.text(4, 'Thẻ BHYT');
      await hand.press('Space');
      await expectCell(hand, 4, 'Thẻ BHYT', before === 'Có' ? 'Không' : 'Có');
    });

    it('chooses a value from the list by typing a part of it', async () => {
      await hand.click(1, 'Dân tộc');
      await page.keyboard.type('hmo');
      await page.getByRole('option', { name: 'H’Mông' }).waitFor();
      await expectAccessible(page);
      await hand.press('Enter');
      await expectCell(hand, 1, 'Dân tộc', 'H’Mông');
      await hand.press('F2', 'ArrowDown', 'ArrowDown', 'Tab');
      await expectCell(hand, 2, 'Dân tộc', 'Tày');
    });

    it('checks rows for acts on many, and offers all that match', async () => {
      await page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đang hiện' }).check();
      await page.getByRole('button', { name: 'Chọn tất cả 12.340 dòng khớp' }).click();
      await page.getByText('Đã chọn tất cả 12.340 dòng khớp').waitFor();
      await expectAccessible(page);
      await page.getByRole('checkbox', { name: 'Chọn Phan Hà' }).uncheck();
      await page.getByText('Đã chọn 4.999 dòng').waitFor();
    });

    it('prints every shown row as a plain table with its header on each page', async () => {
      await page.getByRole('button', { name: 'Lọc và tùy chọn cột Họ và tên' }).click();
      await page.getByRole('textbox', { name: 'Chữ cần tìm' }).fill('Đặng');
      await hand.press('Enter');
      await expect.poll(shown).toMatch(/^\d+ \/ 5\.000 dòng$/);
      const count = Number((await shown())?.split(' ')[0]);
      expect(count).toBeGreaterThan(200);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.locator('table').first().locator('tbody tr').count()).toBe(count);
      expect(await page.evaluate('getComputedStyle(document.querySelector("thead")).display')).toBe(
        'table-header-group',
      );
      expect(await page.getByRole('grid').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await expect.poll(() => page.locator('table').count()).toBe(0);
    });

    it('speaks English without reloading, marks of cells included', async () => {
      await page.getByRole('button', { name: 'EN, English' }).click();
      await page.getByRole('grid', { name: 'Table: Trẻ em xã Hòa Bình' }).waitFor();
      await hand.click(1, 'Ngày sinh');
      await page.keyboard.type('x');
      await hand.press('Enter');
      await expectWrong(hand, {
        row: 1,
        title: 'Ngày sinh',
        text: 'x',
        reason: 'Enter a date as dd/MM/yyyy',
      });
    });
  });

  it.each(screens)('is accessible with every state of a cell on the %s screen', async (name, size) => {
    await sitDown(size);
    await hand.click(2, 'Họ và tên');
    await page.keyboard.type('Xung Đột');
    await hand.press('Tab');
    await page.keyboard.type('31/2/14');
    await hand.press('Enter');
    await expectWrong(hand, {
      row: 2,
      title: 'Họ và tên',
      text: 'Xung Đột',
      reason: 'Người khác đã đổi ô này',
    });
    await hand.click(2, 'Họ và tên');
    await hand.press('Shift+ArrowDown');
    await screenshot(page, `grid-${name}`, false);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await hand.press('?');
    await page.getByRole('dialog', { name: 'Các phím dùng trong bảng' }).waitFor();
    await screenshot(page, `grid-${name}-keys`, false);
    await expectAccessible(page);
    await hand.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await hand.place()).toBe('2 Họ và tên');
  });
});
