import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../../test/harness/people.ts';
import { testKeys } from '../../../../../test/harness/keys.ts';
import { smallPicture } from '../../../../platform/server/reading/test/telling-pictures.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { casesContract } from '../../contract.ts';
import { carryCases } from '../../server/public.ts';
import { type CaseDesk, marks, openCases } from '../case-desk.ts';
import { expectKeptAsRulesSay } from '../kept-case.ts';
import { initially, separate } from '../made-up-cases.ts';
import { after, dayOfMerger, mergeCommunes, personOf } from './merged-communes.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
});
afterAll(() => desk.served.close());

const carry = () => carryCases(desk.served.clone.db, { now: desk.served.clock.now(), keys: testKeys });

test('a commune is merged away with open cases: they are carried to the successor, clocks unbroken, and wait for a worker there', async () => {
  const { officer, colleague } = desk;
  const stays = await cases.open({}, colleague);
  await cases.act(stays, { act: 'assign', accountId: colleague.accountId }, colleague);
  const alone = await cases.open();
  await cases.act(alone, { act: 'assign', accountId: officer.accountId });
  await cases.act(alone, initially(true));
  await cases.act(alone, separate(7), cases.chair);
  const attachmentId = newId();
  const said = { source: 'health', from: 'Trạm y tế', about: '', number: '', dated: '2021-11-28' };
  const attached = { caseId: alone, id: attachmentId, ...said, secrecy: 'none' as const };
  await officer.done(room.attachFile, attached, { file: { name: 'a.png', bytes: smallPicture } });
  const before = await officer.done(room.getCase, { caseId: alone });
  // Offered to a commune that ends on the same day, one of a worker who serves the new commune and one of who does not.
  const offer = { act: 'offer-transfer' as const, toUnitId: desk.haiThinh, reason: 'Về quê' };
  const [kept, handed] = [await cases.open({}, colleague), await cases.open()];
  await cases.act(kept, { act: 'assign', accountId: colleague.accountId }, colleague);
  await cases.act(handed, { act: 'assign', accountId: officer.accountId });
  expect((await cases.act(kept, offer, colleague)).status).toBe(200);
  expect((await cases.act(handed, offer)).status).toBe(200);
  expect(await carry()).toBe(0);
  const into = await mergeCommunes(desk);
  expect(await carry()).toBe(0);
  await cases.moveTo(after);
  // The colleague serves the new commune; the officer does not.
  await desk.rows(
    `insert into account_functions (id, account_id, locality_id, function, unit_id, valid_from, granted_at)
      values ($1, $2, $3, 'commune-officer', $4, $5, now())`,
    ...[newId(), colleague.accountId, desk.served.tanLam.localityId, into, dayOfMerger],
  );
  const taker = await personOf(desk, into, 'commune-officer');
  const chair = await personOf(desk, into, 'leader');
  expect(await carry()).toBe(4);
  expect(await carry()).toBe(0);
  for (const caseId of [stays, alone, kept, handed]) {
    await expectKeptAsRulesSay(desk, caseId);
    const [key] = await desk.rows(
      `select s.unit_id, u.unit_id as wrapping from sealed_keys s join unit_keys u on u.id = s.unit_key_id where s.subject_id = $1`,
      caseId,
    );
    expect([key.unit_id, key.wrapping]).toEqual([into, into]);
  }
  // Who serves there goes on; the other case stands on top of the queue, for all of the commune, with initials only.
  expect((await colleague.done(room.getCase, { caseId: stays })).worker?.accountId).toBe(colleague.accountId);
  await expectOffersAnswered({ kept, handed, colleague, taker, chair });
  const { rows } = await taker.done(room.listAwaiting, {});
  expect(rows).toMatchObject([{ caseId: alone, kind: 'carried', childInitials: 'L.T.D.' }]);
  const seen = await taker.act(room.getAwaiting, { awaitingCaseId: alone });
  for (const hidden of [marks.child, marks.words, 'Nhà bà ngoại']) expect(seen.text).not.toContain(hidden);
  expect((await taker.act(room.getCase, { caseId: alone })).status).toBe(404);
  expect([403, 404]).toContain((await officer.act(room.getCase, { caseId: alone })).status);

  const { version } = seen.body;
  const input = { awaitingCaseId: alone, version, id: newId(), accountId: taker.accountId };
  expect((await taker.act(room.takeOver, input)).status).toBe(200);
  await expectKeptAsRulesSay(desk, alone);
  const file = await taker.act(room.downloadAttachment, { caseId: alone, attachmentId });
  expect([file.status, file.headers['content-type']]).toEqual([200, 'image/png']);
  const page = await taker.done(room.getCase, { caseId: alone });
  expect(page.clocks.map(({ code, dueAt }) => [code, dueAt])).toEqual(
    before.clocks.map(({ code, dueAt }) => [code, dueAt]),
  );
  expect(page.history.map(({ act }) => act).slice(-2)).toEqual(['carry-over', 'take-over']);
  expect(page.child.name).toContain(marks.child);
  expect((await taker.done(room.listAwaiting, {})).rows).toEqual([]);
  const extend = { act: 'extend-separation' as const, days: 2, demanded: false, reason: 'Chưa an toàn' };
  expect((await cases.act(alone, extend, chair)).status).toBe(200);
});

/** The new commune answers what was offered to one that is no more. */
async function expectOffersAnswered({
  kept,
  handed,
  colleague,
  taker,
  chair,
}: Record<'kept' | 'handed', string> & Record<'colleague' | 'taker' | 'chair', Person>): Promise<void> {
  const awaiting = async (caseId: string) => {
    const { version } = await taker.done(room.getAwaiting, { awaitingCaseId: caseId });
    return { awaitingCaseId: caseId, version, id: newId() };
  };
  await chair.done(room.refuseTransfer, { ...(await awaiting(kept)), reason: 'Cùng một xã rồi' });
  await taker.done(room.takeOver, { ...(await awaiting(handed)), accountId: taker.accountId });
  for (const caseId of [kept, handed]) await expectKeptAsRulesSay(desk, caseId);
  const late = { lateReason: 'Chờ sáp nhập' };
  expect((await cases.act(kept, initially(false), colleague, late)).status).toBe(200);
  expect((await cases.act(handed, initially(false), taker, late)).status).toBe(200);
}
