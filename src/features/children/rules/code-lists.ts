import { z } from 'zod';
import {
  CodeEntry,
  type CodeList,
  codeListOf,
  countsOn,
  entriesOn,
  findByCode,
  PlainCodeList,
} from '../../../platform/shared/code-list.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { CircumstanceKind } from '../contract/circumstances.ts';
import type { FieldClass } from '../contract/fields.ts';

/** The dated lists behind the register's codes: `db/reference`, read by the server and handed to these rules. */

const origin = { source: z.string(), certainty: z.string() };
const Paper = z.strictObject({ code: z.string(), name: z.string(), ...origin });
const Requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('conclusion'), name: z.string(), ...origin }),
  z.strictObject({ kind: z.literal('document'), documents: z.array(Paper).min(1) }),
]);

const Sensitive = CodeEntry.extend({ sensitivity: z.enum(['P3', 'P4']) });
const Group = Sensitive.extend({
  letter: z.string(),
  article: z.int(),
  requires: Requirement.nullable(),
  subgroups: z.array(
    CodeEntry.extend({
      clause: z.int().optional(),
      parents: z.tuple([z.array(z.string()), z.array(z.string())]).optional(),
      disabilityLevel: z.string().optional(),
      householdClass: z.string().optional(),
    }),
  ),
});
export type CircumstanceGroupEntry = z.output<typeof Group>;

export const CodeLists = z.object({
  ethnicities: PlainCodeList,
  householdClasses: PlainCodeList,
  parentStates: PlainCodeList,
  residenceStates: codeListOf(CodeEntry.extend({ listed: z.boolean() })),
  schooling: codeListOf(CodeEntry.extend({ stage: z.string(), grade: z.int().optional() })),
  disabilityTypes: PlainCodeList,
  disabilityLevels: PlainCodeList,
  groups: codeListOf(Group),
  tags: codeListOf(Sensitive),
  atRiskReasons: codeListOf(Sensitive),
  abuseForms: PlainCodeList,
  injuryCauses: PlainCodeList,
});
export type CodeLists = z.output<typeof CodeLists>;

/** Does the code count on the date? */
export const isCode = (list: CodeList, code: string, on: PlainDate): boolean =>
  list.entries.some((entry) => entry.code === code && countsOn(list, entry, on));

/** Lists of circumstances: one of the 14 groups, or an entry of a plain list. The two tags are lists of their own. */
function entriesOf(lists: CodeLists, kind: CircumstanceKind): CodeList {
  const tag = (code: string) => ({
    ...lists.tags,
    entries: lists.tags.entries.filter((entry) => entry.code === code),
  });
  switch (kind) {
    case 'special':
      return lists.groups;
    case 'at-risk':
      return lists.atRiskReasons;
    case 'abused':
      return lists.abuseForms;
    case 'injured':
      return lists.injuryCauses;
    case 'dropout-risk':
      return tag('dropout-risk');
    case 'toxin':
      return tag('chemical-toxin');
  }
}

/** What the rules of circumstances ask of a group, reason, form or cause. */
export interface CircumstanceGroup {
  code: string;
  subCodes: readonly string[];
  /** A paper without which the group is not confirmed. */
  requires: 'conclusion' | 'document' | null;
}

/** The entry of a circumstance's code that counts on the date. */
export function circumstanceGroupIn(
  lists: CodeLists,
  kind: CircumstanceKind,
  code: string,
  on: PlainDate,
): CircumstanceGroup | undefined {
  if (!isCode(entriesOf(lists, kind), code, on)) return undefined;
  const group = kind === 'special' ? findByCode(lists.groups, code) : undefined;
  return {
    code,
    subCodes: group?.subgroups.map((sub) => sub.code) ?? [],
    requires: group?.requires?.kind ?? null,
  };
}

/** How sensitive it is that a child stands in a list: abuse and HIV are for the commune's team alone. */
export function sensitivityOf(lists: CodeLists, kind: CircumstanceKind, code: string): FieldClass {
  if (kind === 'abused') return 'P4';
  const entry = kind === 'special' ? findByCode(lists.groups, code) : undefined;
  return entry?.sensitivity ?? 'P3';
}

/** Groups of the law that are told to the commune's team alone. */
export const criticalGroups = (lists: CodeLists): string[] =>
  lists.groups.entries.filter(({ sensitivity }) => sensitivity === 'P4').map(({ code }) => code);

/** An entry as screens choose from it; sub-groups name their group as `parent`. */
export interface ShownCode {
  code: string;
  name: string;
  parent: string | null;
  note: string;
}

const shown = ({ code, name, note = '' }: CodeEntry): ShownCode => ({ code, name, parent: null, note });

const shownGroup = (group: CircumstanceGroupEntry): ShownCode[] => [
  {
    ...shown(group),
    note: `Luật Trẻ em Điều 10 khoản 1 điểm ${group.letter}; Nghị định 56/2017/NĐ-CP Điều ${group.article}`,
  },
  ...group.subgroups.map((sub) => ({ ...shown(sub), parent: group.code })),
];

/** Every list by the name under which screens know it; circumstances by their kind. */
export function codeListsOn(lists: CodeLists, on: PlainDate): Record<string, ShownCode[]> {
  const plain = (list: CodeList) => entriesOn(list, on).map(shown);
  return {
    ethnicities: plain(lists.ethnicities),
    'household-classes': plain(lists.householdClasses),
    'parent-states': plain(lists.parentStates),
    'residence-states': plain(lists.residenceStates),
    schooling: plain(lists.schooling),
    'disability-types': plain(lists.disabilityTypes),
    'disability-levels': plain(lists.disabilityLevels),
    special: entriesOn(lists.groups, on).flatMap(shownGroup),
    ...Object.fromEntries(
      (['at-risk', 'abused', 'injured', 'dropout-risk', 'toxin'] as const).map((kind) => [
        kind,
        plain(entriesOf(lists, kind)),
      ]),
    ),
  };
}
