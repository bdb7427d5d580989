import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../../children/contract.ts';
import { type RegisterDesk, said } from '../../children/test/register-desk.ts';
import { reviewsContract } from '../../reviews/contract.ts';
import { duplicatesContract } from '../contract.ts';
import {
  dump,
  figuresOn,
  makePair,
  merge,
  openMerging,
  pairOf,
  paperFile,
  record,
  relative,
  special,
  today,
  unmerge,
} from './merge-desk.ts';

/** Two records of one child become one with everything that hangs on them, and can be parted again exactly. */

const room = duplicatesContract.endpoints;
const register = childrenContract.endpoints;
const reviews = reviewsContract.endpoints;
let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openMerging();
});
afterAll(() => desk.served.close());

test('one child remains, with the values chosen and all that hung on either record', async () => {
  const one = await desk.enter(
    {
      fullName: 'Lò Thị Mây',
      birthDate: '2013-01-01',
      birthPrecision: 'year',
      school: 'Trường A',
      note: 'Nhà xa',
      householdNumber: '7',
    },
    { since: '2021-03-01' },
  );
  const other = await desk.enter(
    {
      ...{ fullName: 'Lò Thị Mây', birthDate: '2013-05-06', personalId: '999313000111', note: 'Ở với bà' },
      relatives: [relative('mother', 'Lò Thị Sương'), relative('carer', 'Vi Thị Bà')],
    },
    { since: '2021-02-01', unitId: desk.otherHamlet },
  );
  await desk.officer.done(register.addCircumstance, { childId: one, ...special('HC04', '2021-06-01') });
  await desk.officer.done(register.addCircumstance, { childId: other, ...special('HC04', '2021-04-01') });
  await desk.officer.done(register.addCircumstance, { childId: other, ...special('HC01', '2021-05-01') });
  await desk.officer.done(
    register.addPaper,
    { childId: other, id: newId(), kind: 'birth-certificate', name: 'Khai sinh', number: '12' },
    { file: paperFile },
  );
  const { accountId } = desk.district;
  await desk.officer.done(register.assignChild, {
    childId: other,
    id: newId(),
    accountId,
    reason: 'Phối hợp',
  });
  const roundId = newId();
  await desk.officer.done(reviews.openRound, {
    id: roundId,
    unitId: desk.phuLam,
    name: 'Quý IV',
    dueOn: '2021-12-31',
  });
  await desk.officer.done(reviews.recordOutcomes, {
    roundId,
    items: [{ childId: other, version: 1, outcome: 'confirmed', note: 'gặp bà' }],
  });
  await makePair(one, other);
  expect(await figuresOn('2021-02-15')).toEqual([1, 0]);
  expect(await figuresOn(today)).toEqual([2, 2]);
  const before = await dump(one, other);

  const done = await merge(one, other, ['birth', 'personalId', 'relatives', 'note']);
  expect(done.body).toMatchObject({ childId: one });
  const { child, circumstances, papers, stays, assigned } = await record(one);
  expect([child.birthDate, child.birthPrecision, child.personalId]).toEqual([
    '2013-05-06',
    'day',
    '999313000111',
  ]);
  expect([child.school, child.note, child.householdNumber]).toEqual(['Trường A', 'Nhà xa\nỞ với bà', '7']);
  expect(child.relatives.map(({ fullName }) => fullName)).toEqual(['Lò Thị Sương', 'Vi Thị Bà']);
  const standing = circumstances
    .filter(({ state }) => state === 'confirmed')
    .map(({ code, fromDate }) => [code, fromDate]);
  expect(standing.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
    ['HC01', '2021-05-01'],
    ['HC04', '2021-06-01'],
  ]);
  expect([papers.length, assigned.length]).toEqual([1, 1]);
  expect(stays.map(({ fromDate, toDate }) => [fromDate, toDate])).toEqual([
    ['2021-03-01', null],
    ['2021-02-01', '2021-03-01'],
  ]);
  expect(await figuresOn('2021-02-15')).toEqual([1, 0]);
  expect(await figuresOn('2021-04-15')).toEqual([1, 1]);
  expect(await figuresOn(today)).toEqual([1, 1]);
  const { round } = await desk.officer.done(reviews.getRound, { roundId });
  expect([round.total, round.done]).toEqual([1, 1]);
  const { events } = await desk.officer.done(register.listEvents, { childId: one });
  expect(events.filter(({ kind }) => kind === 'registered')).toHaveLength(2);
  expect(events.filter(({ kind }) => kind === 'merged')).toHaveLength(2);

  const gone = await record(other);
  expect([gone.child.state, gone.mergedInto]).toEqual(['merged', { childId: one, fullName: 'Lò Thị Mây' }]);
  expect(gone.abilities).toEqual({
    change: false,
    circumstances: false,
    move: false,
    assign: false,
    refer: false,
  });
  const { hits } = await desk.officer.done(register.searchChildren, { text: 'lo thi may', withEnded: true });
  expect(hits.map(({ childId }) => childId)).toEqual([one]);

  expect((await unmerge(one, other)).status).toBe(200);
  expect(await dump(one, other)).toEqual(before);
  expect(await figuresOn(today)).toEqual([2, 2]);
  const found = await desk.officer.done(register.searchChildren, { text: 'lo thi may' });
  expect(found.hits.map(({ childId }) => childId).sort()).toEqual([one, other].sort());
});

const two = async (fullName: string, birthDate: string) => {
  const one = await desk.enter({ fullName, birthDate, sex: 'male' });
  return [one, await desk.enter({ fullName, birthDate, sex: 'male' })] as const;
};

test('two officers who merge at one moment merge once', async () => {
  const [one, other] = await two('Vừ A Páo', '2010-10-10');
  const pair = await pairOf(one, other);
  const input = { pairId: pair.id, version: pair.version, versionA: 1, versionB: 1, take: [] };
  const answers = await Promise.all([
    desk.officer.act(room.mergePair, { ...input, keep: 'a' }),
    desk.colleague.act(room.mergePair, { ...input, keep: 'b' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200,
    expect.toSatisfy((n) => n === 409 || n === 422),
  ]);
  const states = await desk.rows('select state from children where id = any($1) order by 1', [one, other]);
  expect(states.map(({ state }) => state)).toEqual(['living-here', 'merged']);
});

test('a merge that is sent twice is done once', async () => {
  const [one, other] = await two('Vừ A Dính', '2010-09-09');
  const pair = await pairOf(one, other);
  const input = { pairId: pair.id, version: pair.version, keep: 'a', versionA: 1, versionB: 1, take: [] };
  const requestId = newId();
  const first = await desk.officer.act(room.mergePair, input, { requestId });
  const again = await desk.officer.act(room.mergePair, input, { requestId });
  expect([first.status, again.body]).toEqual([200, first.body]);
  expect(await desk.rows('select 1 from child_merges where merged_id = any($1)', [one, other])).toHaveLength(
    1,
  );
});

test('cut off in the middle nothing is merged at all', async () => {
  const [one, other] = await two('Vừ A Sử', '2010-08-08');
  await desk.officer.done(register.addCircumstance, { childId: other, ...special('HC04', '2021-04-01') });
  const before = await dump(one, other);
  await desk.rows(
    `create function stop_here() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`,
  );
  await desk.rows(
    `create trigger stop_here before insert on child_events for each row when (new.kind = 'merged') execute function stop_here()`,
  );
  expect((await merge(one, other)).status).toBe(500);
  await desk.rows('drop trigger stop_here on child_events');
  expect(await dump(one, other)).toEqual(before);
  expect((await pairOf(one, other)).state).toBe('open');
  expect((await merge(one, other)).status).toBe(200);
});

test('records that changed since they were compared, that are being moved, or that ended, are not merged', async () => {
  const [one, other] = await two('Sùng A Lềnh', '2012-12-12');
  const pair = await pairOf(one, other);
  const input = { pairId: pair.id, version: pair.version, keep: 'a', versionA: 1, versionB: 1, take: [] };
  await desk.change([{ childId: other, version: 1, fields: { school: 'Trường khác' } }]);
  expect(said(await desk.officer.act(room.mergePair, input))).toEqual([422, 'duplicates.record-changed']);
  const transferId = newId();
  await desk.officer.done(register.offerTransfer, {
    ...{ childId: other, version: 2, id: transferId, on: today, toCommuneId: desk.haiThinh, reason: '' },
  });
  const open = await record(other);
  const seen = {
    ...input,
    versionA: 1,
    versionB: 1,
    [pair.a.id === other ? 'versionA' : 'versionB']: open.child.version,
  };
  expect(said(await desk.officer.act(room.mergePair, seen))).toEqual([422, 'duplicates.move-is-open']);
  await desk.neighbour.done(register.takeIn, { transferId, version: 1, toUnitId: desk.haiThinh });
  expect((await desk.officer.act(room.mergePair, seen)).status).toBe(404);
});

test('what was changed since stands in the way of parting and is named; what was added stays', async () => {
  const [one, other] = await two('Giàng A Chớ', '2011-11-11');
  await desk.change([{ childId: other, version: 1, fields: { school: 'Trường B', grade: '3A' } }]);
  expect((await merge(one, other, ['schooling'])).status).toBe(200);
  const { child } = await record(one);
  expect(child.school).toBe('Trường B');
  await desk.change([{ childId: one, version: child.version, fields: { school: 'Trường C' } }]);
  const refused = await unmerge(one, other);
  expect([refused.status, refused.body.code, refused.body.params]).toEqual([
    422,
    'duplicates.changed-since-merge',
    { what: 'school' },
  ]);
  const { child: again } = await record(one);
  await desk.change([
    { childId: one, version: again.version, fields: { school: 'Trường B', homeTown: 'Sơn La' } },
  ]);
  expect((await unmerge(one, other)).status).toBe(200);
  expect([(await record(one)).child.school, (await record(one)).child.homeTown]).toEqual(['', 'Sơn La']);
  expect((await record(other)).child.school).toBe('Trường B');
});

test('what a commune before recorded follows too, and a day there counts once', async () => {
  const moved = await desk.enter(
    { fullName: 'Lầu Thị Mỷ', birthDate: '2014-07-07' },
    { unitId: desk.haiThinh, since: '2021-01-01' },
    desk.neighbour,
  );
  await desk.neighbour.done(register.addCircumstance, { childId: moved, ...special('HC04', '2021-02-01') });
  const transferId = newId();
  await desk.neighbour.done(register.offerTransfer, {
    ...{ childId: moved, version: 1, id: transferId, on: '2021-09-01', toCommuneId: desk.phuLam, reason: '' },
  });
  await desk.officer.done(register.takeIn, { transferId, version: 1, toUnitId: desk.hamlet });
  const own = await desk.enter({ fullName: 'Lầu Thị Mỷ', birthDate: '2014-07-07' }, { since: '2021-05-01' });
  const total = async (on: string) =>
    (await desk.district.done(register.countChildren, { on })).all.children.total;
  const before = await dump(moved, own);
  const [june, october] = [await total('2021-06-01'), await total('2021-10-01')];
  expect((await merge(own, moved)).status).toBe(200);
  expect([await total('2021-06-01'), await total('2021-10-01')]).toEqual([june - 1, october - 1]);
  const { all } = await desk.neighbour.done(register.countChildren, { on: '2021-03-01' });
  expect([all.children.total, all.special.total]).toEqual([1, 1]);
  expect((await record(own)).stays.every(({ communeName }) => communeName.includes('Phú Lâm'))).toBe(true);
  expect((await unmerge(own, moved)).status).toBe(200);
  expect(await dump(moved, own)).toEqual(before);
});
