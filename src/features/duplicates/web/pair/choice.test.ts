import { expect, test } from 'vitest';
import type { Mergeable } from '../../../children/rules/merge.ts';
import { firstChoice, takenFrom } from './choice.ts';

const plain: Mergeable = {
  ...{ fullName: 'Trần Văn An', familyName: 'Trần', middleName: 'Văn', givenName: 'An', otherNames: [] },
  ...{ sex: 'male', birthDate: '2015-05-02', birthPrecision: 'day', ethnicity: null, nationality: 'VN' },
  ...{ personalId: null, birthRegistration: 'unknown', birthCertificateNumber: '', birthCertificateOn: null },
  ...{ birthPlace: '', homeTown: '', residence: 'permanent', registeredAddress: '', address: '' },
  ...{ presence: 'present', householdNumber: '', householdHead: '', relationToHead: '', relatives: [] },
  ...{ livesWith: '', schooling: null, grade: '', school: '', insuranceNumber: '', insuranceUntil: null },
  ...{ disabilityTypes: [], disabilityLevel: null, disabilityCertificate: '', note: '' },
  changedAt: '2021-11-01T00:00:00.000Z',
};
const side = (child: Partial<Mergeable>, papers: number) => ({
  child: { ...plain, ...child },
  attached: { papers },
});

test('keeps the record on which more hangs and takes only what differs and is better in the other', () => {
  const sides = {
    a: side({ personalId: '999215000001', school: 'Tiểu học Phú Lâm' }, 0),
    b: side({ fullName: 'Tran Van An', birthDate: '2015-01-01', birthPrecision: 'year' }, 2),
  };
  const choice = firstChoice(sides);
  expect(choice.keep).toBe('b');
  expect(takenFrom(sides, choice)).toEqual(['name', 'birth', 'personalId', 'schooling']);
});

test('takes nothing where the records say the same', () => {
  const sides = { a: side({}, 1), b: side({}, 0) };
  expect(takenFrom(sides, firstChoice(sides))).toEqual([]);
});
