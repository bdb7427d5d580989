import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, errors, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** The two screens every page must serve: an old office PC, a cheap phone. */
export const officeScreen = { width: 1366, height: 768 };
export const phoneScreen = { width: 360, height: 640 };

/** Where Chromium is: `CHROMIUM_PATH`, else the first one on PATH; undefined when there is none (tests then skip). */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found: install the package "chromium" or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    // As on an office's computer: without UTF-8 Chromium drops the names of files that have diacritics.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What the browser complained of: script errors, breaches of the content security policy. */
  faults: string[];
}

/** A fresh person's browser window: own cookies and storage, Vietnamese, no animations. */
export async function visit(
  browser: Browser,
  baseURL: string,
  viewport: { width: number; height: number } = officeScreen,
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    // An answer such as 401 or 422 is logged by the browser as an error, yet is part of the product.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text);
  });
  return { context, page, faults };
}

interface Finding {
  id: string;
  impact: string;
  help: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A bar that stays in place cuts a button at one place of scrolling; scrolling shows the whole of it. */
const underBar = (node: Finding['nodes'][number]): boolean =>
  node.failureSummary?.includes('because it is partially obscured') ?? false;

export interface AccessibilityFault {
  id: string;
  help: string;
  where: string[];
}

/** What axe by WCAG 2.2 AA finds moderate, serious or critical on the page as it stands. */
export async function accessibilityFaults(page: Page): Promise<AccessibilityFault[]> {
  // Once for a page: its half a megabyte takes longer to read than most pages to check.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<{ violations: Finding[] }>(`axe.run(document, ${options})`);
  return violations
    .filter((finding) => finding.impact !== 'minor')
    .map((finding) => ({ ...finding, nodes: finding.nodes.filter((node) => !underBar(node)) }))
    .filter((finding) => finding.nodes.length > 0)
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${String(node.target)}: ${node.failureSummary ?? ''}`),
    }));
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page), page.url()).toEqual([]);
}

/** Nothing on the page is wider than the screen (tables scroll inside their own region). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
}

/** A picture for people to look at: `test-results/<name>.png`. */
export async function screenshot(page: Page, name: string, fullPage = true): Promise<void> {
  await mkdir('test-results', { recursive: true });
  const path = join('test-results', `${name}.png`);
  await untilPainted(page, () => page.screenshot({ path, fullPage, timeout: paintedWithin }));
}

/** Two frames painted: what was just changed is on the screen. */
export async function painted(page: Page): Promise<void> {
  const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
  await untilPainted(page, () => withinTime(page.evaluate(frames)));
}

const paintedWithin = 10_000;

/** On a busy machine a headless browser may stop painting a page that works, until the page is touched: it is, twice. */
async function untilPainted(page: Page, paint: () => Promise<unknown>, touches = 2): Promise<void> {
  try {
    await paint();
  } catch (error) {
    if (touches === 0 || !(error instanceof errors.TimeoutError)) throw error;
    await touch(page);
    await untilPainted(page, paint, touches - 1);
  }
}

async function touch(page: Page): Promise<void> {
  await page.bringToFront();
  const size = page.viewportSize() ?? officeScreen;
  await page.setViewportSize({ ...size, height: size.height - 1 });
  await page.setViewportSize(size);
}

async function withinTime(frames: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new errors.TimeoutError('No frame was painted')), paintedWithin);
  });
  await Promise.race([frames, late]).finally(() => clearTimeout(timer));
}
