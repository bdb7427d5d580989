import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHours } from '../../../platform/shared/instant.ts';
import { newId } from '../../../platform/shared/id.ts';
import { said } from '../../children/test/register-desk.ts';
import { concernsContract } from '../contract.ts';
import { type ConcernDesk, eight, openConcerns, someContent, someone } from './concern-desk.ts';

const room = concernsContract.endpoints;
let desk: ConcernDesk;
beforeAll(async () => {
  desk = await openConcerns();
});
afterAll(() => desk.served.close());

test('a collaborator reports to the own commune, sees only that it arrived, and the commune acknowledges with one press', async () => {
  const { collaborator, officer, served } = desk;
  const concernId = await desk.log(collaborator, { source: 'collaborator', hamletId: desk.hamlet });
  const [sent] = (await collaborator.done(room.listSent, {})).sent;
  expect(sent).toMatchObject({ communeName: 'Xã Phú Lâm', sentAt: eight, acknowledgedAt: null });
  expect(sent?.id).not.toBe(concernId);
  expect(sent?.clocks.map(({ name, late }) => [name, late])).toEqual([['pass-on', false]]);
  const page = await desk.page(concernId);
  expect(page.concern).toMatchObject({
    ...{ state: 'waiting', initials: 'T.T.T.N.', hamletName: 'Thôn Đông Sơn', fromUnit: 'Thôn Đông Sơn' },
    ...{ version: 1, replyNeeded: true, hasInformant: false },
  });
  expect(page.abilities).toMatchObject({ acknowledge: true, work: false, decide: false, passOn: true });
  served.clock.set(addHours(eight, 0.25));
  const requestId = newId();
  const acknowledge = { concernId, version: 1 };
  const saved = await officer.done(room.acknowledgeConcern, acknowledge, { requestId });
  expect(saved).toEqual({ id: concernId, version: 2 });
  expect(await officer.done(room.acknowledgeConcern, acknowledge, { requestId })).toEqual(saved);
  const [told] = (await collaborator.done(room.listSent, {})).sent;
  expect(told?.acknowledgedAt).toBe(addHours(eight, 0.25));
  expect(Object.keys(told ?? {}).sort()).toEqual([
    ...['acknowledgedAt', 'clocks', 'communeName', 'id', 'receivedAt', 'sentAt'],
  ]);
  expect(await served.audited(requestId)).toMatchObject([
    {
      ...{ act: 'concerns.acknowledgeConcern', subject_kind: 'concern', subject_id: concernId },
      unit_id: desk.phuLam,
    },
  ]);
  const bell = await desk.rows(
    'select account_id, kind, params, link from notices where kind like $1',
    'concerns.%',
  );
  expect(bell).toEqual(
    expect.arrayContaining([
      { account_id: officer.accountId, kind: 'concerns.arrived', params: {}, link: '/tiep-nhan' },
      { account_id: collaborator.accountId, kind: 'concerns.acknowledged', params: {}, link: '/bao-tin' },
    ]),
  );
  served.clock.set(eight);
});

test('who reported reads nothing of it by any endpoint, and neither does anybody outside the commune', async () => {
  const concernId = await desk.log(desk.collaborator);
  const acting = { concernId, version: 1 };
  const acts = [
    [room.getConcern, { concernId }],
    [room.openConcern, { concernId }],
    [room.openInformant, { concernId, reason: 'answer', note: '' }],
    [room.acknowledgeConcern, acting],
    [room.proposeChildren, { concernId }],
    [room.linkChild, { ...acting, childId: null }],
    [room.listJoinable, { concernId }],
    [room.decideConcern, { ...acting, outcome: 'advice', reason: 'x', toAgency: '' }],
    [room.downloadConcernForm, { concernId, format: 'pdf' }],
    [room.listConcernViewers, { concernId }],
  ] as const;
  for (const [endpoint, input] of acts) {
    expect((await desk.served.nobody.act(endpoint, input)).status, endpoint.path).toBe(401);
    for (const person of [desk.collaborator, desk.school, desk.district])
      expect((await person.act(endpoint, input)).status, endpoint.path).toBe(403);
    const foreign = await desk.neighbour.act(endpoint, input);
    const absent = await desk.neighbour.act(endpoint, { ...input, concernId: newId() });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'platform.not-found']);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
  }
  expect((await desk.neighbour.done(room.listConcerns, {})).rows).toEqual([]);
  expect((await desk.neighbour.done(room.countConcerns, {})).counts.open).toBe(0);
  expect((await desk.otherCollaborator.done(room.listSent, {})).sent).toEqual([]);
  const { views } = await desk.protector.done(room.listConcernViewers, { concernId });
  expect(views).toEqual([expect.objectContaining({ act: 'concerns.logConcern' })]);
});

test('what is wrong with an entry is said of every field at once', async () => {
  const wrong = await desk.officer.act(
    room.logConcern,
    desk.entry({
      ...{ source: 'hotline-111', receivedAt: addHours(eight, 1), informant: someone, consent: false },
      content: someContent({ happening: ' ', birthDate: '2014-02-03', estimatedAge: 9 }),
    }),
  );
  expect(said(wrong)[0]).toBe(422);
  expect(
    wrong.body.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
  ).toEqual([
    ...['sourceReference concerns.reference-of-111', 'receivedAt concerns.received-in-future'],
    ...['content.happening concerns.say-what', 'content.estimatedAge concerns.birth-or-age'],
    'consent concerns.consent-first',
  ]);
  const late = { receivedAt: addHours(eight, -3) };
  expect(said(await desk.officer.act(room.logConcern, desk.entry(late)))).toEqual([
    ...[422, 'lateReason concerns.late-without-reason'],
  ]);
  const logged = await desk.officer.act(
    room.logConcern,
    desk.entry({ ...late, lateReason: 'Mất điện cả đêm' }),
  );
  expect(logged.status).toBe(200);
  const elsewhere = desk.served.elsewhere.unit('phu-lam');
  for (const communeId of [newId(), elsewhere, desk.served.tanLam.unit('phong-y-te'), desk.hamlet])
    expect((await desk.officer.act(room.logConcern, desk.entry({ communeId }))).status).toBe(404);
  expect(
    (await desk.collaborator.act(room.logConcern, desk.entry({ communeId: desk.haiThinh }))).status,
  ).toBe(404);
  const foreign = desk.entry({ hamletId: desk.otherHamlet });
  expect(said(await desk.collaborator.act(room.logConcern, foreign))).toEqual([
    ...[422, 'hamletId concerns.not-in-commune'],
  ]);
});

test('sending twice is once, and an id that is taken is refused without a word of whose it is', async () => {
  const [input, requestId] = [desk.entry(), newId()];
  const once = await desk.officer.done(room.logConcern, input, { requestId });
  expect(await desk.officer.done(room.logConcern, input, { requestId })).toEqual(once);
  const again = await desk.neighbour.act(
    room.logConcern,
    desk.entry({ id: input.id, communeId: desk.haiThinh }),
  );
  expect(again.status).toBe(422);
  expect(again.text).not.toContain('Phú Lâm');
});

test('the commune’s own entry is taken up at once; danger and abuse run against twelve hours, the rest does not', async () => {
  const own = await desk.page(await desk.log());
  expect(own.concern).toMatchObject({
    state: 'handling',
    passedAt: null,
    acknowledgedAt: eight,
    fromUnit: '',
  });
  expect(own.concern.clocks).toEqual([
    {
      ...{ name: 'emergency', startedAt: eight, dueAt: addHours(eight, 12), stoppedAt: null, late: false },
    },
  ]);
  const calm = await desk.page(await desk.log(desk.officer, { category: 'special' }));
  expect(calm.concern.clocks).toEqual([]);
  const danger = await desk.page(await desk.log(desk.officer, { category: 'special', inDanger: true }));
  expect(danger.concern.clocks).toHaveLength(1);
});

test('every number over the queue opens exactly the rows it counts, the most urgent first', async () => {
  const { counts } = await desk.officer.done(room.countConcerns, {});
  for (const [pile, count] of Object.entries(counts)) {
    const all: string[] = [];
    let after: string | undefined;
    do {
      const input = { pile, limit: 2, ...(after && { after }) } as never;
      const page = await desk.officer.done(room.listConcerns, input);
      all.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect([pile, all.length]).toEqual([pile, count]);
    expect(new Set(all).size).toBe(all.length);
  }
  const { rows } = await desk.officer.done(room.listConcerns, {});
  const dues = rows.map(({ clocks }) => clocks.find(({ name }) => name === 'emergency')?.dueAt ?? 'z');
  expect(dues).toEqual(dues.toSorted());
  expect(JSON.stringify(rows)).not.toMatch(/Thử Nghiệm|tiếng khóc/);
});

test('a linked child shows nothing of it, on no page of the register and to nobody', async () => {
  const childId = await desk.enter({ fullName: 'Trần Thị Thử Nghiệm', birthDate: '2012-05-01' });
  const before = await allOfChild(childId);
  const concernId = await desk.log(desk.officer, {
    content: someContent({ birthDate: '2012-05-01', estimatedAge: null }),
  });
  const { children } = await desk.officer.done(room.proposeChildren, { concernId });
  expect(children[0]).toMatchObject({ childId, unitName: 'Thôn Đông Sơn' });
  const foreign = await desk.enter({}, { unitId: desk.haiThinh }, desk.neighbour);
  for (const wrong of [foreign, newId()])
    expect((await desk.officer.act(room.linkChild, { concernId, version: 1, childId: wrong })).status).toBe(
      404,
    );
  await desk.officer.done(room.linkChild, { concernId, version: 1, childId });
  expect(await desk.open(concernId)).toMatchObject({ child: { childId, fullName: 'Trần Thị Thử Nghiệm' } });
  expect((await desk.page(concernId)).concern.linked).toBe(true);
  expect(await allOfChild(childId)).toEqual(before);
  expect(said(await desk.officer.act(room.linkChild, { concernId, version: 1, childId: null }))[0]).toBe(409);
  await desk.officer.done(room.linkChild, { concernId, version: 2, childId: null });
  expect((await desk.open(concernId)).child).toBeNull();
});

/** What the register says of a child to everybody who may ask. */
async function allOfChild(childId: string): Promise<string[]> {
  const { childrenContract } = await import('../../children/contract.ts');
  const { getChild, listEvents, listViewers } = childrenContract.endpoints;
  const texts: string[] = [];
  for (const person of [desk.officer, desk.district, desk.protector, desk.collaborator])
    for (const endpoint of [getChild, listEvents]) {
      const { status, body } = await person.act(endpoint, { childId });
      texts.push(`${status} ${JSON.stringify({ ...body, requestId: '' })}`);
    }
  const { views } = await desk.officer.done(listViewers, { childId });
  texts.push(
    views
      .map(({ act }) => act)
      .filter((act) => act.startsWith('concerns'))
      .join(),
  );
  return texts;
}
