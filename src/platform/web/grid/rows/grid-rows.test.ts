import { describe, expect, it } from 'vitest';
import { type GridColumn, gridColumn } from '../column.ts';
import { columnKinds } from '../kinds/kinds.ts';
import { gridVi } from '../text/text.vi.ts';
import { GridRows } from './grid-rows.ts';
import { textOf } from './row-state.ts';

interface Child {
  id: string;
  version: number;
  name: string;
  age: number | null;
}

const kinds = columnKinds(gridVi.kinds, 2031);
const name = gridColumn<Child, string>({
  id: 'name',
  title: 'Tên',
  width: 1,
  ...kinds.text(),
  read: (row) => row.name,
});
const age = gridColumn<Child, number | null>({
  id: 'age',
  title: 'Tuổi',
  width: 1,
  ...kinds.number(),
  read: (row) => row.age,
});
const columns: ReadonlyMap<string, GridColumn<Child>> = new Map(
  [name, age].map((column) => [column.id, column]),
);
const identity = { rowId: (row: Child) => row.id, rowVersion: (row: Child) => row.version };
const child = (id: string, version = 1): Child => ({ id, version, name: `Bé ${id}`, age: 7 });
const words = { columns, unanswered: 'không trả lời' };

function filled(...ids: string[]) {
  const rows = new GridRows<Child>(identity);
  rows.take(
    ids.map((id) => child(id)),
    columns,
  );
  return rows;
}

describe('the rows of a grid', () => {
  it('tells whether the list changed or only what stands in it', () => {
    const rows = filled('a', 'b');
    expect(rows.take([child('a', 2), child('b')], columns)).toBe(false);
    expect(rows.get('a').version).toBe(2);
    expect(rows.take([child('b'), child('a', 2)], columns)).toBe(true);
    expect(rows.take([child('b')], columns)).toBe(true);
    expect(() => rows.get('a')).toThrow('no such row: a');
  });

  it('keeps a row that the screen took away until its edits are saved', () => {
    const rows = filled('a', 'b');
    rows.write('a', name, { value: 'Mới' });
    rows.take([child('b')], columns);
    const changes = rows.takeChanges(['a']);
    expect(changes).toMatchObject([{ rowId: 'a', version: 1, values: { name: 'Mới' } }]);
    rows.settle(changes, [{ kind: 'saved', rowId: 'a', row: { ...child('a', 2), name: 'Mới' } }], words);
    expect(() => rows.get('a')).toThrow('no such row: a');
  });

  it('sends each edit once, on the version of the last answer', () => {
    const rows = filled('a');
    rows.write('a', name, { value: 'Mới' });
    const first = rows.takeChanges(['a']);
    rows.write('a', age, { value: 8 });
    const { saved, again } = rows.settle(
      first,
      [{ kind: 'saved', rowId: 'a', row: { ...child('a', 2), name: 'Mới' } }],
      words,
    );
    expect(saved).toEqual([{ ...child('a', 2), name: 'Mới' }]);
    expect(again).toEqual(['a']);
    expect(rows.takeChanges(again)).toMatchObject([{ version: 2, values: { age: 8 } }]);
  });

  it('knows which rows somebody must look at, and sends the refused ones again when asked', () => {
    const rows = filled('a', 'b', 'c');
    rows.write('a', age, { text: 'bảy', reason: 'số' });
    rows.write('b', name, { value: 'x' });
    rows.settle(rows.takeChanges(['a', 'b']), [{ kind: 'problem', rowId: 'b', sentence: 'khóa' }], words);
    expect([...rows.troubled]).toEqual(['a', 'b']);
    expect(rows.resendRefused()).toEqual(['b']);
    expect([...rows.troubled]).toEqual(['a']);
    expect(rows.takeChanges(['a', 'b'])).toMatchObject([{ rowId: 'b', values: { name: 'x' } }]);
  });

  it('ends a conflict by either side', () => {
    const rows = filled('a');
    rows.write('a', name, { value: 'của tôi' });
    const theirs = { ...child('a', 2), name: 'của họ' };
    rows.settle(rows.takeChanges(['a']), [{ kind: 'conflict', rowId: 'a', theirs }], words);
    expect(rows.get('a').edits.get('name')?.state).toBe('conflict');
    rows.choose('a', ['name'], 'mine');
    expect(rows.takeChanges(['a'])).toMatchObject([{ version: 2, values: { name: 'của tôi' } }]);
    rows.settle([], [], words);
    expect(textOf(name, rows.get('a'))).toBe('của tôi');
  });

  it('what came to nothing waits again', () => {
    const rows = filled('a');
    rows.write('a', name, { value: 'Mới' });
    const changes = rows.takeChanges(['a']);
    expect(rows.release(changes)).toEqual(['a']);
    expect(rows.takeChanges(['a'])).toEqual(changes);
  });
});
