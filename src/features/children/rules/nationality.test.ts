import { expect, test } from 'vitest';
import { nationalityText } from './nationality.ts';

test.each([
  ['VN', 'Việt Nam', 'Vietnam'],
  ['LA', 'Lào', 'Laos'],
  ['ZZ', 'Chưa xác định quốc tịch', 'Not determined'],
])('%s is said as a country, not as two letters', (code, vi, en) => {
  expect([nationalityText(code, 'vi'), nationalityText(code, 'en')]).toEqual([vi, en]);
});
