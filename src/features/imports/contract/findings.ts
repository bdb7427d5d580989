import { z } from 'zod';
import { Id, Text } from '../../../platform/shared/schemas.ts';
import { plainFields } from './fields.ts';

/** What was found in the cells of a list, and the repairs that mend many of them at once. */

/** `mend`: the row waits until it is repaired; `doubt`: until a person looked; `told`: what was changed or is good to know. */
export const findingLevels = ['mend', 'doubt', 'told'] as const;
export type FindingLevel = (typeof findingLevels)[number];

export const mendCodes = [
  'name.empty',
  'name.too-long',
  'name.not-a-name',
  'birth-date.empty',
  'birth-date.unreadable',
  'birth-date.no-such-day',
  'birth-date.no-such-month',
  'birth-date.no-such-year',
  'birth-date.in-future',
  'birth-date.already-sixteen',
  'birth-date.implausible',
  'sex.empty',
  'sex.unreadable',
  'sex.both',
  /** A text that stands for no code of the field's list. */
  'value.unknown',
  /** Several marks where one is possible: "Hộ nghèo" and "Hộ cận nghèo" both with an x. */
  'value.several',
  'yes-no.unreadable',
  'hamlet.empty',
  'hamlet.unknown',
  'number.digits-lost',
  'number.not-digits',
  'number.wrong-length',
  'number.old-identity-card',
  'date.unreadable',
  'text.too-long',
  'text.hostile',
  /** A rule of the form refuses it; `params.code` says which. */
  'entry.refused',
] as const;

export const doubtCodes = [
  'birth-date.two-digit-year',
  'birth-date.first-of-january',
  'birth-date.lunar',
  /** The column looks as if an Excel that takes the month first had changed it. */
  'birth-date.month-first',
  'name.single-word',
  'number.other-sex',
  'number.other-year',
  'number.unknown-province',
  'number.maybe-abroad',
  'phone.unreadable',
  'person.unreadable',
  /** Ages of parents at the birth beyond what is likely; `params.code` as in the register's doubts. */
  'parent.age',
] as const;

export const toldCodes = [
  'name.numbering-removed',
  'name.invisible-removed',
  /** Written in capitals or small letters throughout: kept; `params.suggestion` is offered. */
  'name.one-case',
  'birth-date.serial-number',
  'birth-date.lost-zero',
  'birth-date.letter-for-digit',
  'birth-date.year-in-date-cell',
  'number.lost-zeros-repaired',
  'phone.lost-zero-repaired',
  'phone.old-prefix-replaced',
  'text.invisible-removed',
  /** What no field takes was kept in the child's note, with its column's title. */
  'text.kept-in-note',
  'hamlet.from-heading',
  'hamlet.commune-alone',
  /** The group waits for its paper or conclusion: proposed, not confirmed. */
  'circumstance.needs-paper',
  'repaired',
  'edited',
] as const;
export const findingCodes = [...mendCodes, ...doubtCodes, ...toldCodes] as const;
export type FindingCode = (typeof findingCodes)[number];

export const Finding = z.object({
  level: z.enum(findingLevels),
  field: z.enum(plainFields),
  code: z.enum(findingCodes),
  /** The cell as it stands in the list. */
  text: z.string(),
  params: z.record(z.string(), z.string()),
  /** Key of the group in which it is repaired. */
  group: z.string(),
});
export type Finding = z.output<typeof Finding>;

const field = z.enum(plainFields);
const code = z.enum(findingCodes);

/**
 * One repair for all rows concerned, rows that are read later included. It can be taken back as long as nothing was
 * entered; the cells of the list are never overwritten.
 */
export const Repair = z.discriminatedUnion('kind', [
  /** Cells that say `text` mean `to`: a code, a unit's id, male/female/unknown; null leaves the field empty, the text goes to the note. */
  z.strictObject({
    kind: z.literal('map'),
    field,
    text: z.string().max(2000),
    to: z.string().max(100).nullable(),
    /** Also in the next lists of this unit. */
    remember: z.boolean(),
  }),
  /** What an empty cell of the field stands for. */
  z.strictObject({ kind: z.literal('default'), field, to: z.string().max(100) }),
  /** Years of two digits belong to this century. */
  z.strictObject({ kind: z.literal('century'), century: z.union([z.literal(1900), z.literal(2000)]) }),
  /** Dates of the column stand month first. */
  z.strictObject({ kind: z.literal('month-first') }),
  /** 01/01 means that only the year is known. */
  z.strictObject({ kind: z.literal('year-only') }),
  /** Names written in one case take the capitals that names have. */
  z.strictObject({ kind: z.literal('title-case'), field }),
  /** Unreadable cells leave the field empty; the text goes to the note. */
  z.strictObject({ kind: z.literal('leave-empty'), field, code }),
  /** A person looked: it is right as it stands. */
  z.strictObject({ kind: z.literal('accept'), field, code }),
  /** The rows concerned are not entered. */
  z.strictObject({ kind: z.literal('leave-out'), field, code }),
]);
export type Repair = z.output<typeof Repair>;
export type RepairKind = Repair['kind'];

/** Findings that one repair mends. Groups of `value.unknown` and `hamlet.unknown` are of one text each. */
export const FindingGroup = z.object({
  key: z.string(),
  level: z.enum(findingLevels),
  field,
  code,
  /** Of groups of one text: that text. */
  text: z.string().nullable(),
  rows: z.number().int(),
  examples: z.array(
    z.object({
      seq: z.number().int(),
      sheet: z.string(),
      row: z.number().int(),
      text: z.string(),
      name: z.string(),
    }),
  ),
  /** The repairs that make sense, the likeliest first. Single cells can always be edited. */
  repairs: z.array(z.string()),
  /** For `map`: the code or unit that is written most alike; null where nothing is near. */
  suggestion: z.string().nullable(),
});
export type FindingGroup = z.output<typeof FindingGroup>;

export const AppliedRepair = z.object({
  id: Id,
  repair: Repair,
  /** Rows that it changed. */
  rows: z.number().int(),
});
export type AppliedRepair = z.output<typeof AppliedRepair>;

/** A cell that a person wrote over, by field, as they would type it in the list. Empty text: the cell is empty. */
export const CellEdit = z.strictObject({ field, text: Text(2000, 0) });
export type CellEdit = z.output<typeof CellEdit>;
