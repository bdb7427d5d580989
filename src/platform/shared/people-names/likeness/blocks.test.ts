import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  comparable,
  type ComparablePerson,
  type LikenessPerson,
  reviewFrom,
  scoreLikeness,
} from '../likeness.ts';
import { chanceOf } from '../test/chance.ts';
import { district } from '../test/district.ts';
import { slips, writtenAgain } from '../test/slips.ts';

const blocks = (person: LikenessPerson): string[] => blocksOf(comparable(person));
const shared = (a: LikenessPerson, b: LikenessPerson): string[] => {
  const ofB = new Set(blocks(b));
  return blocks(a).filter((block) => ofB.has(block));
};

const child: LikenessPerson = {
  fullName: 'Nguyễn Thị Thuỳ Linh',
  birth: { date: '2014-05-03', precision: 'day' },
  motherName: 'Trần Thị Hoa',
};
const bare: LikenessPerson = { fullName: child.fullName, birth: child.birth };
const born = (date: string): Pick<LikenessPerson, 'birth'> => ({ birth: { date, precision: 'day' } });

describe('two records of one child have a block in common', () => {
  test.each<[what: string, a: LikenessPerson, change: Partial<LikenessPerson>]>([
    ['words in another order', bare, { fullName: 'Linh Nguyễn Thị Thùy' }],
    ['a word less', bare, { fullName: 'Nguyễn Thùy Linh' }],
    ['an error in the given name', bare, { fullName: 'Nguyễn Thị Thùy Lih' }],
    ['an error in the family name', bare, { fullName: 'Nguyn Thị Thùy Linh' }],
    ['keys left', bare, { fullName: 'Nguyeenx Thị Thùy Linh' }],
    ['day and month exchanged', bare, { fullName: 'Nguyễn Thùy Linh', ...born('2014-03-05') }],
    ['only the year known', bare, { ...born('2014-01-01') }],
    ['the next year', bare, { ...born('2015-01-01') }],
    ['the year before', bare, { ...born('2013-12-31') }],
    ['another day of the month', bare, { fullName: 'Nguyễn Thùy Linh', ...born('2014-05-13') }],
    ['no birth date', child, { birth: undefined }],
    ['another name', child, { fullName: 'Bé Gái' }],
    [
      'everything but the number',
      { ...child, personalId: '999314123456' },
      { fullName: 'Lê A', motherName: '', ...born('2001-02-02') },
    ],
    ['a name at home', bare, { fullName: 'Nguyễn Ánh', otherNames: ['Nguyễn Thị Thùy Linh'] }],
  ])('%s', (_, a, change) => {
    expect(shared(a, { ...a, ...change })).not.toEqual([]);
  });

  test('strangers have none, and who has nothing is in no block', () => {
    expect(
      shared(child, { fullName: 'Lê Văn Tám', motherName: 'Phạm Thị Lụa', ...born('2014-05-03') }),
    ).toEqual([]);
    expect(blocks({ fullName: '' })).toEqual([]);
    expect(new Set(blocks(child)).size).toBe(blocks(child).length);
  });
});

describe('in a district of 40,000 children', () => {
  const children = 40_000;
  const duplicates = 1000;
  const chance = chanceOf(16);
  const records: LikenessPerson[] = district(children, 16).slice(0, children);
  const kinds = Object.keys(slips);
  /** Place of a duplicate → place of its original. */
  const originals = new Map<number, number>();
  for (let count = 0; count < duplicates; count++) {
    const original = chance.between(0, children - 1);
    originals.set(records.length, original);
    records.push(
      writtenAgain(chance, records[original] as LikenessPerson, kinds[count % kinds.length] as string),
    );
  }

  test('a child meets few candidates, hardly a duplicate is lost, and few strangers are shown', {
    timeout: 120_000,
  }, () => {
    const people = records.map((record) => comparable(record));
    const candidates = candidatePairs(people.map((person) => blocksOf(person)));
    const perChild = (2 * candidates.size) / people.length;
    const met = [...originals].filter(([place, original]) => candidates.has(pairOf(original, place)));
    const root = (place: number): number => originals.get(place) ?? place;
    const pairs = [...candidates].map(placesOf);
    const isShown = ([a, b]: [number, number]): boolean =>
      scoreLikeness(people[a] as ComparablePerson, people[b] as ComparablePerson).score >= reviewFrom;
    const shown = pairs.filter(isShown);
    const right = shown.filter(([a, b]) => root(a) === root(b));
    console.log(
      `${perChild.toFixed(1)} ứng viên mỗi trẻ, sót ${duplicates - met.length} trong ${duplicates} hồ sơ trùng, ` +
        `nghi trùng ${shown.length} cặp trong đó đúng ${right.length}`,
    );
    expect(perChild).toBeLessThan(60);
    expect(met.length).toBeGreaterThan(0.99 * duplicates);
    expect(right.length / shown.length).toBeGreaterThan(0.9);
    expect(right.length).toBeGreaterThan(0.97 * duplicates);
  });
});

const many = 1_000_000;
const pairOf = (a: number, b: number): number => Math.min(a, b) * many + Math.max(a, b);
const placesOf = (pair: number): [number, number] => [Math.floor(pair / many), pair % many];

function candidatePairs(blocks: readonly (readonly string[])[]): Set<number> {
  const members = new Map<string, number[]>();
  for (const [place, keys] of blocks.entries()) {
    for (const key of keys) {
      const others = members.get(key);
      if (others) others.push(place);
      else members.set(key, [place]);
    }
  }
  const pairs = new Set<number>();
  for (const places of members.values()) {
    for (const [at, a] of places.entries()) for (const b of places.slice(at + 1)) pairs.add(pairOf(a, b));
  }
  return pairs;
}
