import type { LikenessPerson } from '../../../../platform/shared/people-names/likeness.ts';
import type { SheetRow } from '../../../../platform/shared/sheets/cell.ts';
import { rowSorter } from '../../../../platform/shared/table-shape/sort-rows.ts';
import type { MatchableChild } from '../../../children/server/public.ts';
import { readText, storedText } from '../../rules/find-columns.ts';
import type { Judged, StoredText, TakenSheet } from '../../rules/stored.ts';
import type { EditRecord, RowRecord, StoredAlike } from '../queries/rows.ts';
import { type Judging, type JudgingSetup, judgeStored, judgingOf, type RowAt, recordOf } from './judging.ts';
import { type Reach, reachOf } from './reach.ts';
import { likenessOf, type RowAlike, TwinFinder } from './twins.ts';

/** A row that was read, before anybody knows whom it is like. */
export type ReadRow =
  | { kind: 'no-row'; record: RowRecord }
  /** `person`: to be compared with others; undefined where the row is no child or is left out. */
  | { kind: 'row'; at: RowAt; judged: Judged; person: LikenessPerson | undefined };

/** The rows of a list, one after the other; headings of earlier rows count for later ones. */
export class ListReader {
  private readonly judging: Judging;
  private readonly edits: ReadonlyMap<string, EditRecord>;
  private readonly communes = new Set<string>();
  /** First and last year. */
  private born: [number, number] = [9999, 0];
  private sorting: ({ sheet: number } & ReturnType<typeof sorterOf>) | undefined;
  private seq = 0;

  constructor(setup: JudgingSetup, edits: readonly EditRecord[]) {
    this.judging = judgingOf(setup);
    this.edits = new Map(edits.map((edit) => [`${edit.sheet} ${edit.row}`, edit]));
  }

  read(sheet: number, row: SheetRow): ReadRow {
    const taken = this.judging.sheets.get(sheet) as TakenSheet;
    if (this.sorting?.sheet !== sheet) this.sorting = { sheet, ...sorterOf(taken) };
    const { sort, encodings } = this.sorting;
    const verdict = sort(row);
    this.seq += 1;
    if (verdict.kind !== 'data') return { kind: 'no-row', record: notRowRecord(this.seq, sheet, verdict) };
    const cells = verdict.row.cells.map((cell) => storedText(cell, encodings.get(cell.column)));
    return this.data({ sheet, row: verdict.row.number, cells, heading: verdict.groups.hamlet });
  }

  private data(at: {
    sheet: number;
    row: number;
    cells: StoredText[];
    heading: string | undefined;
  }): ReadRow {
    const { sheet, row, cells, heading } = at;
    const edit = this.edits.get(`${sheet} ${row}`);
    const texts = { cells, ...(heading !== undefined && { heading }) };
    const choice = edit?.choice ?? null;
    const rowAt = { seq: this.seq, sheet, row, texts, edits: edit?.edits ?? {}, choice };
    const judged = judgeStored(this.judging, rowAt);
    const { child } = judged;
    if (!child || judged.leftOut || choice === 'skip')
      return { kind: 'row', at: rowAt, judged, person: undefined };
    this.communes.add(child.communeId);
    const year = Number(child.child.birthDate.slice(0, 4));
    this.born = [Math.min(this.born[0], year), Math.max(this.born[1], year)];
    return { kind: 'row', at: rowAt, judged, person: likenessOf(child) };
  }

  /** Undefined where no row is a child. */
  get reach(): Reach | undefined {
    if (this.communes.size === 0) return undefined;
    const [first, last] = this.born;
    return reachOf(this.communes, first, last);
  }
}

/** The row as it is kept, with those before it that it is like. */
export const recordOfRead = (read: ReadRow, alike: readonly StoredAlike[]): RowRecord =>
  read.kind === 'row' ? recordOf(read.at, read.judged, { alike: [...alike] }) : read.record;

/** A whole list in one thread, row after row; what is known of earlier rows counts for later ones. */
export class ListJudge {
  private readonly reader: ListReader;
  private readonly twins = new TwinFinder();

  constructor(setup: JudgingSetup, edits: readonly EditRecord[]) {
    this.reader = new ListReader(setup, edits);
  }

  row(sheet: number, row: SheetRow): RowRecord {
    const read = this.reader.read(sheet, row);
    const isCompared = read.kind === 'row' && read.person;
    return recordOfRead(read, isCompared ? this.twins.add(read.at.seq, isCompared) : []);
  }

  get reach(): Reach | undefined {
    return this.reader.reach;
  }

  compare(child: MatchableChild): void {
    this.twins.compare(child);
  }

  /** Rows that are like a child of the register; twins inside the list stand in their rows already. */
  get known(): RowAlike[] {
    return this.twins.known;
  }
}

function sorterOf(taken: TakenSheet) {
  const encodings = new Map(taken.columns.map(({ column, encoding }) => [column, encoding]));
  const textOf = (cell: SheetRow['cells'][number]) =>
    readText(cell, encodings.get(cell.column) ?? { encoding: 'unicode' }).replace(/\s+/g, ' ');
  return { encodings, sort: rowSorter(taken.shape, { merged: taken.merged, textOf }) };
}

const notRowRecord = (
  seq: number,
  sheet: number,
  at: { row: number; reason: string; text: string },
): RowRecord => ({
  ...{ seq, sheet, row: at.row, pile: 'not-a-row', notRow: at.reason },
  texts: { cells: [[0, at.text.slice(0, 2000)]] },
  ...{ child: null, findings: [], groups: [], alike: [], childId: null },
  ...{ name: '', nameKey: '', givenKey: '', birthYear: null },
});
