import type { Context } from '../../../platform/server/http/context.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import type { SheetRow } from '../../../platform/shared/sheets/cell.ts';
import {
  type ChosenColumns,
  type ChosenSheet,
  type ImportField,
  type ImportOptions,
  manyColumns,
  mostRows,
} from '../contract.ts';
import { missingFields, readText, takeSheet } from '../rules/find-columns.ts';
import type { StoredColumn, TakenSheet } from '../rules/stored.ts';
import { getOwnImport, keyOf, startJob, takeImport } from './own-import.ts';
import { placesOf } from './places.ts';
import { findChunk } from './queries/chunks.ts';
import { type StoredImport, updateImport } from './queries/imports.ts';
import { findColumnMemories } from './queries/memories.ts';
import { columnsSaid, rememberColumns, type SaidColumn } from './remember.ts';
import { deleteRows } from './queries/rows.ts';
import { letterOf } from './standing.ts';

/** Steps 2 and 3: sheets with their headers, columns with their fields. */

const previewed = 60;
const lookedAt = 1000;

async function firstRows(ctx: Context, importId: string, sheet: number, most: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for (let chunk = 0; rows.length < most; chunk += 1) {
    const next = await findChunk(ctx.tx, { localityId: ctx.actor.localityId, importId, sheet, chunk });
    if (!next) break;
    rows.push(...next);
  }
  return rows.slice(0, most);
}

export async function previewSheet(ctx: Context, input: { importId: string; sheet: number }) {
  const stored = await getOwnImport(ctx, input.importId);
  const sheet = stored.found.find((one) => one.sheet === input.sheet);
  if (!sheet) throw notFound();
  const rows = await firstRows(ctx, stored.id, sheet.sheet, previewed);
  return {
    ...{ name: sheet.name, header: sheet.header },
    rows: rows.map(({ number, hidden, cells }) => ({
      ...{ row: number, hidden: hidden === true },
      cells: cells.map((cell) => ({
        column: cell.column,
        text: readText(cell, sheet.encodings[cell.column] ?? { encoding: 'unicode' }).slice(0, 300),
      })),
    })),
  };
}

export async function chooseSheets(
  ctx: Context,
  input: { importId: string; version: number; sheets: ChosenSheet[] },
) {
  const stored = await takeImport(ctx, input, 'chooseSheets');
  const { localityId } = ctx.actor;
  const remembered = await findColumnMemories(ctx.tx, { localityId, unitId: stored.unitId });
  const chosen: TakenSheet[] = [];
  for (const { sheet: index, header, encodings } of input.sheets) {
    const sheet = stored.found.find((one) => one.sheet === index);
    if (!sheet || chosen.some((one) => one.sheet === index)) throw refused('imports.unknown-sheet');
    if (header.top > header.bottom || header.bottom - header.top > 9 || header.bottom > sheet.lastRow)
      throw refused('imports.header-out-of-sheet');
    const said = new Map(encodings.map(({ column, encoding }) => [column, encoding]));
    const rows = await firstRows(ctx, stored.id, index, header.bottom + lookedAt);
    chosen.push(takeSheet(sheet, rows, { header, encodings: said, remembered }));
  }
  refuseTooMany(stored, chosen);
  await deleteRows(ctx.tx, { localityId, importId: stored.id });
  const version = await updateImport(ctx.tx, keyOf(ctx, stored.id), { step: 'columns', chosen, counts: {} });
  return { id: stored.id, version };
}

/** Rows below the headers of the taken sheets, told before anybody matches a column. */
function refuseTooMany({ found }: StoredImport, chosen: readonly TakenSheet[]): void {
  const rows = chosen.reduce((sum, { sheet, shape }) => {
    const own = found.find((one) => one.sheet === sheet);
    const header = shape.headerRows.at(-1) ?? 0;
    return own ? sum + Math.min(own.rows, own.lastRow - header) : sum;
  }, 0);
  if (rows > mostRows) throw refused('imports.too-many-rows', { params: { found: rows, most: mostRows } });
}

export async function getColumns(ctx: Context, input: { importId: string }) {
  const stored = await getOwnImport(ctx, input.importId);
  const hasDefault = stored.options.unitId !== null;
  return {
    sheets: stored.chosen.map(({ sheet, name, columns, shape }) => ({
      ...{ sheet, name, columns: columns.map(shownColumn) },
      missing: missingFields(columns, hasDefault || shape.hamlet !== undefined),
    })),
  };
}

function shownColumn(found: StoredColumn) {
  const { column, title, parts, hidden, ordinal, filled, samples, encoding, recognised, field, guess } =
    found;
  return {
    ...{ column, letter: letterOf(column), title, parts, hidden, ordinal, filled, samples, field, guess },
    encoding: {
      ...{ encoding: encoding.encoding, recognised, certainty: encoding.certainty, mixed: encoding.mixed },
      examples: encoding.examples,
    },
  };
}

export async function chooseColumns(
  ctx: Context,
  input: { importId: string; version: number; sheets: ChosenColumns[]; options: ImportOptions },
) {
  const stored = await takeImport(ctx, input, 'chooseColumns');
  const { options } = input;
  const places = await placesOf(ctx, stored.unitId);
  if (options.unitId !== null && !places.some(({ unitId }) => unitId === options.unitId)) throw notFound();
  const chosen = stored.chosen.map((sheet) => matched(sheet, input.sheets));
  if (input.sheets.some(({ sheet }) => !chosen.some((one) => one.sheet === sheet)))
    throw refused('imports.unknown-sheet');
  await rememberColumns(
    ctx,
    stored.unitId,
    chosen.flatMap((sheet, at) => corrected(sheet, stored.chosen[at])),
  );
  const change = { state: 'judging', step: 'repair', chosen, options } as const;
  return startJob(ctx, stored, 'import-judge', change);
}

/** The sheet with the fields that a person said; a column that is not named keeps its guess. */
function matched(sheet: TakenSheet, said: readonly ChosenColumns[]): TakenSheet {
  const own = said.find((one) => one.sheet === sheet.sheet)?.columns ?? [];
  const fields = new Map<number, ImportField | null>(own.map(({ column, field }) => [column, field]));
  for (const column of fields.keys())
    if (!sheet.columns.some((one) => one.column === column)) throw refused('imports.unknown-column');
  const columns = sheet.columns.map((one) => ({
    ...one,
    field: fields.get(one.column) ?? (fields.has(one.column) ? null : one.field),
  }));
  const seen = new Set<string>();
  for (const { field, column } of columns) {
    if (field === null || manyColumns.has(field)) continue;
    if (seen.has(field))
      throw refused('imports.field-twice', { params: { field, column: letterOf(column) } });
    seen.add(field);
  }
  if (!['fullName', 'familyAndMiddle', 'givenName'].some((field) => seen.has(field)))
    throw refused('imports.name-column-missing', { params: { sheet: sheet.name } });
  return { ...sheet, columns };
}

/** What a person changed: it is not as guessed, or not as the person said before. A guess that stands may be overlooked. */
const corrected = (sheet: TakenSheet, before: TakenSheet | undefined): SaidColumn[] => {
  const earlier = new Map(before?.columns.map(({ column, field }) => [column, field]));
  return columnsSaid(
    sheet,
    ({ column, field, guess }) => field !== guess.field || field !== earlier.get(column),
  );
};
