import { describe, expect, it } from 'vitest';
import { followUpOf, numbered, readEntry } from './rules.ts';

const sheet = { numbers: new Set(Array.from({ length: 20 }, (_, at) => at + 1)), next: 4 };
const read = (text: string) => readEntry(text, sheet);

describe('a line of the sheet as an officer types it', () => {
  it('is a number alone for who is still there, and nothing for the next one', () => {
    expect(read('12')).toEqual({ ordinals: [12], outcome: 'confirmed', note: '' });
    expect(read(' ')).toEqual({ ordinals: [4], outcome: 'confirmed', note: '' });
    expect(readEntry('', { ...sheet, next: undefined })).toEqual({ problem: 'unreadable' });
  });

  it('is a number, a result and what was written beside it', () => {
    expect(read('12 2')).toEqual({ ordinals: [12], outcome: 'changed', note: '' });
    expect(read('12  3  về quê ngoại')).toEqual({ ordinals: [12], outcome: 'moved', note: 'về quê ngoại' });
  });

  it('names several children at once, each counted once', () => {
    expect(read('3, 7-9,8 4')).toEqual({ ordinals: [3, 7, 8, 9], outcome: 'missing', note: '' });
    expect(read('1-20')).toMatchObject({ outcome: 'confirmed', ordinals: { length: 20 } });
  });

  it.each([
    ['0', 'no-such-number'],
    ['21 2', 'no-such-number'],
    ['9-7', 'no-such-number'],
    ['1-9999', 'no-such-number'],
    ['12 5', 'result-before-note'],
    ['12 chuyển trường', 'result-before-note'],
    ['Nguyễn Văn An', 'unreadable'],
    ['12,', 'unreadable'],
    ['=1+1', 'unreadable'],
  ])('%s is refused, and the reason named', (text, problem) => expect(read(text)).toEqual({ problem }));
});

const child = (unitId: string, householdHead: string, fullName: string, birthDate = '2012-01-01') => ({
  ...{ unitId, householdHead, fullName, birthDate },
});

describe('numbers of the printed sheet', () => {
  it('begin anew in each hamlet and go by household, name and age', () => {
    const made = numbered([
      child('a', 'Trần Văn Sơn', 'Trần Văn Bé'),
      child('a', 'Lê Thị Ánh', 'Lê Văn Út', '2015-01-01'),
      child('b', 'Võ Văn Ba', 'Võ Thị Na'),
      child('a', 'Lê Thị Ánh', 'Lê Văn Cả', '2010-01-01'),
    ]);
    expect(made.map(({ fullName, ordinal }) => [fullName, ordinal])).toEqual([
      ['Lê Văn Cả', 1],
      ['Lê Văn Út', 2],
      ['Trần Văn Bé', 3],
      ['Võ Thị Na', 1],
    ]);
  });
});

describe('what a result leaves to the officer', () => {
  const here = { state: 'living-here', changedAt: '2021-11-01T00:00:00.000Z' };
  const reviewedAt = '2021-11-29T01:00:00.000Z';
  it('is nothing where all is as before', () => {
    expect(followUpOf({ outcome: 'confirmed', reviewedAt }, here)).toBe('none');
    expect(followUpOf({ outcome: null, reviewedAt: null }, here)).toBe('none');
  });

  it('is open until the record is changed or ended', () => {
    expect(followUpOf({ outcome: 'changed', reviewedAt }, here)).toBe('open');
    const changed = { ...here, changedAt: '2021-11-29T02:00:00.000Z' };
    expect(followUpOf({ outcome: 'changed', reviewedAt }, changed)).toBe('done');
    expect(followUpOf({ outcome: 'moved', reviewedAt }, { ...here, state: 'left' })).toBe('done');
  });
});
