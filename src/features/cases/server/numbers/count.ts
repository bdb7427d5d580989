import type { Context } from '../../../../platform/server/http/context.ts';
import type { CountedCommunes } from '../../../concerns/server/public.ts';
import { type CaseTables, harmForms, helpOutcomes, openStages } from '../../contract.ts';
import type { FiguresPeriod } from '../../rules/numbers.ts';
import {
  childrenBefore,
  type ChildRows,
  type Earlier,
  openBefore,
  partsBefore,
  referralsBefore,
} from '../../rules/publications.ts';
import {
  type CellTable,
  hidesPart,
  hideSmall,
  nothingHidden,
  type Part,
  type ShownTables,
  shownTables,
} from '../../rules/small-cells.ts';
import * as queries from '../queries-numbers.ts';
import { numberRules } from '../reference.ts';
import { instantsOf } from './indicator.ts';
import { referralFigures } from './referral-figures.ts';

export interface Asked {
  places: CountedCommunes;
  period: FiguresPeriod;
  open: readonly queries.OpenRow[];
  /** What was published before, for a new publication; absent for whoever reads all numbers. */
  earlier?: Earlier;
}

export const countedOf = ({ units, placeOf }: CountedCommunes, period: FiguresPeriod): queries.Counted => ({
  ...{ units, places: placeOf, ...instantsOf(period), asOf: period.asOf },
});

/** Every table of the page. */
export async function countTables(ctx: Pick<Context, 'tx' | 'now'>, asked: Asked): Promise<CaseTables> {
  const { places, period } = asked;
  const counted = countedOf(places, period);
  return {
    ...{ ...period, smallest: numberRules.smallCells.k },
    ...(await childrenFigures(ctx, counted, asked)),
    times: await timesOf(ctx, counted, asked),
    open: openFigures(asked, asked.earlier === undefined && period.asOf === ctx.now),
    repeats: await repeatsOf(ctx, counted, asked),
    referrals: await referralsOf(ctx, counted, asked),
  };
}

type Counting = Pick<Context, 'tx'>;
type Of = Pick<Asked, 'places' | 'earlier'>;

/** Which unit stands under which commune. */
export const placesAt = ({ units, placeOf }: CountedCommunes): Map<string, string> =>
  new Map(units.map((unitId, at) => [unitId, placeOf[at] as string]));

async function childrenFigures(ctx: Counting, counted: queries.Counted, { places, earlier }: Of) {
  const { helpedInTime, ageBands } = numberRules;
  const found = await queries.countAbused(ctx.tx, counted, { clocks: helpedInTime.clocks, ageBands });
  const numbers = new Map(found.map((row) => [`${row.dimension} ${row.key} ${row.outcome}`, row.children]));
  const rowsOf = (dimension: string, keys: readonly string[]) =>
    keys.map((key) => helpOutcomes.map((outcome) => numbers.get(`${dimension} ${key} ${outcome}`) ?? 0));
  const keys: ChildRows = {
    place: places.places.map(({ unitId }) => unitId),
    form: [...harmForms, 'unclassified'],
    sex: ['female', 'male', 'unknown'],
    age: ageBands,
  };
  const tables = [
    { rows: rowsOf('place', keys.place) },
    { rows: rowsOf('form', keys.form) },
    { rows: rowsOf('sex', keys.sex) },
    {
      rows: rowsOf(
        'age',
        ageBands.map((_, at) => String(at + 1)),
      ),
    },
  ];
  const before = earlier?.ofYear.map((one) => childrenBefore(one, keys, placesAt(places)));
  const shown = shownOf(tables, helpOutcomes.length, before);
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

const { k } = numberRules.smallCells;

/** All of it, or what is left when small counts are hidden with a view to what was shown before. */
const shownOf = (
  tables: readonly CellTable[],
  columns: number,
  before: readonly ShownTables[] | undefined,
): ShownTables =>
  shownTables(
    tables,
    columns,
    before === undefined ? nothingHidden(tables, columns) : hideSmall(tables, columns, k, before),
  );

type Shown = ShownTables['totals'];

const outcomeLine = ([inTime = null, late = null, waiting = null, children = null]: Shown) => ({
  ...{ 'in-time': inTime, late, waiting, children },
});
const openLine = ([within = null, overdue = null, open = null]: Shown) => ({ within, overdue, open });
const lineAt = <T>(lines: readonly T[], at: number): T => lines[at] as T;

/** Of a day that is past nobody knows the stages. */
function openFigures({ places, open, earlier }: Asked, staged: boolean): CaseTables['open'] {
  const placeAt = placesAt(places);
  const cells = (own: readonly queries.OpenRow[]) => {
    const [all, overdue] = [sumBy(own, 'open'), sumBy(own, 'overdue')];
    return [all - overdue, overdue];
  };
  const keys = places.places.map(({ unitId }) => unitId);
  const byPlace = keys.map((key) => cells(open.filter((row) => placeAt.get(row.unitId) === key)));
  const byStage = openStages.map((stage) => cells(open.filter((row) => row.stage === stage)));
  const tables = [{ rows: byPlace }, ...(staged ? [{ rows: byStage }] : [])];
  const before = earlier?.ofStock.map((one) => openBefore(one, keys, placeAt));
  const shown = shownOf(tables, 2, before);
  const [ofPlaces = [], ofStages = []] = shown.tables.map((table) => table.map(openLine));
  return {
    totals: openLine(shown.totals),
    byPlace: places.places.map((place, at) => ({ ...place, ...lineAt(ofPlaces, at) })),
    byStage: staged ? openStages.map((stage, at) => ({ stage, ...lineAt(ofStages, at) })) : null,
  };
}

export const sumBy = (rows: readonly queries.OpenRow[], key: 'open' | 'overdue'): number =>
  rows.reduce((sum, row) => sum + row[key], 0);

const isHidden = (of: Part, before: ReturnType<typeof partsBefore> | undefined): boolean =>
  before !== undefined && hidesPart(of, k, before);

async function timesOf(
  ctx: Counting,
  counted: queries.Counted,
  { earlier }: Of,
): Promise<CaseTables['times']> {
  const rows = await queries.countTimes(ctx.tx, counted);
  const round = (hours: number | null) => (hours === null ? null : Math.round(hours * 10) / 10);
  return (['assessment', 'plan', 'service'] as const).map((what) => {
    const row = rows.find((one) => one.what === what) ?? { n: 0, total: 0, median: null, p90: null };
    const { n, total } = row;
    if (isHidden({ part: n, whole: total }, earlier && partsBefore(earlier.ofYear, what)))
      return { what, n: null, total: null, medianHours: null, p90Hours: null };
    return { what, n, total, medianHours: round(row.median), p90Hours: round(row.p90) };
  });
}

async function repeatsOf(
  ctx: Counting,
  counted: queries.Counted,
  { earlier }: Of,
): Promise<CaseTables['repeats']> {
  const { repeatMonths: months } = numberRules;
  const { children, repeated } = await queries.countRepeats(ctx.tx, counted, months);
  const hidden = isHidden(
    { part: repeated, whole: children },
    earlier && partsBefore(earlier.ofYear, 'repeats'),
  );
  return hidden ? { months, children: null, repeated: null } : { months, children, repeated };
}

async function referralsOf(
  ctx: Counting,
  counted: queries.Counted,
  { earlier }: Of,
): Promise<CaseTables['referrals']> {
  const count = referralFigures();
  if (count === undefined) return null;
  const { units, from, before, asOf } = counted;
  const { inTime, late, waiting } = await count(ctx, { unitIds: units, from, before, asOf });
  const tables = [{ rows: [[inTime, late, waiting]] }];
  const { totals } = shownOf(tables, 3, earlier?.ofYear.map(referralsBefore));
  const [shownInTime = null, shownLate = null, shownWaiting = null, asked = null] = totals;
  return { asked, inTime: shownInTime, late: shownLate, waiting: shownWaiting };
}
