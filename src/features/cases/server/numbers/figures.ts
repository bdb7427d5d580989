import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { type CaseFigures, type FiguresInput, harmForms, helpOutcomes, openStages } from '../../contract.ts';
import { casePermissions } from '../../permissions.ts';
import { periodAsked, periodPublished, readsExactly } from '../../rules/numbers.ts';
import { hidesPart, hideSmall, nothingHidden } from '../../rules/small-cells.ts';
import { numberRules } from '../reference.ts';
import { instantsOf } from './indicator.ts';
import { communesOf, type CountedCommunes } from '../../../concerns/server/public.ts';
import * as queries from '../queries-numbers.ts';
import { referralFigures } from './referral-figures.ts';

/**
 * All numbers of the page at once, so that what is hidden in one table is hidden with a view to the others. The file that is
 * downloaded and the sheet that is printed are made of this answer and of nothing else.
 */
export async function getFigures(ctx: Context, input: FiguresInput): Promise<CaseFigures> {
  const places = await communesOf(ctx, casePermissions['case.count'], input.unitId);
  const exact = readsExactly(ctx.actor, places.units);
  const moment = { now: ctx.now, today: localDateOf(ctx.now) };
  const shown = exact ? places : await communesOf(ctx, casePermissions['case.count']);
  const period = exact ? periodAsked(input, moment) : periodPublished(input, moment);
  const counted = { units: shown.units, places: shown.placeOf, ...instantsOf(period), asOf: period.asOf };
  ctx.audit({ detail: { from: period.from, to: period.to, exact } });
  const { k } = numberRules.smallCells;
  const open = await queries.countOpen(ctx.tx, ctx.actor, counted);
  return {
    ...{ ...period, exact, smallest: k },
    ...(await childrenFigures(ctx, counted, { places: shown, exact })),
    times: await timesOf(ctx, counted, exact),
    open: openFigures(open, { places: shown, exact }, period.asOf === ctx.now),
    caseload: exact ? await caseloadOf(ctx, open) : null,
    repeats: await repeatsOf(ctx, counted, exact),
    referrals: await referralsOf(ctx, counted, exact),
  };
}

interface Audience {
  places: CountedCommunes;
  exact: boolean;
}

async function childrenFigures(ctx: Context, counted: queries.Counted, { places, exact }: Audience) {
  const { helpedInTime, ageBands, smallCells } = numberRules;
  const found = await queries.countAbused(ctx.tx, counted, { clocks: helpedInTime.clocks, ageBands });
  const numbers = new Map(found.map((row) => [`${row.dimension} ${row.key} ${row.outcome}`, row.children]));
  const rowsOf = (dimension: string, keys: readonly string[]) =>
    keys.map((key) => helpOutcomes.map((outcome) => numbers.get(`${dimension} ${key} ${outcome}`) ?? 0));
  const keys = {
    place: places.places.map(({ unitId }) => unitId),
    form: [...harmForms, 'unclassified'] as const,
    sex: ['female', 'male', 'unknown'] as const,
    age: ageBands.map((_, at) => String(at + 1)),
  };
  const tables = Object.entries(keys).map(([dimension, of]) => ({ rows: rowsOf(dimension, of) }));
  const shown = shownTables(tables, { columns: helpOutcomes.length, exact, k: smallCells.k });
  const lines = shown.tables.map((rows) => rows.map(outcomeLine));
  const [byPlace = [], byForm = [], bySex = [], byAge = []] = lines;
  return {
    totals: outcomeLine(shown.totals),
    byPlace: places.places.map((place, at) => ({ ...place, ...lineAt(byPlace, at) })),
    byForm: keys.form.map((form, at) => ({ form, ...lineAt(byForm, at) })),
    bySex: keys.sex.map((sex, at) => ({ sex, ...lineAt(bySex, at) })),
    byAge: ageBands.map((from, at) => {
      const next = ageBands[at + 1];
      return { from, to: next === undefined ? null : next - 1, ...lineAt(byAge, at) };
    }),
  };
}

type Shown = (number | null)[];

const outcomeLine = ([inTime = null, late = null, waiting = null, children = null]: Shown) => ({
  ...{ 'in-time': inTime, late, waiting, children },
});
const openLine = ([within = null, overdue = null, open = null]: Shown) => ({ within, overdue, open });
const lineAt = <T>(lines: readonly T[], at: number): T => lines[at] as T;

/** Each row with its sum behind it, and the sums of the columns; hidden is null. */
function shownTables(
  tables: readonly { rows: number[][] }[],
  { columns, exact, k }: { columns: number; exact: boolean; k: number },
): { tables: Shown[][]; totals: Shown } {
  const hidden = exact ? nothingHidden(tables, columns) : hideSmall(tables, columns, k);
  const sum = (row: readonly number[]) => row.reduce((all, one) => all + one, 0);
  const sums = Array.from({ length: columns }, (_, at) =>
    sum((tables[0]?.rows ?? []).map((row) => row[at] ?? 0)),
  );
  const unless = (isHidden: boolean | undefined, value: number) => (isHidden ? null : value);
  return {
    totals: [...sums, sum(sums)].map((value, at) => unless(hidden.totals[at], value)),
    tables: tables.map(({ rows }, table) =>
      rows.map((row, at) => [
        ...row.map((value, column) => unless(hidden.tables[table]?.rows[at]?.[column], value)),
        unless(hidden.tables[table]?.sums[at], sum(row)),
      ]),
    ),
  };
}

/** Of a day that is past nobody knows the stages. */
function openFigures(
  rows: readonly queries.OpenRow[],
  { places, exact }: Audience,
  staged: boolean,
): CaseFigures['open'] {
  const placeAt = new Map(places.units.map((unitId, at) => [unitId, places.placeOf[at]]));
  const cells = (own: readonly queries.OpenRow[]) => {
    const [open, overdue] = [sumBy(own, 'open'), sumBy(own, 'overdue')];
    return [open - overdue, overdue];
  };
  const byPlace = places.places.map(({ unitId }) =>
    cells(rows.filter((row) => placeAt.get(row.unitId) === unitId)),
  );
  const byStage = openStages.map((stage) => cells(rows.filter((row) => row.stage === stage)));
  const tables = [{ rows: byPlace }, ...(staged ? [{ rows: byStage }] : [])];
  const shown = shownTables(tables, { columns: 2, exact, k: numberRules.smallCells.k });
  const [ofPlaces = [], ofStages = []] = shown.tables.map((table) => table.map(openLine));
  return {
    totals: openLine(shown.totals),
    byPlace: places.places.map((place, at) => ({ ...place, ...lineAt(ofPlaces, at) })),
    byStage: staged ? openStages.map((stage, at) => ({ stage, ...lineAt(ofStages, at) })) : null,
  };
}

const sumBy = (rows: readonly queries.OpenRow[], key: 'open' | 'overdue'): number =>
  rows.reduce((sum, row) => sum + row[key], 0);

async function timesOf(
  ctx: Context,
  counted: queries.Counted,
  exact: boolean,
): Promise<CaseFigures['times']> {
  const { k } = numberRules.smallCells;
  const rows = await queries.countTimes(ctx.tx, counted);
  const round = (hours: number | null) => (hours === null ? null : Math.round(hours * 10) / 10);
  return (['assessment', 'plan', 'service'] as const).map((what) => {
    const row = rows.find((one) => one.what === what) ?? { n: 0, total: 0, median: null, p90: null };
    const hidden = !exact && (hidesPart(row.n, row.total, k) || row.total < k);
    if (hidden) return { what, n: null, total: null, medianHours: null, p90Hours: null };
    return { what, n: row.n, total: row.total, medianHours: round(row.median), p90Hours: round(row.p90) };
  });
}

/** Open cases of each worker, for whoever leads or oversees. */
async function caseloadOf(ctx: Context, rows: readonly queries.OpenRow[]): Promise<CaseFigures['caseload']> {
  const overseen = new Set(
    ctx.actor.assignments.flatMap((held) =>
      (casePermissions['case.oversee'] as readonly string[]).includes(held.function) ? [...held.unitIds] : [],
    ),
  );
  const own = rows.filter(({ unitId }) => overseen.has(unitId));
  if (overseen.size === 0) return null;
  const byWorker = Map.groupBy(own, ({ workerId }) => workerId ?? '');
  const names = await displayNamesOf(ctx.tx, [...byWorker.keys()].filter(Boolean));
  return [...byWorker]
    .map(([workerId, cases]) => {
      const [open, overdue] = [sumBy(cases, 'open'), sumBy(cases, 'overdue')];
      return { name: names.get(workerId) ?? '', within: open - overdue, overdue, open };
    })
    .sort((a, b) => b.open - a.open);
}

async function repeatsOf(
  ctx: Context,
  counted: queries.Counted,
  exact: boolean,
): Promise<CaseFigures['repeats']> {
  const { repeatMonths: months, smallCells } = numberRules;
  const { children, repeated } = await queries.countRepeats(ctx.tx, counted, months);
  const hidden =
    !exact && (hidesPart(repeated, children, smallCells.k) || (children > 0 && children < smallCells.k));
  return hidden ? { months, children: null, repeated: null } : { months, children, repeated };
}

async function referralsOf(
  ctx: Context,
  counted: queries.Counted,
  exact: boolean,
): Promise<CaseFigures['referrals']> {
  const count = referralFigures();
  if (count === undefined) return null;
  const { units, from, before, asOf } = counted;
  const { inTime, late, waiting } = await count(ctx, { unitIds: units, from, before, asOf });
  const { totals } = shownTables([{ rows: [[inTime, late, waiting]] }], {
    columns: 3,
    exact,
    k: numberRules.smallCells.k,
  });
  const [shownInTime = null, shownLate = null, shownWaiting = null, asked = null] = totals;
  return { asked, inTime: shownInTime, late: shownLate, waiting: shownWaiting };
}
