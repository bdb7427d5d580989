import { expect, test } from 'vitest';
import { type Household, HouseholdBook } from './households.ts';

const hamlet = { unitId: 'thon-1', communeId: 'xa' };
const other = { unitId: 'thon-2', communeId: 'xa' };
const house = (more: Partial<Household> = {}): Household => ({
  ...{ id: 'h1', ...hamlet, number: '12', headName: 'Nguyễn Văn Ba', phone: '', classes: {}, version: 1 },
  ...{ members: 2, ...more },
});
function open(...known: Household[]): HouseholdBook {
  let n = 0;
  return new HouseholdBook(known, { year: '2021', newId: () => `new-${++n}` });
}

test('who says nothing of a household has none; who says something has one', () => {
  expect(open().join(hamlet, { number: '', head: '', class: null })).toBeNull();
  expect(open().join(hamlet, { class: 'poor' })).toBe('new-1');
});

test('a number leads to its household in the hamlet; what is left empty erases nothing there', () => {
  const book = open(house({ classes: { 2021: 'poor', 2020: 'near-poor' } }));
  expect(book.join(hamlet, { number: '12', head: '', class: null })).toBe('h1');
  expect(book.changed).toEqual([]);
  expect(book.join(hamlet, { number: '12', class: 'merit' })).toBe('h1');
  expect(book.changed).toMatchObject([{ classes: { 2021: 'merit', 2020: 'near-poor' }, members: 4 }]);
  expect(book.join(other, { number: '12' })).toBe('new-1');
});

test('heads that differ tell two households of one number apart; accents do not', () => {
  const book = open(house());
  expect(book.join(hamlet, { number: '12', head: 'NGUYEN VAN BA' })).toBe('h1');
  expect(book.join(hamlet, { number: '12', head: 'Lê Văn Tư' })).toBe('new-1');
  expect(book.join(hamlet, { number: '12', head: 'Lê Văn Tư' })).toBe('new-1');
  expect(book.join(hamlet, { number: '12' })).toBe('h1');
});

test('a class is told of one year and taken back of that year alone', () => {
  const book = open(house({ classes: { 2020: 'poor', 2021: 'poor' } }));
  book.restate('h1', hamlet, { class: null });
  expect(book.get('h1')?.classes).toEqual({ 2020: 'poor' });
});

test('one of several children given a free number takes head and classes along; the others stay', () => {
  const book = open(house({ classes: { 2021: 'poor' } }));
  expect(book.restate('h1', hamlet, { number: '13' })).toBe('new-1');
  expect(book.get('new-1')).toMatchObject({
    number: '13',
    headName: 'Nguyễn Văn Ba',
    classes: { 2021: 'poor' },
  });
  expect(book.get('h1')).toMatchObject({ number: '12', members: 1 });
  expect(book.restate('h1', hamlet, { number: '13' })).toBe('new-1');
});

test('the only child of a household renumbers it', () => {
  const book = open(house({ members: 1 }));
  expect(book.restate('h1', hamlet, { number: '13' })).toBe('h1');
  expect(book.changed).toMatchObject([{ id: 'h1', number: '13' }]);
  expect(book.join(hamlet, { number: '13' })).toBe('h1');
  expect(book.join(hamlet, { number: '12' })).toBe('new-1');
});

test('brothers and sisters who move one after the other meet again; a number borne there is not taken along', () => {
  const book = open(house());
  expect([book.move('h1', other), book.move('h1', other)]).toEqual(['new-1', 'new-1']);
  const crowded = open(house(), house({ id: 'h2', ...other, headName: 'Lê Văn Tư' }));
  expect(crowded.move('h1', other)).toBe('new-1');
  expect(crowded.get('new-1')).toMatchObject({ number: '', headName: 'Nguyễn Văn Ba' });
});

test('what was given to the book is not changed by it', () => {
  const given = house();
  open(given).restate('h1', hamlet, { head: 'Lê Văn Tư' });
  expect(given.headName).toBe('Nguyễn Văn Ba');
});
