import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newId } from '../../../src/platform/shared/id.ts';
import { accessibilityFaults, officeScreen, phoneScreen, visit } from '../../harness/browser.ts';
import type { KnownWords } from './known-words.ts';

/** Smallest side of what is pressed, by WCAG 2.2. */
const leastTarget = 24;
/** A4 at 96 dpi less the margins of the sheet, upright and on its side. */
const sheet = { width: 661, height: 980 };
const wideSheet = { width: 1009, height: 680 };
const vietnameseLetter = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;
/** Words that every English sentence has some of, and no Vietnamese one. */
const englishWord = /\b(the|of|and|are|with|have|has|this|that|from|your|please|not|for|by|is)\b/i;

const inPage = readFileSync(join(import.meta.dirname, 'in-page.mjs'), 'utf8');

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

interface SignIn {
  loginName: string;
  password: string;
}
type Language = 'vi' | 'en';
type Said = Record<Language, string[]>;

/**
 * Goes from page to page and looks at each in both languages on the office's screen, on a phone and on paper. A page is
 * loaded once: sizes, languages and paper are changed under it.
 */
export class Walker {
  readonly page: Page;
  readonly #known: KnownWords;
  readonly #faults: string[];
  #open = 0;
  private constructor(page: Page, known: KnownWords, faults: string[]) {
    this.page = page;
    this.#known = known;
    this.#faults = faults;
    page.on('request', () => this.#open++);
    page.on('requestfinished', () => this.#open--);
    page.on('requestfailed', () => this.#open--);
  }

  /** Somebody at a computer of their own, signed in without the form; nobody where no name is given. */
  static async start(browser: Browser, url: string, known: KnownWords, who?: SignIn): Promise<Walker> {
    const { page, context, faults } = await visit(browser, url);
    page.setDefaultTimeout(60_000);
    await context.addInitScript({ content: inPage });
    const headers = { 'x-mang-non': '1', 'x-request-id': newId() };
    if (who) await context.request.post('/api/sign-in', { data: who, headers, failOnStatusCode: true });
    await page.goto(who ? '/thong-bao' : '/dang-nhap');
    return new Walker(page, known, faults);
  }

  async permissions(): Promise<string[]> {
    return this.page.evaluate(
      `fetch('/api/session', { headers: { 'x-mang-non': '1' } }).then((answer) => answer.json()).then((session) => session.permissions)`,
    );
  }

  /** What is wrong with the page behind this address. */
  async look(path: string): Promise<string[]> {
    await this.#go(path);
    const said = { vi: await this.#texts('vi'), en: [] as string[] };
    const wrong = await this.page.evaluate<string[]>('everyPage.titleFaults()');
    wrong.push(...(await this.#axe()), ...(await this.#print()));
    await this.page.setViewportSize(phoneScreen);
    await this.#settled();
    wrong.push(...(await this.#held('vi')));
    await this.#speak('en');
    wrong.push(...(await this.#axe()), ...(await this.#held('en')));
    await this.page.setViewportSize(officeScreen);
    await this.#settled();
    said.en = await this.#texts('en');
    await this.#speak('vi');
    return [...wrong, ...this.#badlySaid(said), ...this.#faults.splice(0)];
  }

  /** Goes to the address as a link of the product does, and waits until the page shows all it has. */
  async #go(path: string): Promise<void> {
    await this.page.evaluate(`everyPage.follow(${JSON.stringify(path)})`);
    await this.page.locator('h1:not([data-left])').first().waitFor();
    await this.#settled();
  }

  async #speak(language: Language): Promise<void> {
    await this.page.evaluate(`everyPage.speak('${language}')`);
    await this.#settled();
  }

  #texts(language: Language): Promise<string[]> {
    return this.page.evaluate(`everyPage.texts('${language}')`);
  }

  async #axe(): Promise<string[]> {
    const faults = await accessibilityFaults(this.page);
    return faults.map(({ id, where }) => `axe ${id}: ${where.join(' | ').replace(/\s+/g, ' ')}`);
  }

  async #held(language: Language): Promise<string[]> {
    const wrong = await this.page.evaluate<string[]>(`everyPage.faultsOnPhone(${leastTarget})`);
    return wrong.map((one) => `phone, ${language}: ${one}`);
  }

  async #print(): Promise<string[]> {
    const { page } = this;
    const before = await page.evaluate<number[]>('everyPage.rowCounts()');
    const wide = (await page.locator('[data-print="wide"]').count()) > 0;
    await page.setViewportSize(wide ? wideSheet : sheet);
    await page.emulateMedia({ media: 'print' });
    await this.#settled();
    const wrong = await page.evaluate<string[]>('everyPage.faultsOnPaper()');
    const after = await page.evaluate<number[]>('everyPage.rowCounts()');
    await page.emulateMedia({ media: null });
    // A grid or a list of cards becomes a table on paper; no table loses rows there.
    if (sum(after) < sum(before)) wrong.push(`rows ${String(before)} became ${String(after)}`);
    return wrong.map((one) => `paper: ${one}`);
  }

  /** Of each language what the other one should say; alike in both is what nobody has translated. */
  #badlySaid({ vi, en }: Said): string[] {
    const ours = (texts: string[]) =>
      texts.map((text) => ({ text, left: this.#known.withoutKnown(text) })).filter(({ left }) => left !== '');
    const alike = new Set(en);
    return [
      ...ours(en)
        .filter(({ left }) => vietnameseLetter.test(left))
        .map(({ text }) => `Vietnamese in English: “${text}”`),
      ...ours(vi)
        .filter(
          ({ left, text }) =>
            englishWord.test(left) || (alike.has(text) && /[a-z]{3,} [a-z]{3,}/i.test(left)),
        )
        .map(({ text }) => `English in Vietnamese: “${text}”`),
    ];
  }

  /** Nothing being fetched, nothing said to be loading, two frames painted. */
  async #settled(): Promise<void> {
    for (let quiet = 0, tries = 0; quiet < 2 && tries < 400; tries++) {
      const loading = await this.page.evaluate<boolean>('everyPage.painted().then(everyPage.isLoading)');
      quiet = this.#open > 0 || loading ? 0 : quiet + 1;
    }
  }
}
