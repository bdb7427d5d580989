import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import { dateText } from '../../../platform/web/ui/status/dates.ts';
import type { UnitProblem } from '../contract.ts';
import type { vi } from './text.vi.ts';

const day = (value: string | number | undefined): string => dateText(String(value ?? ''));

export const en: typeof vi = {
  title: 'Units',
  lead: 'The tree of units over time: mergers, divisions and new names keep the old units.',
  on: 'As of',
  today: 'Back to today',
  search: 'Find a unit',
  searchHint: 'Find a unit (accents not needed)',
  nothingFound: (text) => `No unit matches “${text}”. Try fewer letters.`,
  found: (count) => `${count} units found`,
  ended: 'no longer in force',
  tree: 'Tree of units',
  noTree: (date) => `There was no unit on ${day(date)}. Choose a later date.`,
  choose: 'Choose a unit in the tree to see its details.',
  change: 'Change units',
  tabs: { card: 'Details', history: 'History of changes' },
  tabsLabel: 'Parts of the units page',
  kinds: {
    authority: 'People’s Committee',
    office: 'Specialised office',
    organisation: 'Mass organisation, association',
    hamlet: 'Hamlet, quarter',
  },
  sectors: {
    health: 'Health',
    education: 'Education',
    justice: 'Justice',
    police: 'Police',
    finance: 'Finance',
    culture: 'Culture',
    organisation: 'Mass organisation',
  },
  sector: {
    label: 'Sector',
    none: 'Receives nothing about children',
    hint: 'By this sector a commune knows which information on a child it may hand to the office.',
    save: 'Save the sector',
    saved: 'Sector recorded.',
  },
  card: {
    type: 'Type',
    code: 'Administrative code',
    path: 'Belongs to',
    aliases: 'Other spellings',
    shortName: 'Short name',
    periods: 'Periods',
    from: 'From',
    until: 'Until (not counted)',
    name: 'Name',
    parent: 'Parent',
    stillValid: 'in force',
    children: 'Units below today',
    offices: 'Offices, organisations',
    predecessors: 'Formed from',
    successors: 'Became',
    partly: 'in part',
    notNow: 'This unit is not in force today.',
  },
  history: {
    label: 'History of changes to units',
    empty: 'No change has been recorded since the tree was set up.',
    all: 'Whole locality',
    older: 'Older',
    newer: 'Newer',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  changeKinds: {
    merge: 'Merge several units into one',
    split: 'Divide a unit',
    rename: 'Change name, type or code',
    're-parent': 'Move under another unit',
    create: 'Found a unit',
    end: 'Dissolve a unit',
  },
  form: {
    title: 'Merge, divide, rename, move',
    kind: 'What to do',
    unit: 'Unit',
    effectiveOn: 'In force from',
    document: 'Deciding document',
    documentHint: 'For example: Resolution 12/NQ-HĐND of 01/03/2021',
    mergeUnits: 'Units to merge',
    moveUnits: 'Units to move',
    into: 'Merge into',
    intoNew: 'A new unit',
    intoExisting: 'One of the units above',
    survivor: 'Unit that stays',
    parent: 'Belongs to',
    newParent: 'Move under',
    name: 'Full name',
    nameHint: 'With its type, for example: Xã Phú Lâm',
    shortName: 'Short name',
    shortNameHint: 'Leave empty to take the full name',
    type: 'Type of unit',
    code: 'Administrative code',
    codeHint: 'Commune, ward: 5 digits; empty if there is none',
    aliases: 'Other spellings',
    aliasesHint: 'One per line',
    keeps: 'The old unit stays; only a part leaves it',
    part: (number) => `Part ${number}`,
    partKind: (number) => `Part ${number} is`,
    partTarget: (number) => `Part ${number} joins`,
    addPart: 'Add a part',
    removePart: (number) => `Remove part ${number}`,
    existing: 'An existing unit',
    childGoes: (name) => `${name} goes to`,
    stays: 'Stays with the old unit',
    childrenDivide: 'Divide the units below',
    choose: '– choose –',
    preview: 'Preview',
    confirm: 'Record the change',
    back: 'Correct',
    done: (count) => `Change recorded; ${count} hamlets follow.`,
    whole: 'Change',
  },
  preview: {
    title: 'When recorded, this will happen',
    ends: 'No longer in force',
    begins: 'Founded',
    beginsUnder: (name, parent) => `${name}, under ${parent}`,
    renames: 'Name, type or code changes',
    renamed: (from, to) => (from === to ? from : `${from} → ${to}`),
    moves: 'Moves',
    moved: (name, from, to) => `${name}: ${from} → ${to}`,
    hamlets: (count) => (count === 0 ? 'No hamlet has to move.' : `${count} hamlets follow.`),
    sameNames: (names) => `Note: units under the same parent will share a name: ${names}.`,
    records: 'Records of the old units keep their old names and open from the unit that takes over.',
  },
};

const of = (params: ProblemParams, key: string): string => String(params[key] ?? '');

export const problems = {
  'units.not-in-force': (p: ProblemParams) =>
    `${of(p, 'name')} is not in force on this date; choose another date or unit`,
  'units.later-change-exists': (p: ProblemParams) =>
    `a change of ${of(p, 'name')} is recorded for ${day(p.date)}; choose a date from then on`,
  'units.merged-with-itself': 'a unit is chosen twice; remove one',
  'units.fewer-than-two': 'at least two units are needed',
  'units.target-not-among': 'choose one of the units to merge',
  'units.kind-mismatch': (p: ProblemParams) =>
    `${of(p, 'name')} and ${of(p, 'other')} are not of the same kind and level; choose units of one level`,
  'units.parent-unfit': (p: ProblemParams) =>
    `${of(p, 'name')} cannot belong to ${of(p, 'parent')}; choose a fitting parent`,
  'units.parent-cycle': (p: ProblemParams) =>
    `${of(p, 'name')} would belong to a unit below itself; choose another parent`,
  'units.code-taken': (p: ProblemParams) =>
    `the code of ${of(p, 'name')} is that of ${of(p, 'other')} on ${day(p.date)}; enter another`,
  'units.type-not-in-force': (p: ProblemParams) =>
    `the type “${of(p, 'type')}” is not in force on this date; choose another`,
  'units.has-children': (p: ProblemParams) =>
    `${of(p, 'name')} still has ${of(p, 'count')} units below (${of(p, 'child')}…); move them first`,
  'units.children-unassigned': (p: ProblemParams) =>
    `${of(p, 'count')} units are assigned to no part: ${of(p, 'names')}`,
  'units.child-not-below': (p: ProblemParams) =>
    `${of(p, 'name')} is not below ${of(p, 'parent')}, or already in another part`,
  'units.root-stays': (p: ProblemParams) =>
    `${of(p, 'name')} is the root of the locality and can only be renamed`,
  'units.first-day': (p: ProblemParams) =>
    `${of(p, 'name')} begins on this very day and cannot end yet; choose a later date`,
  'units.id-taken': (p: ProblemParams) => `${of(p, 'name')} is already recorded; reload the page`,
  'units.nothing-changes': (p: ProblemParams) => `nothing changes for ${of(p, 'name')}`,
  'units.no-office': 'only specialised offices and organisations have a sector; choose one of those',
  'units.change-already-recorded': 'this change is already recorded; close the dialog and see the history',
} satisfies Record<UnitProblem, Sentence>;
