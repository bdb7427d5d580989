import { activitiesContract } from '../../src/features/activities/contract.ts';
import type { FunctionName } from '../../src/platform/shared/actor.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type IssuedPlan, issueSmallPlan, smallContent } from '../harness/locality.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { ServedWeb } from '../harness/served-web.ts';

/** The province of the story of three communes that become one, before anything is merged. */

const member = (loginName: string, displayName: string, name: FunctionName, unitKey: string) => ({
  ...{ loginName, displayName, unitKey },
  function: name,
});
export const staff = [
  member('thao.dtp', 'Đỗ Thị Phương Thảo', 'consolidating-officer', 'so-y-te'),
  member('vinh.hq', 'Hà Quang Vinh', 'commune-officer', 'ban-khoai'),
  member('khoi.nt', 'Nguyễn Trọng Khôi', 'administrator', 'lam-giang'),
];
export const decision = 'Nghị quyết số 21/NQ-HĐND ngày 16/3/2026';
export const merging = ['Xã Bản Khoai', 'Xã Mường Lặm', 'Xã Tam Khê'];
export const paper = {
  name: 'bien-ban-lop-boi.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
};

const unitOf = (served: ServedWeb, key: string): string => served.place.unitIds.get(key) as string;

/** Somebody who acts without a screen, today. */
export async function person(served: ServedWeb, name: FunctionName, unitKey: string): Promise<Person> {
  const given = {
    localityId: served.place.localityId,
    unitId: unitOf(served, unitKey),
    name,
    now: served.clock.now(),
  };
  const { accountId, token } = await insertPerson(served.clone.admin, given);
  return new Person(served.wire, accountId, token);
}

/** The plan of the province, issued to these three and to one that stays; the two others of it record something. */
export async function issuePlan(served: ServedWeb): Promise<IssuedPlan> {
  const unit = (key: string): string => unitOf(served, key);
  const lead = await person(served, 'consolidating-officer', 'so-y-te');
  const wanted = {
    ...{ issuerUnitId: unit('lam-giang'), leadUnitId: unit('so-y-te'), number: '18/KH-UBND', year: 2026 },
    ...{ dueOn: '2026-11-20', units: ['ban-khoai', 'muong-lam', 'tam-khe', 'thach-lam'].map(unit) },
  };
  const content = { ...smallContent(wanted), place: 'Lam Giang' };
  const plan = await issueSmallPlan(lead, wanted, { ...content, agency: 'Ủy ban nhân dân tỉnh Lam Giang' });
  for (const [key, value] of [
    ['muong-lam', 30],
    ['thach-lam', 12],
  ] as const)
    await (await person(served, 'commune-officer', key)).done(activitiesContract.endpoints.recordResult, {
      ...{ obligationId: plan.owed(unit(key), 'duty').id, id: newId(), activityId: null, spent: 0 },
      ...{ happenedOn: '2026-02-01', content: 'Mở lớp tại bể bơi huyện cũ.' },
      figures: [{ measureId: plan.measureId, value }],
    });
  return plan;
}
