import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { casesContract, type Deed } from '../../cases/contract.ts';
import { marks } from '../../cases/test/case-desk.ts';
import { careContract } from '../contract.ts';
import {
  ask,
  type CareDesk,
  careMark,
  choose,
  codes,
  consent,
  decide,
  file,
  handOver,
  meet,
  openCare,
  propose,
  visit,
} from './care-desk.ts';
import { somePerson } from './made-up-carers.ts';

const room = careContract.endpoints;
let care: CareDesk;
let officer: Person;
beforeAll(async () => {
  care = await openCare();
  ({ officer } = care);
});
afterAll(() => care?.desk.served.close());

/** How the case’s “Ai đã xem” tells of this act. */
const seenUnder = async (caseId: string, act: string) => {
  const { views } = await officer.done(casesContract.endpoints.listCaseViewers, { caseId });
  return views.filter((view) => view.act === act).map(({ summary }) => summary);
};

test('a placement comes without a written word, which is not even unsealed; opened, it stands under “Ai đã xem” of the case', async () => {
  const { caseId, id: placementId, act } = await care.begun();
  for (const deed of [choose(await care.verified()), file]) await act(deed);
  const page = await officer.act(room.getPlacement, { caseId, placementId });
  for (const answer of [page, await officer.act(room.listPlacements, { caseId })])
    expect([answer.status, answer.text.includes(careMark)]).toEqual([200, false]);
  const told = page.body.history.map((event: { act: string; covered: boolean; words: object }) => [
    ...[event.act, event.covered, event.words],
  ]);
  expect(told).toEqual([
    ['assess-need', true, {}],
    ['choose-carer', true, {}],
    ['update-file', false, {}],
  ]);
  expect(page.body.carerName).toBe('Hà Thị Nhận');
  const { history } = await officer.done(room.openCareWords, { caseId, placementId });
  expect(history.map(({ covered }) => covered)).toEqual([false, false, false]);
  expect(JSON.stringify(history).split(careMark)).toHaveLength(3);
  expect(await seenUnder(caseId, 'care.openCareWords')).toEqual([room.openCareWords.summary]);
  expect(await seenUnder(caseId, 'care.getPlacement')).toEqual([room.getPlacement.summary]);
  expect((await care.desk.district.act(room.openCareWords, { caseId, placementId })).status).toBe(403);
  await care.desk.rows(`update care_events set words = '\\x00' where placement_id = $1`, placementId);
  expect((await officer.act(room.getPlacement, { caseId, placementId })).status).toBe(200);
  expect((await officer.act(room.openCareWords, { caseId, placementId })).status).toBe(500);
});

test('what is written in a relative’s notice is covered; an application, which is of no child, is not', async () => {
  const { caseId } = await care.begun();
  const written = { reason: `${careMark} cháu tôi`, background: `${careMark} từng bị phạt` };
  const carerId = await care.register({ caseId, file: written });
  expect((await care.verify(carerId)).status).toBe(200);
  const page = await officer.act(room.getCarer, { carerId });
  expect([page.text.includes(careMark), page.text.includes('Đã đến nhà')]).toEqual([false, false]);
  expect(page.body).toMatchObject({ covered: true, file: { suitableHome: true }, unmet: [] });
  expect(await officer.done(room.openCarerWords, { carerId })).toMatchObject({
    ...{ ...written, findings: 'Đã đến nhà' },
  });
  expect(await seenUnder(caseId, 'care.openCarerWords')).toEqual([room.openCarerWords.summary]);
  expect((await care.desk.colleague.act(room.openCarerWords, { carerId })).status).toBe(404);
  const applied = await care.verified({ file: written });
  expect(await officer.done(room.getCarer, { carerId: applied })).toMatchObject({
    ...{ covered: false, file: written, verification: { findings: 'Đã đến nhà' } },
  });
});

test('who took a case over places its child before the record has moved: by the name that came with it, under every condition of the law', async () => {
  const { desk, moveTo } = care;
  const { neighbour: taker, haiThinh } = desk;
  const first = await care.readyCase();
  const leader = await desk.served.tanLam.person('leader', 'hai-thinh');
  const offer: Deed = { act: 'offer-transfer', toUnitId: haiThinh, reason: 'Về với họ hàng' };
  expect((await care.act(first, offer)).status).toBe(200);
  await moveTo(addHours(care.now, 1));
  const { version } = await taker.done(casesContract.endpoints.getAwaiting, { awaitingCaseId: first });
  const taking = { awaitingCaseId: first, version, id: newId(), accountId: taker.accountId };
  await taker.done(casesContract.endpoints.takeOver, taking);
  const { id: placementId, answer } = await care.need(first, taker);
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  const page = async () => taker.done(room.getPlacement, { caseId: first, placementId });
  expect((await page()).child).toMatchObject({ name: `Lò Thị ${marks.child}`, inRegister: false });
  expect((await officer.act(room.getPlacement, { caseId: first, placementId })).status).toBe(404);
  const born = (accountId: string, unitIds: string[]) =>
    withActor(
      desk.served.clone.db,
      { localityId: desk.served.tanLam.localityId, accountId, unitIds, wholeLocality: false },
      async (tx) =>
        (await sql<{ day: string }>`select birth_date as day from child_in_care(${first})`.execute(tx)).rows,
    );
  const units = [desk.phuLam, haiThinh];
  for (const outside of [officer, desk.colleague]) expect(await born(outside.accountId, units)).toEqual([]);
  const [{ day } = { day: '' }] = await born(taker.accountId, units);
  const verified = async (birthDate: string) => {
    const id = await care.register({ file: { persons: [somePerson({ birthDate })] } }, taker, haiThinh);
    expect((await care.verify(id, 1, true, taker)).status).toBe(200);
    return id;
  };
  const act = (deed: Parameters<typeof care.care>[2], by = taker) => care.care(first, placementId, deed, by);
  const close = await verified(`${Number(day.slice(0, 4)) - 19}-01-01`);
  expect(codes(await act(choose(close)))).toEqual([422, 'care.unmet-age-gap']);
  for (const deed of [choose(await verified('1980-03-04')), meet, meet, ask, consent, file, propose])
    expect([deed.act, codes(await act(deed))]).toEqual([deed.act, [200, undefined]]);
  expect(codes(await act(decide, leader))).toEqual([200, undefined]);
  for (const deed of [handOver, visit]) expect(codes(await act(deed))).toEqual([200, undefined]);
  expect((await page()).clocks.map(({ code }) => code)).toContain('sixteen');
});
