import { expect, test } from 'vitest';
import { NewChild } from '../contract/child.ts';
import { childFieldNames } from '../contract/fields.ts';
import { codeLists } from '../server/reference.ts';
import { circumstanceGroupIn, sensitivityOf } from './code-lists.ts';
import { doubtsOf } from './doubts.ts';
import { changedFacts, differencesOf, newFacts, sameValue } from './facts.ts';
import { nameRowsOf } from './name-keys.ts';

const entry = NewChild.parse({
  ...{ fullName: 'Nguyễn Thị Hoà', sex: 'female', birthDate: '2012-05-17', birthPrecision: 'month' },
});
const facts = newFacts(entry);

test('a new child’s facts are whole: what was not told is empty or not known', () => {
  expect(facts).toMatchObject({
    ...{ birthDate: '2012-05-01', sixteenthOn: '2028-05-31', familyName: 'Nguyễn', givenName: 'Hoà' },
    ...{ nationality: 'VN', personalId: null, relatives: [], note: '', householdClass: null },
  });
  expect(Object.values(facts)).not.toContain(undefined);
  const known = new Set<string>([...childFieldNames, 'sixteenthOn']);
  expect(Object.keys(facts).filter((fact) => !known.has(fact))).toEqual([]);
});

test('a change says only what it changed, and what merely follows is not told twice', () => {
  const after = changedFacts(facts, { fullName: 'Lê Thị Hoa', grade: '', school: 'Trường Làng' });
  expect(after).toMatchObject({ familyName: 'Lê', givenName: 'Hoa' });
  expect(differencesOf(facts, after)).toEqual({
    ...{ fullName: ['Nguyễn Thị Hoà', 'Lê Thị Hoa'], school: ['', 'Trường Làng'] },
  });
  const born = changedFacts(facts, { birthDate: '2013-09-30' });
  expect(differencesOf(facts, born)).toEqual({ birthDate: ['2012-05-01', '2013-09-01'] });
  expect(born.sixteenthOn).toBe('2029-09-30');
});

test('a later precision keeps the day that the first precision left: the officer writes the day anew', () => {
  expect(changedFacts(facts, { birthPrecision: 'year' })).toMatchObject({ birthDate: '2012-01-01' });
});

test('values are the same whatever order their keys are in', () => {
  expect(sameValue([{ a: 1, b: [null] }], [{ b: [null], a: 1 }])).toBe(true);
  expect(sameValue([{ a: 1 }], [{ a: 1, b: 2 }])).toBe(false);
  expect([sameValue(null, {}), sameValue('1', 1), sameValue([], {})]).toEqual([false, false, true]);
});

const relative = (
  kind: 'mother' | 'father' | 'carer',
  fullName: string,
  birthYear: number | null = null,
) => ({
  ...{ kind, fullName, birthYear, occupation: '', ethnicity: null, state: null, relation: '', phone: '' },
});

test('every name has its slot, a highland name one for each way to divide it; a second mother stands among the further relatives', () => {
  const relatives = [
    ...[relative('father', 'Lê Văn Ba'), relative('mother', 'Trần Thị Tư'), relative('mother', 'Lý Thị Năm')],
    ...[relative('carer', ''), relative('carer', 'Bà Sáu')],
  ];
  const rows = nameRowsOf({ fullName: "H'Hen Niê", otherNames: ['Na'], relatives });
  expect(rows.map(({ slot, familyKey, givenKey, nameKey }) => [slot, familyKey, givenKey, nameKey])).toEqual([
    [0, 'hhen', 'nie', 'hhen nie'],
    [-1, 'h', 'nie', 'h hen nie'],
    [1, '', 'na', 'na'],
    [11, 'le', 'ba', 'le van ba'],
    [10, 'tran', 'tu', 'tran thi tu'],
    [12, 'li', 'nam', 'li thi nam'],
    [14, 'ba', 'sau', 'ba sau'],
  ]);
});

test.each([
  ['hoà', 'hòa'],
  ['Lý', 'Lí'],
  ['ĐẶNG', 'đặng'],
  ['Ðặng', 'Đặng'],
  ["H'Hen", 'H’Hen'],
])('“%s” and “%s” are one name to a searcher, accents and all', (a, b) => {
  const keyOf = (fullName: string) => nameRowsOf({ fullName, otherNames: [], relatives: [] })[0]?.exactKey;
  expect(keyOf(a)).toBe(keyOf(b));
});

test.each([
  ['boy', { sex: 'male', personalId: '001212123456' }, []],
  ['girl', { sex: 'female', personalId: '001312123456' }, []],
  ['sex', { sex: 'male', personalId: '001312123456' }, ['personalId number-other-sex']],
  ['year', { sex: 'male', personalId: '001213123456' }, ['personalId number-other-year']],
  ['century', { sex: 'male', personalId: '001012123456' }, ['personalId number-other-year']],
  ['sex not known', { sex: 'unknown', personalId: '001312123456' }, []],
  ['mother of 12', { relatives: [relative('mother', 'A', 2000)] }, ['relatives mother-very-young']],
  ['mother of 60', { relatives: [relative('mother', 'A', 1952)] }, ['relatives mother-very-old']],
  ['father of 80', { relatives: [relative('father', 'A', 1932)] }, ['relatives father-very-old']],
  ['unborn father', { relatives: [relative('father', 'A', 2014)] }, ['relatives parent-born-after-child']],
  ['carer of 6', { relatives: [relative('carer', 'A', 2018)] }, ['relatives carer-younger-than-child']],
  ['grandmother', { relatives: [relative('carer', 'A', 1940)] }, []],
  ['first of January', { birthDate: '2012-01-01' }, ['birthDate first-of-january']],
  ['some day of 2012', { birthDate: '2012-01-01', birthPrecision: 'year' }, []],
  ['no level', { disabilityTypes: ['sight'] }, ['disabilityLevel disability-without-level']],
  ['no number', { birthRegistration: 'registered' }, ['birthCertificateNumber registered-without-number']],
] as const)('doubts of a child: %s', (_, more, doubts) => {
  const child = { ...facts, birthPrecision: 'day' as const, ...more };
  expect(doubtsOf(child as never).map(({ field, code }) => `${field} ${code}`)).toEqual(doubts);
});

test('groups ask the paper that the decree asks; abuse and HIV are critical, a disability is sensitive', () => {
  const group = (code: string, on = '2021-11-29') => circumstanceGroupIn(codeLists, 'special', code, on);
  expect(group('HC09')?.requires).toBe('conclusion');
  expect(group('HC04')).toMatchObject({ requires: 'document', subCodes: ['HC04.1', 'HC04.2', 'HC04.3'] });
  expect([group('HC01')?.requires, group('HC99'), group('HC01', '2017-06-30')]).toEqual([
    null,
    undefined,
    undefined,
  ]);
  const sensitivity = ['HC04', 'HC05', 'HC11'].map((code) => sensitivityOf(codeLists, 'special', code));
  expect(sensitivity).toEqual(['P3', 'P4', 'P4']);
  expect(sensitivityOf(codeLists, 'abused', 'violence')).toBe('P4');
  const other = (kind: 'toxin' | 'injured', code: string) =>
    circumstanceGroupIn(codeLists, kind, code, '2021-11-29')?.code;
  expect([other('toxin', 'chemical-toxin'), other('toxin', 'dropout-risk')]).toEqual([
    'chemical-toxin',
    undefined,
  ]);
  expect(other('injured', 'drowning')).toBe('drowning');
});
