import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a word is worked out once, until too many are kept; a long text every time', () => {
  const asked: string[] = [];
  const upper = remembered((word) => {
    asked.push(word);
    return word === 'none' ? undefined : word.toUpperCase();
  }, 2);
  const long = 'x'.repeat(33);
  expect(['a', 'a', 'none', 'none', long, long].map(upper)).toEqual([
    'A',
    'A',
    undefined,
    undefined,
    'X'.repeat(33),
    'X'.repeat(33),
  ]);
  expect(asked).toEqual(['a', 'none', long, long]);
  upper('b');
  upper('a');
  expect(asked.slice(-2)).toEqual(['b', 'a']);
});
