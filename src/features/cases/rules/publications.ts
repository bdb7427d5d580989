import { ancestorsOf, type TreeAt } from '../../units/rules.ts';
import type { CaseTables, OpenLine, OutcomeLine } from '../contract.ts';
import type { ShownTables } from './small-cells.ts';

/**
 * Publications of one locality beside each other. There is one for each quarter, of the whole locality; whoever oversees some of its
 * communes reads their lines out of that same one, so that no two tables of nested areas are ever made that could be subtracted.
 */

/** What was published before and may be compared with what is published now. */
export interface Earlier {
  /** Of the same year: numbers that are counted from its beginning. */
  ofYear: readonly CaseTables[];
  /** And the last one before: open cases stand over the turn of the year. */
  ofStock: readonly CaseTables[];
}

/** @param published the latest first */
export function earlierThan(until: string, published: readonly CaseTables[]): Earlier {
  const before = published.filter(({ to }) => to < until);
  const ofYear = before.filter(({ to }) => to.slice(0, 4) === until.slice(0, 4));
  return { ofYear, ofStock: before.slice(0, ofYear.length + 1) };
}

/** The rows of the tables of children, in order. */
export interface ChildRows {
  place: string[];
  form: CaseTables['byForm'][number]['form'][];
  sex: CaseTables['bySex'][number]['sex'][];
  age: readonly number[];
}

type Shown = ShownTables['totals'];

const outcomes = (line: OutcomeLine | undefined): Shown =>
  line ? [line['in-time'], line.late, line.waiting, line.children] : [null, null, null, null];
const opens = (line: OpenLine): Shown => [line.within, line.overdue, line.open];

/** What was shown of a commune: of those that it succeeded together, as far as each was shown. */
function ofPlaces<L extends { unitId: string }>(
  lines: readonly L[],
  placeAt: ReadonlyMap<string, string>,
  shown: (line: L) => Shown,
): (unitId: string) => Shown {
  const plus = (one: number | null, other: number | null | undefined) =>
    one === null || typeof other !== 'number' ? null : one + other;
  return (unitId) => {
    const [first = [], ...others] = lines.filter((line) => placeAt.get(line.unitId) === unitId).map(shown);
    return others.reduce((sum, line) => sum.map((one, at) => plus(one, line[at])), first);
  };
}

/** What an earlier publication showed of children, laid out like the tables that are made now. */
export const childrenBefore = (
  { totals, byPlace, byForm, bySex, byAge }: CaseTables,
  rows: ChildRows,
  placeAt: ReadonlyMap<string, string>,
): ShownTables => ({
  totals: outcomes(totals),
  tables: [
    rows.place.map(ofPlaces(byPlace, placeAt, outcomes)),
    rows.form.map((form) => outcomes(byForm.find((line) => line.form === form))),
    rows.sex.map((sex) => outcomes(bySex.find((line) => line.sex === sex))),
    rows.age.map((from) => outcomes(byAge.find((line) => line.from === from))),
  ],
});

/** The same of open cases. */
export const openBefore = (
  { open }: CaseTables,
  places: readonly string[],
  placeAt: ReadonlyMap<string, string>,
): ShownTables => ({
  totals: opens(open.totals),
  tables: [places.map(ofPlaces(open.byPlace, placeAt, opens))],
});

export function referralsBefore({ referrals }: CaseTables): ShownTables {
  const { inTime = null, late = null, waiting = null, asked = null } = referrals ?? {};
  const totals = [inTime, late, waiting, asked];
  return { totals, tables: [[totals]] };
}

/** Counts that are part of another; the three times share their whole, so it was shown where one of them showed it. */
export function partsBefore(
  earlier: readonly CaseTables[],
  what: CaseTables['times'][number]['what'] | 'repeats',
): { part: number | null; whole: number | null }[] {
  return earlier.map(({ times, repeats }) =>
    what === 'repeats'
      ? { part: repeats.repeated, whole: repeats.children }
      : {
          part: times.find((line) => line.what === what)?.n ?? null,
          whole: times.find(({ total }) => total !== null)?.total ?? null,
        },
  );
}

/** The least unit that holds all of these; null where there is none. */
export function areaOf(at: TreeAt, unitIds: readonly string[]): string | null {
  const lines = unitIds.map((id) => [id, ...ancestorsOf(at, id).map(({ unitId }) => unitId)]);
  return lines[0]?.find((one) => lines.every((line) => line.includes(one))) ?? null;
}

const hiddenLine: OutcomeLine = { 'in-time': null, late: null, waiting: null, children: null };
const hiddenOpen: OpenLine = { within: null, overdue: null, open: null };

/** The lines of some communes, without what is told of the whole alone. */
export function partOf(tables: CaseTables, isOwn: (unitId: string) => boolean): CaseTables {
  const byPlace = tables.byPlace.filter(({ unitId }) => isOwn(unitId));
  const openByPlace = tables.open.byPlace.filter(({ unitId }) => isOwn(unitId));
  const { from, to, asOf, smallest, repeats } = tables;
  return {
    ...{ from, to, asOf, smallest, totals: hiddenLine, byPlace, byForm: [], bySex: [], byAge: [], times: [] },
    open: { totals: hiddenOpen, byPlace: openByPlace, byStage: null },
    repeats: { months: repeats.months, children: null, repeated: null },
    referrals: null,
  };
}

/** Parts of one publication put together again. */
export const joinParts = (parts: readonly CaseTables[]): CaseTables | undefined =>
  parts[0] && {
    ...parts[0],
    byPlace: parts.flatMap(({ byPlace }) => byPlace),
    open: { ...parts[0].open, byPlace: parts.flatMap(({ open }) => open.byPlace) },
  };
