import { join } from 'node:path';
import type { SheetRow, WorkbookSummary } from '../../../shared/sheets/cell.ts';
import { type Hearing, type Reader, readApart } from '../apart/read-apart.ts';
import { SHEET_HEAP_MB, SHEETS_MS } from '../limits.ts';
import { UnreadableFile } from '../problem.ts';
import { recogniseWorkbook } from './recognise-workbook.ts';
import type { BatchTaken, SheetsReport, SheetsTask } from './sheets-process.ts';

export interface SheetsOptions {
  /**
   * Told the rows that hold something, in the order of the file, some hundreds at a time; `sheet` is the index of their
   * sheet, `json` the same rows as they came, for who keeps them. The reading waits for a promise, so that a slow taker never
   * piles up rows; one that rejects ends the reading.
   */
  onRows(sheet: number, rows: SheetRow[], json: string): void | Promise<void>;
  /** With every batch, in a unit of the file's own. */
  onProgress?(done: number, total: number): void;
  /** Ends the reading process at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

const reader: Reader = {
  module: join(import.meta.dirname, 'sheets-process.ts'),
  heapMb: SHEET_HEAP_MB,
  withinMs: SHEETS_MS,
};
const taken: BatchTaken = { state: 'taken' };

type Batch = Extract<SheetsReport, { state: 'rows' }>;

/**
 * One batch after the other, none once the reading is over; the reading process's time stands still while a batch is
 * dealt with.
 */
function taker({ onRows, onProgress }: SheetsOptions) {
  let before: Promise<void> = Promise.resolve();
  let isOver = false;
  const deal = async (batch: Batch, { stopwatch, send }: Hearing<WorkbookSummary>): Promise<void> => {
    if (isOver) return;
    await onRows(batch.sheet, JSON.parse(batch.rows) as SheetRow[], batch.rows);
    onProgress?.(batch.done, batch.total);
    stopwatch.go();
    send(taken);
  };
  return {
    take(batch: Batch, hearing: Hearing<WorkbookSummary>): void {
      hearing.stopwatch.hold();
      before = before.then(() => deal(batch, hearing));
      before.catch(hearing.fail);
    },
    /** Resolves when the batch that is being dealt with, if any, is done with. */
    async end(): Promise<void> {
      isOver = true;
      await before.catch(() => undefined);
    },
  };
}

/**
 * The sheets of a workbook from outside (XLSX, XLS, CSV), read in a process of its own with limits of size, memory
 * (1 GB) and time (2 minutes of its own work). The rows go to `onRows`; what is known at the end is returned.
 * Once it has ended, well or badly, `onRows` is not called again and no call of it is still running.
 * @throws UnreadableFile with a `SheetProblem`, the signal's reason when cancelled, or what `onRows` failed with
 */
export async function readSheets(
  file: { name: string; bytes: Uint8Array },
  options: SheetsOptions,
): Promise<WorkbookSummary> {
  const verdict = recogniseWorkbook(file.name, file.bytes);
  if (!verdict.ok) throw new UnreadableFile(verdict.problem);
  const { kind, bytes } = verdict.file;
  const task: SheetsTask = { state: 'read', kind, bytes };
  const batches = taker(options);
  const hear = (message: unknown, hearing: Hearing<WorkbookSummary>): void => {
    const report = message as SheetsReport;
    if (report.state === 'rows') batches.take(report, hearing);
    else if (report.state === 'read') {
      if (report.result.sheets.some(({ cells }) => cells > 0)) hearing.resolve(report.result);
      else hearing.refuse('reading.empty');
    } else hearing.refuse(report.problem);
  };
  return readApart(reader, task, hear, options.signal).finally(batches.end);
}
