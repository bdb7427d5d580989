import type { SheetRow } from '../../../../platform/shared/sheets/cell.ts';
import { rowSorter } from '../../../../platform/shared/table-shape/sort-rows.ts';
import type { MatchableChild } from '../../../children/server/public.ts';
import { readText, storedText } from '../../rules/find-columns.ts';
import type { StoredText, TakenSheet } from '../../rules/stored.ts';
import type { EditRecord, RowRecord, StoredAlike } from '../queries/rows.ts';
import { type Judging, type JudgingSetup, judgeStored, judgingOf, recordOf } from './judging.ts';
import { type Reach, reachOf } from './reach.ts';
import { TwinFinder } from './twins.ts';

/** A whole list, row after row; what is known of earlier rows counts for later ones. */
export class ListJudge {
  private readonly judging: Judging;
  private readonly edits: ReadonlyMap<string, EditRecord>;
  private readonly twins = new TwinFinder();
  private readonly communes = new Set<string>();
  /** First and last year. */
  private born: [number, number] = [9999, 0];
  private sorting: ({ sheet: number } & ReturnType<typeof sorterOf>) | undefined;
  private seq = 0;

  constructor(setup: JudgingSetup, edits: readonly EditRecord[]) {
    this.judging = judgingOf(setup);
    this.edits = new Map(edits.map((edit) => [`${edit.sheet} ${edit.row}`, edit]));
  }

  row(sheet: number, row: SheetRow): RowRecord {
    const taken = this.judging.sheets.get(sheet) as TakenSheet;
    if (this.sorting?.sheet !== sheet) this.sorting = { sheet, ...sorterOf(taken) };
    const { sort, encodings } = this.sorting;
    const verdict = sort(row);
    this.seq += 1;
    if (verdict.kind !== 'data') return notRowRecord(this.seq, sheet, verdict);
    const cells = verdict.row.cells.map((cell) => storedText(cell, encodings.get(cell.column)));
    return this.data({ sheet, row: verdict.row.number, cells, heading: verdict.groups.hamlet });
  }

  private data(at: {
    sheet: number;
    row: number;
    cells: StoredText[];
    heading: string | undefined;
  }): RowRecord {
    const { sheet, row, cells, heading } = at;
    const edit = this.edits.get(`${sheet} ${row}`);
    const texts = { cells, ...(heading !== undefined && { heading }) };
    const choice = edit?.choice ?? null;
    const rowAt = { seq: this.seq, sheet, row, texts, edits: edit?.edits ?? {}, choice };
    const judged = judgeStored(this.judging, rowAt);
    if (judged.child && !judged.leftOut && choice !== 'skip') {
      this.twins.add(this.seq, judged.child);
      this.communes.add(judged.child.communeId);
      const year = Number(judged.child.child.birthDate.slice(0, 4));
      this.born = [Math.min(this.born[0], year), Math.max(this.born[1], year)];
    }
    return recordOf(rowAt, judged, { alike: [...(this.twins.alike.get(this.seq) ?? [])] });
  }

  /** Undefined where no row is a child. */
  get reach(): Reach | undefined {
    if (this.communes.size === 0) return undefined;
    const [first, last] = this.born;
    return reachOf(this.communes, first, last);
  }

  compare(child: MatchableChild): void {
    this.twins.compare(child);
  }

  /** Rows that are like a child of the register; twins inside the list stand in their rows already. */
  get known(): { seq: number; alike: StoredAlike[] }[] {
    return [...this.twins.alike]
      .filter(([, alike]) => alike.some((one) => one.in === 'register'))
      .map(([seq, alike]) => ({ seq, alike }));
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
