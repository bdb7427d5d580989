import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, launchBrowser, visit } from '../harness/browser.ts';
import { type Gallery, serveGallery } from '../harness/gallery/serve.ts';
import {
  expectCell,
  expectFrozen,
  expectNoFaults,
  expectStatus,
  expectWrong,
  GridHand,
} from '../harness/gallery/grid-hand.ts';

describe.skipIf(!findChromium())('the grid under the hands of somebody who lives in Excel', () => {
  let browser: Browser;
  let gallery: Gallery;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let hand: GridHand;

  beforeAll(async () => {
    [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.stop();
  });
  beforeEach(async () => {
    ({ context, page, faults } = await visit(browser, gallery.url));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    hand = new GridHand(page);
    await hand.open();
  });
  afterEach(async () => {
    expectNoFaults(faults);
    await context.close();
  });

  it('shows five thousand rows by drawing a few, and tells screen readers of all', async () => {
    const grid = page.getByRole('grid', { name: 'Bảng: Trẻ em xã Hòa Bình' });
    expect(await grid.getAttribute('aria-rowcount')).toBe('5001');
    expect(await grid.getAttribute('aria-colcount')).toBe('15');
    expect(await page.getByRole('row').count()).toBeLessThan(40);
    expect(await page.evaluate('document.activeElement.closest("[role=grid]")')).toBeNull();
    await hand.click(1, 'Họ và tên');
    await hand.press('Control+End');
    expect(await hand.place()).toBe('5000 Rà soát ngày');
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    await hand.press('Control+Home');
    expect(await hand.place()).toBe('1 STT');
    await expectFrozen(hand, 'Họ và tên');
  });

  it('goes by Excel’s keys', async () => {
    await hand.click(2, 'Họ và tên');
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowRight', '2 Ngày sinh'],
      ['ArrowDown', '3 Ngày sinh'],
      ['Tab', '3 Giới tính'],
      ['Enter', '4 Ngày sinh'],
      ['Shift+Tab', '4 Họ và tên'],
      ['Shift+Enter', '3 Họ và tên'],
      ['End', '3 Rà soát ngày'],
      ['Tab', '4 STT'],
      ['Control+ArrowDown', '5000 STT'],
      ['Control+ArrowUp', '1 STT'],
      ['PageDown', /^\d\d? STT$/.source],
      ['Home', 'STT'],
    ];
    for (const [key, place] of walk) {
      await hand.press(key);
      expect(await hand.place(), key).toMatch(new RegExp(place));
    }
    await hand.press('Control+Home', 'ArrowUp');
    expect(await page.evaluate('document.activeElement.closest("[role=columnheader]").textContent')).toBe(
      'STT',
    );
    await hand.press('ArrowRight', 'ArrowDown');
    expect(await hand.place()).toBe('1 Họ và tên');
    await hand.press('Home', 'ArrowLeft', 'Space');
    expect(await page.getByText('Đã chọn 1 dòng', { exact: true }).count()).toBe(1);
  });

  it('leaves the grid with Esc and Tab, and says so', async () => {
    await hand.click(2, 'Họ và tên');
    await hand.press('Escape');
    await expectStatus(hand, 'Nhấn Tab để ra khỏi bảng.');
    await hand.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("[role=grid]")')).toBeNull();
  });

  it('selects with Shift, by mouse and by whole rows and columns, and sums numbers', async () => {
    await hand.click(4, 'Lớp');
    await hand.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expectStatus(hand, /Đã chọn 3 ô \(3 dòng × 1 cột\) · Tổng \d+ · Trung bình [\d,]+ · 2 số/);
    await hand.press('Shift+Space');
    await expectStatus(hand, /Đã chọn 42 ô \(3 dòng × 14 cột\)/);
    await hand.press('Control+A');
    await expectStatus(hand, /Đã chọn 70\.000 ô/);
    await hand.drag(1, 'Ngày sinh', 3, 'Giới tính');
    await expectStatus(hand, /Đã chọn 6 ô \(3 dòng × 2 cột\)/);
    expect(await page.getByRole('grid').locator('[aria-selected="true"]').count()).toBe(6);
  });

  it('types over, edits with F2, keeps old content with Esc, and saves each row once', async () => {
    await hand.click(1, 'Họ và tên');
    await page.keyboard.type('Nguyễn Thị Mới');
    await hand.press('Tab');
    await page.keyboard.type('5/3/14');
    await hand.press('Enter');
    await expectCell(hand, 1, 'Họ và tên', 'Nguyễn Thị Mới');
    await expectCell(hand, 1, 'Ngày sinh', '05/03/2014');
    await expectStatus(hand, 'Đã lưu');
    await hand.click(1, 'Họ và tên');
    await hand.press('F2');
    await page.keyboard.type(' Hơn');
    await hand.press('ArrowLeft', 'Escape');
    await expectCell(hand, 1, 'Họ và tên', 'Nguyễn Thị Mới');
    await hand.press('Control+Z', 'Control+Z');
    await expectCell(hand, 1, 'Họ và tên', 'Phan Hà');
    await hand.press('Control+Z');
    await expectStatus(hand, /Không còn gì để hoàn tác\. Hoàn tác gồm nhập, dán/);
  });

  it('marks what it cannot read, keeps it, and leads back to it', async () => {
    await hand.click(3, 'Ngày sinh');
    await page.keyboard.type('31/02/2014');
    await hand.press('Enter');
    await expectWrong(hand, {
      row: 3,
      title: 'Ngày sinh',
      text: '31/02/2014',
      reason: 'Không có ngày này trong lịch',
    });
    await hand.press('Control+End');
    await page.getByRole('button', { name: '1 dòng cần sửa' }).click();
    expect(await hand.place()).toBe('3 Ngày sinh');
    await expectStatus(hand, /Đặng Văn Đào – Ngày sinh: chưa đúng, chưa lưu: Không có ngày này/);
    await page.keyboard.type('28/2/2014');
    await hand.press('Enter');
    await expectStatus(hand, 'Đã lưu');
    await hand.click(9, 'Họ và tên');
    await expectStatus(hand, 'Ô khóa: đang có vụ việc bảo vệ trẻ em');
    await page.keyboard.type('x');
    await expectCell(hand, 9, 'Họ và tên', 'Đỗ Minh Đức');
  });

  it('shows both sides of a conflict, and one press settles it', async () => {
    await hand.click(2, 'Họ và tên');
    await page.keyboard.type('Xung Đột');
    await hand.press('Enter');
    await expectWrong(hand, {
      row: 2,
      title: 'Họ và tên',
      text: 'Xung Đột',
      reason: 'Người khác đã đổi ô này (Trần Thị Mười lưu lúc 08:05)',
    });
    await expectCell(hand, 2, 'Điện thoại', '0999111222');
    await hand.click(2, 'Họ và tên');
    await page.getByRole('button', { name: 'Xem và chọn' }).click();
    await page.getByRole('dialog').getByText('Trần Văn Khác').waitFor();
    await page.getByRole('button', { name: 'Lưu bản của tôi' }).click();
    await expectStatus(hand, 'Đã lưu');
    await expectCell(hand, 2, 'Họ và tên', 'Xung Đột');
    expect(await hand.place()).toBe('2 Họ và tên');
  });

  it('says why the server refused a cell, and sends a lost answer again on its own', async () => {
    await hand.click(2, 'Điện thoại');
    await page.keyboard.type('113');
    await hand.press('Enter');
    await expectWrong(hand, {
      row: 2,
      title: 'Điện thoại',
      text: '113',
      reason: 'Số này không phải của gia đình.',
    });
    await hand.press('ArrowUp', 'Delete');
    await hand.click(4, 'Họ tên mẹ');
    const before = await hand.sendings();
    await page.keyboard.type('Mất Mạng');
    await hand.press('Enter');
    await expectStatus(hand, 'Đã lưu');
    expect((await hand.sendings()) - before).toBe(2);
  });

  describe('with a Vietnamese keyboard that composes', () => {
    let keys: CDPSession;
    const compose = async (texts: readonly string[]) => {
      for (const text of texts)
        await keys.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
    };
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    beforeEach(async () => {
      keys = await context.newCDPSession(page);
    });

    it('loses no first letter, commits nothing in the middle of one, and keeps each letter exact', async () => {
      await hand.click(1, 'Họ và tên');
      await compose(['N', 'Ng', 'Ngu', 'Nguyê', 'Nguyễ', 'Nguyễn']);
      await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      expect(await hand.place()).toBe('1 Họ và tên');
      await keys.send('Input.insertText', { text: 'Nguyễn' });
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
      await page.keyboard.type(' ');
      await compose(['D', 'Đ', 'Đu', 'Đư', 'Đưc', 'Đức']);
      await keys.send('Input.insertText', { text: 'Đức' });
      expect(await hand.writing()).toBe('Nguyễn Đức');
      await hand.press('Enter');
      await expectCell(hand, 1, 'Họ và tên', 'Nguyễn Đức');
      expect(await hand.place()).toBe('2 Họ và tên');
    });

    it('takes letters that the keyboard mends with Backspace, as Unikey does', async () => {
      await hand.click(1, 'Họ tên mẹ');
      await page.keyboard.press('d');
      await hand.press('Backspace');
      await keys.send('Input.insertText', { text: 'đ' });
      await page.keyboard.type('a');
      await hand.press('Backspace');
      await keys.send('Input.insertText', { text: 'à' });
      await hand.press('Enter');
      await expectCell(hand, 1, 'Họ tên mẹ', 'đà');
    });

    it('finds while typing only after a letter is whole', async () => {
      await hand.press('Control+F');
      await page.getByRole('textbox', { name: 'Tìm trong bảng' }).click();
      await compose(['Đ', 'Đă', 'Đặng Văn Đao']);
      await page.waitForTimeout(500);
      expect(await page.getByText('Không thấy').count()).toBe(0);
      await keys.send('Input.insertText', { text: 'dang van dao' });
      await page.getByText(/^1 \/ \d+$/).waitFor();
      await hand.press('Escape');
      expect(await hand.place()).toBe('3 Họ và tên');
    });
  });
});
