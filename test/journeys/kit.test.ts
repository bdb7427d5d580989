import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { type Gallery, serveGallery } from '../harness/gallery/serve.ts';

const screens = [
  ['office', officeScreen],
  ['phone', phoneScreen],
] as const;

describe.skipIf(!findChromium())('the kit in a browser, under the strict content security policy', () => {
  let browser: Browser;
  let gallery: Gallery;
  beforeAll(async () => {
    [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.stop();
  });

  it.each(screens)('shows every part accessibly on the %s screen', async (name, size) => {
    const { context, page, faults } = await visit(browser, gallery.url, size);
    await page.goto('/bo-phan');
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    expect(await page.title()).toBe('Việc cần làm – Măng Non');
    await screenshot(page, `kit-${name}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('tab', { name: 'Dòng thời gian' }).click();
    await page.getByText('Trình phê duyệt').waitFor();
    for (const button of ['Xóa dự thảo', 'Xem xung đột', 'Hết phiên']) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').waitFor();
      await screenshot(page, `kit-${name}-${button.replaceAll(' ', '-')}`, false);
      await expectAccessible(page);
      if (button === 'Hết phiên') break;
      await page.keyboard.press('Escape');
      await page.waitForTimeout(700);
      // A conflict does not go without a choice: the draft would stay unsaved without a word.
      expect(await page.getByRole('dialog').isVisible()).toBe(button === 'Xem xung đột');
      if (button === 'Xem xung đột') await page.getByRole('button', { name: 'Lấy bản đang lưu' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Tôi đã đăng nhập lại' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(screens)('repairs a form by its summary on the %s screen', async (name, size) => {
    const { context, page, faults } = await visit(browser, gallery.url, size);
    await page.goto('/bieu-mau');
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Có 3 mục cần sửa' });
    await summary.waitFor();
    expect(await page.title()).toBe('Lỗi: Ghi một lần trao quà – Măng Non');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    await screenshot(page, `form-${name}-errors`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await summary.getByRole('link', { name: 'Ngày trao: cần nhập' }).click();
    const date = page.getByRole('textbox', { name: 'Ngày trao' });
    expect(await page.evaluate('document.activeElement.labels?.[0]?.textContent')).toContain('Ngày trao');
    await page.keyboard.type('5/3/21');
    await page.keyboard.press('Tab');
    expect(await date.inputValue()).toBe('05/03/2021');
    await page.keyboard.press('Enter');
    const calendar = page.getByRole('dialog', { name: 'Lịch: Ngày trao' });
    await calendar.waitFor();
    await calendar.getByText('tháng 3 2021').waitFor();
    await screenshot(page, `form-${name}-calendar`, false);
    await expectAccessible(page);
    await calendar.getByRole('button', { name: 'Tháng sau' }).click();
    await calendar.getByRole('button', { name: 'ngày 20 tháng 4 năm 2021' }).click();
    expect(await date.inputValue()).toBe('20/04/2021');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps composed Vietnamese letters exact and never submits in the middle of one', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bieu-mau');
    const name = page.getByRole('textbox', { name: 'Họ và tên người nhận' });
    await name.click();
    const keys = await context.newCDPSession(page);
    for (const text of ['N', 'Ng', 'Ngu', 'Nguyê', 'Nguyễ', 'Nguyễn'])
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await keys.send('Input.insertText', { text: 'Nguyễn' });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await name.inputValue()).toBe('Nguyễn');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.type(' Đức');
    expect(await name.inputValue()).toBe('Nguyễn Đức');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Có 2 mục cần sửa' }).waitFor();
    await context.close();
  });

  it('does not search in the middle of a composed letter', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bo-phan');
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).click();
    const keys = await context.newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'Đôn', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(500);
    expect(await page.getByTestId('searched').textContent()).toBe('');
    await keys.send('Input.insertText', { text: 'Đồng' });
    await page.getByTestId('searched').filter({ hasText: 'Đồng' }).waitFor();
    await context.close();
  });

  it('sends the same act under the same id after the line was cut, and another act under another', async () => {
    const { context, page } = await visit(browser, gallery.url);
    gallery.gifts.length = 0;
    gallery.answers.push('lose', 'refuse', 'record');
    await page.goto('/bieu-mau');
    await page.getByRole('textbox', { name: 'Họ và tên người nhận' }).fill('Trần Thị Mười');
    await page.getByRole('textbox', { name: 'Ngày trao' }).fill('01062021');
    await page.getByRole('textbox', { name: 'Trị giá' }).fill('1250000');
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Không tới được máy chủ').waitFor();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('link', { name: 'Ghi chú: rút ngắn còn tối đa 200 ký tự' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Trị giá' }).inputValue()).toBe('1.250.000');
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Đã ghi một lần trao quà').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'form-undo', false);
    const [lost, again, repaired] = gallery.gifts;
    expect(lost?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(again?.requestId).toBe(lost?.requestId);
    expect(repaired?.requestId).not.toBe(lost?.requestId);
    expect(repaired?.body).toMatchObject({ givenOn: '2021-06-01', amount: 1_250_000 });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await page.getByRole('textbox', { name: 'Họ và tên người nhận' }).inputValue()).toBe('');
    await context.close();
  });

  it('can be walked by keyboard: skip link, sorting, row links, focus on the new heading', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bo-phan');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    const header = page.getByRole('columnheader', { name: 'Đơn vị' });
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.getByRole('rowheader').allTextContents()).toEqual([
      'Thị trấn Ân Thi',
      'Xã An Phú',
      'Xã Đồng Tâm',
      'Xã Hòa Bình',
    ]);
    await page.getByRole('link', { name: 'Xã Đồng Tâm', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Báo cáo a2' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await page.title()).toBe('Báo cáo a2 – Măng Non');
    await context.close();
  });

  it('asks before a link or a step back takes a half-written page along', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bo-phan');
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    const menu = page.getByRole('navigation').first();
    await menu.getByRole('link', { name: 'Kế hoạch' }).click();
    const note = page.getByRole('textbox', { name: 'Ghi chú' });
    await note.waitFor();
    // Nothing written: nobody is asked.
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    await page.goForward();
    await note.fill('còn đang viết');
    const asked = page.getByRole('dialog', { name: 'Bỏ những gì vừa viết?' });
    for (const leave of [() => menu.getByRole('link').first().click(), () => page.goBack()]) {
      await leave();
      await asked.waitFor();
      await expectAccessible(page);
      await asked.getByRole('button', { name: 'Viết tiếp' }).click();
      await asked.waitFor({ state: 'hidden' });
      expect(await note.inputValue()).toBe('còn đang viết');
    }
    await page.goBack();
    await asked.getByRole('button', { name: 'Bỏ, không ghi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    await context.close();
  });

  it('covers the screen at Esc Esc and shows it again', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bieu-mau');
    await page.getByRole('textbox', { name: 'Ghi chú' }).fill('nội dung đang viết');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Lịch công tác' }).waitFor();
    expect(await page.title()).toBe('Lịch công tác');
    expect(await page.evaluate('document.getElementById("root").inert')).toBe(true);
    await screenshot(page, 'covered', false);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mở lại trang đang làm' }).click();
    expect(await page.getByRole('textbox', { name: 'Ghi chú' }).inputValue()).toBe('nội dung đang viết');
    await context.close();
  });

  it('speaks English without reloading, and remembers it', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bieu-mau');
    await page.getByRole('textbox', { name: 'Ghi chú' }).fill('còn đây');
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('navigation', { name: 'Main menu' }).first().waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await page.getByRole('textbox', { name: 'Ghi chú' }).inputValue()).toBe('còn đây');
    await page.goto('/bo-phan');
    await page.getByText('1 day left').or(page.getByText('11 days left')).first().waitFor();
    await context.close();
  });

  it('says plainly what is not there, not allowed, or broken, and leaks nothing of the error', async () => {
    const { context, page } = await visit(browser, gallery.url);
    for (const [path, title] of [
      ['/khong-co', 'Không tìm thấy trang'],
      ['/cam', 'Bạn không có quyền xem trang này'],
      ['/hong', 'Trang gặp lỗi'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.locator('body').textContent()).not.toContain('Nguyễn Văn A');
      await expectAccessible(page);
    }
    await context.close();
  });

  it('leads who is not signed in to sign in, keeping the way back', async () => {
    const { context, page } = await visit(browser, gallery.url);
    gallery.session = { ...gallery.session, signedIn: false };
    await page.goto('/bieu-mau');
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    expect(new URL(page.url()).searchParams.get('toi')).toBe('/bieu-mau');
    gallery.session = { ...gallery.session, signedIn: true };
    await context.close();
  });

  it('prints the page without navigation, every row of the table included', async () => {
    const { context, page } = await visit(browser, gallery.url);
    await page.goto('/bo-phan');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.querySelector("thead")).display')).toBe(
      'table-header-group',
    );
    await screenshot(page, 'print');
    await context.close();
  });
});
