import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../column.ts';
import {
  type CellEdits,
  freshState,
  readText,
  renewRow,
  type RowState,
  settleConflict,
  textOf,
  unsentEdits,
  writeCell,
} from './row-state.ts';
import { outcomeOf, settleRow } from './settle-row.ts';

interface Child {
  name: string;
  hamlet: string;
  age: number | null;
}

const text = (id: 'name' | 'hamlet'): GridColumn<Child, string> => ({
  id,
  title: id,
  kind: 'text',
  width: 100,
  read: (row) => row[id],
  show: (value) => value,
  parse: (typed) => ({ ok: true, value: typed.trim() }),
  compare: (a, b) => a.localeCompare(b),
});
const age: GridColumn<Child, number | null> = {
  id: 'age',
  title: 'age',
  kind: 'number',
  width: 100,
  read: (row) => row.age,
  show: (value) => (value === null ? '' : String(value)),
  parse: (typed) =>
    /^\d*$/.test(typed)
      ? { ok: true, value: typed === '' ? null : Number(typed) }
      : { ok: false, reason: 'Tuổi: nhập bằng chữ số' },
  compare: (a, b) => (a ?? 0) - (b ?? 0),
};
const [name, hamlet] = [text('name') as GridColumn<Child>, text('hamlet') as GridColumn<Child>];
const ageColumn = age as GridColumn<Child>;
const columns = new Map([name, hamlet, ageColumn].map((column) => [column.id, column]));

const saved: Child = { name: 'An', hamlet: 'Thôn 1', age: 7 };
const start = freshState('a', 1, saved);
const write = (state: RowState<Child>, column: GridColumn<Child>, typed: string, sent?: CellEdits) =>
  writeCell(state, column, readText(column, typed), sent);
const look = (state: RowState<Child>) =>
  [...columns.values()].map((column) => `${textOf(column, state)}${mark(state, column.id)}`);
const mark = (state: RowState<Child>, id: string) => {
  const edit = state.edits.get(id);
  return edit ? ` (${edit.state})` : '';
};
const send = (state: RowState<Child>): CellEdits => unsentEdits(state);
const settle = (state: RowState<Child>, sent: CellEdits, result: Parameters<typeof outcomeOf<Child>>[0]) =>
  settleRow(
    state,
    sent,
    outcomeOf(result, () => 2, 'không có trả lời'),
    columns,
  );

describe('a row while it is edited', () => {
  it('shows the new value at once and sends it', () => {
    const state = write(start, name, 'Ân');
    expect(look(state)).toEqual(['Ân (saving)', 'Thôn 1', '7']);
    expect([...send(state)].map(([id, edit]) => [id, edit.value])).toEqual([['name', 'Ân']]);
  });

  it('keeps a text that it cannot read, sends the others, and forgets it when it is mended', () => {
    const state = write(write(start, ageColumn, 'bảy'), name, 'Ân');
    expect(look(state)).toEqual(['Ân (saving)', 'Thôn 1', 'bảy (invalid)']);
    expect([...send(state).keys()]).toEqual(['name']);
    expect(look(write(state, ageColumn, '7'))).toEqual(['Ân (saving)', 'Thôn 1', '7']);
  });

  it('has nothing to save when the old value is typed again', () => {
    expect(write(write(start, name, 'Ân'), name, 'An').edits.size).toBe(0);
  });

  it('sends the old value when another one is on its way', () => {
    const first = write(start, name, 'Ân');
    const back = write(first, name, 'An', send(first));
    expect(look(back)[0]).toBe('An (saving)');
    const after = settle(back, send(first), { kind: 'saved', rowId: 'a', row: { ...saved, name: 'Ân' } });
    expect(look(after)[0]).toBe('An (saving)');
    expect(after.edits.get('name')).toMatchObject({ value: 'An', base: 'Ân' });
  });
});

describe('the answer to a row', () => {
  const state = write(write(start, name, 'Ân'), ageColumn, '8');
  const sent = send(state);

  it('saved: the row is as the server has it', () => {
    const row = { name: 'Ân', hamlet: 'Thôn 9', age: 8 };
    const after = settle(state, sent, { kind: 'saved', rowId: 'a', row });
    expect(look(after)).toEqual(['Ân', 'Thôn 9', '8']);
    expect(after.version).toBe(2);
  });

  it('saved: what was typed meanwhile stays and is sent next, without a conflict with oneself', () => {
    const newer = write(state, name, 'Ấn', sent);
    const after = settle(newer, sent, { kind: 'saved', rowId: 'a', row: { ...saved, name: 'Ân', age: 8 } });
    expect(look(after)).toEqual(['Ấn (saving)', 'Thôn 1', '8']);
    expect(after.edits.get('name')).toMatchObject({ base: 'Ân' });
  });

  it('refused because of one cell: that one says why, the others go again without it', () => {
    const after = settle(state, sent, {
      kind: 'problem',
      rowId: 'a',
      sentence: 'Tuổi quá lớn',
      columnId: 'age',
    });
    expect(look(after)).toEqual(['Ân (saving)', 'Thôn 1', '8 (refused)']);
    expect([...send(after).keys()]).toEqual(['name']);
  });

  it('refused as a whole: every cell sent says why, and goes again with the next change of the row', () => {
    const after = settle(state, sent, { kind: 'problem', rowId: 'a', sentence: 'Hồ sơ đã khóa' });
    expect(look(after)).toEqual(['Ân (refused)', 'Thôn 1', '8 (refused)']);
    expect(look(write(after, hamlet, 'Thôn 2'))).toEqual(['Ân (saving)', 'Thôn 2 (saving)', '8 (saving)']);
  });

  it('no word about the row: it counts as not saved', () => {
    expect(settle(state, sent, undefined).edits.get('name')).toMatchObject({
      state: 'refused',
      reason: 'không có trả lời',
    });
  });

  it('changed by another in another cell: merged, and sent again on the new version', () => {
    const after = settle(state, sent, {
      kind: 'conflict',
      rowId: 'a',
      theirs: { ...saved, hamlet: 'Thôn 5' },
    });
    expect(look(after)).toEqual(['Ân (saving)', 'Thôn 5', '8 (saving)']);
    expect([...send(after).keys()]).toEqual(['name', 'age']);
  });

  it('changed by another in the same cell: both are kept until somebody chooses', () => {
    const theirs = { ...saved, name: 'Âng', age: 8 };
    const after = settle(state, sent, { kind: 'conflict', rowId: 'a', theirs, by: 'Mười' });
    expect(look(after)).toEqual(['Ân (conflict)', 'Thôn 1', '8']);
    expect(after.edits.get('name')).toMatchObject({ value: 'Ân', theirs: 'Âng', by: 'Mười' });
    expect(send(after).size).toBe(0);
    expect(look(settleConflict(after, 'name', 'theirs'))[0]).toBe('Âng');
    const kept = settleConflict(after, 'name', 'mine');
    expect(look(kept)[0]).toBe('Ân (saving)');
    expect(kept.edits.get('name')).toMatchObject({ base: 'Âng' });
  });

  it('a conflict without a newer version is put before the person instead of being sent for ever', () => {
    const outcome = outcomeOf<Child>({ kind: 'conflict', rowId: 'a', theirs: saved }, () => 1, '');
    expect(look(settleRow(state, sent, outcome, columns))).toEqual([
      'Ân (conflict)',
      'Thôn 1',
      '8 (conflict)',
    ]);
  });
});

describe('a row that was read again', () => {
  const state = write(start, name, 'Ân');

  it('an older reading changes nothing', () => {
    expect(renewRow(state, { row: { ...saved, hamlet: 'x' }, version: 0 }, columns)).toBe(state);
  });

  it('a cell on its way is left to the server, one that waits is compared', () => {
    const fresh = { row: { ...saved, name: 'Âng' }, version: 2 };
    expect(look(renewRow(state, fresh, columns, send(state)))[0]).toBe('Ân (saving)');
    expect(look(renewRow(state, fresh, columns))[0]).toBe('Ân (conflict)');
  });

  it('an edit that another person made as well is done', () => {
    expect(look(renewRow(state, { row: { ...saved, name: 'Ân' }, version: 2 }, columns))[0]).toBe('Ân');
  });
});
