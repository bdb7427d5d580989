import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readParents } from './parents.ts';
import { readName } from './person-name.ts';

describe('a name', () => {
  test.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['  Nguyễn \u00a0 Văn\n An. ', 'Nguyễn Văn An'],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
    ['Ðặng Văn An', 'Đặng Văn An'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['K’Brôi Ka-ly', 'K’Brôi Ka-ly'],
    ['"Lê Thị Hoà",', 'Lê Thị Hoà'],
    ['Ng. T. Hoa', 'Ng. T. Hoa'],
  ])('%j is %s', (text, name) => {
    expect(readName(text)).toEqual({ ok: true, name, notes: [] });
  });

  test.each([
    ['1. Lê Văn An', 'Lê Văn An', 'numbering-removed'],
    ['12) Lê Văn An', 'Lê Văn An', 'numbering-removed'],
    ['Lê\u200b Văn\u202e An\u00ad', 'Lê Văn An', 'invisible-removed'],
    ['Páo', 'Páo', 'single-word'],
  ])('%j is %s, %s', (text, name, note) => {
    expect(readName(text)).toEqual({ ok: true, name, notes: [note] });
  });

  test.each([
    ['NGUYỄN THỊ HOÀ', 'Nguyễn Thị Hoà'],
    ['đặng văn ý', 'Đặng Văn Ý'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['NGUYỄN VĂN ANH-VŨ', 'Nguyễn Văn Anh-Vũ'],
  ])('%s is kept, and %s suggested', (text, suggestion) => {
    expect(readName(text)).toEqual({ ok: true, name: text, suggestion, notes: [] });
  });

  test.each([
    ['', 'name.empty'],
    [' . ', 'name.empty'],
    ['1.', 'name.empty'],
    ['Lê Văn An 2', 'name.not-a-name'],
    ['=HYPERLINK("http://a.example","Lê An")', 'name.not-a-name'],
    ['<script>alert(1)</script>', 'name.not-a-name'],
    ['Lê Văn 🙂', 'name.not-a-name'],
    [`Lê Văn A${'\u0301'.repeat(100)}`, 'name.not-a-name'],
    [`Lê Văn A${'\u0301'.repeat(5000)}`, 'name.too-long'],
    ['a'.repeat(121), 'name.too-long'],
  ])('%j is refused: %s', (text, code) => {
    expect(readName(text)).toEqual({ ok: false, code });
  });

  test('reading a name twice is reading it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const reading = readName(text);
        const again = reading.ok ? readName(reading.name) : reading;
        expect(again).toMatchObject(reading.ok ? { ok: true, name: reading.name } : reading);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parents in one cell', () => {
  const both = { mother: { name: 'Trần Thị A' }, father: { name: 'Lê Văn B' }, others: [] };
  test.each([
    ...['Mẹ: Trần Thị A / Cha: Lê Văn B', 'Cha: Lê Văn B\nMẹ: Trần Thị A', 'Bố Lê Văn B, mẹ Trần Thị A'],
    ...[
      'Trần Thị A (mẹ), Lê Văn B (bố)',
      'Họ tên mẹ: Trần Thị A; Họ tên cha: Lê Văn B',
      'MẸ: Trần Thị A - BA: Lê Văn B',
    ],
    ...['Bố: Lê Văn B Mẹ: Trần Thị A', 'me: Trần Thị A / bo: Lê Văn B', 'Má: Trần Thị A. Ba: Lê Văn B.'],
  ])('%j', (text) => {
    expect(readParents(text)).toEqual(both);
  });

  test('with telephone numbers, years of birth and remarks', () => {
    expect(readParents('Mẹ: Trần Thị A, SĐT: 0912 345 678\nCha: Lê Văn B (SN 1985, đã mất)')).toEqual({
      mother: { name: 'Trần Thị A', phone: '0912345678' },
      father: { name: 'Lê Văn B', birthYear: 1985, remark: 'đã mất' },
      others: [],
    });
    expect(readParents('Mẹ: Trần Thị A - 0912345678; Cha: Lê Văn B sinh năm 1980')).toEqual({
      mother: { name: 'Trần Thị A', phone: '0912345678' },
      father: { name: 'Lê Văn B', birthYear: 1980 },
      others: [],
    });
    expect(readParents('Trần Thị A (mẹ) 1985 0912345678')).toEqual({
      ...{ mother: { name: 'Trần Thị A', birthYear: 1985, phone: '0912345678' }, others: [] },
    });
  });

  test('who is called otherwise, or not at all, is left to a person', () => {
    expect(readParents('Bà ngoại: Phạm Thị C')).toEqual({
      others: [{ name: 'Phạm Thị C', relation: 'Bà ngoại' }],
    });
    expect(readParents('Bà: Phạm Thị C / Ba: Lê Văn B')).toEqual({
      ...{ father: { name: 'Lê Văn B' }, others: [{ name: 'Phạm Thị C', relation: 'Bà' }] },
    });
    expect(readParents('Lê Văn B - Trần Thị A')).toEqual({
      others: [{ name: 'Lê Văn B' }, { name: 'Trần Thị A' }],
    });
    expect(readParents('Ma Thị Dung')).toEqual({ others: [{ name: 'Ma Thị Dung' }] });
    expect(readParents('Mẹ: Trần Thị A; mẹ: Trần Thị B').others).toEqual([{ name: 'Trần Thị B' }]);
    expect(readParents('')).toEqual({ others: [] });
    expect(readParents('Mẹ: ')).toEqual({ others: [] });
  });

  test('no text, however odd, is an error of ours or takes long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'mẹ:(), /\n-0 9Cha'), maxLength: 200 }), (text) => {
        expect(readParents(text).others.length).toBeLessThan(200);
      }),
      { numRuns: 1000 },
    );
    const start = performance.now();
    for (const sign of [' ', '(', '1', ',', 'mẹ: ', '1.', '- '])
      readParents(sign.repeat(Math.ceil(32_767 / sign.length)));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
