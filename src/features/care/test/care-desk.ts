import { newId } from '../../../platform/shared/id.ts';
import { expect } from 'vitest';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { openCases } from '../../cases/test/case-desk.ts';
import { initially } from '../../cases/test/made-up-cases.ts';
import { type CareDeed, type CarerFile, type CarerKind, careContract } from '../contract.ts';
import { someFile } from './made-up-carers.ts';

const room = careContract.endpoints;

/** A word that stands in every text about a child's care. */
export const careMark = 'DẤU-CHĂM-4417';

/** What an answer says: its status, and the codes of its fields or its own. */
export const codes = ({ status, body }: Answer): unknown[] => [
  status,
  ...(body.fields?.map(({ code }: { code: string }) => code) ?? [body.code]),
];

/** The desk of cases, with a case whose child may be placed in care. */
export async function openCare() {
  const cases = await openCases();
  const { desk } = cases;
  const { officer } = desk;
  const care = {
    ...cases,
    officer,
    /** A case that has come as far as its detailed assessment. */
    async readyCase() {
      const caseId = await cases.open({ ground: 'special-circumstances' });
      await cases.act(caseId, { act: 'assign', accountId: officer.accountId });
      await cases.act(caseId, initially(false));
      return caseId;
    },
    async register(
      more: { file?: Partial<CarerFile>; kind?: CarerKind; caseId?: string; related?: string[] } = {},
      by: Person = officer,
      unitId = desk.phuLam,
    ) {
      const { file, kind = 'person', caseId = null, related = [] } = more;
      const id = newId();
      const input = { id, kind, unitId, caseId, registeredOn: '2021-11-01', file: someFile(file), related };
      await by.done(room.registerCarer, input);
      return id;
    },
    verify: (carerId: string, version = 1, eligible = true, by: Person = officer) =>
      by.act(room.verifyCarer, {
        ...{ carerId, version },
        verification: { on: '2021-11-20', eligible, findings: 'Đã đến nhà' },
      }),
    async need(caseId: string, by: Person = officer, more: object = {}) {
      const deed = {
        ...{ act: 'assess-need', ground: 'orphan', siblingCaseIds: [], situation: `${careMark} cha mẹ mất` },
        ...{ needs: 'Nơi ở ổn định', childWish: 'Muốn ở gần trường', ...more },
      };
      const id = newId();
      const input = { id, eventId: newId(), caseId, at: desk.served.clock.now(), deed };
      return { id, answer: await by.act(room.assessNeed, input) };
    },
    /** One act at the version that the placement has now. */
    async care(caseId: string, placementId: string, deed: CareDeed, by: Person = officer, more: object = {}) {
      const [row] = await desk.rows('select version from care_placements where id = $1', placementId);
      const at = desk.served.clock.now();
      const input = { caseId, placementId, id: newId(), version: row.version, at, deed, lateReason: '' };
      return by.act(room.actInCare, { ...input, ...more });
    },
  };
  return {
    ...care,
    /** A carer found eligible. */
    async verified(more: Parameters<typeof care.register>[0] = {}): Promise<string> {
      const id = await care.register(more);
      expect((await care.verify(id)).status).toBe(200);
      return id;
    },
    /** A placement at its beginning. */
    async begun() {
      const caseId = await care.readyCase();
      const { id, answer } = await care.need(caseId);
      expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
      const act = (deed: CareDeed, by?: Person, more?: object) => care.care(caseId, id, deed, by, more);
      return { caseId, id, act };
    },
  };
}
export type CareDesk = Awaited<ReturnType<typeof openCare>>;

export const papers = {
  ...{ 'birth-proof': '2012-05-10', 'health-certificate': '2021-11-10', photos: '2021-11-10' },
  ...{ 'abandonment-minutes': null, 'separation-decision': null },
};
export const choose = (
  carerId: string,
  relation: 'relative' | 'non-relative' = 'non-relative',
): CareDeed => ({
  ...{ act: 'choose-carer', carerId, relation, reason: `${careMark} gần trường, đủ điều kiện` },
});
export const meet: CareDeed = { act: 'meet', result: 'Trẻ em chơi với cô' };
export const ask: CareDeed = { act: 'ask-child', agrees: 'agrees', opinion: 'Muốn về ở với cô' };
export const consent: CareDeed = {
  ...{ act: 'record-consent', by: 'guardian', given: true, exemption: null, account: 'Có văn bản' },
};
export const file: CareDeed = { act: 'update-file', papers };
export const propose: CareDeed = { act: 'propose', reason: 'Đã đủ', despiteWish: '' };
export const decide: CareDeed = { act: 'decide', number: '12', decision: '' };
export const handOver: CareDeed = { act: 'hand-over', place: 'Nhà bà Nhận', account: 'Đã giao tại nhà' };
export const visit: CareDeed = { act: 'visit', proposal: 'continue', result: 'Ổn', opinion: 'Vui' };
