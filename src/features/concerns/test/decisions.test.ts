import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHours } from '../../../platform/shared/instant.ts';
import { newId } from '../../../platform/shared/id.ts';
import { said } from '../../children/test/register-desk.ts';
import { duplicatesContract } from '../../duplicates/contract.ts';
import { concernsContract } from '../contract.ts';
import { type ConcernDesk, eight, openConcerns, someContent, someone } from './concern-desk.ts';

const room = concernsContract.endpoints;
let desk: ConcernDesk;
beforeAll(async () => {
  desk = await openConcerns();
});
afterAll(() => desk.served.close());

const decision = (concernId: string, version: number) => ({
  ...{ concernId, version, outcome: 'advice' as const, reason: 'Đã tư vấn cho mẹ', toAgency: '' },
});
const reply = (concernId: string, version: number) => ({
  ...{ concernId, version, told: 'Xã đã đến nhà', repliedAt: eight, way: 'phone' as const },
});

test('a concern that an informant told is decided, then waits for the answer, and the answer closes it', async () => {
  const { officer } = desk;
  const concernId = await desk.log(officer, { informant: someone, consent: true });
  await officer.done(room.decideConcern, decision(concernId, 1));
  const decided = await desk.page(concernId);
  expect(decided.concern).toMatchObject({
    state: 'decided',
    outcome: 'advice',
    decidedAt: eight,
    version: 2,
  });
  expect(decided.concern.clocks).toEqual([expect.objectContaining({ stoppedAt: eight, late: false })]);
  for (const [repliedAt, code] of [
    [addHours(eight, 1), 'concerns.reply-in-future'],
    [addHours(eight, -1), 'concerns.reply-before-receipt'],
  ] as const)
    expect(said(await officer.act(room.replyToReporter, { ...reply(concernId, 2), repliedAt }))).toEqual([
      ...[422, `repliedAt ${code}`],
    ]);
  await officer.done(room.replyToReporter, reply(concernId, 2));
  const closed = await desk.page(concernId);
  expect(closed.concern).toMatchObject({ state: 'closed', repliedAt: eight, version: 3 });
  expect(closed.events.map(({ kind }) => kind)).toEqual(['replied', 'decided', 'logged']);
  expect((await desk.open(concernId)).notes.map(({ note }) => note)).toEqual([
    'Xã đã đến nhà',
    'Đã tư vấn cho mẹ',
  ]);
  expect(JSON.stringify(closed)).not.toMatch(/Đã tư vấn|đến nhà/);
  expect(said(await officer.act(room.decideConcern, decision(concernId, 3)))).toEqual([
    422,
    'concerns.not-now',
  ]);
});

test('where nobody can be answered the decision closes; an answer given before counts', async () => {
  const unknown = await desk.log();
  await desk.officer.done(room.decideConcern, { ...decision(unknown, 1), outcome: 'no-action' });
  expect((await desk.page(unknown)).concern.state).toBe('closed');
  const early = await desk.log(desk.officer, { informant: someone, consent: true });
  await desk.officer.done(room.replyToReporter, reply(early, 1));
  expect((await desk.page(early)).concern.state).toBe('handling');
  await desk.officer.done(room.decideConcern, decision(early, 2));
  expect((await desk.page(early)).concern.state).toBe('closed');
});

test('a referral names one receiver; a case is of a child of the register, and the refusal says so', async () => {
  const concernId = await desk.log();
  expect((await desk.page(concernId)).casesOpen).toBe(true);
  const asked = decision(concernId, 1);
  expect(
    said(await desk.officer.act(room.decideConcern, { ...asked, outcome: 'case', caseId: newId() })),
  ).toEqual([...[422, 'cases.child-not-linked']]);
  const nobody = await desk.officer.act(room.decideConcern, { ...asked, outcome: 'referral' });
  expect(said(nobody)).toEqual([422, 'toAgency concerns.referral-to-one']);
  for (const toCommuneId of [newId(), desk.hamlet, desk.served.elsewhere.unit('phu-lam')]) {
    const wrong = await desk.officer.act(room.decideConcern, { ...asked, outcome: 'referral', toCommuneId });
    expect(said(wrong)).toEqual([422, 'toCommuneId concerns.not-a-commune']);
  }
  await desk.officer.done(room.decideConcern, { ...asked, outcome: 'referral', toAgency: 'Công an huyện' });
  expect((await desk.open(concernId)).notes[0]?.note).toBe('Công an huyện: Đã tư vấn cho mẹ');
});

test('of two officers who decide at once one does, and the other is told what now stands', async () => {
  const concernId = await desk.log();
  const answers = await Promise.all(
    [desk.officer, desk.colleague, desk.officer, desk.colleague].map((person) =>
      person.act(room.decideConcern, decision(concernId, 1)),
    ),
  );
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  const stale = answers.find(({ status }) => status === 409);
  expect(stale?.body.current).toMatchObject({ id: concernId, state: 'closed', version: 2 });
  expect((await desk.page(concernId)).events.map(({ kind }) => kind)).toEqual(['decided', 'logged']);
});

test('a concern passed to the commune where it happened leaves the first one, goes with all that is known, and is timed', async () => {
  const { officer, neighbour } = desk;
  const receivedAt = addHours(eight, -1);
  const concernId = await desk.log(officer, { receivedAt, informant: someone, consent: true });
  await officer.done(room.decideConcern, {
    ...decision(concernId, 1),
    ...{ outcome: 'referral', toCommuneId: desk.haiThinh, reason: 'Xảy ra ở Hải Thịnh' },
  });
  expect((await officer.act(room.getConcern, { concernId })).status).toBe(404);
  expect((await officer.act(room.openConcern, { concernId })).status).toBe(404);
  const page = await desk.page(concernId, neighbour);
  expect(page.concern).toMatchObject({
    state: 'waiting',
    fromUnit: 'Xã Phú Lâm',
    receivedAt,
    version: 2,
  });
  expect(page.concern.clocks.map(({ name, late }) => [name, late])).toEqual([
    ...[
      ['pass-on', true],
      ['acknowledge', false],
      ['emergency', false],
    ],
  ]);
  expect(page.events.map(({ kind }) => kind)).toEqual(['passed', 'logged']);
  await neighbour.done(room.acknowledgeConcern, { concernId, version: 2 });
  const opened = await desk.open(concernId, neighbour);
  expect(opened.content).toEqual(someContent());
  expect(opened.notes.map(({ note }) => note)).toEqual(['Xảy ra ở Hải Thịnh']);
  const asked = { concernId, reason: 'answer', note: '' } as const;
  expect((await neighbour.done(room.openInformant, asked)).informant).toEqual(someone);
  const sent = (await officer.done(room.listSent, {})).sent.find((one) => one.communeName === 'Xã Hải Thịnh');
  expect(sent).toMatchObject({ acknowledgedAt: eight });
});

test('who told it is opened by itself, with a reason, and each opening stands in history and trail', async () => {
  const concernId = await desk.log(desk.officer, { informant: someone, consent: true });
  expect(JSON.stringify([await desk.page(concernId), await desk.open(concernId)])).not.toMatch(
    /Văn Báo|0912/,
  );
  const silent = await desk.officer.act(room.openInformant, { concernId, reason: 'other', note: '' });
  expect(said(silent)).toEqual([422, 'note concerns.say-why-opened']);
  const requestId = newId();
  const asked = { concernId, reason: 'other' as const, note: 'Hẹn gặp' };
  expect(await desk.officer.done(room.openInformant, asked, { requestId })).toEqual({ informant: someone });
  expect(await desk.served.audited(requestId)).toMatchObject([
    { act: 'concerns.openInformant', subject_id: concernId, detail: { reason: 'other' } },
  ]);
  expect((await desk.page(concernId)).events[0]).toMatchObject({ kind: 'informant-opened', hasNote: true });
  const untold = await desk.log();
  expect((await desk.officer.act(room.openInformant, { ...asked, concernId: untold })).status).toBe(404);
});

test('what is learnt later is added with its field names; a corrected T0 moves the clock and keeps the old one', async () => {
  const concernId = await desk.log(desk.officer, { category: 'special' });
  const input = {
    ...{ concernId, version: 1, content: someContent({ carer: 'Bà ngoại' }), category: 'abused' as const },
    ...{ inDanger: false, receivedAt: addHours(eight, -1), reason: '' },
  };
  expect(said(await desk.officer.act(room.completeConcern, input))).toEqual([
    ...[422, 'reason concerns.moved-t0-without-reason'],
  ]);
  await desk.officer.done(room.completeConcern, { ...input, reason: 'Ghi nhầm giờ' });
  const page = await desk.page(concernId);
  expect(page.concern.clocks).toEqual([expect.objectContaining({ dueAt: addHours(eight, 11) })]);
  expect(page.events[0]).toMatchObject({
    kind: 'completed',
    detail: { fields: ['carer', 'category', 'receivedAt'], receivedBefore: eight },
  });
  expect((await desk.open(concernId)).content.carer).toBe('Bà ngoại');
  const same = { ...input, version: 2 };
  expect(said(await desk.officer.act(room.completeConcern, same))).toEqual([422, 'concerns.nothing-changed']);
  expect((await desk.officer.act(room.completeConcern, { ...same, version: 1 })).status).toBe(409);
});

test('concerns of one happening are joined and parted again; another commune’s cannot be', async () => {
  const ids = [await desk.log(), await desk.log(), await desk.log()] as [string, string, string];
  const [one, two, three] = ids;
  const foreign = await desk.log(desk.neighbour, { communeId: desk.haiThinh });
  const join = async (concernId: string, otherConcernId: string) =>
    desk.officer.act(room.joinConcern, {
      ...{ concernId, otherConcernId, version: await desk.versionOf(concernId) },
    });
  expect((await join(one, foreign)).status).toBe(404);
  expect(said(await join(one, one))).toEqual([422, 'concerns.same-concern']);
  expect((await join(one, two)).status).toBe(200);
  expect((await join(three, one)).status).toBe(200);
  expect(said(await join(one, three))).toEqual([422, 'concerns.joined-already']);
  for (const id of ids) {
    const page = await desk.page(id);
    expect(page.joined.map((row) => row.id).sort()).toEqual(ids.filter((other) => other !== id).sort());
    expect(page.concern.joined).toBe(2);
  }
  const part = async (concernId: string) =>
    desk.officer.done(room.partConcern, { concernId, version: await desk.versionOf(concernId) });
  await part(two);
  expect((await desk.page(two)).joined).toEqual([]);
  await part(one);
  for (const id of ids) expect((await desk.page(id)).concern.joined).toBe(0);
});

test('only the commune says who is on duty; who reports there can call them', async () => {
  const person = { fullName: 'Hoàng Thị Trực', phone: '0203 999 111', toDate: null };
  const made = { id: newId(), communeId: desk.phuLam, fromDate: '2021-11-01', ...person };
  expect((await desk.neighbour.act(room.addDuty, made)).status).toBe(404);
  expect((await desk.collaborator.act(room.addDuty, made)).status).toBe(403);
  const backwards = await desk.officer.act(room.addDuty, { ...made, toDate: '2021-10-01' });
  expect(said(backwards)).toEqual([422, 'toDate concerns.duty-period']);
  await desk.officer.done(room.addDuty, made);
  const places = await desk.collaborator.done(room.reportPlaces, {});
  expect(places).toMatchObject({
    ...{ hamletId: desk.hamlet, lateReasonHours: 2 },
    communes: [
      {
        ...{ name: 'Xã Phú Lâm', own: false, duty: { fullName: person.fullName, phone: person.phone } },
        hamlets: [{ unitId: desk.hamlet }],
      },
    ],
  });
  const wide = await desk.school.done(room.reportPlaces, {});
  expect(wide.communes.length).toBeGreaterThan(10);
  const ending = { dutyId: made.id, version: 1, toDate: '2021-11-28' };
  expect((await desk.neighbour.act(room.endDuty, ending)).status).toBe(404);
  await desk.officer.done(room.endDuty, ending);
  expect((await desk.collaborator.done(room.reportPlaces, {})).communes[0]?.duty).toBeNull();
  expect((await desk.officer.act(room.endDuty, ending)).status).toBe(409);
});

test('links follow a child that was entered twice and go back, and are never counted among what hangs on it', async () => {
  const { listPairs, getSide, mergePair, unmergePair } = duplicatesContract.endpoints;
  const twice = { fullName: 'Bế Văn Đôi', sex: 'male' as const, birthDate: '2013-04-04' };
  const keptId = await desk.enter(twice);
  const goneId = await desk.enter(twice);
  const concernId = await desk.log();
  await desk.officer.done(room.linkChild, { concernId, version: 1, childId: goneId });
  const [pair] = (await desk.officer.done(listPairs, {})).pairs;
  if (!pair) throw new Error('the two records were not found to be alike');
  const gone = pair.a.id === goneId ? 'a' : 'b';
  const { attached } = await desk.officer.done(getSide, { pairId: pair.id, side: gone });
  expect(attached.concerns).toBe(0);
  const merged = await desk.officer.done(mergePair, {
    ...{ pairId: pair.id, version: pair.version, keep: gone === 'a' ? 'b' : 'a', take: [] },
    ...{ versionA: pair.a.version, versionB: pair.b.version },
  });
  expect((await desk.open(concernId)).child?.childId).toBe(keptId);
  await desk.officer.done(unmergePair, { pairId: pair.id, version: merged.version });
  expect((await desk.open(concernId)).child?.childId).toBe(goneId);
});
