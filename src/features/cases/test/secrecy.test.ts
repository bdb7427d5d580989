import { afterAll, beforeAll, expect, test } from 'vitest';
import { allActs, bodyOf, recordIdsOf } from '../../../../test/harness/endpoint-inputs.ts';
import { methodOf, type Person } from '../../../../test/harness/people.ts';
import { functionNames } from '../../../platform/shared/actor.ts';
import { smallPicture } from '../../../platform/server/reading/test/telling-pictures.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../contract.ts';
import { type CaseDesk, marks, openCases } from './case-desk.ts';
import { initially, somePlan } from './made-up-cases.ts';

const room = casesContract.endpoints;
let cases: CaseDesk;
let desk: CaseDesk['desk'];
let caseId: string;
let glassId: string;
let eventId: string;
let attachmentId: string;
beforeAll(async () => {
  cases = await openCases();
  ({ desk } = cases);
  caseId = await cases.open();
  await cases.act(caseId, { act: 'assign', accountId: desk.officer.accountId });
  eventId = newId();
  const assessed = { ...initially(false), reason: marks.words } as Deed;
  const { status } = await cases.act(caseId, assessed, desk.officer, { id: eventId });
  if (status !== 200) throw new Error('the case is not assessed');
  await cases.act(caseId, { ...somePlan, goal: marks.words } as Deed);
  attachmentId = newId();
  const said = { source: 'police', from: marks.words, about: marks.words, number: '', dated: '2021-11-28' };
  const file = { name: `${marks.words}.png`, bytes: smallPicture };
  await desk.officer.done(
    room.attachFile,
    { caseId, id: attachmentId, ...said, secrecy: 'none' as const },
    { file },
  );
  const above = await desk.served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  glassId = newId();
  const why = { category: 'danger' as const, reason: `${marks.words} vì sao mở` };
  await above.done(room.breakGlass, { id: glassId, caseId, ...why });
  const { text } = await above.act(room.readBrokenCase, { caseId });
  if (!text.includes(marks.words)) throw new Error('the marks do not stand in the case');
});
afterAll(() => desk.served.close());

test('no reading endpoint tells a word of the case to anybody outside its team, whatever their function and place', async () => {
  const reads = allActs.filter(
    ({ endpoint }) => methodOf(endpoint) === 'GET' && endpoint.permission !== 'anyone',
  );
  const subjects = {
    ...{ caseId, eventId, glassId, attachmentId, unitId: desk.phuLam, childId: newId() },
    ...{ issuerUnitId: desk.phuLam, leadUnitId: desk.phuLam },
  } as never;
  const { tanLam, elsewhere } = desk.served;
  const people: Person[] = [desk.colleague, desk.neighbour, desk.district];
  for (const name of functionNames) {
    people.push(await tanLam.person(name, 'tan-lam'), await elsewhere.person(name, 'phu-lam'));
    // A leader of the commune itself decides in the case.
    if (name !== 'leader') people.push(await tanLam.person(name, 'phu-lam'));
  }
  const wrong: string[] = [];
  let answered = 0;
  for (const person of people)
    for (const act of reads) {
      const body = bodyOf(act.act, subjects);
      const { status, text } = await person.act(act.endpoint, {
        ...body,
        ...recordIdsOf(act, subjects, body),
      });
      if (status === 200) answered++;
      // Why a glass was broken is told to its reviewers.
      if (text.includes(marks.words) && act.act !== 'cases.readGlass')
        wrong.push(`${act.act} ${marks.words}`);
    }
  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(300);
}, 120_000);

test('that the case exists is told to nobody beside or below: not by its id, in a list, a count or the child’s own page', async () => {
  const reads = allActs.filter(
    ({ act, endpoint }) => endpoint.kind === 'query' && !act.startsWith('accounts.'),
  );
  const without = {
    ...{ unitId: desk.phuLam, childId: cases.childId, caseId: newId(), glassId: newId(), eventId: newId() },
    attachmentId: newId(),
    ...{ issuerUnitId: desk.phuLam, leadUnitId: desk.phuLam },
  } as never;
  const asked = async (person: Person, subjects: object) => {
    const told = new Map<string, string>();
    for (const act of reads) {
      const body = bodyOf(act.act, subjects as never);
      const input = { ...body, ...recordIdsOf(act, subjects as never, body) };
      const { status, text } = await person.act(act.endpoint, input);
      told.set(act.act, `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`);
    }
    return told;
  };
  const wrong: string[] = [];
  for (const person of [desk.colleague, desk.neighbour]) {
    const [own, none] = [
      await asked(person, { ...(without as object), caseId, glassId, eventId, attachmentId }),
      await asked(person, without),
    ];
    for (const [act, text] of own) {
      if (text.includes(caseId) || text.includes(glassId) || text.includes(attachmentId))
        wrong.push(`${act} names it`);
      if (/^cases\.|^referrals\.|^care\./.test(act) && text !== none.get(act))
        wrong.push(`${act}: ${text.slice(0, 80)} ≠ ${none.get(act)?.slice(0, 80)}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);
