import { afterAll, beforeAll, expect, test } from 'vitest';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { initially, inDetail } from './made-up-cases.ts';

let cases: CaseDesk;
beforeAll(async () => {
  cases = await openCases();
});
afterAll(() => cases?.desk.served.close());

const room = casesContract.endpoints;

/** A case assessed, with a meeting and a plan, each with a mark in what was written. */
async function written(): Promise<string> {
  const { officer } = cases.desk;
  const caseId = await cases.open();
  const meeting = { meetsAt: '2022-01-05T01:00:00.000Z', place: marks.words, invited: 'Trưởng thôn' };
  const deeds: Deed[] = [
    { act: 'assign', accountId: officer.accountId },
    { ...initially(false), reason: marks.words } as Deed,
    { ...inDetail, findings: marks.words } as Deed,
    { act: 'invite-to-meeting', ...meeting },
  ];
  for (const deed of deeds)
    expect([deed.act, (await cases.act(caseId, deed)).status]).toEqual([deed.act, 200]);
  return caseId;
}

test('a page comes with its words covered but those with which the work goes on; opened, everything is there', async () => {
  const { officer } = cases.desk;
  const caseId = await written();
  const page = await officer.act(room.getCase, { caseId });
  expect(page.text).not.toContain(marks.words);
  const covered = page.body.history.map(({ act, covered: is }: { act: string; covered: boolean }) => [
    act,
    is,
  ]);
  expect(covered).toEqual([
    ...[
      ['open', true],
      ['assign', false],
      ['assess-initially', true],
      ['assess-in-detail', true],
    ],
    ['invite-to-meeting', true],
  ]);
  expect(page.body.history.at(-1).words).toEqual({ invited: 'Trưởng thôn' });
  const open = await officer.done(room.openWords, { caseId });
  expect(open.history.map(({ covered: is }) => is)).toEqual([false, false, false, false, false]);
  expect(JSON.stringify(open).split(marks.words)).toHaveLength(5);
});

test('each opening stands under “Ai đã xem”: of the words, and of a name in a list', async () => {
  const { officer, colleague } = cases.desk;
  const caseId = await written();
  const { rows } = await officer.done(room.listQueue, { limit: 100 });
  expect(JSON.stringify(rows)).not.toContain(marks.child);
  const first = await officer.done(room.listQueue, { limit: 1 });
  expect([first.rows, first.more]).toEqual([rows.slice(0, 1), true]);
  expect((await officer.done(room.listQueue, { limit: rows.length })).more).toBe(false);
  expect((await officer.done(room.revealChild, { caseId })).name).toContain(marks.child);
  await officer.done(room.openWords, { caseId });
  await officer.done(room.openWords, { caseId });
  const { views } = await officer.done(room.listCaseViewers, { caseId });
  expect(views.filter(({ revealed }) => revealed)).toHaveLength(2);
  expect(views.map(({ act }) => act).filter((act) => act === 'cases.revealChild')).toHaveLength(1);
  for (const endpoint of [room.openWords, room.revealChild])
    expect((await colleague.act(endpoint, { caseId })).status).toBe(404);
  expect((await cases.desk.district.act(room.openWords, { caseId })).status).toBe(403);
});
