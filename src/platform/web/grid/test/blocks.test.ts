import { describe, expect, it } from 'vitest';
import { copied, paste } from '../model/clipboard.ts';
import { dropHandle } from '../model/filling.ts';
import { nextTrouble } from '../model/finding.ts';
import { child, open } from './trial.ts';

describe('blocks of cells', () => {
  it('keeps what cannot be read with its reason, sends the rest, and finds its way to it', async () => {
    const { model, press, look, sent, saved } = open();
    paste(model, 'Lan\t31/02/2014\nMai\t1/2/2014\n');
    expect(model.told).toContain('Đã dán 4 ô (2 dòng × 2 cột)');
    expect(model.told).toContain('1 ô chưa đúng');
    await saved();
    expect(look().slice(0, 2)).toEqual([
      'Lan | 31/02/2014 (invalid) |  | 1 | 000',
      'Mai | 01/02/2014 |  | 3 | 001',
    ]);
    expect(sent.map(({ values }) => values)).toEqual([{ name: 'Lan' }, { name: 'Mai', born: '2014-02-01' }]);
    press('Ctrl+End');
    expect(nextTrouble(model)).toEqual({ row: 0, col: 1 });
  });

  it('takes a whole paste back with one Ctrl+Z and puts it down again with Ctrl+Y', async () => {
    const { model, press, look, sent, saved } = open();
    const before = look();
    paste(model, 'Lan\tsai\nMai\t1/2/2014\n');
    const after = look();
    press('Ctrl+z');
    await saved();
    expect(look()).toEqual(before);
    press('Ctrl+y');
    expect(look().map((row) => row.replace(/ \(saving\)/g, ''))).toEqual(
      after.map((row) => row.replace(/ \(saving\)/g, '')),
    );
    press('Ctrl+z', 'Ctrl+z');
    expect(model.told).toContain('Hoàn tác gồm nhập, dán');
    await saved();
    expect(sent.at(-1)?.values).toEqual({ name: 'Bé 1', born: '2014-01-02' });
  });

  it('hands on the rows of a paste that find no place, and says so', () => {
    const { model, beyond, look } = open();
    model.goTo({ row: 3, col: 3 });
    paste(model, '7\tx\ty\n8\tx\ty\n');
    expect(look()[3]).toBe('Bé 3 | 04/01/2014 |  | 7 (saving) | 003');
    expect(beyond).toEqual([{ rows: [['8', 'x', 'y']], columnIds: ['grade', 'code'], columnsBeyond: 1 }]);
    expect(model.told).toContain('1 dòng vượt quá cuối bảng');
    expect(model.told).toContain('1 cột vượt quá cột cuối');
    expect(model.told).toContain('1 ô khóa giữ nguyên');
  });

  it('copies what it shows, and leaves locked cells alone when it clears', () => {
    const { model, press, look } = open([child(0, 'Khóa'), child(1)]);
    press('Ctrl+a');
    expect(copied(model)?.plain).toBe('Khóa\t01/01/2014\t\t1\t000\nBé 1\t02/01/2014\t\t3\t001\n');
    press('Delete');
    expect(look()).toEqual([
      'Khóa |  (saving) |  |  (saving) | 000',
      ' (invalid) |  (saving) |  |  (saving) | 001',
    ]);
    expect(model.told).toContain('3 ô khóa giữ nguyên');
  });

  it('fills down and right, goes on with a series by the handle, and toggles yes and no', () => {
    const { model, press, look } = open();
    model.goTo({ row: 0, col: 0 });
    press('Shift+ArrowDown', 'Ctrl+d');
    model.goTo({ row: 0, col: 3 });
    press('Shift+ArrowDown');
    model.filling = { way: 'down', area: { top: 2, bottom: 3, left: 3, right: 3 } };
    dropHandle(model);
    model.goTo({ row: 0, col: 2 });
    press(' ', 'Shift+ArrowDown');
    press(' ');
    expect(look().map((row) => row.replace(/ \(saving\)/g, ''))).toEqual([
      'Bé 0 | 01/01/2014 | Không | 1 | 000',
      'Bé 0 | 02/01/2014 | Không | 3 | 001',
      'Bé 2 | 03/01/2014 |  | 5 | 002',
      'Bé 3 | 04/01/2014 |  | 7 | 003',
    ]);
  });

  it('writes one text into every selected cell with Ctrl+Enter', () => {
    const { type, press, look } = open();
    press('Shift+ArrowDown');
    type('Chung');
    press('Ctrl+Enter');
    expect(look().map((row) => row.split(' | ')[0])).toEqual([
      'Chung (saving)',
      'Chung (saving)',
      'Bé 2',
      'Bé 3',
    ]);
  });
});
