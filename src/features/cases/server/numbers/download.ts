import { type BookSheet, renderXlsx } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import type { FileAnswer } from '../../../../platform/shared/endpoint.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import type { CaseFigures, FiguresInput } from '../../contract.ts';
import { bookWords as words } from './words.ts';
import { getFigures } from './figures.ts';

/** The page's numbers as a workbook: the same answer, what is hidden there is hidden here. */
export async function downloadFigures(ctx: Context, input: FiguresInput): Promise<FileAnswer> {
  const figures = await getFigures(ctx, input);
  const bytes = await renderXlsx({ sheets: sheetsOf(figures) });
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `So lieu vu viec ${figures.from} den ${figures.to}.xlsx`, mediaType, bytes };
}

type Cells = (string | number | null)[];

function sheetsOf(figures: CaseFigures): BookSheet[] {
  const { exact, smallest } = figures;
  const shown = (value: number | null) => value ?? words.hidden;
  const titleRows = (name: string) => [
    name,
    words.period(formatDate(figures.from), formatDate(figures.to), formatInstant(figures.asOf)),
    words.definition,
    ...(exact ? [] : [words.suppressed(smallest)]),
  ];
  const sheet = (
    name: string,
    first: string,
    columns: readonly string[],
    rows: Cells[],
    total?: Cells,
  ): BookSheet => ({
    ...{ name, titleRows: titleRows(name), rows, ...(total && { total }) },
    columns: [
      { header: first, kind: 'text' },
      ...columns.map((header) => ({ header, kind: 'number' as const })),
    ],
  });
  const outcomes = (line: CaseFigures['totals']) =>
    [line.children, line['in-time'], line.late, line.waiting].map(shown);
  const children = (name: string, first: string, rows: Cells[]) =>
    sheet(name, first, words.outcomes, rows, [words.all, ...outcomes(figures.totals)]);
  const open = (line: CaseFigures['open']['totals']) => [line.open, line.overdue].map(shown);
  const { byPlace, byStage, totals } = figures.open;
  const all = [words.all, ...open(totals)];
  return [
    children(
      words.byPlace,
      words.place,
      figures.byPlace.map((line) => [line.unitName, ...outcomes(line)]),
    ),
    children(
      words.byForm,
      words.form,
      figures.byForm.map((line) => [words.forms[line.form], ...outcomes(line)]),
    ),
    children(
      words.bySex,
      words.sex,
      figures.bySex.map((line) => [words.sexes[line.sex], ...outcomes(line)]),
    ),
    children(
      words.byAge,
      words.age,
      figures.byAge.map((line) => [words.ages(line.from, line.to), ...outcomes(line)]),
    ),
    sheet(
      words.times,
      words.what,
      words.timeColumns,
      figures.times.map((line) => [
        words.whats[line.what],
        ...[line.n, line.total, line.medianHours, line.p90Hours].map(shown),
      ]),
    ),
    sheet(
      words.openByPlace,
      words.place,
      words.openColumns,
      byPlace.map((line) => [line.unitName, ...open(line)]),
      all,
    ),
    ...(byStage
      ? [
          sheet(
            words.openByStage,
            words.stage,
            words.openColumns,
            byStage.map((line) => [words.stages[line.stage], ...open(line)]),
            all,
          ),
        ]
      : []),
    sheet(words.repeats(figures.repeats.months), words.what, words.repeatColumns, [
      [words.children, shown(figures.repeats.children), shown(figures.repeats.repeated)],
    ]),
  ];
}
