import { findFile } from '../../../../platform/server/files.ts';
import { inStep, type JobHandler, type JobRun } from '../../../../platform/server/jobs.ts';
import { readSheets, UnreadableFile } from '../../../../platform/server/reading/index.ts';
import { mayBeMonthFirst } from '../../../../platform/shared/cells/dates/birth-date.ts';
import { decideSheetEncodings } from '../../../../platform/shared/legacy-text/column.ts';
import { encodingOfFont } from '../../../../platform/shared/legacy-text/fonts.ts';
import type { SheetCell, SheetRow, SheetSummary } from '../../../../platform/shared/sheets/cell.ts';
import { findTable } from '../../../../platform/shared/table-shape/find-table.ts';
import { hamletIn } from '../../../../platform/shared/table-shape/hamlet.ts';
import type { KeptEncoding, StoredSheet } from '../../rules/stored.ts';
import { deleteChunks, insertChunk } from '../queries/chunks.ts';
import { lockImport, type StoredImport, updateImport } from '../queries/imports.ts';
import { ChunkWriter } from './chunk-writer.ts';
import { inState } from './in-state.ts';

/** Job `import-read`: the file apart from the server, its rows kept as stored, its sheets looked at. */

const firstRows = 400;
const cellsByFont = 150;
const dateCells = 200;

/** What is remembered of a sheet while its rows go by. */
class SheetLook {
  readonly first: SheetRow[] = [];
  private readonly texts = new Map<number, Map<string, SheetCell[]>>();
  private readonly dates = new Map<number, SheetCell[]>();

  row(row: SheetRow): void {
    if (this.first.length < firstRows) this.first.push(row);
    for (const cell of row.cells) {
      if (cell.kind === 'text') this.sample(cell);
      if (cell.kind === 'date' || (cell.kind === 'text' && /\d{1,2}\D\d{1,2}\D\d{2}/.test(cell.text)))
        keep(this.dates, cell.column, cell, dateCells);
    }
  }

  /** Cells of each kind of font: a column may change its encoding midway. */
  private sample(cell: SheetCell): void {
    const kinds = this.texts.get(cell.column) ?? new Map<string, SheetCell[]>();
    this.texts.set(cell.column, kinds);
    const kind = encodingOfFont(cell.font) ?? 'other';
    const own = kinds.get(kind) ?? [];
    kinds.set(kind, own);
    if (own.length < cellsByFont) own.push(cell);
  }

  encodings(): Record<string, KeptEncoding> {
    const columns = [...this.texts].sort(([a], [b]) => a - b);
    const decided = decideSheetEncodings(columns.map(([, kinds]) => [...kinds.values()].flat()));
    return Object.fromEntries(
      decided.flatMap(({ byFontRuns, ...found }, at) => {
        const isPlain = found.encoding === 'unicode' && !found.byFont && found.certainty === 1;
        const kept: KeptEncoding = { ...found, mixed: byFontRuns !== undefined };
        return isPlain && found.examples.length === 0 ? [] : [[String(columns[at]?.[0]), kept]];
      }),
    );
  }

  monthFirst(): number[] {
    return [...this.dates].filter(([, cells]) => mayBeMonthFirst(cells)).map(([column]) => column);
  }
}

function keep<K>(map: Map<K, SheetCell[]>, key: K, cell: SheetCell, most: number): void {
  const own = map.get(key) ?? [];
  map.set(key, own);
  if (own.length < most) own.push(cell);
}

function describe(summary: SheetSummary, look: SheetLook): StoredSheet {
  const { index, name, visibility, rows, lastRow, lastColumn, hiddenColumns, merged } = summary;
  const table = findTable(look.first, { merged, hiddenColumns });
  const top = table?.headerRows[0];
  const bottom = table?.headerRows.at(-1);
  const header = top !== undefined && bottom !== undefined ? { top, bottom } : null;
  const isList = table?.nameColumn !== undefined && bottom !== undefined && lastRow > bottom;
  return {
    ...{ sheet: index, name, visibility, rows, lastRow, lastColumn, hiddenColumns, header },
    merged: merged.slice(0, 20_000),
    titles: (table?.titles ?? []).map(({ text }) => text.slice(0, 300)).slice(0, 20),
    hamlet: table?.hamlet ?? hamletIn(name) ?? null,
    proposed: visibility === 'visible' && isList,
    ...{ encodings: look.encodings(), monthFirst: look.monthFirst() },
  };
}

/** Reads the file, chunk by chunk into the database. */
async function readInto(job: JobRun, stored: StoredImport, file: { name: string; bytes: Uint8Array }) {
  const of = { localityId: job.actor.localityId, importId: stored.id, unitId: stored.unitId };
  const looks = new Map<number, SheetLook>();
  const writer = new ChunkWriter((chunk) => inStep(job, (tx) => insertChunk(tx, { ...of, ...chunk })));
  let told = 0;
  const reading = readSheets(file, {
    signal: job.signal,
    async onRows(sheet, rows, json) {
      const look = looks.get(sheet) ?? new SheetLook();
      looks.set(sheet, look);
      for (const row of rows) look.row(row);
      await writer.add(sheet, rows.length, json);
    },
    onProgress(done, total) {
      if (performance.now() - told < 500) return;
      told = performance.now();
      void job.progress(Math.min(done, total), total).catch(() => undefined);
    },
  });
  // Of a file that is refused, nothing comes after what is taken away.
  const summary = await reading.finally(() => writer.idle());
  await writer.finish();
  return {
    summary,
    found: summary.sheets.map((one) => describe(one, looks.get(one.index) ?? new SheetLook())),
  };
}

export const readList: JobHandler = async (job) => {
  const { importId } = job.input as { importId: string };
  const { localityId } = job.actor;
  const start = await job.inTransaction(async (tx) => {
    const stored = await inState(tx, job, importId, 'reading');
    if (!stored) return undefined;
    await deleteChunks(tx, { localityId, importId });
    const file = await findFile(tx, localityId, stored.fileId);
    return file && { stored, file };
  });
  if (!start) return { importId };
  const settle = (change: Parameters<typeof updateImport>[2]) =>
    job.inTransaction(async (tx) => {
      await lockImport(tx, job.actor, importId);
      await updateImport(tx, { localityId, id: importId, now: job.now() }, change);
    });
  try {
    const { summary, found } = await readInto(job, start.stored, start.file);
    const { kind, encoding = null, separator = null } = summary;
    await settle({ state: 'open', step: 'sheets', fileKind: kind, encoding, separator, found });
    return { importId, sheets: found.length };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await job.inTransaction((tx) => deleteChunks(tx, { localityId, importId }));
    await settle({ state: 'refused', problem: error.problem });
    return { importId, problem: error.problem };
  }
};
