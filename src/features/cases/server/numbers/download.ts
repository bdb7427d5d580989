import { type BookSheet, renderXlsx } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import type { FileAnswer } from '../../../../platform/shared/endpoint.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import type { CaseFigures, FiguresInput } from '../../contract.ts';
import { quarterOf } from '../../rules/numbers.ts';
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

const shown = (value: number | null) => value ?? words.hidden;

/** Makes a sheet of the figures: what is counted, by what, row by row. */
type Drawing = (
  name: string,
  first: string,
  columns: readonly string[],
  rows: Cells[],
  total?: Cells,
) => BookSheet;

function drawingOf({ from, to, asOf, publication, smallest }: CaseFigures): Drawing {
  const above = [
    words.period(formatDate(from), formatDate(to), formatInstant(asOf)),
    ...(publication
      ? [words.published(quarterOf(to), to.slice(0, 4), formatInstant(publication.madeAt))]
      : []),
    words.definition,
    ...(publication ? [words.suppressed(smallest)] : []),
    ...(publication?.part ? [words.part] : []),
  ];
  return (name, first, columns, rows, total) => ({
    ...{ name, titleRows: [name, ...above], rows },
    ...(total && !publication?.part && { total }),
    columns: [
      { header: first, kind: 'text' },
      ...columns.map((header) => ({ header, kind: 'number' as const })),
    ],
  });
}

const sheetsOf = (figures: CaseFigures): BookSheet[] => {
  const sheet = drawingOf(figures);
  const sheets = [...childSheets(figures, sheet), ...courseSheets(figures, sheet)];
  // Of some communes only their lines are published.
  return figures.publication?.part ? sheets.filter(({ rows }) => rows.length > 0) : sheets;
};

function childSheets(figures: CaseFigures, sheet: Drawing): BookSheet[] {
  const outcomes = (line: CaseFigures['totals']) =>
    [line.children, line['in-time'], line.late, line.waiting].map(shown);
  const drawn = <L extends CaseFigures['totals']>(
    name: string,
    first: string,
    lines: readonly L[],
    nameOf: (line: L) => string,
  ) =>
    sheet(
      name,
      first,
      words.outcomes,
      lines.map((line) => [nameOf(line), ...outcomes(line)]),
      [words.all, ...outcomes(figures.totals)],
    );
  return [
    drawn(words.byPlace, words.place, figures.byPlace, ({ unitName }) => unitName),
    drawn(words.byForm, words.form, figures.byForm, ({ form }) => words.forms[form]),
    drawn(words.bySex, words.sex, figures.bySex, ({ sex }) => words.sexes[sex]),
    drawn(words.byAge, words.age, figures.byAge, ({ from, to }) => words.ages(from, to)),
  ];
}

function courseSheets({ times, open, repeats, publication }: CaseFigures, sheet: Drawing): BookSheet[] {
  const counts = (line: CaseFigures['open']['totals']) => [line.open, line.overdue].map(shown);
  const all = [words.all, ...counts(open.totals)];
  const timed = times.map((line) => [
    words.whats[line.what],
    ...[line.n, line.total, line.medianHours, line.p90Hours].map(shown),
  ]);
  const byPlace = open.byPlace.map((line) => [line.unitName, ...counts(line)]);
  const byStage = open.byStage?.map((line) => [words.stages[line.stage], ...counts(line)]);
  return [
    sheet(words.times, words.what, words.timeColumns, timed),
    sheet(words.openByPlace, words.place, words.openColumns, byPlace, all),
    ...(byStage ? [sheet(words.openByStage, words.stage, words.openColumns, byStage, all)] : []),
    sheet(
      ...([words.repeats(repeats.months), words.what, words.repeatColumns] as const),
      publication?.part ? [] : [[words.children, shown(repeats.children), shown(repeats.repeated)]],
    ),
  ];
}
