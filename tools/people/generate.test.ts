import { describe, expect, test } from 'vitest';
import { addMonths, weekday } from '../../src/platform/shared/plain-date.ts';
import type { Child } from './child.ts';
import { demonstration, people, peopleOf } from './generate.ts';
import { madePlaces } from './places.ts';
import { counted, district, on, share, tanLamPlaces } from './test/small-places.ts';

const children = district();
const born = (child: Child) => Number(child.birthDate.slice(0, 4));

describe('a population', () => {
  test('is the same from the same seed, and another from another', () => {
    const some = (seed: string) => [...people({ seed, on, children: 400, places: tanLamPlaces })];
    expect(some('x')).toEqual(some('x'));
    expect(some('x').map((child) => child.fullName)).not.toEqual(some('y').map((child) => child.fullName));
  });

  test('has as many children as asked for, counted through, each with an id of its own', () => {
    expect(children.map((child) => child.index)).toEqual(Array.from({ length: 30_000 }, (_, index) => index));
    expect(new Set(children.map((child) => child.id)).size).toBe(30_000);
    expect(children[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('may be had commune by commune', () => {
    const population = { ...demonstration, places: tanLamPlaces };
    const alone = [...peopleOf(population, 'phu-lam')];
    expect(alone).toEqual(children.filter((child) => child.communeKey === 'phu-lam'));
    expect(alone.length).toBeGreaterThan(1000);
    expect(() => peopleOf(population, 'nowhere')).toThrow('no commune nowhere');
  });

  test('of two millions begins at once, since nothing is made before it is asked for', () => {
    const places = madePlaces(579);
    const large = people({ seed: 'large', on, children: 2_000_000, places });
    const before = process.memoryUsage().heapUsed;
    for (let taken = 0; taken < 1000; taken++) large.next();
    expect(large.next().value?.index).toBe(1000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
    const last = peopleOf({ seed: 'large', on, children: 2_000_000, places }, 'xa-579');
    expect(last.next().value?.index).toBeGreaterThan(1_900_000);
  });

  test('fills every hamlet of every commune', () => {
    const hamlets = tanLamPlaces.communes.flatMap((commune) => commune.hamlets.map(({ key }) => key));
    expect(new Set(children.map((child) => child.hamletKey))).toEqual(new Set(hamlets));
    expect(hamlets).toContain('phu-lam/thon-dong-son');
  });
});

describe('births', () => {
  test('lie in the sixteen years before the day: nobody has turned 16, nobody is to come', () => {
    const dates = children.map((child) => child.birthDate).sort();
    expect((dates[0] as string) > addMonths(on, -192)).toBe(true);
    expect((dates.at(-1) as string) <= on).toBe(true);
  });

  test('are spread evenly over the years, with fewer at the end of the week', () => {
    const years = counted(children, born);
    for (let year = 2006; year <= 2020; year++)
      expect(Math.abs((years.get(year) ?? 0) / (30_000 / 16) - 1)).toBeLessThan(0.09);
    const known = children.filter((child) => child.birthPrecision === 'day');
    const weekend = share(known, (child) => weekday(child.birthDate) >= 6);
    expect(weekend).toBeGreaterThan(24.5);
    expect(weekend).toBeLessThan(27);
  });

  test('a few in a hundred are known by the year alone and stand on 1 January', () => {
    const first = children.filter((child) => child.birthDate.endsWith('-01-01'));
    expect(share(children, (child) => child.birthDate.endsWith('-01-01'))).toBeGreaterThan(1.8);
    expect(share(children, (child) => child.birthDate.endsWith('-01-01'))).toBeLessThan(4);
    expect(share(first, (child) => child.birthPrecision === 'year')).toBeGreaterThan(80);
  });

  test('52 boys in a hundred', () => {
    expect(Math.abs(share(children, (child) => child.sex === 'male') - 52)).toBeLessThan(1);
  });
});

describe('families', () => {
  const households = Map.groupBy(children, (child) => child.household.id);

  test('children of one household have the same parents, other names, and mothers a time between births', () => {
    const odd = [...households.values()].filter(
      ([first, ...others]) =>
        others.some((child) => child.mother !== first?.mother || child.hamletKey !== first?.hamletKey) ||
        new Set([first, ...others].map((child) => child?.fullName)).size <= others.length,
    );
    expect(odd).toEqual([]);
    expect(share([...households.values()], (siblings) => siblings.length >= 2)).toBeGreaterThan(50);
  });

  test('a child bears the surname of its father, or of its mother among peoples who count so', () => {
    const kinh = children.filter(({ ethnicity, father }) => ethnicity === '01' && father);
    const surname = (name: string | undefined) => name?.split(' ')[0];
    expect(kinh.filter(({ fullName, father }) => surname(fullName) !== surname(father?.fullName))).toEqual(
      [],
    );
    const fatherless = children.filter(
      ({ ethnicity, father, mother }) => ethnicity === '01' && !father && mother,
    );
    expect(fatherless.length).toBeGreaterThan(300);
    expect(
      fatherless.filter(({ fullName, mother }) => surname(fullName) !== surname(mother?.fullName)),
    ).toEqual([]);
  });

  test('parents were grown when the child was born', () => {
    const young = children.filter((child) =>
      [child.mother, child.father].some((parent) => parent && born(child) - parent.birthYear < 18),
    );
    expect(young).toEqual([]);
  });

  test('twins share the birth date; they are one or two births in a hundred', () => {
    const twins = Map.groupBy(
      children.filter((child) => child.twinOf),
      (child) => child.twinOf,
    );
    for (const pair of twins.values()) {
      expect(pair).toHaveLength(2);
      expect(pair[0]?.birthDate).toBe(pair[1]?.birthDate);
      expect(pair[0]?.household).toBe(pair[1]?.household);
    }
    const births = (100 * twins.size) / children.length;
    expect(births).toBeGreaterThan(0.4);
    expect(births).toBeLessThan(1.5);
  });

  test('some children of one commune share name and birth date and have other parents', () => {
    const alike = Map.groupBy(
      children,
      (child) => `${child.communeKey} ${child.fullName} ${child.birthDate}`,
    );
    const pairs = [...alike.values()].filter((group) => group.length > 1);
    expect(pairs.length).toBeGreaterThan(3);
    for (const [one, other] of pairs) expect(one?.household.id).not.toBe(other?.household.id);
  });

  test('5 in a hundred live in poor households, 6 in near-poor ones', () => {
    expect(Math.abs(share(children, (child) => child.household.class === 'poor') - 5)).toBeLessThan(0.7);
    expect(Math.abs(share(children, (child) => child.household.class === 'near-poor') - 6)).toBeLessThan(0.7);
  });

  test('who has no parent at home has someone else who cares, unless an institution does', () => {
    const without = children.filter(
      ({ father, mother }) =>
        ![father, mother].some((one) => one?.state === 'alive' || one?.state === 'divorced'),
    );
    expect(without.length).toBeGreaterThan(300);
    for (const { carer, circumstances } of without)
      if (!carer)
        expect(circumstances.map((one) => one.group)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^HC0[12]$/)]),
        );
  });
});

describe('papers and school', () => {
  test('personal numbers begin with 999, say sex and year, come once, and are missing here and there', () => {
    const numbered = children.filter((child) => child.personalId !== null);
    const wrong = numbered.filter(({ personalId, sex, birthPrecision, birthDate }) => {
      const year = birthPrecision === 'day' ? birthDate.slice(2, 4) : '\\d\\d';
      return !new RegExp(`^999${sex === 'male' ? 2 : 3}${year}\\d{6}$`).test(personalId ?? '');
    });
    expect(wrong).toEqual([]);
    const numbers = numbered.map((child) => child.personalId);
    expect(new Set(numbers).size).toBe(numbers.length);
    const missing = 100 - (100 * numbers.length) / children.length;
    expect(missing).toBeGreaterThan(5);
    expect(missing).toBeLessThan(12);
  });

  test('grades follow the year of birth', () => {
    const of = (year: number) =>
      children.filter((child) => child.birthPrecision === 'day' && born(child) === year);
    expect(share(of(2015), (child) => child.schooling.state === 'grade-1')).toBeGreaterThan(97);
    expect(share(of(2007), (child) => child.schooling.state === 'grade-9')).toBeGreaterThan(92);
    expect(share(of(2016), (child) => child.schooling.state === 'kindergarten')).toBeGreaterThan(97);
    expect(share(of(2021), (child) => child.schooling.state === 'not-yet')).toBe(100);
    const out = share(
      children.filter((child) => born(child) <= 2010),
      (child) => child.schooling.state === 'dropped-out',
    );
    expect(out).toBeGreaterThan(0.3);
    expect(out).toBeLessThan(1.5);
  });

  test('almost every child has an insurance card; under six it says TE', () => {
    expect(share(children, (child) => child.insuranceCard !== null)).toBeGreaterThan(93);
    const small = children.filter((child) => born(child) >= 2017 && child.insuranceCard);
    expect(small.filter((child) => !/^TE199\d{10}$/.test(child.insuranceCard ?? ''))).toEqual([]);
  });

  test('phones are numbers that no one has', () => {
    const phones = children.flatMap(({ father, mother, carer }) =>
      [father, mother, carer].flatMap((person) => person?.phone ?? []),
    );
    expect(phones.length).toBeGreaterThan(30_000);
    expect(phones.filter((phone) => !/^0200\d{7}$/.test(phone))).toEqual([]);
  });
});
