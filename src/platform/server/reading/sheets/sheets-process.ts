import type { WorkbookSummary } from '../../../shared/sheets/cell.ts';
import { type ReadingProblem, UnreadableFile } from '../problem.ts';
import { type Handover, openHandover, type RowBatch } from './handover.ts';
import type { RecognisedWorkbook } from './recognise-workbook.ts';

// The process that reads a workbook: one file, its rows in batches, one answer, and it ends.

export interface SheetsTask {
  state: 'read';
  kind: RecognisedWorkbook['kind'];
  bytes: Uint8Array;
}
/** The server has dealt with one batch. */
export interface BatchTaken {
  state: 'taken';
}

export type SheetsReport =
  | ({ state: 'rows' } & RowBatch)
  | { state: 'read'; result: WorkbookSummary }
  | { state: 'refused'; problem: ReadingProblem };

const report = (message: SheetsReport) => process.send?.(message);

async function readWorkbook({ kind, bytes }: SheetsTask, handover: Handover): Promise<WorkbookSummary> {
  switch (kind) {
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx/read-xlsx.ts');
      return readXlsx(bytes, handover);
    }
    case 'xls': {
      const { readXls } = await import('./xls/read-xls.ts');
      return readXls(bytes, handover);
    }
    case 'text': {
      const { readDelimited } = await import('./delimited/read-delimited.ts');
      return readDelimited(bytes, handover);
    }
  }
}

const handover = openHandover((batch) => report({ state: 'rows', ...batch }));

process.on('message', (message: SheetsTask | BatchTaken) => {
  if (message.state === 'taken') {
    handover.taken();
    return;
  }
  readWorkbook(message, handover).then(
    async (result) => {
      await handover.finish();
      report({ state: 'read', result });
    },
    (error: unknown) => {
      const problem = error instanceof UnreadableFile ? error.problem : 'reading.corrupt';
      report({ state: 'refused', problem });
    },
  );
});
process.on('disconnect', () => process.exit(0));
