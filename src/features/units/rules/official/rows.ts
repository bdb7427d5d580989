import { nameKey } from '../../../../platform/shared/code-list.ts';
import { Text } from '../../../../platform/shared/schemas.ts';
import type { UnitType } from '../../contract.ts';
import { inForce } from '../tree.ts';

/** A line of the official list of units as a file has it. `row`: as the reader of the file counts, the header included. */
export interface ListRow {
  row: number;
  code: string;
  name: string;
  type: string;
  parent: string;
}

/** A line of the official table of old and new codes. */
export interface MappingRow {
  row: number;
  from: string;
  to: string;
  partial: string;
  /** Thôn, khu phố of the old unit that go this way, by name, parted by semicolons: only where it is divided. */
  hamlets: string;
}

export interface OfficialUnit {
  row: number;
  code: string;
  name: string;
  typeCode: string;
  level: number;
  parentCode: string | null;
}

export interface CodePair {
  row: number;
  from: string;
  to: string;
  /** Only a part of the old unit went into the new one. */
  partial: boolean;
  hamlets: string[];
}

export const rowProblems = [
  'code-malformed',
  'code-length',
  'code-twice',
  'name-unreadable',
  'name-without-type',
  'type-unknown',
  'parent-missing',
  'parent-unknown',
  'parent-level',
  'parent-outside',
  'root-without-code',
  'new-code-unknown',
  'pair-twice',
  'partial-unreadable',
  'full-and-partial',
  'level-differs',
  'remainder-missing',
  'hamlet-unknown',
  'hamlet-twice',
  'hamlets-unassigned',
  'unit-unaccounted',
] as const;
export type RowProblemCode = (typeof rowProblems)[number];

export interface RowProblem {
  file: 'list' | 'mapping';
  /** null: no line is wrong, one is missing. */
  row: number | null;
  field: keyof ListRow | keyof MappingRow;
  code: RowProblemCode;
  params: Record<string, string>;
}

/** Digits of an official code by level (Quyết định 124/2004/QĐ-TTg, from memory): tỉnh 2, huyện 3, xã 5. */
const codeLengths: Readonly<Record<number, number>> = { 1: 2, 2: 3, 3: 5 };
const digits = /^\d{2,10}$/;
const UnitName = Text(200);

/** How lists write types that the code list words otherwise; "Thành phố" alone is told by the length of its code. */
const otherTypeNames: Readonly<Record<string, readonly string[]>> = {
  thanhphotrunguong: ['thanh-pho-tw'],
  thanhpho: ['thanh-pho-tw', 'thanh-pho-thuoc-tinh'],
};

/** The list as units, and everything in it that must be mended first. `types`: all types; those of `on` may be used. */
export function readOfficialList(
  rows: readonly ListRow[],
  types: Iterable<UnitType>,
  on: string,
): { units: OfficialUnit[]; problems: RowProblem[] } {
  const known = [...types].filter((type) => type.kind === 'authority' && inForce(type, on));
  const problems: RowProblem[] = [];
  const units = rows.flatMap((row) => readRow(row, known, problems) ?? []);
  const byCode = new Map<string, OfficialUnit>();
  for (const unit of units) {
    const first = byCode.get(unit.code);
    const params = { value: unit.code, other: String(first?.row) };
    if (first) problems.push({ file: 'list', row: unit.row, field: 'code', code: 'code-twice', params });
    else byCode.set(unit.code, unit);
  }
  for (const unit of units) objectToParent(unit, byCode, problems);
  return { units: [...byCode.values()], problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

function readRow(
  given: ListRow,
  types: readonly UnitType[],
  problems: RowProblem[],
): OfficialUnit | undefined {
  const { row } = given;
  const before = problems.length;
  const object = (field: keyof ListRow, code: RowProblemCode, params: Record<string, string>) =>
    problems.push({ file: 'list', row, field, code, params });
  const [code, parent] = [given.code.trim(), given.parent.trim()];
  if (!digits.test(code)) object('code', 'code-malformed', { value: code });
  if (parent !== '' && !digits.test(parent)) object('parent', 'code-malformed', { value: parent });
  const type = typeOf(given.type, code, types);
  if (!type)
    object('type', 'type-unknown', { value: given.type, known: types.map((t) => t.name).join(', ') });
  const name = UnitName.safeParse(given.name);
  if (!name.success) object('name', 'name-unreadable', { value: given.name });
  if (!type || !name.success) return undefined;
  const digitsNeeded = codeLengths[type.level];
  if (digits.test(code) && digitsNeeded !== undefined && code.length !== digitsNeeded)
    object('code', 'code-length', { value: code, type: type.name, digits: String(digitsNeeded) });
  if (!nameKey(name.data).startsWith(nameKey(spokenType(type))))
    object('name', 'name-without-type', { value: name.data, type: spokenType(type) });
  if (problems.length > before) return undefined;
  return {
    ...{ row, code, name: name.data, typeCode: type.code, level: type.level },
    parentCode: parent === '' ? null : parent,
  };
}

function typeOf(written: string, code: string, types: readonly UnitType[]): UnitType | undefined {
  const key = nameKey(written);
  const fits = types.filter(
    (type) =>
      nameKey(type.name) === key || type.code === written.trim() || otherTypeNames[key]?.includes(type.code),
  );
  return fits.length > 1 ? fits.find((type) => codeLengths[type.level] === code.length) : fits[0];
}

/** "Thành phố trực thuộc trung ương" is said "Thành phố" in a name. */
const spokenType = (type: UnitType): string => type.name.replace(/ (trực )?thuộc .*$/, '');

function objectToParent(
  unit: OfficialUnit,
  byCode: ReadonlyMap<string, OfficialUnit>,
  problems: RowProblem[],
): void {
  const { row, name, parentCode, level } = unit;
  const object = (code: RowProblemCode, params: Record<string, string>) =>
    problems.push({ file: 'list', row, field: 'parent', code, params });
  if (parentCode === null) {
    if (level > 1) object('parent-missing', { name });
    return;
  }
  const parent = byCode.get(parentCode);
  if (!parent) object('parent-unknown', { name, value: parentCode });
  else if (parent.level >= level) object('parent-level', { name, parent: parent.name });
}

const full = new Set(['', '0', 'false', 'khong', 'toanbo']);
const partial = new Set(['1', 'x', 'true', 'co', 'motphan']);

/** The table of codes as pairs, and what must be mended first. `newCodes`: the codes of the list. */
export function readMapping(
  rows: readonly MappingRow[],
  newCodes: ReadonlySet<string>,
): { pairs: CodePair[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  const pairs: CodePair[] = [];
  for (const given of rows) {
    const { row } = given;
    const before = problems.length;
    const object = (field: keyof MappingRow, code: RowProblemCode, params: Record<string, string>) =>
      problems.push({ file: 'mapping', row, field, code, params });
    const [from, to] = [given.from.trim(), given.to.trim()];
    if (!digits.test(from)) object('from', 'code-malformed', { value: from });
    if (!digits.test(to)) object('to', 'code-malformed', { value: to });
    else if (!newCodes.has(to)) object('to', 'new-code-unknown', { value: to });
    const mark = nameKey(given.partial);
    if (!full.has(mark) && !partial.has(mark))
      object('partial', 'partial-unreadable', { value: given.partial });
    const first = seen.get(`${from} ${to}`);
    if (first !== undefined) object('to', 'pair-twice', { from, to, other: String(first) });
    seen.set(`${from} ${to}`, row);
    const hamlets = given.hamlets.split(';').flatMap((name) => name.trim() || []);
    if (problems.length === before) pairs.push({ row, from, to, partial: partial.has(mark), hamlets });
  }
  return { pairs, problems };
}
