import { newId } from '../../../../platform/shared/id.ts';
import { fold } from '../../../../platform/shared/vietnamese.ts';
import type { CodeLists } from '../../../children/rules/code-lists.ts';
import { nameRowsOf } from '../../../children/rules/name-keys.ts';
import type { ImportOptions, PlainField } from '../../contract.ts';
import type { FieldCell, JudgeContext } from '../../rules/cells/reader.ts';
import { codeBook } from '../../rules/codes.ts';
import { judgeRow } from '../../rules/judge-row.ts';
import { type ImportPlace, placeIndex } from '../../rules/places.ts';
import { type RememberedValue, repairBook, type StoredRepair } from '../../rules/repair-book.ts';
import { type Choice, type Judged, pileOf, type TakenSheet } from '../../rules/stored.ts';
import type { RowCells, RowRecord, StoredAlike } from '../queries/rows.ts';

/** Judging rows, here or in a thread of its own: what is the same for all of them is looked up once. */

/** All that the judging has to know, as plain data that goes from thread to thread. */
export interface JudgingSetup {
  today: string;
  lists: CodeLists;
  /** Two-digit codes of all provinces that ever were. */
  provinces: ReadonlySet<string>;
  places: readonly ImportPlace[];
  repairs: readonly StoredRepair[];
  remembered: readonly RememberedValue[];
  options: ImportOptions;
  chosen: readonly TakenSheet[];
}

export interface Judging {
  context: JudgeContext;
  sheets: ReadonlyMap<number, TakenSheet>;
}

export const judgingOf = (setup: JudgingSetup): Judging => {
  const { today, lists, provinces, options } = setup;
  return {
    context: {
      ...{ today, lists, codes: codeBook(lists, today), provinces, options },
      places: placeIndex(setup.places),
      repairs: repairBook(setup.repairs, setup.remembered),
    },
    sheets: new Map(setup.chosen.map((sheet) => [sheet.sheet, sheet])),
  };
};

/** The cells of a row by field, with what a person wrote over them. */
function fieldCells(
  sheet: TakenSheet,
  { cells }: RowCells,
  edits: Readonly<Record<string, string>>,
): FieldCell[] {
  const byColumn = new Map(cells.map((cell) => [cell[0], cell]));
  const isEdited = Object.keys(edits).length > 0;
  const found: FieldCell[] = [];
  for (const { column, field, title } of sheet.columns) {
    if (field === null || (isEdited && (field in edits || isMarkOf(field, edits)))) continue;
    const [, text, cell] = byColumn.get(column) ?? [column, ''];
    found.push({ field, title, text, cell });
  }
  for (const [field, text] of Object.entries(edits))
    found.push({ field: field as PlainField, title: '', text, cell: undefined });
  return found;
}

/** Who writes the class in words overrides the marks; the sex in words its two columns; the whole name its parts. */
const overridden: Readonly<Record<string, readonly string[]>> = {
  sex: ['sexMale', 'sexFemale'],
  birthDate: ['birthDay', 'birthMonth', 'birthYear'],
  fullName: ['familyAndMiddle', 'givenName'],
};
const prefixOf: Readonly<Record<string, string>> = {
  householdClass: 'householdClass:',
  disabilityTypes: 'disabilityTypes:',
  disabilityLevel: 'disabilityLevel:',
  circumstances: 'circumstance:',
};
const isMarkOf = (field: string, edits: Readonly<Record<string, string>>): boolean =>
  Object.keys(edits).some(
    (edited) =>
      overridden[edited]?.includes(field) ||
      (prefixOf[edited] !== undefined && field.startsWith(prefixOf[edited])),
  );

export interface RowAt {
  seq: number;
  sheet: number;
  row: number;
  texts: RowCells;
  edits: Readonly<Record<string, string>>;
  choice: Choice;
}

const columnOfBirth = (sheet: TakenSheet): number | undefined =>
  sheet.columns.find(({ field }) => field === 'birthDate')?.column;

export function judgeStored({ context, sheets }: Judging, at: RowAt): Judged {
  const sheet = sheets.get(at.sheet) as TakenSheet;
  const column = columnOfBirth(sheet);
  return judgeRow(
    {
      cells: fieldCells(sheet, at.texts, at.edits),
      heading: at.texts.heading,
      monthFirst: column !== undefined && sheet.monthFirst.includes(column),
      edited: Object.keys(at.edits),
    },
    context,
  );
}

/** A judged row as it is kept. Its child's id is given now, so that entering it twice is entering it once. */
export function recordOf(
  at: RowAt,
  judged: Judged,
  more: { alike: StoredAlike[]; childId?: string | null },
): RowRecord {
  const { child, findings, name } = judged;
  const key = child ? nameRowsOf({ ...child.child, otherNames: [], relatives: [] })[0] : undefined;
  return {
    ...{
      seq: at.seq,
      sheet: at.sheet,
      row: at.row,
      texts: at.texts,
      child,
      findings,
      name: name.slice(0, 500),
    },
    pile: pileOf({ ...judged, isWhole: child !== null }, more.alike.length, at.choice),
    notRow: null,
    groups: findings.map(({ group }) => group),
    alike: more.alike,
    childId: more.childId ?? newId(),
    nameKey: fold(name).slice(0, 200),
    givenKey: key?.givenKey ?? '',
    birthYear: child ? Number(child.child.birthDate.slice(0, 4)) : null,
  };
}
