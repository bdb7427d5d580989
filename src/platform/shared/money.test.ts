import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, moneyInWords, parseMoney } from './money.ts';

test.each([
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [10, 'Mười đồng'],
  [11, 'Mười một đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [20, 'Hai mươi đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi bốn đồng'],
  [25, 'Hai mươi lăm đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm linh một đồng'],
  [105, 'Một trăm linh năm đồng'],
  [110, 'Một trăm mười đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [121, 'Một trăm hai mươi mốt đồng'],
  [555, 'Năm trăm năm mươi lăm đồng'],
  [1000, 'Một nghìn đồng'],
  [1005, 'Một nghìn không trăm linh năm đồng'],
  [1050, 'Một nghìn không trăm năm mươi đồng'],
  [360_000, 'Ba trăm sáu mươi nghìn đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [1_234_567, 'Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng'],
  [2_000_000_000, 'Hai tỷ đồng'],
  [1_015_000_500, 'Một tỷ không trăm mười lăm triệu năm trăm đồng'],
  [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
  [1_000_000_000_000_000, 'Một triệu tỷ đồng'],
  [-21_000, 'Âm hai mươi mốt nghìn đồng'],
])('%i in words is %s', (dong, words) => expect(moneyInWords(dong)).toBe(words));

test('two different amounts are never written in the same words', () => {
  const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      expect(moneyInWords(a) === moneyInWords(b)).toBe(a === b);
    }),
  );
  expect(new Set(Array.from({ length: 20_000 }, (_, n) => moneyInWords(n))).size).toBe(20_000);
});

test('money is written with points and its unit', () => {
  expect(formatMoney(1_234_567)).toBe('1.234.567 đồng');
  expect(formatMoney(0)).toBe('0 đồng');
  expect(() => formatMoney(0.5)).toThrow(RangeError);
  expect(() => moneyInWords(1.5)).toThrow(RangeError);
});

test.each([
  ['1.234.567', { ok: true, dong: 1_234_567 }],
  ['1 234 567 đồng', { ok: true, dong: 1_234_567 }],
  ['500.000đ', { ok: true, dong: 500_000 }],
  ['500000 VNĐ', { ok: true, dong: 500_000 }],
  ['360.000 ₫', { ok: true, dong: 360_000 }],
  ['đồng', { ok: false, code: 'money.empty' }],
  ['1,5', { ok: false, code: 'money.not-whole' }],
  ['1.5', { ok: false, code: 'money.unreadable' }],
  ['năm trăm nghìn', { ok: false, code: 'money.unreadable' }],
])('%s typed as money', (text, reading) => expect(parseMoney(text)).toEqual(reading));
