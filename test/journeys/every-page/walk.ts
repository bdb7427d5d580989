import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { officeScreen, phoneScreen } from '../../harness/browser.ts';

/** Smallest side of what is pressed, by WCAG 2.2. */
const leastTarget = 24;
/** A4 at 96 dpi less the margins of the sheet, upright and on its side. */
const sheet = { width: 661, height: 980 };
const wideSheet = { width: 1009, height: 680 };

const inPage = readFileSync(join(import.meta.dirname, 'in-page.mjs'), 'utf8');

/** What one look at one part of a screen showed to be wrong, and the texts of it that are not English. */
export interface Looked {
  wrong: string[];
  vietnamese: string[];
}

/** Somebody who goes from page to page in English and looks at each on the office's screen, on a phone and on paper. */
export class Walker {
  readonly page: Page;
  #open = 0;
  private constructor(page: Page) {
    this.page = page;
    page.on('request', () => this.#open++);
    page.on('requestfinished', () => this.#open--);
    page.on('requestfailed', () => this.#open--);
  }

  static async start(page: Page): Promise<Walker> {
    await page.context().addInitScript({ content: inPage });
    return new Walker(page);
  }

  /** Goes to the address as a link of the product does, and waits until the page shows all it has. */
  async go(path: string): Promise<void> {
    await this.page.evaluate(`everyPage.follow(${JSON.stringify(path)})`);
    await this.page.locator('h1:not([data-left])').first().waitFor();
    await this.settled();
  }

  async permissions(): Promise<string[]> {
    return this.page.evaluate(
      `fetch('/api/session', { headers: { 'x-mang-non': '1' } }).then((answer) => answer.json()).then((session) => session.permissions)`,
    );
  }

  async readEnglish(): Promise<Looked> {
    const { lang, vietnamese } = await this.page.evaluate<{ lang: string; vietnamese: string[] }>(
      '({ lang: document.documentElement.lang, vietnamese: everyPage.vietnameseTexts() })',
    );
    return { wrong: lang === 'en' ? [] : [`the page says its language is “${lang}”`], vietnamese };
  }

  async holdPhone(): Promise<string[]> {
    await this.page.setViewportSize(phoneScreen);
    await this.painted();
    const wrong = await this.page.evaluate<string[]>(`[
      ...(document.documentElement.scrollWidth > document.documentElement.clientWidth
        ? ['scrolls sideways: ' + document.documentElement.scrollWidth] : []),
      ...everyPage.controlsOutOfReach(${leastTarget}),
    ]`);
    await this.page.setViewportSize(officeScreen);
    return wrong.map((one) => `phone: ${one}`);
  }

  async print(): Promise<string[]> {
    const { page } = this;
    const before = await page.evaluate<number[]>('everyPage.rowCounts()');
    const wide = (await page.locator('[data-print="wide"]').count()) > 0;
    await page.setViewportSize(wide ? wideSheet : sheet);
    await page.emulateMedia({ media: 'print' });
    await this.painted();
    const wrong = await page.evaluate<string[]>('everyPage.faultsOnPaper()');
    const after = await page.evaluate<number[]>('everyPage.rowCounts()');
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(officeScreen);
    if (String(after) !== String(before)) wrong.push(`rows ${String(before)} became ${String(after)}`);
    return wrong.map((one) => `paper: ${one}`);
  }

  /** Nothing being fetched, nothing said to be loading, two frames painted. */
  async settled(): Promise<void> {
    for (let quiet = 0, tries = 0; quiet < 2 && tries < 400; tries++) {
      const loading = await this.page.evaluate<boolean>('everyPage.painted().then(everyPage.isLoading)');
      quiet = this.#open > 0 || loading ? 0 : quiet + 1;
    }
  }

  private painted(): Promise<void> {
    return this.page.evaluate('everyPage.painted()');
  }
}
