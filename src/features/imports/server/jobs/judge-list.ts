import type { JobHandler, JobRun } from '../../../../platform/server/jobs.ts';
import { rowSorter } from '../../../../platform/shared/table-shape/sort-rows.ts';
import type { SheetRow } from '../../../../platform/shared/sheets/cell.ts';
import { pageOfMatchable } from '../../../children/server/public.ts';
import { mostRows } from '../../contract.ts';
import { readText, storedText } from '../../rules/find-columns.ts';
import type { StoredText, TakenSheet } from '../../rules/stored.ts';
import { type Judging, judgeStored, openJudging, recordOf } from '../judging.ts';
import { paced } from '../pace.ts';
import { findChunk } from '../queries/chunks.ts';
import { type StoredImport, updateImport } from '../queries/imports.ts';
import {
  countPiles,
  deleteRows,
  type EditRecord,
  findEdits,
  findRowsBySeq,
  findSeqs,
  insertRows,
  type RowRecord,
  setAlike,
} from '../queries/rows.ts';
import { rejudgeRows } from '../rejudge.ts';
import { TwinFinder } from '../twins.ts';
import { inState } from './in-state.ts';

/** Job `import-judge`: every row of the taken sheets into one pile. Nothing of the register is written. */

const batchRows = 200;
const rejudgedRows = 100;

/** What the judging carries from sheet to sheet. */
interface Run {
  job: JobRun;
  stored: StoredImport;
  judging: Judging;
  edits: ReadonlyMap<string, EditRecord>;
  twins: TwinFinder;
  communes: Set<string>;
  born: { from: string; to: string };
  seq: number;
  total: number;
  breathe: () => Promise<void>;
}

function notRowRecord(run: Run, sheet: number, at: { row: number; reason: string; text: string }): RowRecord {
  run.seq += 1;
  return {
    ...{ seq: run.seq, sheet, row: at.row, pile: 'not-a-row', notRow: at.reason },
    texts: { cells: [[0, at.text.slice(0, 2000)]] },
    ...{ child: null, findings: [], groups: [], alike: [], childId: null },
    ...{ name: '', nameKey: '', givenKey: '', birthYear: null },
  };
}

function dataRecord(run: Run, taken: TakenSheet, row: SheetRow, heading: string | undefined): RowRecord {
  run.seq += 1;
  const encodings = new Map(taken.columns.map(({ column, encoding }) => [column, encoding]));
  const cells: StoredText[] = row.cells.map((cell) => storedText(cell, encodings.get(cell.column)));
  const edit = run.edits.get(`${taken.sheet} ${row.number}`);
  const at = {
    ...{ seq: run.seq, sheet: taken.sheet, row: row.number },
    texts: { cells, ...(heading !== undefined && { heading }) },
    ...{ edits: edit?.edits ?? {}, choice: edit?.choice ?? null },
  };
  const judged = judgeStored(run.judging, at);
  if (judged.child && !judged.leftOut && at.choice !== 'skip') {
    run.twins.add(at.seq, judged.child);
    run.communes.add(judged.child.communeId);
    const { birthDate } = judged.child.child;
    if (birthDate < run.born.from) run.born.from = birthDate;
    if (birthDate > run.born.to) run.born.to = birthDate;
  }
  const alike = run.twins.alike.get(at.seq) ?? [];
  return recordOf(at, judged, { alike: [...alike] });
}

async function judgeSheet(run: Run, taken: TakenSheet): Promise<void> {
  const { job, stored } = run;
  const { localityId } = job.actor;
  const encodings = new Map(taken.columns.map(({ column, encoding }) => [column, encoding]));
  const textOf = (cell: SheetRow['cells'][number]) =>
    readText(cell, encodings.get(cell.column) ?? { encoding: 'unicode' }).replace(/\s+/g, ' ');
  const sort = rowSorter(taken.shape, { merged: taken.merged, textOf });
  for (let chunk = 0; ; chunk += 1) {
    const rows = await job.inTransaction((tx) =>
      findChunk(tx, { localityId, importId: stored.id, sheet: taken.sheet, chunk }),
    );
    if (!rows) break;
    for (let from = 0; from < rows.length; from += batchRows) {
      const records: RowRecord[] = [];
      for (const row of rows.slice(from, from + batchRows)) {
        const verdict = sort(row);
        records.push(
          verdict.kind === 'data'
            ? dataRecord(run, taken, verdict.row, verdict.groups.hamlet)
            : notRowRecord(run, taken.sheet, verdict),
        );
        await run.breathe();
      }
      await job.inTransaction((tx) =>
        insertRows(tx, { localityId, importId: stored.id, unitId: stored.unitId }, records),
      );
      if (run.seq > mostRows * 2) throw new Error('more rows than an import may have');
      job.signal.throwIfAborted();
    }
    await job.progress(Math.min(run.seq, run.total), run.total);
  }
}

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Compares the list with the register of its communes, and writes down who may be there twice. */
async function findTwins(run: Run): Promise<void> {
  const { job, stored, twins } = run;
  const { localityId } = job.actor;
  if (run.communes.size > 0) {
    const [fromYear, toYear] = [run.born.from, run.born.to].map((day) => Number(day.slice(0, 4)));
    const of = {
      communeIds: [...run.communes],
      bornFrom: `${(fromYear as number) - 1}-01-01`,
      bornTo: `${(toYear as number) + 1}-12-31`,
    };
    for (let after = firstId; ; ) {
      const page = await job.inTransaction((tx) =>
        pageOfMatchable(tx, job.actor, { ...of, after, size: pageSize }),
      );
      for (const child of page) {
        twins.compare(child);
        await run.breathe();
      }
      if (page.length < pageSize) break;
      after = page.at(-1)?.id as string;
    }
  }
  // Twins inside the list stand in their rows already.
  const found = [...twins.alike]
    .filter(([, alike]) => alike.some((one) => one.in === 'register'))
    .map(([seq, alike]) => ({ seq, alike }));
  for (let from = 0; from < found.length; from += batchRows) {
    const batch = found.slice(from, from + batchRows);
    await job.inTransaction((tx) => setAlike(tx, { localityId, importId: stored.id }, batch));
    await run.breathe();
  }
}

async function judgeAll(job: JobRun, stored: StoredImport): Promise<void> {
  const { localityId } = job.actor;
  const of = { localityId, importId: stored.id };
  const opened = await job.inTransaction(async (tx) => {
    await deleteRows(tx, of);
    const judging = await openJudging({ tx, actor: job.actor, now: job.now() }, stored);
    return { judging, edits: await findEdits(tx, of) };
  });
  const taken = new Set(stored.chosen.map(({ sheet }) => sheet));
  const run: Run = {
    ...{ job, stored, judging: opened.judging, twins: new TwinFinder(), communes: new Set(), seq: 0 },
    edits: new Map(opened.edits.map((edit) => [`${edit.sheet} ${edit.row}`, edit])),
    born: { from: '9999-12-31', to: '0000-01-01' },
    total: stored.found.filter(({ sheet }) => taken.has(sheet)).reduce((sum, { rows }) => sum + rows, 0),
    breathe: paced(),
  };
  for (const sheet of stored.chosen) await judgeSheet(run, sheet);
  await findTwins(run);
}

/** Rows of some groups again, batch after batch: those that were judged before a crash are judged once more. */
async function judgeGroups(job: JobRun, stored: StoredImport, groups: readonly string[]): Promise<void> {
  const of = { localityId: job.actor.localityId, importId: stored.id };
  const seqs = await job.inTransaction((tx) => findSeqs(tx, of, groups));
  const breathe = paced();
  for (let from = 0; from < seqs.length; from += rejudgedRows) {
    await job.inTransaction(async (tx) => {
      const ctx = { tx, actor: job.actor, now: job.now() };
      const rows = await findRowsBySeq(tx, of, seqs.slice(from, from + rejudgedRows), true);
      await rejudgeRows(ctx, of, await openJudging(ctx, stored), rows);
    });
    await job.progress(Math.min(from + rejudgedRows, seqs.length), seqs.length);
    job.signal.throwIfAborted();
    await breathe();
  }
}

export const judgeList: JobHandler = async (job) => {
  const { importId, groups } = job.input as { importId: string; groups?: string[] };
  const stored = await job.inTransaction((tx) => inState(tx, job, importId, 'judging'));
  if (!stored) return { importId };
  await (groups ? judgeGroups(job, stored, groups) : judgeAll(job, stored));
  await job.inTransaction(async (tx) => {
    const still = await inState(tx, job, importId, 'judging');
    if (!still) return;
    const { localityId } = job.actor;
    const { all: counts } = await countPiles(tx, { localityId, importId });
    await updateImport(tx, { localityId, id: importId, now: job.now() }, { state: 'open', counts });
  });
  return { importId };
};
