import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhones } from './phone.ts';
import { sexOfColumns, readSex } from './sex.ts';
import { readYesNo } from './yes-no.ts';

describe('yes and no', () => {
  test.each(['x', 'X', ' x ', 'có', 'Có', 'CO', '1', 'v', '✓', '✔', '√', 'đúng', 'x.', 'TRUE'])(
    '%s is yes',
    (text) => {
      expect(readYesNo(text)).toEqual({ ok: true, value: true });
    },
  );
  test.each(['không', 'khong', 'Ko', 'k', '0', '-', 'chưa', 'FALSE', '☐'])('%s is no', (text) => {
    expect(readYesNo(text)).toEqual({ ok: true, value: false });
  });
  test.each(['', ' ', '\u00a0'])('%j says nothing', (text) => {
    expect(readYesNo(text)).toEqual({ ok: true, value: undefined });
  });
  test('what is neither is not guessed', () => {
    for (const text of ['hộ nghèo', '2', '?', 'xã']) expect(readYesNo(text).ok).toBe(false);
  });
  test('ticks of the font Wingdings are letters', () => {
    expect(readYesNo('ü', 'Wingdings')).toEqual({ ok: true, value: true });
    expect(readYesNo('¨', 'Wingdings 2')).toEqual({ ok: true, value: false });
    expect(readYesNo('ü', 'Arial').ok).toBe(false);
  });
});

describe('sex', () => {
  test.each(['Nam', 'NAM', 'trai', 'Bé trai', 'm', 'M', '1', 'nam.'])('%s is male', (text) => {
    expect(readSex(text)).toEqual({ ok: true, value: 'male' });
  });
  test.each(['Nữ', 'nu', 'NỮ', 'gái', 'F', '0', '2', 'Nữ'.normalize('NFD')])('%s is female', (text) => {
    expect(readSex(text)).toEqual({ ok: true, value: 'female' });
  });
  test('nothing, and what is neither', () => {
    expect(readSex('')).toEqual({ ok: true, value: undefined });
    for (const text of ['x', 'nam/nữ', '3'])
      expect(readSex(text)).toEqual({ ok: false, code: 'sex.unreadable' });
  });
  test.each([
    ['x', '', { ok: true, value: 'male' }],
    ['', '12/3/2014', { ok: true, value: 'female' }],
    ['0', '1', { ok: true, value: 'female' }],
    ['', '', { ok: true, value: undefined }],
    ['x', 'x', { ok: false, code: 'sex.both' }],
  ])('of a column for each: %j and %j', (male, female, reading) => {
    expect(sexOfColumns(male, female)).toEqual(reading);
  });
});

describe('telephone numbers', () => {
  test.each([
    ['0912345678', ['0912345678'], []],
    ['0912 345 678', ['0912345678'], []],
    ['0912.345.678', ['0912345678'], []],
    ['+84 912 345 678', ['0912345678'], []],
    ['84912345678', ['0912345678'], []],
    ['0084912345678', ['0912345678'], []],
    ['912345678', ['0912345678'], ['lost-zero-repaired']],
    ['0254 3 812 345', ['02543812345'], []],
    ['01682345678', ['0382345678'], ['old-prefix-replaced']],
    ['1232345678', ['0832345678'], ['old-prefix-replaced']],
    ['0912345678 / 0987654321', ['0912345678', '0987654321'], []],
    ['SĐT: 0912345678 (mẹ)', ['0912345678'], []],
    ['0912345678 - 0912345678', ['0912345678'], []],
    ['09123', [], ['unreadable']],
    ['không có', [], ['unreadable']],
    ['', [], []],
  ])('%s', (text, values, warnings) => {
    expect(readPhones(text)).toEqual({ values, warnings });
  });

  test('a number is never made of anything but its own digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        for (const value of readPhones(text).values) expect(value).toMatch(/^0\d{9,10}$/);
      }),
      { numRuns: 2000 },
    );
  });
});
