import type { JobRun } from '../../../platform/server/jobs.ts';
import type { ChildRow } from '../../children/contract.ts';
import type { NameOf } from '../rules/columns.ts';
import type { ExportRow } from './queries.ts';

/** What an export is drawn from; nothing else gets into the file. */
export interface ExportFacts {
  row: ExportRow;
  children: readonly ChildRow[];
  nameOf: NameOf;
  /** The committee or office in whose name the paper stands. */
  agency: { parent?: string; name: string };
  place: string;
  today: string;
  /** "Xuất bởi … lúc … mục đích … số 00231/2021" */
  watermark: string;
  serial: string;
}

/** Draws the file of one form; `job` for what else a form must look up with the asker's rights. */
export type DrawExport = (facts: ExportFacts, job: JobRun) => Promise<Uint8Array>;
