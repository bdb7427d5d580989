import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright-core';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  officeScreen,
  painted,
  phoneScreen,
  screenshot,
  visit,
} from './browser.ts';

/** How long a step may take on a machine that does much else besides. */
const patience = 60_000;

type Role = Parameters<Page['getByRole']>[0];

/** Somebody at a computer of their own: presses what has a name, fills what has a label, and looks. */
export class Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
  private constructor(page: Page, context: BrowserContext, faults: string[]) {
    this.page = page;
    this.context = context;
    this.faults = faults;
  }

  static async take(browser: Browser, url: string): Promise<Seat> {
    const { page, context, faults } = await visit(browser, url);
    page.setDefaultTimeout(patience);
    return new Seat(page, context, faults);
  }

  /** A second window of the same person. */
  async beside(): Promise<Seat> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    return new Seat(page, this.context, this.faults);
  }

  async signIn(loginName: string, phrase: string): Promise<void> {
    await this.fill('Tên đăng nhập', loginName);
    await this.page.getByRole('textbox', { name: 'Mật khẩu' }).fill(phrase);
    await this.press('Đăng nhập');
    await this.page.getByRole('button', { name: /^Tài khoản: / }).waitFor();
  }

  /** Goes to an address of the product and waits for the page with this heading. */
  async open(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(path);
    await this.heading(heading);
  }

  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const exact = typeof name === 'string';
    await within.getByRole('button', { name, exact }).first().click();
  }

  async follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('link', { name }).first().click();
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  async fill(label: string | RegExp, value: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByLabel(label).first().fill(value);
  }

  /** Chooses the first choice that contains the text. */
  async choose(label: string | RegExp, text: string, within: Page | Locator = this.page): Promise<void> {
    const list = within.getByRole('combobox', { name: label }).first();
    const value = await list.locator('option', { hasText: text }).first().getAttribute('value');
    await list.selectOption(value);
  }

  /** In a results report: the same explanation at every line that cannot go without one. */
  async explainWhatIsMissing(text: string): Promise<void> {
    const fields = this.page.locator('textarea[required]');
    for (const field of await fields.all()) await field.fill(text);
  }

  async reads(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).first().waitFor();
  }

  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name === undefined ? {} : { name });
  }

  named(role: Role, name: string | RegExp): Locator {
    return this.page.getByRole(role, { name });
  }

  async download(name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(name)]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  }

  /** A picture of the page at the office and on a phone; nothing in the way of those who cannot see or point. */
  async look(picture: string): Promise<void> {
    await this.settled();
    await this.putAwayMessages();
    await screenshot(this.page, `${picture}-office`, false);
    await expectAccessible(this.page);
    await this.page.setViewportSize(phoneScreen);
    await this.settled();
    await screenshot(this.page, `${picture}-phone`, false);
    await expectNoSidewaysScroll(this.page);
    await expectAccessible(this.page);
    await this.page.setViewportSize(officeScreen);
  }

  /** What was just said lies over the page for some seconds; it has been read. */
  private async putAwayMessages(): Promise<void> {
    const messages = this.page.locator('.mantine-Notification-closeButton');
    for (let left = await messages.count(); left > 0; left--) await messages.first().click();
    await messages.first().waitFor({ state: 'detached' });
  }

  /** Nothing being fetched, and two frames painted. */
  private async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.getByText('Đang tải…').first().waitFor({ state: 'hidden' });
    await painted(this.page);
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
