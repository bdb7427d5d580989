import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseTables } from '../contract.ts';
import { earlierThan, joinParts, openBefore, partOf } from './publications.ts';
import { type CellTable, hidesPart, hideSmall, type ShownTables, shownTables } from './small-cells.ts';

const k = 5;
const columns = 2;
const quarters = 3;
const isSmall = (count: number) => count !== 0 && Math.abs(count) < k;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * A year of children: each comes in one quarter, falls into one row of each table, may change its row or its outcome later, and may be
 * found to be none. What is counted at the end of each quarter, table by table.
 */
const years = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }),
    children: fc.array(
      fc.record({
        came: fc.nat(quarters - 1),
        rows: fc.array(fc.nat(2), { minLength: 2 * quarters, maxLength: 2 * quarters }),
        moves: fc.nat(9).map((one) => one === 0),
        outcomes: fc.array(fc.nat(columns - 1), { minLength: quarters, maxLength: quarters }),
        changes: fc.nat(4).map((one) => one === 0),
        gone: fc.nat(30),
      }),
      { minLength: 6, maxLength: 60 },
    ),
    /** Nothing that was counted once changes. */
    steady: fc.boolean(),
  })
  .map(({ sizes, children, steady }) =>
    Array.from({ length: quarters }, (_, now) =>
      sizes.map((size, table): CellTable => {
        const rows = Array.from({ length: size }, () => Array.from({ length: columns }, () => 0));
        for (const child of children) {
          if (child.came > now || (child.gone === now && !steady)) continue;
          const row = child.rows[2 * (child.moves && !steady ? now : 0) + table] as number;
          const column = child.outcomes[child.changes && !steady ? now : 0] as number;
          const cells = rows[row % size] as number[];
          cells[column] = (cells[column] as number) + 1;
        }
        return { rows };
      }),
    ),
  );

type Year = readonly (readonly CellTable[])[];

/** Each publication with a view to those before it; or, to show that this is needed, each by itself. */
function published(year: Year, guarded: boolean): ShownTables[] {
  const shown: ShownTables[] = [];
  for (const tables of year)
    shown.push(shownTables(tables, columns, hideSmall(tables, columns, k, guarded ? [...shown] : [])));
  return shown;
}

/** Every number of every publication, then the difference of each to the same one of each earlier publication; null is not shown. */
interface System {
  truth: number[];
  shown: (number | null)[];
  isCount: boolean[];
  /** What a reader takes a hidden one to be at least. */
  least: number[];
  /** Coefficients by number: they add up to nothing. */
  equations: Map<number, number>[];
}

function systemOf(year: Year, shown: readonly ShownTables[]): System {
  const system: System = { truth: [], shown: [], isCount: [], least: [], equations: [] };
  const add = (truth: number, seen: number | null, isCount: boolean, least: number) => {
    system.shown.push(seen);
    system.isCount.push(isCount);
    system.least.push(least);
    return system.truth.push(truth) - 1;
  };
  const addsUp = (parts: readonly number[], whole: number) =>
    system.equations.push(new Map([...parts.map((id) => [id, 1] as const), [whole, -1]]));
  const whole = (rows: readonly (readonly number[])[]) => {
    const sums = Array.from({ length: columns }, (_, at) => sum(rows.map((row) => row[at] as number)));
    return [...sums, sum(sums)];
  };
  const layers = year.map((tables, quarter) => {
    const seen = shown[quarter] as ShownTables;
    // Zeros are never hidden; and who presumes that a count does not fall takes it for no less than was shown before.
    const count = (value: number, of: (one: ShownTables) => number | null | undefined) => {
      const before = shown.slice(0, quarter).map((one) => of(one) ?? 0);
      return add(value, of(seen) ?? null, true, Math.max(1, ...before.filter((one) => one <= value)));
    };
    const totals = whole(tables[0]?.rows ?? []).map((value, at) => count(value, (one) => one.totals[at]));
    addsUp(totals.slice(0, -1), totals.at(-1) as number);
    const cells = tables.map(({ rows }, table) => {
      const ids = rows.map((row, at) =>
        [...row, sum(row)].map((value, column) => count(value, (one) => one.tables[table]?.[at]?.[column])),
      );
      for (const row of ids) addsUp(row.slice(0, -1), row.at(-1) as number);
      totals.forEach((total, column) =>
        addsUp(
          ids.map((row) => row[column] as number),
          total,
        ),
      );
      return ids;
    });
    return [...totals, ...cells.flat(2)];
  });
  layers.forEach((later, quarter) => {
    for (const earlier of layers.slice(0, quarter))
      later.forEach((id, at) => {
        const other = earlier[at] as number;
        const risen = add((system.truth[id] as number) - (system.truth[other] as number), null, false, -1000);
        addsUp([other, risen], id);
      });
  });
  return system;
}

type Row = Float64Array<ArrayBuffer>;

/** What follows from the equations alone: numbers that are the same in every solution. */
function solved({ truth, shown, equations }: System): number[] {
  const unknown = shown.flatMap((seen, id) => (seen === null ? [id] : []));
  const columnOf = new Map(unknown.map((id, at) => [id, at]));
  const matrix = equations.map((equation) => {
    const row = new Float64Array(unknown.length);
    for (const [id, by] of equation) {
      const at = columnOf.get(id);
      if (at !== undefined) row[at] = by;
    }
    return row;
  });
  let lead = 0;
  for (let column = 0; column < unknown.length && lead < matrix.length; column++) {
    const pivot = matrix.findIndex((row, at) => at >= lead && Math.abs(row[column] as number) > 1e-9);
    if (pivot < 0) continue;
    const row = matrix[pivot] as Row;
    matrix[pivot] = matrix[lead] as Row;
    matrix[lead] = row;
    const by = row[column] as number;
    for (let at = column; at < row.length; at++) row[at] = (row[at] as number) / by;
    for (const one of matrix) {
      const times = one[column] as number;
      if (one === row || times === 0) continue;
      for (let at = column; at < row.length; at++)
        one[at] = (one[at] as number) - times * (row[at] as number);
    }
    lead++;
  }
  const alone = matrix.flatMap((row) => {
    const found = [...row].flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : []));
    return found.length === 1 ? [unknown[found[0] as number] as number] : [];
  });
  return alone.filter((id) => truth[id] !== undefined);
}

/** What follows from bounds: of what is hidden at least so much, of a difference anything; sums draw them together. */
function bounded({ shown, least, equations }: System): number[] {
  const low = shown.map((seen, id) => seen ?? (least[id] as number));
  const high = shown.map((seen) => seen ?? 1000);
  for (let moved = true, rounds = 0; moved && rounds < 100; rounds++) {
    moved = false;
    for (const equation of equations)
      for (const [id, by] of equation) {
        // by · x = − (the others): their least and most say x's most and least.
        let [least, most] = [0, 0];
        for (const [other, weight] of equation) {
          if (other === id) continue;
          const ends = [weight * (low[other] as number), weight * (high[other] as number)] as const;
          least += Math.min(...ends);
          most += Math.max(...ends);
        }
        const [from, to] = by > 0 ? [-most, -least] : [least, most];
        if (from > (low[id] as number)) [low[id], moved] = [from, true];
        if (to < (high[id] as number)) [high[id], moved] = [to, true];
      }
  }
  return low.flatMap((from, id) => (from === high[id] ? [id] : []));
}

/** Small counts and small differences that a reader of the whole year knows to be just what they are. */
function given(system: System): number[] {
  const known = new Set([...solved(system), ...bounded(system)]);
  return [...known].filter((id) => isSmall(system.truth[id] as number));
}

test('whoever lays all publications of a year beside each other learns no small count and no small rise or fall', () => {
  let hidden = 0;
  let kept = 0;
  fc.assert(
    fc.property(years, (year) => {
      const system = systemOf(year, published(year, true));
      expect(given(system)).toEqual([]);
      system.truth.forEach((value, id) => {
        if (system.isCount[id] && value === 0) expect(system.shown[id]).toBe(0);
        if (!system.isCount[id] || value < k) return;
        if (system.shown[id] === null) hidden++;
        else kept++;
      });
    }),
    { numRuns: 400 },
  );
  // It is no answer to hide everything.
  expect(kept).toBeGreaterThan(hidden / 4);
});

test('without a view to the earlier ones the same reader would learn some', () => {
  const leaks = fc
    .sample(years, 200)
    .filter((year) => given(systemOf(year, published(year, false))).length > 0);
  expect(leaks.length).toBeGreaterThan(20);
});

test('a number is published again only unchanged or changed by k or more', () => {
  const before = (value: number | null): ShownTables => ({
    totals: [value, 0, value],
    tables: [[[value, 0, value]]],
  });
  const now = (value: number, ...earlier: ShownTables[]) => {
    const tables = [{ rows: [[value, 0]] }];
    return shownTables(tables, columns, hideSmall(tables, columns, k, earlier)).totals[0];
  };
  expect([7, 8, 11, 12, 3].map((value) => now(value, before(7)))).toEqual([7, null, null, 12, null]);
  // The one in between was hidden: the one before it still counts.
  expect(now(9, before(null), before(7))).toBe(null);
  expect(now(9, before(null), before(14))).toBe(9);
});

test('a part and its whole are published again only when both and the rest changed by nothing or enough', () => {
  const before = [{ part: 10, whole: 30 }];
  const cases = [
    { part: 10, whole: 30 },
    { part: 12, whole: 40 },
    { part: 15, whole: 36 },
    { part: 15, whole: 35 },
    { part: 10, whole: 33 },
  ];
  expect(cases.map((one) => hidesPart(one, k, before))).toEqual([false, true, true, false, true]);
});

const tablesOf = (to: string, byPlace: [string, number | null][]): CaseTables => {
  const line = (children: number | null) => ({ 'in-time': children, late: 0, waiting: 0, children });
  const open = (count: number | null) => ({ within: count, overdue: 0, open: count });
  const lines = byPlace.map(([unitId, count]) => ({ unitId, unitName: unitId, count }));
  return {
    ...{ from: `${to.slice(0, 4)}-01-01`, to, asOf: `${to}T16:59:59.000Z`, smallest: k },
    totals: line(20),
    byPlace: lines.map(({ count, ...place }) => ({ ...place, ...line(count) })),
    ...{ byForm: [{ form: 'violence', ...line(20) }], bySex: [], byAge: [], times: [] },
    open: {
      totals: open(20),
      byPlace: lines.map(({ count, ...place }) => ({ ...place, ...open(count) })),
      byStage: null,
    },
    ...{ repeats: { months: 12, children: 20, repeated: 6 }, referrals: null },
  };
};

test('a commune that succeeded others is compared with what was shown of all of them', () => {
  const earlier = tablesOf('2021-06-30', [
    ['a', 6],
    ['b', 7],
    ['c', null],
    ['d', 9],
  ]);
  const placeAt = new Map([
    ['a', 'ab'],
    ['b', 'ab'],
    ['c', 'cd'],
    ['d', 'cd'],
  ]);
  const { tables } = openBefore(earlier, ['ab', 'cd', 'new'], placeAt);
  expect(tables[0]?.map((row) => row.at(-1) ?? null)).toEqual([13, null, null]);
});

test('counts of a year are compared within it, open cases with the last ones before it too', () => {
  const published = ['2022-03-31', '2021-12-31', '2021-09-30'].map((to) => tablesOf(to, []));
  const { ofYear, ofStock } = earlierThan('2022-06-30', published);
  expect([ofYear, ofStock].map((list) => list.map(({ to }) => to))).toEqual([
    ['2022-03-31'],
    ['2022-03-31', '2021-12-31'],
  ]);
});

test('whoever oversees some communes reads their lines of the one publication and nothing of the others or of the whole', () => {
  const whole = tablesOf('2021-12-31', [
    ['a', 6],
    ['b', 7],
    ['c', null],
  ]);
  const part = (own: string) => partOf(whole, (id) => id === own);
  const joined = joinParts([part('a'), part('c')]);
  expect(joined).toEqual(partOf(whole, (id) => id !== 'b'));
  expect(JSON.stringify(joined)).not.toMatch(/20,|"b"/);
  expect(joined?.byPlace.map(({ children }) => children)).toEqual([6, null]);
});
