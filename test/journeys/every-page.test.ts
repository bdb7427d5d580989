import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../harness/browser.ts';
import { type ServedDemonstration, serveDemonstration } from '../harness/served-demonstration.ts';
import { furnish } from './every-page/furnish.ts';
import { walkAll } from './every-page/rounds.ts';
import { composedScreens } from '../harness/composed-screens.ts';

/** An officer of the district sees a commune's pages differently; the others see what no officer does. */
const goers = [
  { loginName: 'xa.phulam' },
  { loginName: 'tonghop.tanlam', twice: true },
  { loginName: 'lanhdao.tanlam' },
  { loginName: 'quantri.tanlam' },
  { loginName: 'dulieu.tanlam' },
  { loginName: 'yte.tanlam' },
];

const screens = await composedScreens();
const minutes = 60_000;

describe.skipIf(!findChromium())('every page of the product, with the demonstration in it', () => {
  let served: ServedDemonstration;
  let wrong: ReadonlyMap<string, string[]>;
  beforeAll(async () => {
    served = await serveDemonstration();
    await furnish(served);
    wrong = await walkAll(served, screens, goers);
  }, 10 * minutes);
  afterAll(() => served?.close());

  it.each(screens)('$path speaks both languages, is accessible, fits a phone and prints', ({ path }) => {
    expect(wrong.get(path), 'may none of those who walk go there?').toEqual([]);
  });
});
