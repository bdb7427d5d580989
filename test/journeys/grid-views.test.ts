import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible, findChromium, launchBrowser, screenshot, visit } from '../harness/browser.ts';
import { expectCell, expectNoFaults, GridHand } from '../harness/gallery/grid-hand.ts';
import { type Gallery, serveGallery } from '../harness/gallery/serve.ts';

describe.skipIf(!findChromium())('views of the grid: order, filters, columns', () => {
  let browser: Browser;
  let gallery: Gallery;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  let hand: GridHand;

  beforeEach(async () => {
    ({ context, page, faults } = await visit(browser, gallery.url));
    hand = new GridHand(page);
    await hand.open();
  });
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

  it('sorts by header and keyboard, filters by menu, shows chips, and reports the view', async () => {
    await page.getByRole('columnheader', { name: 'Thôn' }).getByRole('button').first().click();
    await page.keyboard.down('Shift');
    await page.getByRole('columnheader', { name: 'Ngày sinh' }).getByRole('button').first().click();
    await page.keyboard.up('Shift');
    await expectCell(hand, 1, 'Thôn', 'Thôn 1');
    expect(
      await page.getByRole('columnheader', { name: /Thôn.*tăng dần, khóa thứ 1/ }).getAttribute('aria-sort'),
    ).toBe('ascending');
    await hand.click(1, 'Họ và tên');
    await hand.press('Control+Shift+L');
    const menu = page.getByRole('dialog', { name: 'Cột Họ và tên' });
    await menu.getByRole('textbox', { name: 'Chữ cần tìm' }).fill('nguyen duc');
    await screenshot(page, 'grid-menu', false);
    await expectAccessible(page);
    await hand.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    expect(await shown()).toMatch(/^\d+ \/ 5\.000 dòng$/);
    expect(await hand.place()).toMatch(/Họ và tên$/);
    const names = await page.getByRole('rowheader').allTextContents();
    expect(names.every((name) => name.startsWith('Nguyễn Đức'))).toBe(true);
    const view = JSON.parse((await page.getByTestId('view').textContent()) ?? '');
    expect(view).toMatchObject({
      sort: [{ column: 'hamlet' }, { column: 'born' }],
      filters: { name: { kind: 'contains', text: 'nguyen duc' } },
    });
    await page.getByRole('button', { name: 'Bỏ lọc Họ và tên: chứa “nguyen duc”' }).click();
    expect(await shown()).toBe('5.000 dòng');
  });

  it('keeps rows where they are while they are edited, until one asks for order', async () => {
    await page.getByRole('columnheader', { name: 'Họ và tên' }).getByRole('button').first().click();
    await hand.click(1, 'Họ và tên');
    await page.keyboard.type('Vũ Zung');
    await hand.press('Enter');
    await expectCell(hand, 1, 'Họ và tên', 'Vũ Zung');
    await page.getByRole('button', { name: 'Sắp xếp lại' }).click();
    await expect.poll(() => hand.text(1, 'Họ và tên')).not.toBe('Vũ Zung');
  });

  it('hides, moves and widens columns by keyboard, and goes back to the first look', async () => {
    await page.getByRole('button', { name: 'Cột', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Cột của bảng' });
    await dialog.getByRole('checkbox', { name: 'Giới tính' }).uncheck();
    await dialog.getByRole('button', { name: 'Đưa Dân tộc lên trước' }).click();
    await expectAccessible(page);
    await hand.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const titles = await page.getByRole('columnheader').allTextContents();
    expect(titles.slice(1, 5)).toEqual(['STT', 'Họ và tên', 'Dân tộc', 'Ngày sinh']);
    await hand.click(1, 'Họ và tên');
    const width = (await hand.cell(1, 'Họ và tên').boundingBox())?.width ?? 0;
    await hand.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Rộng ra' }).click();
    await expect.poll(async () => (await hand.cell(1, 'Họ và tên').boundingBox())?.width).toBe(width + 40);
    await page.getByRole('button', { name: 'Cột', exact: true }).click();
    await page.getByRole('button', { name: 'Về cách xem ban đầu' }).click();
    await hand.press('Escape');
    await expectCell(hand, 1, 'Giới tính', 'Nữ');
  });
});
