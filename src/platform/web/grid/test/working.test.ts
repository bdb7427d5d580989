import { describe, expect, it } from 'vitest';
import { find } from '../model/finding.ts';
import { perform } from '../model/perform.ts';
import { child, columns, open } from './trial.ts';

describe('a person at the grid', () => {
  it('types over a cell, goes on with Tab, returns with Enter, and everything is saved', async () => {
    const { type, press, look, sent, saved } = open();
    type('Nguyễn Đức');
    press('Tab');
    type('5/3/14');
    press('Enter');
    expect(look()[0]).toBe('Nguyễn Đức (saving) | 05/03/2014 (saving) |  | 1 | 000');
    await saved();
    expect(look()[0]).toBe('Nguyễn Đức | 05/03/2014 |  | 1 | 000');
    expect(sent.map(({ rowId, version, values }) => [rowId, version, values])).toEqual([
      ['r0', 1, { name: 'Nguyễn Đức' }],
      ['r0', 2, { born: '2014-03-05' }],
    ]);
  });

  it('drops what was typed with Esc, and leaves the grid with Esc and Tab', () => {
    const { model, type, press, look } = open();
    type('x');
    press('Escape');
    expect([look()[0], model.mode]).toEqual(['Bé 0 | 01/01/2014 |  | 1 | 000', 'no']);
    press('Escape');
    expect(perform(model, { do: 'next', next: { way: 'across', back: false } })).toBe(false);
    press('ArrowRight');
    expect(perform(model, { do: 'next', next: { way: 'across', back: false } })).toBe(true);
  });

  it('finds without accents, and goes round', () => {
    const { model } = open([child(0, 'Lê Hoà'), child(1, 'Đức'), child(2, 'Hoa')]);
    expect(find(model, 'hoa', 'first')).toEqual({ at: 1, of: 2 });
    expect(find(model, 'hoa', 'next')).toEqual({ at: 2, of: 2 });
    expect(find(model, 'hoa', 'next')).toEqual({ at: 1, of: 2 });
    expect(find(model, 'không có', 'next')).toEqual({ at: 0, of: 0 });
  });

  it('stays on its row when the order changes, and never moves a row under somebody who writes', () => {
    const { model, press } = open();
    press('ArrowDown');
    model.layOut(['r3', 'r2', 'r1', 'r0'], columns);
    expect(model.selection.active).toEqual({ row: 2, col: 0 });
    model.startEditing('type');
    const ids = () => model.rowsFor(model.parts.view).map(({ id }) => id);
    expect(ids()).toEqual(['r0', 'r1', 'r2', 'r3']);
    model.take([child(1), child(2)]);
    expect(ids()).toEqual(['r0', 'r1', 'r2', 'r3']);
    press('Escape');
    expect(ids()).toEqual(['r1', 'r2']);
  });

  it('does not undo over what another person has saved since', async () => {
    const { model, type, press, look, saved } = open();
    type('Của tôi');
    press('Enter');
    await saved();
    model.take([{ ...child(0), name: 'Của họ', version: 9 }, child(1), child(2), child(3)]);
    press('Ctrl+z');
    expect(look()[0]).toMatch(/^Của họ \|/);
    expect(model.told).toContain('1 ô đã được người khác');
  });
});
