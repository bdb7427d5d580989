import { childrenContract } from '../../src/features/children/contract.ts';
import { duplicatesContract } from '../../src/features/duplicates/contract.ts';
import { reviewsContract } from '../../src/features/reviews/contract.ts';
import { para, wordFile } from '../../src/platform/server/reading/test/word-file.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Place } from './locality.ts';
import type { Person } from './people.ts';

/** One real record of every kind that the register's endpoints name by id. */
export interface ChildSubjects {
  childId: string;
  paperId: string;
  assignmentId: string;
  referralId: string;
  /** An office that may be told of the child and was not yet. */
  officeId: string;
  viewId: string;
  batchId: string;
  circumstanceId: string;
  /** A move offered to the commune by another one. */
  transferId: string;
  /** Whom that move is about. */
  otherChildId: string;
  roundId: string;
  /** Two records that may be one child. */
  pairId: string;
}

const room = childrenContract.endpoints;
export const paperFile = { name: 'giay-khai-sinh.docx', bytes: wordFile(para('Giấy khai sinh')) };

/** A name may not hold a canary (it has letters only): every other text of the child does. */
const childOf = (canary: string) => ({
  ...{ fullName: 'Nguyễn Thị Búp Măng', sex: 'female' as const, birthDate: '2013-06-01' },
  ...{ birthPrecision: 'day' as const, personalId: null, ethnicity: '05', schooling: 'grade-3' },
  ...{ birthPlace: canary, homeTown: canary, registeredAddress: canary, address: canary },
  ...{ birthCertificateNumber: canary, householdNumber: canary, householdHead: 'Nguyễn Văn Măng' },
  ...{ relationToHead: canary, householdClass: 'poor', livesWith: canary, school: canary, note: canary },
  ...{ insuranceNumber: canary, disabilityCertificate: canary },
  relatives: [
    {
      ...{ kind: 'mother' as const, fullName: 'Trần Thị Lá', birthYear: 1985, occupation: canary },
      ...{ ethnicity: null, state: null, relation: canary, phone: '' },
    },
  ],
});

interface Furnishing {
  at: { place: Place; commune: string; canary: string };
  officer: Person;
  lead: Person;
}

/** A child with a paper, a list, an officer above, a saved view, a bulk change, a review round, and one offered by others. */
export async function furnishChild({ at, officer, lead }: Furnishing): Promise<ChildSubjects> {
  const [childId, paperId, assignmentId, viewId] = [newId(), newId(), newId(), newId()];
  const [batchId, circumstanceId, roundId] = [newId(), newId(), newId()];
  const unitId = at.place.unit(at.commune);
  const ids = { childId, paperId, assignmentId, viewId, batchId, circumstanceId, roundId };
  await officer.done(room.registerChild, { id: childId, unitId, child: childOf(at.canary) });
  const paper = { kind: 'birth-certificate' as const, name: at.canary, number: at.canary };
  await officer.done(room.addPaper, { childId, id: paperId, ...paper }, { file: paperFile });
  const line = { ...atRisk(at.canary), code: 'with-grandparents' };
  await officer.done(room.addCircumstance, { childId, id: circumstanceId, ...line });
  const { accountId } = lead;
  await officer.done(room.assignChild, { childId, id: assignmentId, accountId, reason: at.canary });
  const view = { columns: ['fullName'] };
  await officer.done(room.saveView, { id: viewId, version: 0, name: at.canary, shared: true, view });
  const fields = { school: `Trường ${at.canary}` };
  await officer.done(room.changeMatching, { id: batchId, filter: {}, expected: 1, fields });
  const { openRound } = reviewsContract.endpoints;
  await officer.done(openRound, { id: roundId, unitId, name: at.canary, dueOn: '2021-12-31' });
  const pairId = await enterTwice(officer, { unitId, canary: at.canary });
  return { ...ids, ...(await refer(at, officer, childId)), pairId, ...(await offerFromElsewhere(at)) };
}

/** What the health office of the district was told. */
async function refer(
  { place, canary }: Furnishing['at'],
  officer: Person,
  childId: string,
): Promise<Pick<ChildSubjects, 'referralId' | 'officeId'>> {
  const referralId = newId();
  const why = { groups: ['identity' as const], purpose: canary, basis: canary };
  const to = { id: referralId, officeId: place.unit('phong-y-te') };
  await officer.done(room.referChild, { childId, ...to, ...why });
  return { referralId, officeId: place.unit('phong-giao-duc') };
}

/** The same child is entered again: two records that may be one. */
async function enterTwice(officer: Person, at: { unitId: string; canary: string }): Promise<string> {
  const child = childOf(at.canary);
  await officer.done(room.registerChild, { id: newId(), unitId: at.unitId, child });
  const { pairs } = await officer.done(duplicatesContract.endpoints.listPairs, {});
  return pairs[0]?.id as string;
}

/** Another commune offers a child to this one. */
async function offerFromElsewhere({
  place,
  commune,
  canary,
}: Furnishing['at']): Promise<Pick<ChildSubjects, 'transferId' | 'otherChildId'>> {
  const other = await place.person('commune-officer', 'vinh-khe');
  const [childId, id] = [newId(), newId()];
  await other.done(room.registerChild, {
    id: childId,
    unitId: place.unit('vinh-khe'),
    child: childOf(canary),
  });
  const to = { on: day, toCommuneId: place.unit(commune), reason: canary };
  await other.done(room.offerTransfer, { childId, version: 1, id, ...to });
  return { transferId: id, otherChildId: childId };
}

const day = '2021-11-29';
const evidence = { kind: null, number: '', issuedOn: null, issuedBy: '', paperId: null };
const atRisk = (note: string) => ({
  ...{ kind: 'at-risk' as const, code: 'other', subCode: null, fromDate: day, evidence, note, confirm: true },
});

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

/** What the register's inputs need beside the ids of records; by act. */
export const childBodies: Readonly<Record<string, (own: ChildSubjects & { unitId: string }) => object>> = {
  'children.registerChild': () => ({ id: newId(), child: childOf('mới') }),
  'children.changeChildren': ({ childId }) => ({ changes: [{ childId, version, fields: { note: 'mới' } }] }),
  'children.changeMatching': () => ({ id: newId(), filter: {}, expected: 5999, fields: { school: 'mới' } }),
  'children.addPaper': () => ({ id: newId(), kind: 'other', name: '', number: '' }),
  'children.removePaper': () => ({ version, undo: false }),
  'children.assignChild': () => ({ id: newId(), reason: 'Phối hợp trợ giúp' }),
  'children.endAssignment': () => ({ version }),
  'children.referChild': ({ officeId }) => ({
    ...{ id: newId(), officeId, groups: ['school-facts'], purpose: 'Vận động đến lớp', basis: 'Mẹ đồng ý' },
  }),
  'children.endReferral': () => ({ version }),
  'children.saveView': () => ({ id: newId(), version: 0, name: 'Mới', shared: false, view: {} }),
  'children.removeView': () => ({ version }),
  'children.arrangeChildren': () => ({ filter: {}, sort: [] }),
  'children.countArranged': () => ({ filter: {} }),
  'children.searchChildren': () => ({ text: 'bup mang' }),
  'children.findAlike': () => ({
    ...{ fullName: 'Nguyễn Thị Búp Măng', sex: 'female', birthDate: '2013-06-01', birthPrecision: 'day' },
    ...{ personalId: '', motherName: '', fatherName: '' },
  }),
  'children.addCircumstance': () => ({ id: newId(), ...atRisk('mới') }),
  'children.changeCircumstance': () => ({ version, subCode: null, fromDate: day, evidence, note: '' }),
  'children.confirmCircumstance': () => ({ version }),
  'children.endCircumstance': () => ({ version, endsOn: null, reason: 'ghi nhầm' }),
  'children.moveHamlet': () => ({ version, on: day }),
  'children.offerTransfer': ({ unitId }) => ({
    version,
    id: newId(),
    on: day,
    toCommuneId: unitId,
    reason: '',
  }),
  'children.listTransfers': () => ({ direction: 'in' }),
  'children.takeIn': () => ({ version }),
  'children.returnTransfer': () => ({ version, reason: 'không có ở xã' }),
  'children.endFollowing': () => ({ version, on: day, as: 'left', reason: 'đi nơi khác' }),
  'children.returnToList': () => ({ version, on: day, reason: 'đã trở về' }),
  'children.settleSixteenth': ({ childId }) => ({
    children: [{ childId, version }],
    decision: 'end',
    reason: '',
  }),
  'duplicates.getSide': () => ({ side: 'a' }),
  'duplicates.judgePair': () => ({ version, verdict: 'not-same', note: '' }),
  'duplicates.mergePair': () => ({ version, keep: 'a', versionA: version, versionB: version, take: [] }),
  'duplicates.unmergePair': () => ({ version }),
  'reviews.openRound': () => ({ id: newId(), name: 'Rà soát', dueOn: '2021-12-31' }),
  'reviews.recordOutcomes': ({ childId }) => ({
    items: [{ childId, version, outcome: 'confirmed', note: '' }],
  }),
  'reviews.closeRound': () => ({ version }),
  'reviews.downloadSheet': () => ({ format: 'pdf' }),
};
