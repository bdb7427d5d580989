import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findChromium, launchBrowser, visit } from '../../../test/harness/browser.ts';
import { serveGallery } from '../../../test/harness/gallery/serve.ts';
import { blockText, pastedColumns, pastedRows } from './block.ts';

type Say = (line: string) => void;

const slowDown = 4;
const times = 5;
const rows = 5000;
const columns = 14;
/** The grid draws about this many rows at 1366 × 768. */
const drawn = 28;
const scroll = { pixels: 170, frames: 120, drag: 1400 };
const pasteGoal = 2000;
const inPage = readFileSync(join(import.meta.dirname, 'in-page.mjs'), 'utf8');

/** Leaves in the page a promise of the moment at which the first cells were painted. */
const whenPainted = `globalThis.gridPainted = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[role=gridcell]')) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  }).observe(document, { childList: true, subtree: true });
});`;

/** The register's grid in headless Chromium whose processor is slowed down four times, each piece beside its bare floor. */
export async function benchGrid(say: Say): Promise<void> {
  if (!findChromium()) return say('Lưới: bỏ qua vì không có Chromium (đặt CHROMIUM_PATH).');
  const [browser, gallery] = await Promise.all([launchBrowser(), serveGallery()]);
  try {
    say(`Lưới ${rows} dòng × ${columns} cột, CPU chậm ${slowDown} lần, trung vị ${times} lần đo (ms):`);
    const shown: number[] = [];
    for (let i = 0; i < times; i++) shown.push(await firstPaint(await openSlowly(browser, gallery.url)));
    const page = await openSlowly(browser, gallery.url);
    await page.evaluate(inPage);
    await measureFirstPaint(page, shown, say);
    await measurePaste(page, say);
    await measureScroll(page, say);
  } finally {
    await browser.close();
    await gallery.stop();
  }
}

async function openSlowly(browser: Awaited<ReturnType<typeof launchBrowser>>, url: string): Promise<Page> {
  const { context, page } = await visit(browser, url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(whenPainted);
  await page.goto('/bang');
  await page.evaluate('gridPainted');
  return page;
}

/** Milliseconds from the rows being there to the frame that shows them. */
async function firstPaint(page: Page): Promise<number> {
  const took = await page.evaluate<number>(
    `gridPainted.then((shown) => shown - performance.getEntriesByName('rows-ready')[0].startTime)`,
  );
  await page.context().close();
  return took;
}

async function measureFirstPaint(page: Page, shown: readonly number[], say: Say): Promise<void> {
  const floor: number[] = [];
  for (let i = 0; i < times; i++)
    floor.push(await page.evaluate(`gridBench.drawBareTimed(${JSON.stringify({ rows, columns, drawn })})`));
  await page.evaluate(`document.getElementById('bare').style.display = 'none'`);
  say(lineOf('Vẽ lần đầu', median(shown), median(floor)));
}

/** A real paste: the text lies on the clipboard, Ctrl+V is pressed, one Ctrl+Z takes all of it back. */
async function measurePaste(page: Page, say: Say): Promise<void> {
  const text = blockText();
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  const first = page.locator('[aria-rowindex="2"] [role="rowheader"]');
  const before = await first.textContent();
  const took: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < times; i++) {
    await first.click({ position: { x: 8, y: 8 } });
    // It listens before the key is pressed.
    await page.evaluate('void (gridBench.pasted = gridBench.nextPaste())');
    await page.keyboard.press('Control+V');
    took.push(await page.evaluate<number>('gridBench.pasted'));
    if ((await first.textContent()) === before) throw new Error('the paste did not arrive');
    // One date in twenty cannot be read: it stays in its cell, the others are saved.
    await page.getByRole('button', { name: /dòng cần sửa$/ }).waitFor();
    await page.getByText(/^Đang lưu/).waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Z');
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    if ((await first.textContent()) !== before) throw new Error('one undo did not take the paste back');
    floor.push(await page.evaluate(`gridBench.pasteBareTimed(${JSON.stringify(text)}, 1)`));
  }
  const goal = median(took) <= pasteGoal ? 'đạt' : 'CHƯA ĐẠT';
  say(
    `${lineOf(`Dán ${pastedRows} × ${pastedColumns} ô`, median(took), median(floor))} | ≤ ${pasteGoal} ${goal}`,
  );
}

/** By the wheel half a screen in each frame; by the dragged scroll bar from end to end in two seconds. */
async function measureScroll(page: Page, say: Say): Promise<void> {
  const { frames, drag } = scroll;
  const dragged: number[] = await page.evaluate(`gridBench.scrollGridFrames(${drag}, ${frames})`);
  say(
    `Kéo thanh cuộn ${frames} khung, p95 | ${Math.round(at(dragged, 0.95))} | ${slowFrames('lưới', dragged)}`,
  );
  await page.evaluate(`document.querySelector('[role=grid]').scrollTop = 0`);
  await page.waitForTimeout(500);
  const { pixels } = scroll;
  const took: number[] = await page.evaluate(`gridBench.scrollGridFrames(${pixels}, ${frames})`);
  await page.evaluate(`document.getElementById('bare').style.display = 'block'`);
  const floor: number[] = await page.evaluate(`gridBench.scrollBareFrames(${pixels}, ${frames})`);
  say(
    `${lineOf(`Cuộn ${frames} khung, p95`, at(took, 0.95), at(floor, 0.95))} | ${slowFrames('lưới', took)}; ${slowFrames('sàn', floor)}`,
  );
}

const slowFrames = (name: string, took: readonly number[]): string =>
  `${name}: ${took.filter((millis) => millis > 100).length} khung > 100 ms, chậm nhất ${Math.round(Math.max(...took))}`;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

const median = (values: readonly number[]): number => at(values, 0.5);

const lineOf = (name: string, took: number, floor: number): string =>
  `${name} | ${Math.round(took)} | sàn ${Math.round(floor)} | tỷ số ${(took / floor).toFixed(1)}`;
