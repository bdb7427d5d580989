import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../../children/contract.ts';
import { openRegister, type RegisterDesk, said } from '../../children/test/register-desk.ts';
import { duplicatesContract } from '../contract.ts';
import { compareAll, compareWaiting } from '../server/public.ts';

/** Pairs are found at entry and by the matcher; who does not see both records never learns that there is a pair. */

const room = duplicatesContract.endpoints;
const register = childrenContract.endpoints;
let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openRegister();
});
afterAll(() => desk.served.close());

const now = '2021-11-29T18:00:00.000Z';
const night = () => compareWaiting(desk.served.clone.db, { localityId: desk.served.tanLam.localityId, now });
const pairsOf = async (person: Person, filter: { state?: 'open' | 'faded' | 'not-same' | 'moved' } = {}) =>
  (await person.done(room.listPairs, filter)).pairs;
const ids = async (person: Person, filter = {}) =>
  (await pairsOf(person, filter)).map(({ a, b }) => [a.id, b.id].sort().join());
const couple = (a: string, b: string) => [a, b].sort().join();
const mother = (fullName: string) => ({
  relatives: [
    {
      ...{ kind: 'mother' as const, fullName, birthYear: null, occupation: '', ethnicity: null },
      ...{ state: null, relation: '', phone: '' },
    },
  ],
});
const child = async (childId: string, person = desk.officer) =>
  (await person.done(register.getChild, { childId })).child;

test('a child entered in spite of a look-alike is a pair at once', async () => {
  const first = await desk.enter({ fullName: 'Nguyễn Thị Hoà', ...mother('Lê Thị Mận') });
  const again = await desk.enter({ fullName: 'Nguyen Thi Hoa', ...mother('Lê Thị Mận') });
  const [pair] = await pairsOf(desk.officer);
  expect([pair?.a.id, pair?.b.id]).toEqual([first, again].sort());
  expect(pair).toMatchObject({ foundBy: 'entry', state: 'open', across: false });
  expect(pair?.reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['birth.same', 'name.unaccented', 'mother.same']),
  );
});

test('a twin is no pair, nor is a namesake of another day and another mother', async () => {
  const before = await ids(desk.officer);
  await desk.enter({
    fullName: 'Bùi Văn Đông',
    sex: 'male',
    birthDate: '2015-02-03',
    ...mother('Lò Thị Xuân'),
  });
  await desk.enter({ fullName: 'Bùi Thị Hạ', birthDate: '2015-02-03', ...mother('Lò Thị Xuân') });
  await desk.enter({ fullName: 'Bùi Thị Hạ', birthDate: '2015-10-21', ...mother('Mai Thị Thu') });
  await night();
  expect(await ids(desk.officer)).toEqual(before);
});

test('until the matcher has run a record says that it waits, whether or not there is another', async () => {
  const alone = await desk.enter({ fullName: 'Đào Thị Lẻ', birthDate: '2016-06-06' });
  const here = await desk.enter({ fullName: 'Phan Thị Đôi', birthDate: '2014-04-04' });
  const there = await desk.enter(
    { fullName: 'Phan Thị Đôi', birthDate: '2014-04-04' },
    { unitId: desk.haiThinh },
    desk.neighbour,
  );
  for (const id of [alone, here]) expect((await child(id)).duplicateCheck).toBe('waiting');
  const versions = [(await child(alone)).version, (await child(here)).version];
  const run = await night();
  expect(run.compared).toBeGreaterThanOrEqual(3);
  for (const id of [alone, here]) expect((await child(id)).duplicateCheck).toBe('done');
  expect([(await child(alone)).version, (await child(here)).version]).toEqual(versions);
  expect((await child(there, desk.neighbour)).duplicateCheck).toBe('done');
});

test('a pair over two communes is known to who sees both, and to neither of the communes', async () => {
  const [pair] = (await desk.district.done(room.listPairs, { reach: 'across' })).pairs;
  expect(pair).toMatchObject({ across: true, foundBy: 'nightly' });
  const pairId = pair?.id as string;
  expect((await desk.district.done(room.countPairs, { reach: 'across' })).counts.open).toBe(1);
  for (const person of [desk.officer, desk.neighbour]) {
    expect(await ids(person, { reach: 'across' })).toEqual([]);
    expect((await person.done(room.countPairs, { reach: 'across' })).counts.open).toBe(0);
    const answers = [
      await person.act(room.getPair, { pairId }),
      await person.act(room.getSide, { pairId, side: 'a' }),
      await person.act(room.judgePair, { pairId, version: 1, verdict: 'not-same', note: '' }),
      await person.act(room.mergePair, { pairId, version: 1, keep: 'a', versionA: 1, versionB: 1, take: [] }),
      await person.act(room.unmergePair, { pairId, version: 1 }),
    ];
    const nothing = [
      await person.act(room.getPair, { pairId: newId() }),
      await person.act(room.getSide, { pairId: newId(), side: 'a' }),
      await person.act(room.judgePair, { pairId: newId(), version: 1, verdict: 'not-same', note: '' }),
      await person.act(room.mergePair, {
        ...{ pairId: newId(), version: 1, keep: 'a', versionA: 1, versionB: 1, take: [] },
      }),
      await person.act(room.unmergePair, { pairId: newId(), version: 1 }),
    ];
    expect(answers.map(said)).toEqual(nothing.map(said));
    expect(answers.every(({ status }) => status === 404)).toBe(true);
  }
});

test('who consolidates sees why, and of the sensitive fields no value', async () => {
  const { pairs } = await desk.district.done(room.listPairs, { reach: 'across' });
  const pairId = pairs[0]?.id as string;
  const { child: seen } = await desk.district.done(room.getSide, { pairId, side: 'a' });
  expect(seen.hidden).toContain('personalId');
  expect([seen.personalId, seen.relatives]).toEqual([null, []]);
  expect(said(await desk.district.act(room.getPair, { pairId }))[0]).toBe(200);
});

test('each view of a record stands in the trail under that child', async () => {
  const { pairs } = await desk.officer.done(room.listPairs, {});
  const [pair] = pairs;
  const requestId = newId();
  await desk.officer.act(room.getSide, { pairId: pair?.id as string, side: 'b' }, { requestId });
  const [row] = await desk.served.audited(requestId);
  expect([row.act, row.subject_kind, row.subject_id]).toEqual(['duplicates.getSide', 'child', pair?.b.id]);
  const { views } = await desk.officer.done(register.listViewers, { childId: pair?.b.id as string });
  expect(views.map(({ act }) => act)).toContain('duplicates.getSide');
});

test('entering a child asks nothing outside the officer’s own area', async () => {
  const before = await desk.rows('select count(*)::int from duplicate_pairs');
  await desk.enter(
    { fullName: 'Nguyễn Thị Hoà', ...mother('Lê Thị Mận') },
    { unitId: desk.haiThinh },
    desk.neighbour,
  );
  expect(await desk.rows('select count(*)::int from duplicate_pairs')).toEqual(before);
  expect(await ids(desk.neighbour)).toEqual([]);
});

test('a pair judged to be two children comes back only when a name, a birth or a parent has changed', async () => {
  const one = await desk.enter({ fullName: 'Vi Văn Tuấn', sex: 'male', birthDate: '2013-03-13' });
  const other = await desk.enter({ fullName: 'Vi Văn Tuấn', sex: 'male', birthDate: '2013-03-13' });
  const both = couple(one, other);
  const pair = (await pairsOf(desk.officer)).find(({ a, b }) => couple(a.id, b.id) === both);
  const judged = { pairId: pair?.id as string, version: pair?.version as number, note: 'Hai gia đình' };
  await desk.officer.done(room.judgePair, { ...judged, verdict: 'not-same' });
  await desk.change([
    { childId: one, version: 1, fields: { school: 'Trường Tiểu học', address: 'Xóm 2' } },
    { childId: other, version: 1, fields: {}, toUnitId: desk.otherHamlet },
  ]);
  await night();
  expect(await ids(desk.officer)).not.toContain(both);
  await compareAll(desk.served.clone.db, { localityId: desk.served.tanLam.localityId, now });
  expect(await ids(desk.officer)).not.toContain(both);
  expect(await ids(desk.officer, { state: 'not-same' })).toContain(both);
  await desk.change([{ childId: one, version: 2, fields: mother('Vi Thị Lan') }]);
  await night();
  expect(await ids(desk.officer)).toContain(both);
  await desk.change([{ childId: one, version: 3, fields: { fullName: 'Hà Quốc Toàn' } }]);
  await night();
  expect(await ids(desk.officer)).not.toContain(both);
});

test('a pair goes with its child: the commune that gave one of them away knows of no pair any more', async () => {
  const one = await desk.enter({ fullName: 'Tô Thị Ngân', birthDate: '2011-01-11' });
  const other = await desk.enter({ fullName: 'Tô Thị Ngân', birthDate: '2011-01-11' });
  expect(await ids(desk.officer)).toContain(couple(one, other));
  const transferId = newId();
  await desk.officer.done(register.offerTransfer, {
    ...{
      childId: other,
      version: 1,
      id: transferId,
      on: '2021-11-28',
      toCommuneId: desk.haiThinh,
      reason: '',
    },
  });
  await desk.neighbour.done(register.takeIn, { transferId, version: 1, toUnitId: desk.haiThinh });
  expect(await ids(desk.officer)).not.toContain(couple(one, other));
  expect(await ids(desk.neighbour)).not.toContain(couple(one, other));
  expect(await ids(desk.district, { reach: 'across' })).toContain(couple(one, other));
});

test('who consolidates says that a child moved, and the commune it left is told of its own record alone', async () => {
  const { pairs } = await desk.district.done(room.listPairs, { reach: 'across' });
  const pair = pairs.find(({ a }) => a.fullName === 'Phan Thị Đôi');
  const told = { pairId: pair?.id as string, version: pair?.version as number, note: '' };
  const left = pair?.a.communeId === desk.phuLam ? ('a' as const) : ('b' as const);
  expect(said(await desk.district.act(room.judgePair, { ...told, verdict: 'moved' }))).toEqual([
    422,
    'left duplicates.which-one-left',
  ]);
  await desk.district.done(room.judgePair, { ...told, verdict: 'moved', left });
  expect(await ids(desk.district, { state: 'moved' })).toHaveLength(1);
  const notices = await desk.rows(`select * from notices where kind = 'duplicate.child-moved'`);
  expect(notices.map(({ account_id }) => account_id as string).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    [desk.officer.accountId, desk.colleague.accountId].sort(),
  );
  expect(JSON.stringify(notices)).not.toContain(left === 'a' ? pair?.b.id : pair?.a.id);
});

test('pairs inside a commune are the commune’s to decide', async () => {
  const { pairs } = await desk.district.done(room.listPairs, { reach: 'within' });
  const [pair] = pairs;
  const said_ = said(
    await desk.district.act(room.judgePair, {
      ...{ pairId: pair?.id as string, version: pair?.version as number, verdict: 'not-same', note: '' },
    }),
  );
  expect(said_).toEqual([422, 'duplicates.left-to-the-commune']);
});

test('the second wall shows a pair only to a scope that holds both records', async () => {
  const { tanLam, clone } = desk.served;
  const scope = { localityId: tanLam.localityId, accountId: desk.officer.accountId, wholeLocality: false };
  const hamlets = [desk.phuLam, desk.hamlet, desk.otherHamlet];
  const seen = await withActor(
    clone.db,
    { ...scope, unitIds: hamlets },
    async (tx) =>
      (
        await sql<{
          own: boolean;
        }>`select unit_a = any(${hamlets}::uuid[]) and unit_b = any(${hamlets}::uuid[]) as own
      from duplicate_pairs`.execute(tx)
      ).rows,
  );
  const [all] = await desk.rows('select count(*)::int from duplicate_pairs');
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(all.count);
  expect(seen.every(({ own }) => own)).toBe(true);
  const keys = await withActor(
    clone.db,
    { ...scope, unitIds: [desk.haiThinh] },
    async (tx) =>
      (await sql<{ unit: string }>`select distinct unit_id as unit from duplicate_keys`.execute(tx)).rows,
  );
  expect(keys).toEqual([{ unit: desk.haiThinh }]);
});
