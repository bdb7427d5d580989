import { expect, test } from 'vitest';
import { CarerFile } from '../../contract.ts';
import { someFile, somePerson } from '../../test/made-up-carers.ts';
import { blankCarer, draftFrom, fileFrom, membersFrom, withKind } from './draft.ts';

const of = { kind: 'person' as const, registeredOn: '2021-11-01', unitId: 'x', related: [] };

test('a file that is opened to be changed and saved untouched is the same file', () => {
  const file = someFile({
    persons: [somePerson({ healthy: null, convicted: true, residedSince: '2020-01-01' })],
    members: [{ fullName: 'Hà Văn Cha', birthYear: 1950, relation: 'bố' }],
    familyPunished: null,
  });
  expect(CarerFile.parse(fileFrom(draftFrom(file, of)))).toEqual(file);
});

test('what was not answered is not known, and a blank file does not pass', () => {
  const blank = fileFrom(blankCarer('2021-11-29', 'x'));
  expect(blank.persons[0]).toMatchObject({ healthy: null, convicted: null, residesInVietnam: true });
  expect(CarerFile.safeParse(blank).success).toBe(false);
});

test('a couple has two persons, a facility none', () => {
  const draft = blankCarer('2021-11-29', 'x');
  expect(
    [withKind(draft, 'couple'), withKind(draft, 'facility')].map(({ persons }) => persons.length),
  ).toEqual([2, 0]);
});

test('members of the family, one a line', () => {
  expect(membersFrom('Hà Văn Cha; 1950; bố\n\nHà Thị Út')).toEqual([
    { fullName: 'Hà Văn Cha', birthYear: 1950, relation: 'bố' },
    { fullName: 'Hà Thị Út', birthYear: null, relation: '' },
  ]);
});
