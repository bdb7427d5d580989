import { z } from 'zod';
import type { FieldProblem } from '../../../../platform/shared/problem.ts';
import { compareNames } from '../../../../platform/shared/vietnamese.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import {
  type ColumnKindRules,
  type GridChoice,
  type GridColumn,
  gridColumn,
} from '../../../../platform/web/grid/column.ts';
import type { ColumnKinds } from '../../../../platform/web/grid/kinds/kinds.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import {
  birthRegistrations,
  ChildEntry,
  type ChildRow,
  PersonName,
  Phone,
  residences,
  sexes,
} from '../../contract.ts';
import type { CodeBook } from '../code-lists.ts';
import type { Choice } from '../../../../platform/web/ui/forms/fields.tsx';
import { birthText } from '../shown.ts';
import type { childrenText } from '../text.ts';
import { type Birth, birthKey, parseBirth } from './birth-cell.ts';
import type { childrenGridText } from './text.ts';

/** A child in the grid; `position` is its place in the list (số thứ tự). */
export interface GridChild extends ChildRow {
  position: number;
}

export interface ColumnParts {
  kinds: ColumnKinds;
  words: (typeof childrenText)['vi'];
  own: (typeof childrenGridText)['vi'];
  codes: CodeBook;
  places: readonly Choice[];
  lastShortYear: number;
  /** Fields that this person may not see: their columns are not there. */
  hidden: readonly string[];
  /** Why nothing of a row can be edited. */
  locked(row: GridChild): string | undefined;
  /** The sentence for a value that the contract refuses. */
  refusal(label: string, problem: FieldProblem): string;
}

type TextField = {
  [K in keyof ChildRow]: ChildRow[K] extends string | null ? K : never;
}[keyof ChildRow];

/** The server's own verdict on the value, given while it is typed: one wrong cell never refuses a whole sending. */
function checked<V>(
  rules: ColumnKindRules<V>,
  schema: z.ZodType,
  refuse: (problem: FieldProblem) => string,
  send: (value: V) => unknown = (value) => value,
): ColumnKindRules<V> {
  return {
    ...rules,
    parse(text) {
      const parsed = rules.parse(text);
      if (!parsed.ok) return parsed;
      const wrong = checkInput(z.object({ value: schema }), { value: send(parsed.value) });
      const [problem] = wrong?.body.fields ?? [];
      return problem ? { ok: false, reason: refuse(problem) } : parsed;
    },
  };
}

const nullable = (value: string) => (value === '' ? null : value);

/** Every column that this person may see, in the order of the registers of communes. */
export function childColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const all = [
    ...identityColumns(parts),
    ...placeColumns(parts),
    ...householdColumns(parts),
    ...familyColumns(parts),
    ...schoolColumns(parts),
    ...healthColumns(parts),
    ...workColumns(parts),
  ];
  const behind: Readonly<Record<string, string>> = {
    ...{ motherName: 'relatives', fatherName: 'relatives', phone: 'relatives' },
  };
  return all.filter(({ id }) => !parts.hidden.includes(behind[id] ?? id));
}

/** How one plain column of texts or codes is made. */
function maker({ kinds, words, own, locked, refusal }: ColumnParts) {
  const titleOf = (field: string) =>
    (own.columns as Readonly<Record<string, string>>)[field] ??
    (words.fields as Readonly<Record<string, string>>)[field] ??
    field;
  const base = (field: TextField, width: number) => ({
    ...{ id: field, title: titleOf(field), width, locked },
    read: (row: GridChild): string => row[field] ?? '',
  });
  return {
    titleOf,
    text: (field: TextField, width: number, schema: z.ZodType, more: Partial<ColumnKindRules<string>> = {}) =>
      gridColumn<GridChild, string>({
        ...base(field, width),
        ...checked({ ...kinds.text(), ...more }, schema, (problem) => refusal(titleOf(field), problem)),
      }),
    choice: (field: TextField, width: number, choices: readonly GridChoice[], required = false) =>
      gridColumn<GridChild, string>({
        ...base(field, width),
        ...kinds.choice(choices, { required, order: 'listed' }),
      }),
    date: (field: TextField, width: number) =>
      gridColumn<GridChild, string>({ ...base(field, width), ...kinds.date() }),
  };
}

const named = (values: readonly string[], names: Readonly<Record<string, string>>): GridChoice[] =>
  values.map((value) => ({ value, label: names[value] ?? value }));

const entry = ChildEntry.shape;

function identityColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const { words, codes, own, kinds } = parts;
  const make = maker(parts);
  return [
    gridColumn<GridChild, number>({
      ...{ id: 'position', title: own.columns.position, width: 84, sorts: false, filters: false },
      read: (row) => row.position,
      ...kinds.readonly<number>({ show: String, compare: (a, b) => a - b }),
    }),
    make.text('fullName', 220, entry.fullName, { compare: compareNames }),
    birthColumn(parts),
    make.choice('sex', 112, named(sexes, words.sex), true),
    make.choice('ethnicity', 110, codes.choices('ethnicities')),
    personalIdColumn(parts),
    make.choice('birthRegistration', 130, named(birthRegistrations, words.registration), true),
  ];
}

function birthColumn({ words, own, lastShortYear, locked }: ColumnParts): GridColumn<GridChild> {
  return gridColumn<GridChild, Birth>({
    ...{ id: 'birthDate', title: words.fields.birthDate, width: 160, kind: 'date', locked },
    read: ({ birthDate, birthPrecision }) => ({ birthDate, birthPrecision }),
    show: (birth) => birthText(birth, words),
    parse: (text) => parseBirth(text, lastShortYear, own.birth),
    compare: (a, b) => (a.birthDate < b.birthDate ? -1 : a.birthDate > b.birthDate ? 1 : 0),
    key: birthKey,
  });
}

/** Digits alone count, and Excel's lost zeros come back: every number begins with a province's code, 001 to 096. */
function personalIdColumn({ kinds, own, locked, refusal }: ColumnParts): GridColumn<GridChild> {
  const title = own.columns.personalId;
  const plain = kinds.text();
  const rules = checked<string>(plain, entry.personalId, (problem) => refusal(title, problem), nullable);
  return gridColumn<GridChild, string>({
    ...{ id: 'personalId', title, width: 140, locked },
    read: (row) => row.personalId ?? '',
    ...rules,
    parse(typed) {
      if (/^\d[.,]\d+e\+?\d+$/i.test(typed.trim())) return { ok: false, reason: own.numberCut };
      const digits = typed.replace(/[\s.-]/g, '');
      return rules.parse(/^\d{10,11}$/.test(digits) ? digits.padStart(12, '0') : digits);
    },
  });
}

function placeColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const { words, places } = parts;
  const make = maker(parts);
  return [
    make.choice('unitId', 150, places, true),
    make.text('address', 200, entry.address),
    make.choice('residence', 130, named(residences, words.residences), true),
    make.choice('presence', 110, named(['present', 'away'], words.presence), true),
  ];
}

function householdColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const make = maker(parts);
  return [
    make.text('householdNumber', 100, entry.householdNumber),
    make.text('householdHead', 170, entry.householdHead, { compare: compareNames }),
    make.choice('householdClass', 140, parts.codes.choices('household-classes')),
  ];
}

function familyColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const make = maker(parts);
  const person = (field: 'motherName' | 'fatherName' | 'guardian') =>
    make.text(field, 180, PersonName(0), { compare: compareNames });
  return [
    ...[person('motherName'), person('fatherName'), person('guardian')],
    make.text('phone', 130, Phone),
    make.text('livesWith', 150, entry.livesWith),
  ];
}

function schoolColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const make = maker(parts);
  return [
    make.choice('schooling', 150, parts.codes.choices('schooling')),
    make.text('grade', 80, entry.grade),
    make.text('school', 200, entry.school),
  ];
}

function healthColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  const { codes, words, locked } = parts;
  const make = maker(parts);
  return [
    make.text('insuranceNumber', 150, entry.insuranceNumber),
    make.date('insuranceUntil', 120),
    gridColumn<GridChild, readonly string[]>({
      ...{ id: 'disabilityTypes', title: words.fields.disabilityTypes, width: 190, locked, sorts: false },
      read: (row) => row.disabilityTypes,
      ...manyOf(codes.choices('disability-types'), parts),
    }),
    make.choice('disabilityLevel', 150, codes.choices('disability-levels')),
    gridColumn<GridChild, readonly string[]>({
      ...{ id: 'circumstances', title: words.fields.circumstances, width: 260 },
      ...{ sorts: false, filters: false },
      read: (row) => row.circumstances,
      ...parts.kinds.readonly<readonly string[]>({
        show: (keys) => keys.map((key) => codes.circumstance(key)).join('; '),
        compare: (a, b) => a.length - b.length,
      }),
    }),
  ];
}

/** Several names of one list in a cell, with commas between them. */
function manyOf(
  choices: readonly GridChoice[],
  { kinds, own }: ColumnParts,
): ColumnKindRules<readonly string[]> {
  const one = kinds.choice(choices);
  const nameOf = (code: string) => choices.find(({ value }) => value === code)?.label ?? code;
  return {
    ...{ kind: 'text', choices },
    show: (codes) => codes.map(nameOf).join('; '),
    parse(text) {
      const codes: string[] = [];
      for (const name of text
        .split(';')
        .flatMap((part) => splitUnless(part, one))
        .filter((part) => part !== '')) {
        const parsed = one.parse(name);
        if (!parsed.ok) return { ok: false, reason: own.notInList(name) };
        codes.push(parsed.value);
      }
      return { ok: true, value: [...new Set(codes)] };
    },
    compare: (a, b) => a.length - b.length,
    key: (codes) => codes[0] ?? '',
  };
}

/** Names may hold commas themselves ("Khuyết tật nghe, nói"): a part that is a name is not cut. */
function splitUnless(part: string, one: ColumnKindRules<string>): string[] {
  const text = part.trim();
  return text === '' || one.parse(text).ok ? [text] : text.split(',').map((name) => name.trim());
}

function workColumns(parts: ColumnParts): GridColumn<GridChild>[] {
  return [
    maker(parts).text('note', 240, entry.note),
    gridColumn<GridChild, string>({
      ...{ id: 'changedAt', title: parts.own.columns.changedAt, width: 150, filters: false },
      read: (row) => row.changedAt,
      ...parts.kinds.readonly<string>({
        show: formatInstant,
        compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
      }),
    }),
  ];
}
