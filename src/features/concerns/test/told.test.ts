import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { concernsContract } from '../contract.ts';
import { sendConcernEscalations } from '../server/public.ts';
import { type ConcernDesk, eight, leakedIn, markedContent, openConcerns } from './concern-desk.ts';

const room = concernsContract.endpoints;
let desk: ConcernDesk;
let chair: Person;
let nextChair: Person;
beforeAll(async () => {
  desk = await openConcerns();
  chair = await desk.served.tanLam.person('leader', 'phu-lam');
  nextChair = await desk.served.tanLam.person('leader', 'hai-thinh');
});
afterAll(() => desk.served.close());

const look = (hours: number) => sendConcernEscalations(desk.served.clone.db, { now: addHours(eight, hours) });

/** Who heard of a limit of a concern: level and person, in the order of levels. */
const heard = async (concernId: string, clock: string): Promise<[string, string][]> => {
  const rows = await desk.rows(
    `select account_id, dedupe_key from notices where about_id = $1 and dedupe_key is not null order by created_at, dedupe_key`,
    concernId,
  );
  return rows
    .map(({ account_id, dedupe_key }) => [...(dedupe_key as string).split('|'), account_id as string])
    .filter(([, name]) => name === clock)
    .map(([, , , to, person]) => [to as string, person as string]);
};
const levels = async (concernId: string, clock: string) =>
  (await heard(concernId, clock)).map(([to]) => to).sort();
const ids = (...people: Person[]) => people.map(({ accountId }) => accountId);

test('a concern that nobody takes up is told to the commune’s officers, its leaders, the lead office: each level once', async () => {
  const concernId = await desk.log(desk.collaborator, { content: markedContent() });
  await look(0.3);
  expect(await heard(concernId, 'acknowledge')).toEqual([]);
  for (const hours of [0.4, 0.4, 0.5, 1, 1.01]) await look(hours);
  expect(await levels(concernId, 'acknowledge')).toEqual(['chair', 'deputy', 'owner', 'owner']);
  for (const hours of [2.5, 2.6, 5]) await look(hours);
  const all = await heard(concernId, 'acknowledge');
  expect(
    all
      .filter(([to]) => to === 'owner')
      .map(([, person]) => person)
      .sort(),
  ).toEqual(ids(desk.officer, desk.colleague).sort());
  expect(all.slice(-1)).toEqual([['lead-office', desk.district.accountId]]);
  expect(all).toHaveLength(5);
  // The twelve hours of abuse run beside it.
  for (const hours of [6, 12, 30]) await look(hours);
  expect(await levels(concernId, 'emergency')).toEqual(['chair', 'deputy', 'lead-office', 'owner', 'owner']);
});

test('a notice says number, commune and instant; who told it and whoever is outside hear nothing', async () => {
  const rows = await desk.rows(
    `select account_id, params, link from notices where dedupe_key is not null and kind like 'concerns.%'`,
  );
  expect(rows.length).toBeGreaterThan(8);
  expect(leakedIn(JSON.stringify(rows))).toEqual([]);
  for (const { account_id, params, link } of rows) {
    expect(Object.keys(params).sort()).toEqual(['code', 'due', 'unit']);
    expect(link).toMatch(
      ids(desk.officer, desk.colleague).includes(account_id) ? /^\/tiep-nhan\// : /^\/theo-doi-tin\//,
    );
  }
  const people = new Set(rows.map(({ account_id }) => account_id));
  for (const person of [desk.collaborator, desk.neighbour, desk.school, desk.protector, nextChair])
    expect(people.has(person.accountId)).toBe(false);
});

test('taken up and decided in time, nobody is told', async () => {
  const concernId = await desk.log(desk.collaborator);
  const acting = async () => ({ concernId, version: await desk.versionOf(concernId) });
  await desk.officer.done(room.acknowledgeConcern, await acting());
  await desk.officer.done(room.decideConcern, {
    ...{ ...(await acting()), outcome: 'advice' as const, reason: 'Đã tư vấn', toAgency: '' },
  });
  await look(40);
  for (const clock of ['pass-on', 'acknowledge', 'emergency'])
    expect(await heard(concernId, clock)).toEqual([]);
});

test('a passing on that came late is told of once it is known; passed on again, the next commune is told anew', async () => {
  const concernId = await desk.log(desk.collaborator, { receivedAt: addHours(eight, -1) });
  await look(0);
  await look(0.1);
  expect(await heard(concernId, 'pass-on')).toEqual([
    ['chair', chair.accountId],
    ['lead-office', desk.district.accountId],
  ]);
  const version = await desk.versionOf(concernId);
  await desk.officer.done(room.decideConcern, {
    ...{ concernId, version, outcome: 'referral' as const, reason: 'Xảy ra ở xã bên', toAgency: '' },
    toCommuneId: desk.haiThinh,
  });
  await look(1);
  const told = await heard(concernId, 'acknowledge');
  expect(told.map(([, person]) => person)).toContain(nextChair.accountId);
  expect(told.map(([, person]) => person)).toContain(desk.neighbour.accountId);
  for (const person of ids(desk.officer, desk.colleague, chair))
    expect(told.map(([, one]) => one)).not.toContain(person);
});

test('those above see state and clocks by commune; a number is as long as its list, and nothing of the content is there', async () => {
  const late = { receivedAt: addHours(eight, -13), lateReason: 'Mất liên lạc' };
  await desk.log(desk.officer, { content: markedContent(), ...late });
  await desk.log(desk.neighbour, { communeId: desk.haiThinh });
  const counts = await desk.district.act(room.countOverseen, {});
  const { communes } = await desk.district.done(room.countOverseen, {});
  expect(communes.find(({ unitId }) => unitId === desk.phuLam)?.overdue).toBeGreaterThan(0);
  for (const { unitId, ...line } of communes) {
    const list = async (more: object) =>
      (await desk.district.done(room.listOverseen, { unitId, ...more })).rows.length;
    for (const state of ['waiting', 'handling', 'decided'] as const)
      expect([state, await list({ state })]).toEqual([state, line[state]]);
    expect(await list({ overdue: 'true' })).toBe(line.overdue);
  }
  const list = await desk.district.act(room.listOverseen, {});
  const { rows } = await desk.district.done(room.listOverseen, {});
  expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(new Set([desk.phuLam, desk.haiThinh]));
  const one = await desk.district.act(room.getOverseen, { concernId: rows[0]?.id as string });
  for (const { text } of [counts, list, one]) {
    expect(leakedIn(text)).toEqual([]);
    expect(text).not.toMatch(/T\.T\.T|initials|Trần|abused|phone|collaborator|childId/);
  }
  expect(Object.keys(one.body).sort()).toEqual(['clocks', 'id', 'receivedAt', 'state', 'unitId', 'unitName']);
});

test('outside the scope a concern is in no list, no count and on no page; who handles or tells oversees nothing', async () => {
  const concernId = await desk.log();
  expect((await chair.done(room.getOverseen, { concernId })).state).toBe('handling');
  expect((await chair.done(room.listOverseen, {})).rows.some(({ unitId }) => unitId !== desk.phuLam)).toBe(
    false,
  );
  const gone = await nextChair.act(room.getOverseen, { concernId });
  const none = await nextChair.act(room.getOverseen, { concernId: newId() });
  expect([gone.status, gone.body.code]).toEqual([404, none.body.code]);
  expect((await nextChair.act(room.listOverseen, {})).text).not.toContain(concernId);
  expect((await nextChair.act(room.listOverseen, { unitId: desk.phuLam })).status).toBe(404);
  const { communes } = await nextChair.done(room.countOverseen, {});
  expect(communes.map(({ unitId }) => unitId)).toEqual([desk.haiThinh]);
  for (const person of [desk.officer, desk.collaborator, desk.school])
    expect((await person.act(room.listOverseen, {})).status).toBe(403);
});

test('the wall holds: what was told is not taken back', async () => {
  const { localityId } = desk.served.tanLam;
  const scope = {
    localityId,
    accountId: desk.officer.accountId,
    unitIds: [desk.phuLam],
    wholeLocality: false,
  };
  const tried = await withActor(desk.served.clone.db, scope, (tx) =>
    sql`update concerns set told = '[]' where told <> '[]'`.execute(tx),
  ).catch((error: { code: string }) => error.code);
  expect(tried).toBe('42501');
});
