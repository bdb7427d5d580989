import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import type { Actor } from '../../shared/actor.ts';
import { command, query, room, upload } from '../../shared/endpoint.ts';
import { newId } from '../../shared/id.ts';
import { settableClock } from '../clock.ts';
import { type Context, implement, lookFirst } from './context.ts';
import { buildServer } from './server.ts';

/** A room of two endpoints that answer with the tree by which they may name units. */
const shape = {
  permission: 'signed-in',
  input: z.object({}),
  answer: z.object({ stamp: z.string() }),
} as const;
const endpoints = {
  look: query({ ...shape, path: '/api/probe', summary: 'Xem' }),
  keep: query({ ...shape, path: '/api/probe/keep', summary: 'Giữ' }),
  change: command({ ...shape, path: '/api/probe/change', summary: 'Sửa' }),
  send: upload({ ...shape, path: '/api/probe/file', summary: 'Gửi' }),
};
const contract = room('probe', {}, endpoints);
const actor: Actor = {
  ...{ accountId: newId(), localityId: newId(), sessionId: newId(), displayName: 'Người thử' },
  ...{ assignments: [], unitIds: [], wholeLocality: true, treeStamp: '7:1234' },
};

/** Who was known to send the requests, until a test says that somebody does. */
let recalled: Actor | undefined;
const isWhoTheyWere = { text: 'select $1::text as stamp', values: ['7:1234'] };
const recall = () =>
  recalled && {
    actor: recalled,
    still: {
      ...isWhoTheyWere,
      holds: (rows: readonly unknown[]) =>
        JSON.stringify(rows) === JSON.stringify([{ stamp: recalled?.treeStamp }]),
    },
  };

let clone: ClonedDatabase;
let app: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  clone = await cloneDatabase();
  /** How many transactions are open while the file is looked at. */
  const open = async () => {
    const { rows } = await clone.admin.query(
      `select 1 from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    );
    return String(rows.length);
  };
  type Sent = (typeof endpoints)['send'];
  const send = lookFirst<Sent, string>(open, async (_ctx, _input, stamp) => ({ stamp }));
  const answer = async (ctx: { actor: Actor }) => ({ stamp: ctx.actor.treeStamp ?? 'looks again' });
  await clone.admin.query('create table probes (stamp text); grant all on probes to public');
  const keep = async ({ tx, actor: { displayName: stamp } }: Context) => {
    await sql`insert into probes values (${stamp})`.execute(tx);
    return { stamp };
  };
  app = await buildServer({
    ...{ db: clone.db, clock: settableClock('2021-11-29T01:00:00.000Z'), secureCookies: false },
    rooms: [implement(contract, { look: answer, keep, change: answer, send })],
    ...{ authenticate: async () => actor, recall },
  });
});
afterAll(async () => {
  await app.close();
  await clone.close();
});

test('who reads names units by the tree of their rights; who writes looks at the tree again', async () => {
  const headers = { 'x-mang-non': '1', 'x-request-id': newId() };
  const seen = await app.inject({ url: '/api/probe' });
  expect(seen.json()).toEqual({ stamp: '7:1234' });
  const changed = await app.inject({ method: 'POST', url: '/api/probe/change', headers, payload: {} });
  expect(changed.json()).toEqual({ stamp: 'looks again' });
});

test('a file that takes long to read is looked at while no transaction is open, and the handler gets what was seen', async () => {
  const headers = { 'x-mang-non': '1', 'x-request-id': newId(), 'content-type': 'application/octet-stream' };
  const named = { ...headers, 'x-file-name': 'a.pdf' };
  const sent = { method: 'POST' as const, url: '/api/probe/file', headers: named, payload: Buffer.from('x') };
  const answer = await app.inject(sent);
  expect([answer.statusCode, answer.json()]).toEqual([200, { stamp: '0' }]);
});

test('who was recalled answers for the request only where the database says that they still are who they were', async () => {
  const kept = async () =>
    (await clone.admin.query('select stamp from probes')).rows.map(({ stamp }) => stamp);
  const ask = async (known: Actor, url = '/api/probe/keep') => {
    recalled = known;
    const answer = await app.inject({ url });
    recalled = undefined;
    return answer.json();
  };
  const known = { ...actor, displayName: 'Người đã biết' };
  expect(await ask(known)).toEqual({ stamp: 'Người đã biết' });
  expect(await kept()).toEqual(['Người đã biết']);
  const changed = { ...known, treeStamp: '6:1000' };
  expect(await ask(changed)).toEqual({ stamp: 'Người thử' });
  expect(await kept()).toEqual(['Người đã biết', 'Người thử']);
  // A handler that asks the database nothing has not been told who they are.
  expect(await ask({ ...known, treeStamp: 'x' }, '/api/probe')).toEqual({ stamp: '7:1234' });
});
