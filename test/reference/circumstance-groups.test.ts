import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CodeEntry, codeListOf, PlainCodeList } from '../../src/platform/shared/code-list.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/reference/${name}.json`, import.meta.url), 'utf8'));

const origin = { source: z.string().min(1), certainty: z.enum(['found', 'from-memory']) };
const Requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conclusion'), name: z.string().min(1), ...origin }),
  z.strictObject({
    kind: z.literal('document'),
    documents: z.array(z.strictObject({ code: z.string(), name: z.string().min(1), ...origin })).min(1),
  }),
]);
/** P3 sensitive, P4 critical: who may read that a child belongs there. */
const Sensitive = CodeEntry.extend({ sensitivity: z.enum(['P3', 'P4']) });
const Subgroup = CodeEntry.extend({
  /** Clause of the decree's article; none where the article has no clauses. */
  clause: z.int().min(1).optional(),
  /** What the two parents' states are, either way round; each a list of alternatives from parent-states. */
  parents: z.tuple([z.array(z.string()).min(1), z.array(z.string()).min(1)]).optional(),
  disabilityLevel: z.string().optional(),
  householdClass: z.string().optional(),
});
const Group = Sensitive.extend({
  letter: z.string().length(1),
  article: z.int().min(3).max(16),
  requires: Requirement.nullable(),
  subgroups: z.array(Subgroup).min(1),
});
const { groups, tags, atRiskReasons } = z
  .strictObject({
    groups: codeListOf(Group),
    tags: codeListOf(Sensitive),
    atRiskReasons: codeListOf(Sensitive),
  })
  .parse(read('circumstance-groups'));

const codesWhere = (holds: (group: z.output<typeof Group>) => boolean) =>
  groups.entries.filter(holds).map((group) => group.code);

describe('the 14 groups of article 10 of the Law on Children', () => {
  test('stand in the order and with the letters of the law, from article 3 to 16 of Decree 56, since 1 July 2017', () => {
    expect(groups.entries.map((group) => group.letter).join('')).toBe('abcdđeghiklmno');
    expect(groups.entries.map((group) => group.article)).toEqual(Array.from({ length: 14 }, (_, i) => i + 3));
    expect(groups.entries.map((group) => group.code)).toEqual(
      Array.from({ length: 14 }, (_, i) => `HC${String(i + 1).padStart(2, '0')}`),
    );
    expect(groups.validFrom).toBe('2017-07-01');
  });

  test('have 48 sub-groups: 4+2+12+3+1+4+2+2+1+5+5+2+2+3', () => {
    const counts = groups.entries.map((group) => group.subgroups.length);
    expect(counts).toEqual([4, 2, 12, 3, 1, 4, 2, 2, 1, 5, 5, 2, 2, 3]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(48);
  });

  test('number their sub-groups by the clauses of the article, and word each as a sentence about the child', () => {
    for (const { code, subgroups } of groups.entries) {
      expect(subgroups.map((one) => one.code)).toEqual(subgroups.map((_, index) => `${code}.${index + 1}`));
      expect(subgroups.map((one) => one.clause)).toEqual(
        subgroups.map((_, index) => (subgroups.length === 1 ? undefined : index + 1)),
      );
      for (const { name } of subgroups) expect(name).toMatch(/^Trẻ em /);
      expect(new Set(subgroups.map((one) => one.name)).size).toBe(subgroups.length);
    }
  });

  test('keep HIV, violence, exploitation, sexual abuse and trafficking to the closest circle', () => {
    expect(codesWhere((group) => group.sensitivity === 'P4')).toEqual([
      'HC05',
      'HC09',
      'HC10',
      'HC11',
      'HC12',
    ]);
  });

  test('ask for a conclusion after violence, for papers on disability, HIV and illness of the poor', () => {
    expect(codesWhere((group) => group.requires?.kind === 'conclusion')).toEqual(['HC09']);
    expect(codesWhere((group) => group.requires?.kind === 'document')).toEqual(['HC04', 'HC05', 'HC13']);
  });
});

describe('what a sub-group says in the codes of the other lists', () => {
  const codesOf = (list: unknown) => PlainCodeList.parse(list).entries.map((entry) => entry.code);

  test('article 5: each of its twelve clauses is one pair of the parents’ states', () => {
    const states = codesOf(read('parent-states'));
    const pairs = groups.entries.flatMap((group) => group.subgroups.flatMap((one) => one.parents ?? []));
    expect(pairs).toHaveLength(24);
    for (const state of pairs.flat()) expect(states).toContain(state);
    const [, , helpless] = groups.entries;
    const seen = helpless?.subgroups.flatMap(({ parents: [one, other] = [[], []] }) =>
      one.flatMap((a) => other.map((b) => [a, b].sort().join('+'))),
    );
    expect(new Set(seen).size).toBe(seen?.length);
    expect(seen).toHaveLength(13);
  });

  test('articles 6 and 15: a level of disability, a class of household', () => {
    const levels = codesOf(z.object({ levels: z.unknown() }).parse(read('disability')).levels);
    const subgroupsOf = (code: string) =>
      groups.entries.find((group) => group.code === code)?.subgroups ?? [];
    expect(subgroupsOf('HC04').map((one) => one.disabilityLevel)).toEqual(levels);
    expect(subgroupsOf('HC13').map((one) => one.householdClass)).toEqual(['poor', 'near-poor']);
    expect(codesOf(read('household-classes'))).toEqual(expect.arrayContaining(['poor', 'near-poor']));
  });
});

describe('what stands beside the groups', () => {
  test('two tags of the plan', () => {
    expect(tags.entries.map((tag) => tag.name)).toEqual([
      'Nhiễm chất độc hóa học',
      'Nguy cơ bỏ học vì hoàn cảnh khó khăn',
    ]);
  });

  test('reasons of being at risk, which are practice and no law', () => {
    expect(atRiskReasons.certainty).toBe('from-memory');
    expect(atRiskReasons.entries.at(-1)?.name).toBe('Hoàn cảnh khác');
    expect(atRiskReasons.entries).toHaveLength(9);
  });
});
