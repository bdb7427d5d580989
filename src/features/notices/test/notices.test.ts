import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type Machine, type Served, serveAccounts } from '../../accounts/test/served.ts';
import { notify } from '../server/public.ts';

let served: Served;
let lan: Machine;
let minh: Machine;
let lanId: string;
let minhId: string;
beforeAll(async () => {
  served = await serveAccounts();
  lanId = await served.person('lan.nt', ['commune-officer', 'phu-lam']);
  minhId = await served.person('minh.tv', ['commune-officer', 'phu-lam']);
  lan = await served.signedIn('lan.nt');
  minh = await served.signedIn('minh.tv');
});
afterAll(() => served.close());

const send = (accountIds: string[], more: { dedupeKey?: string; link?: string } = {}) => {
  const scope = { localityId: served.localityId, accountId: minhId, unitIds: [], wholeLocality: false };
  return withActor(served.db, scope, (tx) =>
    notify(tx, {
      ...{ localityId: served.localityId, accountIds, kind: 'obligation.reminded', params: { count: 3 } },
      ...{ link: '/viec-cua-don-vi', aboutKind: 'obligation', aboutId: newId(), now: served.clock.now() },
      ...more,
    }),
  );
};

const unreadOf = async (machine: Machine) => (await machine.get('/api/notices/unread')).json().unread;
interface Shown {
  id: string;
  createdAt: string;
  readAt: string | null;
}

test('a notice reaches its addressee, and nobody else reads it', async () => {
  expect(await send([lanId])).toBe(1);
  const { notices } = (await lan.get('/api/notices')).json();
  expect(notices).toMatchObject([
    { kind: 'obligation.reminded', params: { count: 3 }, link: '/viec-cua-don-vi', readAt: null },
  ]);
  expect([await unreadOf(lan), await unreadOf(minh)]).toEqual([1, 0]);
  expect((await minh.get('/api/notices')).json().notices).toEqual([]);
});

test('the same matter is told once, however often it is sent', async () => {
  const before = await unreadOf(lan);
  expect(await send([lanId, lanId, minhId], { dedupeKey: 'q3-7-ngay' })).toBe(2);
  expect(await send([lanId, minhId], { dedupeKey: 'q3-7-ngay' })).toBe(0);
  expect(await unreadOf(lan)).toBe(before + 1);
});

test('nobody marks what was written to another as read', async () => {
  const { notices } = (await lan.get('/api/notices')).json();
  const ids = notices.map((notice: Shown) => notice.id);
  expect((await minh.post('/api/notices/read', { ids })).json()).toEqual({ marked: 0 });
  expect((await lan.post('/api/notices/read', { ids: ids.slice(0, 1) })).json()).toEqual({ marked: 1 });
  expect((await lan.post('/api/notices/read', {})).json()).toEqual({ marked: ids.length - 1 });
  expect(await unreadOf(lan)).toBe(0);
});

test('the list goes on where the page ended, newest first', async () => {
  for (let n = 0; n < 40; n++) {
    if (n % 3 === 0) served.later(1);
    await send([minhId]);
  }
  const seen: Shown[] = [];
  let after = '';
  do {
    const page = (await minh.get(`/api/notices${after}`)).json();
    seen.push(...page.notices);
    after = page.next === null ? '' : `?after=${page.next}`;
  } while (after);
  expect(new Set(seen.map((notice) => notice.id)).size).toBe(41);
  expect(seen.map((notice) => notice.createdAt)).toEqual(
    seen
      .map((notice) => notice.createdAt)
      .sort()
      .reverse(),
  );
});

test('a link leads nowhere but into the product', async () => {
  for (const link of ['https://noi-khac.example', '//noi-khac.example', 'viec'])
    await expect(send([lanId], { link })).rejects.toThrow(RangeError);
});
