import { describe, expect, test } from 'vitest';
import type { UnitType } from '../../contract.ts';
import { type ListRow, type MappingRow, readMapping, readOfficialList } from './rows.ts';

const type = (code: string, name: string, level: number, validTo: string | null = null): UnitType => ({
  ...{ code, name, level, validTo },
  kind: 'authority',
  validFrom: '1900-01-01',
});
const types: UnitType[] = [
  type('tinh', 'Tỉnh', 1),
  type('thanh-pho-tw', 'Thành phố trực thuộc trung ương', 1),
  type('huyen', 'Huyện', 2, '2025-07-01'),
  type('thanh-pho-thuoc-tinh', 'Thành phố thuộc tỉnh', 2, '2025-07-01'),
  type('xa', 'Xã', 3),
  type('thi-tran', 'Thị trấn', 3, '2025-07-01'),
  { ...type('thon', 'Thôn', 4), kind: 'hamlet' },
];

const row = (line: Partial<ListRow>): ListRow => ({
  ...{ row: 3, code: '98001', name: 'Xã An', type: 'Xã', parent: '98' },
  ...line,
});
const top = row({ row: 2, code: '98', name: 'Tỉnh Đông Hải', type: 'Tỉnh', parent: '' });
const read = (rows: ListRow[], on = '2021-03-01') => readOfficialList(rows, types, on);

describe('a line of the official list', () => {
  test('becomes a unit; types are known however they are written', () => {
    const { units, problems } = read([
      top,
      row({ type: 'XÃ', name: ' Xã  An' }),
      row({ row: 4, code: '981', type: 'thành phố', name: 'Thành phố Đông' }),
      row({ row: 5, code: '97', type: 'Thành phố Trung ương', name: 'Thành phố Tây', parent: '' }),
    ]);
    expect(problems).toEqual([]);
    expect(units.map(({ code, typeCode, level }) => [code, typeCode, level])).toEqual([
      ['98', 'tinh', 1],
      ['98001', 'xa', 3],
      ['981', 'thanh-pho-thuoc-tinh', 2],
      ['97', 'thanh-pho-tw', 1],
    ]);
  });

  test.each<[string, Partial<ListRow>, string, string]>([
    ['a code that is none', { code: 'Mã 12' }, 'code', 'code-malformed'],
    ['a code that lost its zeros', { code: '801' }, 'code', 'code-length'],
    ['no name', { name: '  ' }, 'name', 'name-unreadable'],
    ['a hidden sign in the name', { name: 'Xã \u202eAn' }, 'name', 'name-unreadable'],
    ['a name without its type', { name: 'An' }, 'name', 'name-without-type'],
    ['a type that is none', { type: 'Ấp' }, 'type', 'type-unknown'],
    ['a hamlet', { type: 'Thôn', name: 'Thôn An' }, 'type', 'type-unknown'],
    ['no parent', { parent: '' }, 'parent', 'parent-missing'],
    ['a parent that the list does not have', { parent: '99' }, 'parent', 'parent-unknown'],
    ['a parent that is no code', { parent: 'Đông Hải' }, 'parent', 'code-malformed'],
  ])('is refused with %s', (_, wrong, field, code) => {
    expect(read([top, row(wrong)]).problems).toMatchObject([{ file: 'list', row: 3, field, code }]);
  });

  test('is refused when the code stands on an earlier line, or the parent is of its own level', () => {
    const twice = read([top, row({}), row({ row: 4, name: 'Xã Bình' })]);
    expect(twice.problems).toMatchObject([{ row: 4, code: 'code-twice', params: { other: '3' } }]);
    const sideways = read([top, row({}), row({ row: 4, code: '98002', parent: '98001' })]);
    expect(sideways.problems).toMatchObject([{ row: 4, code: 'parent-level' }]);
  });

  test('is refused with a type that is not in force on the day', () => {
    const town = row({ type: 'Thị trấn', name: 'Thị trấn An' });
    expect(read([top, town]).problems).toEqual([]);
    expect(read([top, town], '2025-07-01').problems).toMatchObject([{ code: 'type-unknown' }]);
  });

  test('all that is wrong is said at once, line by line', () => {
    const { problems } = read([top, row({ code: 'x', name: '', type: '?' }), row({ row: 4, parent: '7' })]);
    expect(problems.map((problem) => [problem.row, problem.field])).toEqual([
      ...[
        [3, 'code'],
        [3, 'type'],
        [3, 'name'],
        [4, 'parent'],
      ],
    ]);
  });
});

describe('a line of the table of codes', () => {
  const pair = (line: Partial<MappingRow>): MappingRow => ({
    ...{ row: 2, from: '98002', to: '98001', partial: '', hamlets: '' },
    ...line,
  });
  const readPairs = (rows: MappingRow[]) => readMapping(rows, new Set(['98001']));

  test('is a pair, in part where it says so, with the hamlets that go', () => {
    const { pairs, problems } = readPairs([
      pair({}),
      pair({ row: 3, from: '98003', partial: 'Một phần', hamlets: ' Thôn 1;; Thôn 2 ' }),
    ]);
    expect(problems).toEqual([]);
    expect(pairs).toEqual([
      { row: 2, from: '98002', to: '98001', partial: false, hamlets: [] },
      { row: 3, from: '98003', to: '98001', partial: true, hamlets: ['Thôn 1', 'Thôn 2'] },
    ]);
  });

  test.each<[string, Partial<MappingRow>, string, string]>([
    ['an old code that is none', { from: '?' }, 'from', 'code-malformed'],
    ['a new code that is none', { to: '' }, 'to', 'code-malformed'],
    ['a new code that the list does not have', { to: '98009' }, 'to', 'new-code-unknown'],
    ['a mark that says neither whole nor part', { partial: 'nửa' }, 'partial', 'partial-unreadable'],
  ])('is refused with %s', (_, wrong, field, code) => {
    const { pairs, problems } = readPairs([pair(wrong)]);
    expect(problems).toMatchObject([{ file: 'mapping', row: 2, field, code }]);
    expect(pairs).toEqual([]);
  });

  test('is refused when it stands there twice', () => {
    expect(readPairs([pair({}), pair({ row: 9 })]).problems).toMatchObject([
      { row: 9, code: 'pair-twice', params: { other: '2' } },
    ]);
  });
});
