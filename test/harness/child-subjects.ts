import { childrenContract } from '../../src/features/children/contract.ts';
import { recordEndpoints } from '../../src/features/children/contract/records.ts';
import { para, wordFile } from '../../src/platform/server/reading/test/word-file.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Place, ServedLocality } from './locality.ts';
import type { Person } from './people.ts';

/** One real record of every kind that the register's endpoints name by id. */
export interface ChildSubjects {
  childId: string;
  paperId: string;
  assignmentId: string;
  viewId: string;
  batchId: string;
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

/** A child with a paper, an officer above who follows it, a saved view and a bulk change that can be undone. */
export async function furnishChild(
  served: ServedLocality,
  by: { at: { place: Place; commune: string; canary: string }; officer: Person; lead: Person },
): Promise<ChildSubjects> {
  const { officer, at } = by;
  const [childId, paperId, assignmentId] = [newId(), newId(), newId()];
  const [viewId, batchId] = [newId(), newId()];
  const ids = { childId, paperId, assignmentId, viewId, batchId };
  if (!served.isServed({ endpoints: recordEndpoints })) return ids;
  const unitId = at.place.unit(at.commune);
  await officer.done(room.registerChild, { id: childId, unitId, child: childOf(at.canary) });
  const paper = { kind: 'birth-certificate' as const, name: at.canary, number: at.canary };
  await officer.done(room.addPaper, { childId, id: paperId, ...paper }, { file: paperFile });
  const { accountId } = by.lead;
  await officer.done(room.assignChild, { childId, id: assignmentId, accountId, reason: at.canary });
  const view = { columns: ['fullName'] };
  await officer.done(room.saveView, { id: viewId, version: 0, name: at.canary, shared: true, view });
  const fields = { school: `Trường ${at.canary}` };
  await officer.done(room.changeMatching, { id: batchId, filter: {}, expected: 1, fields });
  return ids;
}

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

/** What the register's inputs need beside the ids of records; by act. */
export const childBodies: Readonly<Record<string, (own: ChildSubjects) => object>> = {
  'children.registerChild': () => ({ id: newId(), child: childOf('mới') }),
  'children.changeChildren': ({ childId }) => ({ changes: [{ childId, version, fields: { note: 'mới' } }] }),
  'children.changeMatching': () => ({ id: newId(), filter: {}, expected: 5999, fields: { school: 'mới' } }),
  'children.addPaper': () => ({ id: newId(), kind: 'other', name: '', number: '' }),
  'children.removePaper': () => ({ version, undo: false }),
  'children.assignChild': () => ({ id: newId(), reason: 'Phối hợp trợ giúp' }),
  'children.endAssignment': () => ({ version }),
  'children.saveView': () => ({ id: newId(), version: 0, name: 'Mới', shared: false, view: {} }),
  'children.removeView': () => ({ version }),
};
