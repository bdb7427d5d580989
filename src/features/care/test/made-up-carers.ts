import { readFileSync } from 'node:fs';
import type { CarerFile, CarerPerson } from '../contract.ts';
import { CareClockFile } from '../rules/clocks.ts';
import { CareConditionsFile, conditionsOn } from '../rules/conditions.ts';

/** Made-up carers for the tests of this room, and the shipped data. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

export const careClockRules = CareClockFile.parse(read('care-clocks')).rules;
export const shippedConditions = conditionsOn(
  CareConditionsFile.parse(read('care-conditions')).versions,
  '2021-11-29',
);

export const somePerson = (more: Partial<CarerPerson> = {}): CarerPerson => ({
  ...{ fullName: 'Hà Thị Nhận', birthDate: '1980-03-04', sex: 'female', nationality: 'VN', personalId: '' },
  ...{ residesInVietnam: true, residedSince: null, mayStayUntil: null, healthCertificateOn: '2021-10-01' },
  ...{ healthy: true, capable: true, goodCharacter: true, parentalRightsRestricted: false },
  ...{ punishedForAbuse: false, convicted: false, criminalRecordOn: null, ...more },
});

export const someFile = (more: Partial<CarerFile> = {}): CarerFile => ({
  ...{ persons: [somePerson()], members: [], address: 'Thôn Đông Sơn', phone: '0912 345 678' },
  ...{ suitableHome: true, suitableIncome: true, willing: true, familyAgrees: true, familyPunished: false },
  ...{ licensed: null, housing: 'Nhà ba gian', income: 'Làm ruộng, có lương hưu', background: '' },
  ...{ reason: 'Muốn có trẻ em trong nhà', wishes: { minAge: 3, maxAge: 15, sex: 'any', number: 1 } },
  ...more,
});
