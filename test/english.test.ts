import { describe, expect, test } from 'vitest';
import { accountsProblems, accountsText } from '../src/features/accounts/web/text.ts';
import { activitiesProblems, activitiesText } from '../src/features/activities/web/text.ts';
import { careProblemTexts } from '../src/features/care/web/problems.ts';
import { carersText, placementText } from '../src/features/care/web/text.ts';
import { casesProblems } from '../src/features/cases/web/problems.ts';
import { casesText } from '../src/features/cases/web/text.ts';
import { bulkText } from '../src/features/children/web/grid/bulk/text.ts';
import { childrenGridText } from '../src/features/children/web/grid/text.ts';
import { childViewsText } from '../src/features/children/web/grid/views/text.ts';
import { childrenText } from '../src/features/children/web/words.ts';
import { cleaningProblems } from '../src/features/cleaning/web/problems.ts';
import { cleaningText } from '../src/features/cleaning/web/text.ts';
import { concernsProblems } from '../src/features/concerns/web/problems.ts';
import { concernsText } from '../src/features/concerns/web/text.ts';
import { duplicatesProblems, duplicatesText } from '../src/features/duplicates/web/text.ts';
import { exportsProblems, exportsText } from '../src/features/exports/web/text.ts';
import { importsProblems } from '../src/features/imports/web/problems.ts';
import { importsText } from '../src/features/imports/web/text.ts';
import { noticesText } from '../src/features/notices/web/text.ts';
import { plansProblems, plansText } from '../src/features/plans/web/text.ts';
import { referralsProblems } from '../src/features/referrals/web/problems.ts';
import { referralsText } from '../src/features/referrals/web/text.ts';
import { reportsProblems, reportsText } from '../src/features/reports/web/text.ts';
import { reviewsText } from '../src/features/reviews/web/text.ts';
import { unitsProblems, unitsText } from '../src/features/units/web/text.ts';
import { apiDocsText } from '../src/platform/web/api-docs/text.ts';
import { platformText } from '../src/platform/web/text/platform.ts';
import { writingText } from '../src/platform/web/text/writing.ts';
import { vietnameseLetter } from './harness/words.ts';

/** Every table of words that a person reads; each in both languages. */
const tables = {
  ...{ childrenText, reviewsText },
  ...{ duplicatesText, duplicatesProblems },
  ...{ casesText, concernsText, concernsProblems, referralsText, referralsProblems },
  ...{ carersText, placementText, careProblemTexts },
  ...{ cleaningText, cleaningProblems, casesProblems },
  ...{ exportsText, exportsProblems },
  ...{ accountsText, activitiesText, importsText, noticesText, plansText, reportsText, unitsText },
  ...{ accountsProblems, activitiesProblems, importsProblems, plansProblems },
  ...{ reportsProblems, unitsProblems },
  ...{ apiDocsText, platformText, writingText },
  ...{ bulkText, childrenGridText, childViewsText },
};

/** What stays as it is: the product's name, how documents, powers and units are written, words that people type, the currency. */
const kept = [
  ...['Măng Non', 'NĐ-CP', 'NQ-HĐND', 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', 'Xã Phú Lâm'],
  ...['“trẻ em”', '“mật khẩu”', '“mẹ: …”', 'đồng'],
];

/** What stands behind a number in one language only: "từ 90 % trở lên", "at least 90 %". */
const behindNumbers = 'plansText.common.upwards.';

interface Said {
  key: string;
  words: string;
}

/** All sentences of a table; those made of parameters with numbers, with words, and with all of them at once. */
function saidIn(value: unknown, key: string): Said[] {
  if (typeof value === 'string') return [{ key, words: value }];
  if (typeof value === 'function') {
    const said = samples.flatMap((sample) => saidBy(value as Sentence, sample, key));
    const whole = said.filter(({ words }) => !broken.test(words));
    return whole.length > 0 ? whole : said;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => saidIn(part, `${key}.${name}`));
}

/** A parameter of the wrong kind, or one that nobody gave. */
const broken = /undefined|\[object|NaN/;

type Sentence = (...given: unknown[]) => unknown;

const everything = new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? () => '7' : 7) });
const samples: readonly unknown[] = [2, 1, '3', everything];

function saidBy(sentence: Sentence, sample: unknown, key: string): Said[] {
  try {
    return saidIn(sentence(...Array.from({ length: Math.max(1, sentence.length) }, () => sample)), key);
  } catch {
    // A sentence that asks for another kind of parameter; one of the samples fits.
    return [];
  }
}

const emptyOf = (said: readonly Said[]): string[] =>
  said.flatMap(({ key, words }) => (words.trim() === '' && !key.startsWith(behindNumbers) ? key : []));

const plain = (words: string): string => kept.reduce((left, one) => left.replaceAll(one, ''), words);

describe.each(Object.entries(tables))('the words of %s', (name, table) => {
  const english = saidIn(table.en, name);
  const vietnamese = saidIn(table.vi, name);

  test('are all there in both languages', () => {
    expect(english.length).toBeGreaterThan(5);
    expect(new Set(english.map(({ key }) => key))).toEqual(new Set(vietnamese.map(({ key }) => key)));
    for (const { key, words } of [...english, ...vietnamese]) expect(words, key).not.toMatch(broken);
    expect(emptyOf(english)).toEqual(emptyOf(vietnamese));
  });

  test('are English in English', () => {
    expect(english.filter(({ words }) => vietnameseLetter.test(plain(words)))).toEqual([]);
  });

  test('are Vietnamese in Vietnamese', () => {
    const same = new Map(english.map(({ key, words }) => [key, words]));
    const untranslated = vietnamese.filter(
      ({ key, words }) => same.get(key) === words && /[a-z]{3,} [a-z]{3,}/i.test(words),
    );
    expect(untranslated).toEqual([]);
  });
});
