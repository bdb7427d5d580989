import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, findChromium, visit } from '../harness/browser.ts';
import { Seat } from '../harness/seat.ts';
import { serveDemonstration } from './every-page/demonstration.ts';
import { dataOf, vietnameseOfOurs } from './every-page/known-words.ts';
import { filledPath } from './every-page/records.ts';
import { composedScreens, type WalkedScreen } from './every-page/screens.ts';
import { Walker } from './every-page/walk.ts';

/** Who walks: everywhere they may, or only where nobody was; an officer of the district sees a commune's pages differently. */
const walkers = [
  { loginName: 'xa.phulam', everywhere: true },
  { loginName: 'tonghop.tanlam', everywhere: true },
  { loginName: 'lanhdao.tanlam', everywhere: false },
  { loginName: 'quantri.tanlam', everywhere: false },
  { loginName: 'dulieu.tanlam', everywhere: false },
] as const;

const minutes = 60_000;

describe.skipIf(!findChromium())('every page of the product, with the demonstration in it', () => {
  let served: Awaited<ReturnType<typeof serveDemonstration>>;
  let screens: WalkedScreen[];
  let data: ReadonlySet<string>;
  const walked = new Set<string>();
  beforeAll(async () => {
    [served, screens] = await Promise.all([serveDemonstration(), composedScreens()]);
    data = await dataOf(served.admin);
  }, 10 * minutes);
  afterAll(() => served?.close());

  /** What is wrong on the pages, each said with its address. */
  async function walk(walker: Walker, pages: readonly WalkedScreen[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const screen of pages) {
      const path = await filledPath(screen, served.admin);
      // Who comes second sees the same parts behind the same tabs.
      for (const part of walked.has(screen.path) ? screen.parts.slice(0, 1) : screen.parts) {
        await walker.go(path + part);
        const found = await lookAt(walker);
        wrong.push(...found.map((one) => `${screen.path}${part}: ${one}`));
      }
      walked.add(screen.path);
    }
    return wrong;
  }

  async function lookAt(walker: Walker): Promise<string[]> {
    const { wrong, vietnamese } = await walker.readEnglish();
    const ours = vietnameseOfOurs(vietnamese, data).map((words) => `Vietnamese in English: “${words}”`);
    const { axe, phone, paper } = {
      axe: await accessibilityFaults(walker.page),
      phone: await walker.holdPhone(),
      paper: await walker.print(),
    };
    return [...wrong, ...ours, ...axe.map((fault) => JSON.stringify(fault)), ...phone, ...paper];
  }

  it.each(walkers)(
    'speaks English, fits a phone, prints and is accessible wherever $loginName may go',
    async ({ loginName, everywhere }) => {
      const seat = await Seat.take(served.browser, served.url);
      const walker = await Walker.start(seat.page);
      await seat.page.goto('/');
      await seat.signIn(loginName, served.password);
      await seat.press('EN, English');
      const held = await walker.permissions();
      const pages = screens.filter(
        ({ path, permission }) =>
          (permission === 'signed-in' || held.includes(permission)) && (everywhere || !walked.has(path)),
      );
      expect(await walk(walker, pages)).toEqual([]);
      expect(seat.faults).toEqual([]);
      await seat.context.close();
    },
    10 * minutes,
  );

  it('the same before anybody has signed in', async () => {
    const { page, context, faults } = await visit(served.browser, served.url);
    const walker = await Walker.start(page);
    await page.goto('/dang-nhap');
    await page.getByRole('button', { name: 'EN, English' }).click();
    const open = screens.filter(({ permission }) => permission === 'anyone');
    expect(await walk(walker, open)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('no page was left out', () => {
    expect(screens.map(({ path }) => path).filter((path) => !walked.has(path))).toEqual([]);
  });
});
