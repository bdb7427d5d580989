import { type BookValue, renderXlsx } from '../../../platform/server/documents/index.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { refused } from '../../../platform/shared/problem.ts';
import type { Finding } from '../contract.ts';
import { reasonOf } from '../rules/reasons.vi.ts';
import type { TakenSheet } from '../rules/stored.ts';
import { takeImport } from './own-import.ts';
import { findRows, type StoredRow } from './queries/rows.ts';

/** The rows that were not entered, as in the list, with the reason: to be mended at home and sent again. */

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const leftPiles = ['mend', 'doubtful', 'duplicate', 'left-out', 'refused'] as const;
const most = 10_000;

export async function downloadLeftOver(ctx: Context, input: { importId: string }) {
  const stored = await takeImport(ctx, input, 'downloadLeftOver');
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const rows = await findRows(ctx.tx, of, { piles: leftPiles, after: 0, size: most });
  if (rows.length === 0) throw refused('imports.nothing-left-over');
  ctx.audit({ detail: { rows: rows.length } });
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet);
  const bytes = await renderXlsx({
    sheets: stored.chosen.flatMap((sheet) => {
      const own = bySheet.get(sheet.sheet);
      return own ? [sheetOf(sheet, own)] : [];
    }),
  });
  const name = stored.fileName.replace(/\.[^.]*$/, '');
  return { name: `${name} - chưa nhập.xlsx`, mediaType, bytes };
}

function sheetOf(sheet: TakenSheet, rows: readonly StoredRow[]) {
  const columns = sheet.columns.map(({ column, title }) => ({
    column,
    header: title === '' ? `Cột ${column}` : title,
  }));
  return {
    name: sheet.name,
    titleRows: [],
    columns: [
      { header: 'Hàng trong tệp', kind: 'number' as const, width: 9 },
      { header: 'Vì sao chưa nhập', kind: 'text' as const, width: 50 },
      ...columns.map(({ header }) => ({ header, kind: 'text' as const })),
    ],
    rows: rows.map((row): BookValue[] => {
      const texts = new Map(row.texts.cells.map(([column, text]) => [column, text]));
      return [row.row, reasonsOf(row), ...columns.map(({ column }) => texts.get(column) ?? null)];
    }),
    landscape: true,
  };
}

function reasonsOf({ pile, findings, alike }: StoredRow): string {
  const levels: Finding['level'][] = pile === 'doubtful' ? ['doubt'] : ['mend', 'doubt'];
  const said = findings.filter(({ level }) => levels.includes(level)).map(reasonOf);
  if (pile === 'duplicate')
    said.unshift(
      alike.some((one) => one.in === 'register')
        ? 'Nghi đã có trong sổ'
        : 'Nghi trùng với dòng khác trong tệp',
    );
  if (pile === 'left-out') said.unshift('Người nhập chọn không nhập');
  return said.join('; ');
}
