import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type ChildChanges, childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk, type Wanted } from './register-desk.ts';

const room = childrenContract.endpoints;
let desk: RegisterDesk;
let childId: string;
beforeAll(async () => {
  desk = await openRegister();
});
afterAll(() => desk.served.close());
beforeEach(async () => {
  childId = await desk.enter();
});

const set = (fields: ChildChanges, more: Partial<Wanted> = {}, person?: Person) =>
  desk.change([{ childId, version: 1, fields, ...more }], person);
const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome);
const stored = async (id = childId) => (await desk.rows('select * from children where id = $1', id))[0];
const events = (id = childId) =>
  desk.rows('select kind, detail from child_events where child_id = $1 order by at, id', id);

test('each row of a batch is answered by itself: saved, stale, refused, or not there', async () => {
  const other = await desk.enter();
  const foreign = await desk.enter({}, { unitId: desk.haiThinh }, desk.neighbour);
  const results = await desk.change([
    { childId, version: 1, fields: { school: 'Trường Phú Lâm', grade: '3A' } },
    { childId: other, version: 7, fields: { grade: '1' } },
    { childId: foreign, version: 1, fields: { grade: '1' } },
    { childId: newId(), version: 1, fields: { grade: '1' } },
  ]);
  expect(results).toMatchObject([
    { outcome: 'saved', childId, row: { school: 'Trường Phú Lâm', grade: '3A', version: 2 }, doubts: [] },
    {
      ...{ outcome: 'stale', childId: other, row: { version: 1, grade: '' } },
      saved: { by: expect.stringMatching(/./), at: expect.stringMatching(/^2021-11-29T/) },
    },
    { outcome: 'absent', childId: foreign },
    { outcome: 'absent' },
  ]);
  const [refused] = await set({ ethnicity: '98' }, { version: 2 });
  expect(refused).toEqual({
    ...{ outcome: 'refused', childId, field: 'ethnicity', code: 'children.unknown-code' },
  });
  expect(await stored()).toMatchObject({ version: 2, school: 'Trường Phú Lâm', ethnicity: null });
});

test('one line of history says from what to what; what stays the same leaves none and moves no version', async () => {
  await set({ grade: '4', birthRegistration: 'registered' });
  expect(await events()).toEqual([
    { kind: 'registered', detail: {} },
    { kind: 'changed', detail: { grade: ['', '4'], birthRegistration: ['unknown', 'registered'] } },
  ]);
  const [again] = await set({ grade: '4' }, { version: 2 });
  expect(again).toMatchObject({ outcome: 'saved', row: { version: 2 } });
  expect(await events()).toHaveLength(2);
});

test('two officers who change one child at once: one is saved, the other sees what stands', async () => {
  const results = await Promise.all([
    set({ grade: '1' }),
    set({ school: 'Trường Khác' }, {}, desk.colleague),
  ]);
  const all = results.flat();
  expect(outcomes(all).sort()).toEqual(['saved', 'stale']);
  expect(all.find(({ outcome }) => outcome === 'stale')).toMatchObject({
    ...{ row: { version: 2 }, saved: { by: expect.stringMatching(/./) } },
  });
});

test('sending twice is once', async () => {
  const requestId = newId();
  const input = { changes: [{ childId, version: 1, fields: { grade: '2' } }] };
  const answers = await Promise.all(
    [1, 2, 3].map(() => desk.officer.act(room.changeChildren, input, { requestId })),
  );
  for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
  expect(await stored()).toMatchObject({ version: 2 });
  expect(await desk.served.audited(requestId)).toMatchObject([
    { subject_kind: 'child', subject_id: childId, unit_id: desk.hamlet, detail: { fields: ['grade'] } },
  ]);
});

test('one child named twice in a batch is refused whole', async () => {
  const twice = [1, 2].map(() => ({ childId, version: 1, fields: { grade: '1' } }));
  const answer = await desk.officer.act(room.changeChildren, { changes: twice });
  expect([answer.status, answer.body.fields]).toEqual([
    422,
    [{ path: 'changes.1.childId', code: 'children.named-twice' }],
  ]);
});

test('batches over the same children in opposite order never wait on each other in a circle', async () => {
  const ids = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      desk.enter({ householdNumber: `D${n % 3}`, householdHead: 'Lê Văn D' }),
    ),
  );
  const version = new Map(ids.map((id) => [id, 1]));
  for (let round = 0; round < 4; round++) {
    const send = (order: string[], householdClass: string, person: Person) =>
      person.act(room.changeChildren, {
        changes: order.map((id) => ({
          ...{
            childId: id,
            version: version.get(id),
            fields: { householdClass, note: `${householdClass} ${round}` },
          },
        })),
      });
    const answers = await Promise.all([
      send(ids, 'poor', desk.officer),
      send([...ids].reverse(), 'near-poor', desk.colleague),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const saved = answers.map(
      ({ body }) => body.results.filter((one: { outcome: string }) => one.outcome === 'saved').length,
    );
    expect(saved.toSorted((a, b) => a - b)).toEqual([0, 12]);
    for (const row of await desk.rows('select id, version from children where id = any($1)', ids))
      version.set(row.id, row.version);
  }
});

test('a child who is followed no more is only read', async () => {
  await desk.rows("update children set state = 'left', ended_on = '2021-10-01' where id = $1", childId);
  expect(await set({ grade: '1' })).toEqual([
    { outcome: 'refused', childId, field: 'state', code: 'children.not-followed' },
  ]);
});

/** The journal is the whole cluster's: only records about blocks of this database are this test's. */
async function journalOf(from: string, to: string): Promise<{ bytes: number; hot: number }> {
  const isFlushed = async () =>
    (await desk.rows('select pg_current_wal_flush_lsn() >= $1 as yes', to))[0].yes;
  await expect.poll(isFlushed, { timeout: 5000 }).toBe(true);
  const [told] = await desk.rows(
    `with ours as (select distinct on (start_lsn) record_length, record_type, relfilenode
      from pg_get_wal_block_info($1, $2, false)
      where reldatabase = (select oid from pg_database where datname = current_database()) order by start_lsn, block_id)
    select sum(record_length)::int as bytes,
      count(*) filter (where record_type = 'HOT_UPDATE' and relfilenode = pg_relation_filenode('children'))::int as hot
    from ours`,
    from,
    to,
  );
  return told;
}

test('a change of one field writes at most 4 KB of journal, all in, and touches no index of the children', async () => {
  const parent = (kind: 'mother' | 'father', fullName: string) => ({
    ...{ kind, fullName, birthYear: 1985, occupation: 'Làm ruộng', ethnicity: '01', state: 'alive' },
    ...{ relation: '', phone: '0912345678' },
  });
  childId = await desk.enter({
    ...{ fullName: 'Nguyễn Thị Phương Thảo', ethnicity: '01', personalId: '999312000001' },
    ...{
      birthRegistration: 'registered',
      birthCertificateNumber: '125/2012',
      birthCertificateOn: '2012-05-20',
    },
    ...{
      birthPlace: 'Bệnh viện đa khoa huyện Tân Lâm',
      homeTown: 'Xã Phú Lâm, huyện Tân Lâm, tỉnh Đông Hải',
    },
    ...{ address: 'Số 12, xóm Trên', householdNumber: '112', householdHead: 'Nguyễn Văn Phương' },
    ...{ relationToHead: 'Con', householdClass: 'near-poor', livesWith: 'Cha mẹ', schooling: 'grade-4' },
    ...{ grade: '4A', school: 'Trường Tiểu học Phú Lâm', insuranceNumber: 'TE1989999999999' },
    relatives: [parent('mother', 'Trần Thị Thu Hà'), parent('father', 'Nguyễn Văn Phương')],
  });
  await set({ grade: '1' });
  await desk.rows('create extension if not exists pg_walinspect');
  const at = async () => (await desk.rows('select pg_current_wal_insert_lsn() as lsn'))[0].lsn;
  const changes = 20;
  let version = 2;
  const written = async () => {
    const from = await at();
    for (let n = 0; n < changes; n++) await set({ grade: String(n + 2) }, { version: version++ });
    return journalOf(from, await at());
  };
  let told = await written();
  // While a snapshot of another session lasts, a full page cannot be tidied, and the next version goes to another one.
  for (let again = 0; again < 2 && told.hot < changes; again++) told = await written();
  const each = Math.round(told.bytes / changes);
  console.log(`nhật ký ghi trước của một lần sửa một ô: ${each} byte`);
  expect(each).toBeGreaterThan(1000);
  expect(each).toBeLessThanOrEqual(4096);
  expect(told.hot).toBe(changes);
});
