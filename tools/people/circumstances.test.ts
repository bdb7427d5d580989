import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { counted, district, inForce, share } from './test/small-places.ts';

interface Entries {
  entries: { code: string; subgroups?: { code: string; parents?: [string[], string[]] }[] }[];
}
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../db/reference/${name}.json`, import.meta.url), 'utf8'));
const lists = read('circumstance-groups') as Record<'groups' | 'tags' | 'atRiskReasons', Entries>;
const codesOf = ({ entries }: Entries) => new Set(entries.map(({ code }) => code));

const children = district();
const listed = children.filter((child) => child.circumstances.some(inForce));
const inGroup = (group: string) =>
  listed.filter((child) => child.circumstances.some((one) => inForce(one) && one.group === group));

describe('children in special circumstances', () => {
  test.each(['b', 'c'])('are 0.7 to 1.3 in a hundred of a district (seed %s)', (seed) => {
    const rate = share(district(seed), (child) => child.circumstances.some(inForce));
    expect(rate).toBeGreaterThan(0.7);
    expect(rate).toBeLessThan(1.3);
  });

  test('are under 1 in a hundred in some communes and not in others', () => {
    const rates = [...Map.groupBy(children, (child) => child.communeKey).values()].map((commune) =>
      share(commune, (child) => child.circumstances.some(inForce)),
    );
    expect(rates.filter((rate) => rate < 1).length).toBeGreaterThanOrEqual(5);
    expect(rates.filter((rate) => rate >= 1).length).toBeGreaterThanOrEqual(3);
  });

  test('are disabled in two of three cases; abused ones are a handful', () => {
    const disabled = inGroup('HC04').length / listed.length;
    expect(disabled).toBeGreaterThan(0.56);
    expect(disabled).toBeLessThan(0.76);
    for (const group of ['HC09', 'HC10', 'HC11', 'HC12']) expect(inGroup(group).length).toBeLessThan(10);
    expect(inGroup('HC09').length + inGroup('HC11').length).toBeGreaterThan(0);
  });

  test('are named by groups and sub-groups of the law, since a day after its coming into force', () => {
    const subgroups = new Set(
      lists.groups.entries.flatMap(({ subgroups = [] }) => subgroups.map(({ code }) => code)),
    );
    const wrong = children.filter(({ circumstances, birthDate }) =>
      circumstances.some(
        ({ group, subgroup, from, to }) =>
          !subgroups.has(subgroup) ||
          !subgroup.startsWith(`${group}.`) ||
          from < '2017-07-01' ||
          from < birthDate ||
          (to !== null && to < from),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('have some history: memberships that ended, with the reason', () => {
    const ended = children.flatMap((child) => child.circumstances.filter((one) => one.to !== null));
    expect(ended.length).toBeGreaterThan(15);
    for (const { endReason } of ended) expect(endReason).toBeTruthy();
  });
});

describe('a membership fits what else is known of the child', () => {
  test('disability has its certificate and level; illness its poor household; leaving school its school state', () => {
    for (const { disability, circumstances } of inGroup('HC04')) {
      const membership = circumstances.find((one) => one.group === 'HC04');
      expect(disability?.certificate).toEqual(membership?.evidence);
      expect(membership?.subgroup).toBe(
        `HC04.${['profound', 'severe', 'mild'].indexOf(disability?.level ?? '') + 1}`,
      );
    }
    for (const { household, illness } of inGroup('HC13')) {
      expect(['poor', 'near-poor']).toContain(household.class);
      expect(illness).toBeTruthy();
    }
    for (const { schooling } of inGroup('HC08')) expect(schooling.state).toBe('dropped-out');
  });

  test('the states of the parents are those of the clause', () => {
    const clauses = new Map(
      lists.groups.entries.flatMap(({ subgroups = [] }) =>
        subgroups.map((one) => [one.code, one.parents] as const),
      ),
    );
    const helpless = inGroup('HC03');
    expect(helpless.length).toBeGreaterThan(5);
    for (const { father, mother, circumstances } of helpless) {
      const [one, other] = clauses.get(
        circumstances.find(({ group }) => group === 'HC03')?.subgroup ?? '',
      ) ?? [[], []];
      const fits = (a: string[], b: string[]) =>
        a.includes(father?.state ?? '') && b.includes(mother?.state ?? '');
      expect(fits(one, other) || fits(other, one)).toBe(true);
    }
    for (const { father, mother } of inGroup('HC01'))
      expect([father?.state, mother?.state]).toEqual(['dead', 'dead']);
    const orphans = children.filter(
      (child) => child.father?.state === 'dead' && child.mother?.state === 'dead',
    );
    expect(orphans.length).toBeGreaterThan(0);
    for (const { circumstances } of orphans) expect(circumstances.map((one) => one.group)).toContain('HC01');
  });
});

describe('beside the groups', () => {
  test('2 to 7 in a hundred of each commune are at risk, and those are not also counted in a group', () => {
    for (const commune of Map.groupBy(children, (child) => child.communeKey).values()) {
      const rate = share(commune, (child) => child.atRisk.length > 0);
      expect(rate).toBeGreaterThan(2);
      expect(rate).toBeLessThan(7.5);
    }
    const reasons = codesOf(lists.atRiskReasons);
    for (const child of children.filter(({ atRisk }) => atRisk.length > 0)) {
      expect(child.circumstances.some(inForce)).toBe(false);
      for (const { code } of child.atRisk) expect(reasons).toContain(code);
    }
  });

  test('a handful of victims of chemical toxins, and some who may leave school', () => {
    const tags = counted(
      children.flatMap((child) => child.tags),
      (tag) => tag.code,
    );
    expect(new Set(tags.keys())).toEqual(codesOf(lists.tags));
    expect(tags.get('chemical-toxin')).toBeLessThan(40);
    expect(tags.get('dropout-risk')).toBeGreaterThan(30);
  });

  test('states of parents, of school and of disability are codes of their lists', () => {
    const parents = codesOf(read('parent-states'));
    const schools = codesOf(read('schooling-states'));
    const types = codesOf(read('disability').types);
    const unknown = children.filter(
      ({ father, mother, schooling, disability }) =>
        !schools.has(schooling.state) ||
        [father, mother].some((parent) => parent && !parents.has(parent.state)) ||
        (disability && !types.has(disability.type)),
    );
    expect(unknown).toEqual([]);
  });
});
