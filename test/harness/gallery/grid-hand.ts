import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const titles = [
  ...['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Số định danh', 'Thôn', 'Diện hộ'],
  ...['Thẻ BHYT', 'Lớp', 'Họ tên mẹ', 'Họ tên cha', 'Điện thoại', 'Rà soát ngày'],
];
/** On a phone the column that names the child comes first. */
const titlesOnPhone = ['Họ và tên', ...titles.filter((title) => title !== 'Họ và tên')];

/** Somebody's hand on the gallery's grid. Rows count from 1 as they are shown. */
export class GridHand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The column's number in the grid; the checkboxes are the first. */
  private colIndex(title: string): number {
    const narrow = (this.page.viewportSize()?.width ?? 0) < 768;
    const place = (narrow ? titlesOnPhone : titles).indexOf(title);
    if (place < 0) throw new Error(`no such column: ${title}`);
    return place + 2;
  }

  async open(): Promise<void> {
    await this.page.goto('/bang');
    await this.cell(1, 'Họ và tên').waitFor();
  }

  cell(row: number, title: string): Locator {
    return this.page.locator(
      `[role="grid"] [aria-rowindex="${row + 1}"] [aria-colindex="${this.colIndex(title)}"]`,
    );
  }

  /** Scrolls sideways until the whole column is in sight, beside those that stay in place. */
  async reach(title: string): Promise<void> {
    for (let left = 0; left < 3000 && !(await this.isInSight(title)); left += 150) await this.scrollTo(left);
  }

  private async isInSight(title: string): Promise<boolean> {
    const header = this.page.locator(`[role="columnheader"][aria-colindex="${this.colIndex(title)}"]`);
    const box = (await header.count()) > 0 ? await header.boundingBox() : null;
    const grid = await this.page.getByRole('grid').boundingBox();
    const stays = header.locator('xpath=ancestor::*[@role="presentation"]');
    const named = await this.page.locator('[role="presentation"]').first().boundingBox();
    if (!box || !grid || !named) return false;
    if ((await stays.count()) > 0) return true;
    return box.x >= named.x + named.width - 1 && box.x + box.width <= grid.x + grid.width + 1;
  }

  async click(row: number, title: string): Promise<void> {
    await this.reach(title);
    await this.cell(row, title).click({ position: { x: 12, y: 12 } });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses at one cell, lets go at another; `from` may be the fill handle. */
  async drag(row: number, title: string, toRow: number, toTitle: string, from?: Locator): Promise<void> {
    await this.reach(title);
    const start = await (from ?? this.cell(row, title)).boundingBox();
    const end = await this.cell(toRow, toTitle).boundingBox();
    if (!start || !end) throw new Error('not on the screen');
    const { mouse } = this.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
    await mouse.up();
  }

  /** "3 Ngày sinh": where the focus is. */
  async place(): Promise<string> {
    const [row, label] = await this.page.evaluate<[number, string]>(
      `[Number(document.activeElement.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')) - 1,
        document.activeElement.getAttribute('aria-label')]`,
    );
    return `${row} ${label}`;
  }

  /** What stands in the field that has the focus. */
  writing(): Promise<string> {
    return this.page.evaluate('document.activeElement.value');
  }

  async copyToClipboard(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  clipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  async paste(text: string): Promise<void> {
    await this.copyToClipboard(text);
    await this.press('Control+V');
  }

  /** How often something was sent to the made-up server. */
  async sendings(): Promise<number> {
    return Number(await this.page.getByTestId('sendings').textContent());
  }

  async scrollTo(left: number): Promise<void> {
    await this.page.evaluate(`document.querySelector('[role=grid]').scrollTo({ left: ${left} })`);
  }

  text(row: number, title: string): Promise<string | null> {
    return this.cell(row, title).locator('span').first().textContent();
  }
}

export async function expectCell(hand: GridHand, row: number, title: string, text: string): Promise<void> {
  await hand.reach(title);
  await expect.poll(() => hand.text(row, title), { timeout: 5000 }).toBe(text);
}

export interface Wrong {
  row: number;
  title: string;
  text: string;
  reason: string;
}

/** The cell shows this text, marked as wrong by an icon and with its reason in words. */
export async function expectWrong(hand: GridHand, { row, title, text, reason }: Wrong): Promise<void> {
  await hand.reach(title);
  const cell = hand.cell(row, title);
  await expect.poll(() => cell.getAttribute('aria-invalid'), { timeout: 5000 }).toBe('true');
  await expectCell(hand, row, title, text);
  expect(await cell.textContent()).toContain(reason);
  expect(await cell.locator('svg').count()).toBeGreaterThan(0);
}

/** The status line says this. */
export async function expectStatus({ page }: GridHand, words: string | RegExp): Promise<void> {
  const line = page.getByRole('group', { name: 'Tình trạng của bảng' });
  await line.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 8000 });
}

/** The column stays in sight whatever is scrolled. */
export async function expectFrozen(hand: GridHand, title: string): Promise<void> {
  const place = async () => (await hand.cell(1, title).boundingBox())?.x;
  const before = await place();
  await hand.scrollTo(600);
  await hand.cell(1, 'Điện thoại').waitFor();
  expect(await place()).toBe(before);
}

/** The browser complained of nothing. */
export function expectNoFaults(faults: readonly string[]): void {
  expect(faults).toEqual([]);
}
