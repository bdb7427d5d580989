import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockOf,
  cellCount,
  contains,
  extendTo,
  nextCell,
  type Selection,
  selectAll,
  selectColumns,
  selectOne,
  selectRows,
} from './selection.ts';

const size = { rows: 5, cols: 4 };
const at = (row: number, col: number) => ({ row, col });
const tab = { way: 'across', back: false } as const;
const enter = { way: 'down', back: false } as const;

describe('the selection', () => {
  it('grows from its anchor in any direction and never beyond the grid', () => {
    const grown = extendTo(selectOne(at(2, 2)), at(-1, 9), size);
    expect(blockOf(grown)).toEqual({ top: 0, left: 2, bottom: 2, right: 3 });
    expect(grown.active).toEqual(at(2, 2));
  });

  it('takes whole rows, whole columns, everything', () => {
    const some = extendTo(selectOne(at(1, 1)), at(2, 2), size);
    expect(blockOf(selectRows(some, size))).toEqual({ top: 1, left: 0, bottom: 2, right: 3 });
    expect(blockOf(selectColumns(some, size))).toEqual({ top: 0, left: 1, bottom: 4, right: 2 });
    expect(cellCount(blockOf(selectAll(at(1, 1), size)) as never)).toBe(20);
  });

  it('is no block while the header or a checkbox has the focus', () => {
    expect(blockOf(selectOne(at(-1, 2)))).toBeUndefined();
    expect(blockOf(selectOne(at(2, -1)))).toBeUndefined();
  });
});

describe('Tab and Enter', () => {
  it('run on to the next line, and Enter returns to where the Tabs began', () => {
    let selection: Selection = selectOne(at(1, 2));
    for (const next of [tab, tab]) selection = nextCell(selection, next, size) as Selection;
    expect(selection.active).toEqual(at(2, 0));
    expect(nextCell(selection, enter, size)?.active).toEqual(at(3, 2));
  });

  it('leave the grid after its last cell and before its first', () => {
    expect(nextCell(selectOne(at(4, 3)), tab, size)).toBeUndefined();
    expect(nextCell(selectOne(at(0, 0)), { ...tab, back: true }, size)).toBeUndefined();
    expect(nextCell(selectOne(at(-1, 2)), tab, size)).toBeUndefined();
  });

  it('stay inside a selected block and visit each of its cells once', () => {
    const corner = fc.record({ row: fc.nat(4), col: fc.nat(3) });
    fc.assert(
      fc.property(corner, corner, fc.constantFrom(tab, enter), fc.boolean(), (from, to, way, back) => {
        let selection = extendTo(selectOne(from), to, size);
        const block = blockOf(selection) as NonNullable<ReturnType<typeof blockOf>>;
        if (cellCount(block) === 1) return;
        const seen = new Set<string>();
        for (let i = 0; i < cellCount(block); i++) {
          selection = nextCell(selection, { ...way, back }, size) as Selection;
          expect(contains(block, selection.active)).toBe(true);
          seen.add(`${selection.active.row},${selection.active.col}`);
        }
        expect(seen.size).toBe(cellCount(block));
        expect(selection.active).toEqual(from);
      }),
    );
  });
});
