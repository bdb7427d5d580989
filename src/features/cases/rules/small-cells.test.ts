import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellTable, type Hidden, hideSmall, hidesPart } from './small-cells.ts';

const k = 5;
const columns = 3;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Tables of the same children cut in different ways: each child has an outcome and falls into one row of each table. */
const families = (most: { tables: number; rows: number }) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: most.rows }), { minLength: 1, maxLength: most.tables }),
      children: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.infiniteStream(fc.nat(1000))), {
        maxLength: 60,
      }),
      skew: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ sizes, children, skew }): CellTable[] => {
      const picked = children.map(([outcome, picks]) => ({
        outcome,
        at: sizes.map(() => picks.next().value as number),
      }));
      return sizes.map((size, table) => {
        const rows = Array.from({ length: size }, () => [0, 0, 0]);
        for (const { outcome, at } of picked) {
          const row = rows[Math.floor(((at[table] as number) / 1001) ** skew * size)] as number[];
          row[outcome] = (row[outcome] as number) + 1;
        }
        return { rows };
      });
    });

/** Every number of the payload with its name: the columns' sums are one and the same in all tables. */
function numbersOf(tables: readonly CellTable[], hidden: Hidden) {
  const all: { value: number; hidden: boolean }[] = [];
  const add = (value: number, isHidden: boolean) => all.push({ value, hidden: isHidden }) - 1;
  const columnSums = Array.from({ length: columns }, (_, at) =>
    sum(tables[0]?.rows.map((row) => row[at] as number) ?? []),
  );
  const totals = [...columnSums, sum(columnSums)].map((value, at) =>
    add(value, hidden.totals[at] as boolean),
  );
  /** Each says: the numbers add up to the last one. */
  const equations: number[][] = [totals];
  tables.forEach(({ rows }, table) => {
    const mask = hidden.tables[table] as Hidden['tables'][number];
    const ids = rows.map((row, at) => {
      const cells = row.map((value, column) => add(value, mask.rows[at]?.[column] as boolean));
      return [...cells, add(sum(row), mask.sums[at] as boolean)];
    });
    equations.push(...ids);
    for (let column = 0; column <= columns; column++)
      equations.push([...ids.map((row) => row[column] as number), totals[column] as number]);
  });
  return { all, equations };
}

/** What a reader can work out: lower and upper bounds of each hidden number, drawn together through every sum until nothing moves. */
function boundsOf({ all, equations }: ReturnType<typeof numbersOf>) {
  // Zeros are always shown: who knows that takes what is hidden for at least 1.
  const low = all.map(({ value, hidden }) => (hidden ? 1 : value));
  const high = all.map(({ value, hidden }) => (hidden ? 10_000 : value));
  for (let moved = true; moved; ) {
    moved = false;
    const tighten = (id: number, from: number, to: number) => {
      if (from > (low[id] as number)) [low[id], moved] = [from, true];
      if (to < (high[id] as number)) [high[id], moved] = [to, true];
    };
    for (const equation of equations) {
      const parts = equation.slice(0, -1);
      const whole = equation.at(-1) as number;
      const lows = sum(parts.map((id) => low[id] as number));
      const highs = sum(parts.map((id) => high[id] as number));
      tighten(whole, lows, highs);
      for (const id of parts)
        tighten(
          id,
          (low[whole] as number) - (highs - (high[id] as number)),
          (high[whole] as number) - (lows - (low[id] as number)),
        );
    }
  }
  return { low, high };
}

/** Rank of the hidden numbers' equations with and without one of them fixed, exactly: is it the same in every solution? */
function determined({ all, equations }: ReturnType<typeof numbersOf>): number[] {
  const unknown = all.flatMap(({ hidden }, id) => (hidden ? [id] : []));
  const matrix = equations
    .map((equation) =>
      unknown.map((id) => (equation.at(-1) === id ? -1 : equation.slice(0, -1).includes(id) ? 1 : 0)),
    )
    .filter((row) => row.some((one) => one !== 0));
  const reduced = reduce(matrix);
  return unknown.filter((_, column) =>
    reduced.some((row) =>
      row.every((value, at) => (at === column ? Math.abs(value) > 1e-9 : Math.abs(value) < 1e-9)),
    ),
  );
}

function reduce(matrix: number[][]): number[][] {
  const rows = matrix.map((row) => [...row]);
  let lead = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && lead < rows.length; column++) {
    const pivot = rows.findIndex((row, at) => at >= lead && Math.abs(row[column] as number) > 1e-9);
    if (pivot < 0) continue;
    [rows[lead], rows[pivot]] = [rows[pivot] as number[], rows[lead] as number[]];
    const by = rows[lead]?.[column] as number;
    rows[lead] = (rows[lead] as number[]).map((value) => value / by);
    for (let at = 0; at < rows.length; at++) {
      const times = rows[at]?.[column] as number;
      if (at === lead || times === 0) continue;
      rows[at] = (rows[at] as number[]).map((value, i) => value - times * (rows[lead]?.[i] as number));
    }
    lead++;
  }
  return rows;
}

test('no count from 1 to 4 is shown, and of what is hidden nothing can be worked out of all the sums of the page', () => {
  let withHidden = 0;
  fc.assert(
    fc.property(families({ tables: 4, rows: 7 }), (tables) => {
      const numbers = numbersOf(tables, hideSmall(tables, columns, k));
      for (const { value, hidden } of numbers.all) {
        if (value > 0 && value < k) expect(hidden).toBe(true);
        if (value === 0) expect(hidden).toBe(false);
      }
      const { low, high } = boundsOf(numbers);
      numbers.all.forEach(({ hidden }, id) => {
        if (hidden) expect(low[id]).toBeLessThan(high[id] as number);
      });
      expect(determined(numbers)).toEqual([]);
      if (numbers.all.some(({ hidden }) => hidden)) withHidden++;
    }),
    { numRuns: 1000 },
  );
  expect(withHidden).toBeGreaterThan(250);
});

test('each hidden number has another value in some whole table of counts with the same shown numbers', () => {
  fc.assert(
    fc.property(families({ tables: 2, rows: 3 }), (tables) => {
      const hidden = hideSmall(tables, columns, k);
      const { all, equations } = numbersOf(tables, hidden);
      for (const [id, one] of all.entries()) {
        if (!one.hidden) continue;
        expect(movedFrom(id, all, equations), `number ${id} of ${JSON.stringify(tables)}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

/** Searches integers: one hidden number one up or down, then every sum put right by moving hidden numbers that are still free. */
function movedFrom(
  start: number,
  all: readonly { value: number; hidden: boolean }[],
  equations: readonly number[][],
): boolean {
  const moves = new Map<number, number>();
  let budget = 20_000;
  const offOf = (equation: readonly number[]) =>
    sum(equation.slice(0, -1).map((id) => moves.get(id) ?? 0)) - (moves.get(equation.at(-1) as number) ?? 0);
  const mend = (): boolean => {
    if (budget-- < 0) return false;
    const wrong = equations.find((equation) => offOf(equation) !== 0);
    if (wrong === undefined) return true;
    const off = offOf(wrong);
    for (const [at, id] of wrong.entries()) {
      const move = at === wrong.length - 1 ? off : -off;
      if (!all[id]?.hidden || moves.has(id) || Math.abs(move) > 1 || (all[id]?.value ?? 0) + move < 1)
        continue;
      moves.set(id, move);
      if (mend()) return true;
      moves.delete(id);
    }
    return false;
  };
  return [1, -1].some((step) => {
    moves.clear();
    budget = 20_000;
    moves.set(start, step);
    return mend();
  });
}

test('a part is hidden where it or the rest is small', () => {
  expect([0, 4, 5, 15, 16, 20].map((part) => hidesPart({ part, whole: 20 }, k))).toEqual([
    false,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('where nothing is small everything is shown', () => {
  const hidden = hideSmall(
    [
      {
        rows: [
          [5, 0, 7],
          [9, 6, 0],
        ],
      },
    ],
    columns,
    k,
  );
  expect(JSON.stringify(hidden)).not.toContain('true');
});
