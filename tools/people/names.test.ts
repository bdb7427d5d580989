import { describe, expect, test } from 'vitest';
import { isNfc, nameParts } from '../../src/platform/shared/vietnamese.ts';
import type { Child } from './child.ts';
import { people } from './generate.ts';
import { type Commune, madePlaces } from './places.ts';
import { counted, on, share } from './test/small-places.ts';

/** One commune of one kind, large enough for shares. */
function commune(change: Partial<Commune>, children: number): Child[] {
  const [first] = madePlaces(1).communes;
  const made = { ...(first as Commune), ...change };
  return [
    ...people({ seed: 'names', on, children, places: { province: 'Tỉnh Đông Hải', communes: [made] } }),
  ];
}

const kinh = commune({ region: 'south', peoples: [['01', 1]] }, 60_000);
const girls = kinh.filter((child) => child.sex === 'female');
const boys = kinh.filter((child) => child.sex === 'male');
const words = (child: Child) => child.fullName.split(' ').length;

/** Percent that the `count` commonest values make. */
function top(children: readonly Child[], count: number, of: (name: string) => string): number {
  const sizes = [...counted(children, (child) => of(child.fullName)).values()].sort((a, b) => b - a);
  return (100 * sizes.slice(0, count).reduce((all, size) => all + size, 0)) / children.length;
}
const given = (name: string) => nameParts(name).given;
const family = (name: string) => nameParts(name).family;
const firstMiddle = (child: Child) => (words(child) > 2 ? child.fullName.split(' ')[1] : '');

describe('names of Kinh children of the south, as counted there', () => {
  test.each([
    ...([
      ['Nguyễn', 31.5],
      ['Trần', 10.9],
      ['Lê', 8.9],
      ['Phạm', 5.9],
      ['Huỳnh', 5.1],
      ['Võ', 4.9],
    ] as const),
    ...([
      ['Phan', 2.8],
      ['Bùi', 2.1],
      ['Đỗ', 1.9],
      ['Dương', 1.4],
    ] as const),
  ])('%s is the surname of %d in a hundred', (surname, percent) => {
    expect(Math.abs(share(kinh, (child) => family(child.fullName) === surname) - percent)).toBeLessThan(0.8);
  });

  test.each([
    ['boys', boys, [0.9, 72.8, 26.1, 0.2]],
    ['girls', girls, [0.2, 34.7, 64.6, 0.5]],
  ] as const)('%s have names of two to five words', (_, children, percents) => {
    for (const [at, percent] of percents.entries())
      expect(Math.abs(share(children, (child) => words(child) === at + 2) - percent)).toBeLessThan(0.8);
  });

  test('the ten commonest names of girls are 41 in a hundred, the hundred commonest 95', () => {
    expect(Math.abs(top(girls, 10, given) - 41)).toBeLessThan(1);
    expect(Math.abs(top(girls, 100, given) - 95)).toBeLessThan(1);
    expect(Math.abs(share(girls, (child) => given(child.fullName) === 'Anh') - 7.1)).toBeLessThan(0.5);
  });

  test('the ten commonest names of boys are 32 in a hundred', () => {
    expect(Math.abs(top(boys, 10, given) - 32)).toBeLessThan(1);
  });

  test('a sixth of the girls have Thị and a sixth Ngọc first, fewer than three boys in a hundred Văn', () => {
    expect(Math.abs(share(girls, (child) => firstMiddle(child) === 'Thị') - 17)).toBeLessThan(1);
    expect(Math.abs(share(girls, (child) => firstMiddle(child) === 'Ngọc') - 17)).toBeLessThan(1.5);
    expect(share(boys, (child) => firstMiddle(child) === 'Văn')).toBeLessThan(3);
  });

  test('many share a full name: a name alone never tells who it is', () => {
    const shared = counted(kinh.slice(0, 30_000), (child) => child.fullName);
    const some = [...shared.values()].filter((count) => count > 1).reduce((all, count) => all + count, 0);
    expect(some / 30_000).toBeGreaterThan(0.15);
  });

  test('are written in composed letters, no word twice in a row', () => {
    expect(kinh.filter(({ fullName }) => !isNfc(fullName))).toEqual([]);
    expect(kinh.filter(({ fullName }) => /(^| )(\S+) \2( |$)/.test(fullName))).toEqual([]);
  });
});

describe('names of other peoples', () => {
  const hills = commune(
    {
      region: 'highlands',
      peoples: [
        ['12', 1],
        ['10', 1],
        ['08', 1],
        ['16', 1],
        ['14', 1],
        ['05', 1],
        ['02', 1],
      ],
    },
    7000,
  );
  const namesOf = (code: string, sex: Child['sex']) =>
    hills.filter((child) => child.ethnicity === code && child.sex === sex).map((child) => child.fullName);

  test.each([
    ['12', 'female', /^H'\S+ (Niê|Mlô|Êban|Ayun|Kbuôr|Byă|Niê Kdăm|Buôn Yă)$/],
    ['12', 'male', /^Y \S+ (Niê|Mlô|Êban|Ayun|Kbuôr|Byă|Niê Kdăm|Buôn Yă)$/],
    ['10', 'female', /^(Rơ Châm|Siu|Ksor|Kpă|Rah Lan|Nay|Rmah|Rơ Mah) H'\S+$/],
    ['08', 'male', /^\S+ A \S+$/],
    ['16', 'male', /^K'\S+$/],
    ['14', 'male', /^A \S+$/],
    ['14', 'female', /^Y \S+$/],
  ] as const)('people %s, %s: %s', (code, sex, form) => {
    const names = namesOf(code, sex);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect(name).toMatch(form);
  });

  test('a child bears its mother’s clan among the Ê-đê', () => {
    const clan = (name: string | undefined) => name?.replace(/^(H'|Y )\S+ /, '');
    for (const child of hills.filter(({ ethnicity, mother }) => ethnicity === '12' && mother))
      expect(clan(child.fullName)).toBe(clan(child.mother?.fullName));
  });

  test('each of the peoples has its share', () => {
    for (const count of counted(hills, (child) => child.ethnicity).values())
      expect(Math.abs(count / 1000 - 1)).toBeLessThan(0.2);
  });
});
