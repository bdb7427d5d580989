import { readFileSync } from 'node:fs';
import { type Act, allActs, bodyOf, recordIdsOf } from '../../../../test/harness/endpoint-inputs.ts';
import { type Answer, methodOf, type Person } from '../../../../test/harness/people.ts';
import type { Subjects } from '../../../../test/harness/subjects.ts';
import { paperFile } from '../../../../test/harness/child-subjects.ts';
import { newId } from '../../../platform/shared/id.ts';
import {
  type ChildChanges,
  type ChildField,
  childFieldNames,
  childFields,
  childrenContract,
  type FieldGroup,
} from '../contract.ts';
import { openRegister } from './register-desk.ts';

const room = childrenContract.endpoints;

/** The table as it is shipped, read by the test itself. */
const table: { code: FieldGroup; shares: Record<string, string>; narrowed?: Record<string, ChildField[]> }[] =
  JSON.parse(
    readFileSync(new URL('../../../../db/reference/sector-sharing.json', import.meta.url), 'utf8'),
  ).entries;

/** An office of each sector of the district. */
const offices = {
  ...{ health: 'phong-y-te', education: 'phong-giao-duc', justice: 'phong-tu-phap', police: 'cong-an' },
  ...{ finance: 'phong-tai-chinh', culture: 'phong-van-hoa', organisation: 'hoi-phu-nu' },
} as const;
export type OfficeSector = keyof typeof offices;
export const officeSectors = Object.keys(offices) as OfficeSector[];

/** A word in every field of the child, by which it is found wherever it goes. */
export const marks: Readonly<Record<Exclude<ChildField, 'householdId'>, string>> = {
  ...{ fullName: 'Đinh Quý Dấutên', otherNames: 'Dấukhác', familyName: 'Dấuhọ', middleName: 'Dấuđệm' },
  ...{ givenName: 'Dấugọi', sex: 'female', birthDate: '2012-05-17', birthPrecision: 'estimated' },
  ...{
    ethnicity: '"05"',
    nationality: '"LA"',
    personalId: '999312000017',
    birthRegistration: '"registered"',
  },
  ...{ birthCertificateNumber: 'KQ-giấy', birthCertificateOn: '2012-06-19', birthPlace: 'KQ-nơisinh' },
  ...{
    homeTown: 'KQ-quê',
    unitId: 'Thôn Đông Sơn',
    residence: 'actual-only',
    registeredAddress: 'KQ-đăngký',
  },
  ...{ address: 'KQ-địachỉ', presence: '"away"', householdNumber: 'KQ-hộ', householdHead: 'Dấuchủhộ' },
  ...{ householdClass: 'near-poor', relationToHead: 'KQ-quanhệ', relatives: '0912345679', guardian: 'Dấumẹ' },
  ...{ livesWith: 'KQ-cùng', schooling: 'grade-3', grade: 'KQ-lớp', school: 'KQ-trường' },
  ...{ insuranceNumber: 'KQ-thẻ', insuranceUntil: '2023-07-23', disabilityTypes: 'hearing-speech' },
  ...{ disabilityLevel: 'profound', disabilityCertificate: 'KQ-khuyếttật', circumstances: 'HC04' },
  ...{ note: 'KQ-ghichú', papers: 'KQ-bảnchụp', stays: 'Thôn Tây Sơn', siblings: 'Dấuchịem' },
};
/** What no office is ever told, whatever is referred. */
const neverTold = ['KQ-nghề', 'working-away', 'HC11', 'KQ-xâmhại'];

const markedChild: ChildChanges = {
  ...{ fullName: marks.fullName, otherNames: [marks.otherNames], birthDate: marks.birthDate },
  nameParts: { family: marks.familyName, middle: marks.middleName, given: marks.givenName },
  ...{ birthPrecision: 'estimated', ethnicity: '05', nationality: 'LA', personalId: marks.personalId },
  ...{ birthRegistration: 'registered', birthCertificateNumber: marks.birthCertificateNumber },
  ...{
    birthCertificateOn: marks.birthCertificateOn,
    birthPlace: marks.birthPlace,
    homeTown: marks.homeTown,
  },
  ...{ residence: 'actual-only', registeredAddress: marks.registeredAddress, address: marks.address },
  ...{ presence: 'away', householdNumber: marks.householdNumber, householdHead: marks.householdHead },
  ...{ householdClass: 'near-poor', relationToHead: marks.relationToHead, livesWith: marks.livesWith },
  relatives: [
    {
      ...{ kind: 'mother', fullName: `Lê Thị ${marks.guardian}`, birthYear: 1988, occupation: 'KQ-nghề' },
      ...{ ethnicity: '02', state: 'working-away', relation: '', phone: marks.relatives },
    },
  ],
  ...{ schooling: 'grade-3', grade: marks.grade, school: marks.school },
  ...{ insuranceNumber: marks.insuranceNumber, insuranceUntil: marks.insuranceUntil },
  ...{ disabilityTypes: [marks.disabilityTypes], disabilityLevel: marks.disabilityLevel },
  ...{ disabilityCertificate: marks.disabilityCertificate, note: marks.note },
};

export const words = { purpose: 'Khám, lập hồ sơ phục hồi chức năng', basis: 'Mẹ đồng ý ngày 28/11/2021' };
export const bare = ({ body, status }: Answer) => ({ ...body, status, requestId: '' });

/** A register with one child that has a mark in every field, and an officer in an office of every sector. */
export async function openReferrals() {
  const desk = await openRegister();
  const officers = new Map<OfficeSector, Person & { functionId: string }>();
  for (const sector of officeSectors)
    officers.set(sector, await desk.served.tanLam.person('sector-officer', offices[sector]));
  const childId = await desk.enter(markedChild);
  for (const [kind, code] of [
    ['special', 'HC04'],
    ['special', 'HC11'],
    ['abused', 'KQ-xâmhại'],
  ])
    await desk.rows(
      `insert into child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, state, from_date,
        counted_from, counted_to, created_at, created_by)
      values ($1, $2, $3, $4, $5, 'female', $6, $7, 'confirmed', '2021-02-01', '2021-02-01', '2028-05-01', now(), $8)`,
      ...[desk.served.tanLam.localityId, newId(), childId, desk.hamlet, desk.phuLam, kind, code],
      desk.officer.accountId,
    );
  await desk.rows(
    `insert into child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, to_date, begin_kind, end_kind,
      counted_from, counted_to)
    values ($1, $2, $3, $4, $5, 'female', '2020-01-01', '2021-01-10', 'registered', 'moved-hamlet', '2020-01-01', '2021-01-10')`,
    ...[desk.served.tanLam.localityId, newId(), childId, desk.otherHamlet, desk.phuLam],
  );
  const { householdNumber, householdHead } = markedChild;
  await desk.enter({ fullName: `Đinh Thị ${marks.siblings}`, householdNumber, householdHead });
  const paper = { kind: 'other' as const, name: marks.papers, number: marks.papers };
  await desk.officer.done(room.addPaper, { childId, id: newId(), ...paper }, { file: paperFile });
  const all = await desk.officer.act(room.getChild, { childId });
  const lost = Object.values(marks).filter((mark) => !all.text.includes(mark));
  if (lost.length > 0) throw new Error(`nobody could find these marks: ${lost.join()}`);
  const officeId = (sector: OfficeSector) => desk.served.tanLam.unit(offices[sector]);
  const refer = (sector: OfficeSector, groups: FieldGroup[], child = childId) => {
    const input = { childId: child, id: newId(), officeId: officeId(sector), groups, ...words };
    return desk.officer.act(room.referChild, input);
  };
  return {
    ...{ desk, childId, officeId, refer, officeOf: offices },
    officer: (sector: OfficeSector) => officers.get(sector) as Person & { functionId: string },
    async referred(sector: OfficeSector, groups: FieldGroup[], child = childId): Promise<string> {
      const answer = await refer(sector, groups, child);
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body.id;
    },
    end: (referralId: string, child = childId) =>
      desk.officer.done(room.endReferral, { childId: child, referralId, version: 1 }),
    open: (person: Person, id = childId) => person.act(room.getReferred, { childId: id }),
    allAnswers: (person: Person) =>
      allAnswers(person, { childId, unitId: desk.hamlet, officeId: officeId('health') }),
  };
}

export type ReferralDesk = Awaited<ReturnType<typeof openReferrals>>;

/** Fields that the shipped table opens to the sector when the group is named. */
export function opened(sector: OfficeSector, group: FieldGroup): ChildField[] {
  const row = table.find(({ code }) => code === group);
  const share = row?.shares[sector] ?? '';
  const inGroup = childFieldNames.filter((field) => childFields[field].group === group);
  return share === 'referred' ? inGroup : inGroup.filter((field) => row?.narrowed?.[share]?.includes(field));
}
export const initials = (sector: OfficeSector) => table[0]?.shares[sector] === 'initials';

/** Marks in a text that none of these fields accounts for. */
export function leaked(text: string, allowed: readonly ChildField[], sector: OfficeSector): string[] {
  const told = new Set<string>(initials(sector) ? allowed.filter((field) => field !== 'fullName') : allowed);
  const hidden = Object.entries(marks).filter(([field]) => !told.has(field));
  return [...hidden.map(([, mark]) => mark), ...neverTold].filter((mark) => text.includes(mark));
}

/** Everything that an officer of a sector may ask and that only reads: by every endpoint, about this child and its place. */
async function allAnswers(person: Person, of: object): Promise<{ act: string; answer: Answer }[]> {
  const own = of as Subjects & { issuerUnitId: string; leadUnitId: string };
  // Dictionaries say the same to everybody; the two answers that tell of referred children are looked at by themselves.
  const apart = ['children.getCodeLists', 'children.listReferred', 'children.getReferred'];
  const reads = (act: Act) =>
    (methodOf(act.endpoint) === 'GET' && !apart.includes(act.act)) ||
    ['children.searchChildren', 'children.findAlike', 'children.arrangeChildren'].includes(act.act) ||
    ['children.countArranged', 'exports.askExport'].includes(act.act);
  const answers: { act: string; answer: Answer }[] = [];
  for (const act of allActs.filter((one) => reads(one) && one.endpoint.permission !== 'anyone')) {
    const body = bodyOf(act.act, own);
    const ids = recordIdsOf(act, own, body);
    const needed = Object.entries(act.endpoint.input.shape).filter(
      ([key, schema]) => key.endsWith('Id') && !(key in ids) && !schema.safeParse(undefined).success,
    );
    const rest = Object.fromEntries(needed.map(([key]) => [key, newId()]));
    const input = act.act === 'children.searchChildren' ? { text: marks.fullName } : body;
    answers.push({ act: act.act, answer: await person.act(act.endpoint, { ...rest, ...input, ...ids }) });
  }
  return answers;
}
