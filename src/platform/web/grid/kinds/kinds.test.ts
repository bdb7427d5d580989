import { describe, expect, it } from 'vitest';
import { gridVi } from '../text/text.vi.ts';
import { columnKinds } from './kinds.ts';

const kinds = columnKinds(gridVi.kinds, 2031);
const value = (parsed: { ok: true; value: unknown } | { ok: false; reason: string }) =>
  parsed.ok ? parsed.value : `! ${parsed.reason}`;

describe('what is typed or pasted', () => {
  it('text: NFC, trimmed, inner lines and leading zeros kept', () => {
    const text = kinds.text({ maximum: 12 });
    expect(value(text.parse('  Nguyễn '.normalize('NFD')))).toBe('Nguyễn'.normalize('NFC'));
    expect(value(text.parse('001205'))).toBe('001205');
    expect(value(text.parse('Mẹ\nCha'))).toBe('Mẹ\nCha');
    expect(value(text.parse('a'.repeat(13)))).toBe('! Rút ngắn còn tối đa 12 ký tự.');
    expect(value(kinds.text({ required: true }).parse(' '))).toBe('! Ô này cần có nội dung.');
  });

  it.each([
    ['5/3/14', '2014-03-05'],
    ['05032014', '2014-03-05'],
    ['1.1.35', '1935-01-01'],
    ['', ''],
    ['31/02/2014', '! Không có ngày này trong lịch. Nhập dạng dd/MM/yyyy, ví dụ 05/03/2014.'],
    ['2014.5.3', '! Nhập ngày dạng dd/MM/yyyy, ví dụ 05/03/2014.'],
  ])('date: "%s" is %s', (typed, read) => {
    expect(value(kinds.date().parse(typed))).toBe(read);
  });

  it('choice: by label or stored value, accents aside unless two would fit', () => {
    const choice = kinds.choice([
      { value: '01', label: 'Kinh' },
      { value: '02', label: 'Tày' },
      { value: '03', label: 'Hoa' },
      { value: '04', label: 'Hòa' },
    ]);
    expect(['kinh', 'TAY', '02', 'hoa', 'Hòa', 'Hóa', ''].map((typed) => value(choice.parse(typed)))).toEqual(
      ['01', '02', '02', '03', '04', '! Chọn một giá trị trong danh sách (Kinh, Tày, Hoa…).', ''],
    );
  });

  it('yes or no: as communes mark it', () => {
    const yesNo = kinds.yesNo();
    expect(['x', 'X', 'Có', 'co', '1', 'ko', 'Không', ''].map((typed) => value(yesNo.parse(typed)))).toEqual([
      ...[true, true, true, true, true],
      ...[false, false, null],
    ]);
    expect(value(yesNo.parse('có lẽ'))).toBe('! Nhập “x” hoặc “Có”, “Không”, hoặc để trống.');
  });

  it('number: Vietnamese signs, whole unless decimals are asked for, within its range', () => {
    const number = kinds.number({ minimum: 0, maximum: 2000 });
    expect(['1.250', '0', '', '1,5', '-1', 'x'].map((typed) => value(number.parse(typed)))).toEqual([
      1250,
      0,
      null,
      '! Nhập số nguyên, không có phần lẻ.',
      '! Nhập số từ 0 đến 2.000.',
      '! Nhập bằng chữ số, ví dụ 1.250.',
    ]);
    expect(value(kinds.number({ decimals: 1 }).parse('12,5'))).toBe(12.5);
  });

  it('whatever a kind shows it can read back', () => {
    expect(value(kinds.date().parse(kinds.date().show('2014-03-05')))).toBe('2014-03-05');
    expect(value(kinds.yesNo().parse(kinds.yesNo().show(false)))).toBe(false);
    expect(value(kinds.number().parse(kinds.number().show(1234567)))).toBe(1234567);
  });
});

describe('order', () => {
  it('choices by label or as listed, yes before no, numbers by size', () => {
    const choices = [
      { value: 'ngheo', label: 'Nghèo' },
      { value: 'can', label: 'Cận nghèo' },
    ];
    expect(kinds.choice(choices).compare('ngheo', 'can')).toBeGreaterThan(0);
    expect(kinds.choice(choices, { order: 'listed' }).compare('ngheo', 'can')).toBeLessThan(0);
    expect(kinds.yesNo().compare(true, false)).toBeLessThan(0);
    expect(kinds.number().compare(2, 10)).toBeLessThan(0);
  });
});
