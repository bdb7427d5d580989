import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { testKeys } from '../../../../test/harness/keys.ts';
import type { Actor } from '../../shared/actor.ts';
import { command, query, room } from '../../shared/endpoint.ts';
import { newId } from '../../shared/id.ts';
import { settableClock } from '../clock.ts';
import { type Context, implement } from '../http/context.ts';
import { buildServer } from '../http/server.ts';
import { loggerOptions } from '../logger.ts';
import { destroySealed, openForSealing, openSealed } from './index.ts';
import { moment, placeKeys, placeOf } from './test/scene.ts';

/** A room that keeps one sealed text in memory: what stands in the table is other tests' question. */
const shape = { permission: 'signed-in', input: z.object({ caseId: z.uuid() }) } as const;
const answer = z.object({ text: z.string() });
const contract = room(
  'probe',
  {},
  {
    read: query({ ...shape, path: '/api/probe', summary: 'Xem', answer }),
    write: command({ ...shape, path: '/api/probe/write', summary: 'Ghi', answer }),
    destroy: command({ ...shape, path: '/api/probe/destroy', summary: 'Hủy', answer }),
  },
);
const said = 'Cháu sợ về nhà';
const kept = new Map<string, Uint8Array>();
const place = placeOf();
const logged: string[] = [];

let clone: ClonedDatabase;
let at: Awaited<ReturnType<typeof placeKeys>>;
let app: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  clone = await cloneDatabase();
  at = await placeKeys(clone.db, clone.admin, testKeys);
  const actor: Actor = {
    ...{ accountId: newId(), localityId: at.localityId, sessionId: newId(), displayName: 'Người thử' },
    ...{ assignments: [], unitIds: [at.commune], wholeLocality: false },
  };
  const stream = new Writable({
    write: (line, _encoding, done) => {
      logged.push(String(line));
      done();
    },
  });
  app = await buildServer({
    ...{ db: clone.db, clock: settableClock(moment), keys: testKeys, secureCookies: false },
    rooms: [
      implement(contract, {
        async read(ctx: Context, { caseId }: { caseId: string }) {
          const sealed = await openSealed(ctx, caseId);
          return { text: sealed.unseal(place, kept.get(caseId) as Uint8Array) };
        },
        async write(ctx: Context, { caseId }: { caseId: string }) {
          const sealed = await openForSealing(ctx, { subjectId: caseId, unitId: at.commune });
          kept.set(caseId, sealed.seal(place, said));
          return { text: said };
        },
        async destroy(ctx: Context, { caseId }: { caseId: string }) {
          await destroySealed(ctx, { subjectId: caseId, subjectKind: 'case', reason: 'hết hạn' });
          return { text: '' };
        },
      }),
    ],
    authenticate: async () => actor,
    logger: { ...loggerOptions({ logLevel: 'warn' }), stream },
  });
});
afterAll(async () => {
  await app.close();
  await clone.close();
});

const act = (name: 'write' | 'destroy', caseId: string) =>
  app.inject({
    ...{ method: 'POST', url: `/api/probe/${name}`, payload: { caseId } },
    headers: { 'x-mang-non': '1', 'x-request-id': newId() },
  });
const read = async (caseId: string) => {
  const answered = await app.inject({ url: '/api/probe', query: { caseId } });
  const { code, text } = answered.json();
  return [answered.statusCode, code ?? text];
};

test('a handler seals and opens with what its context holds', async () => {
  const caseId = newId();
  expect((await act('write', caseId)).statusCode).toBe(200);
  expect(await read(caseId)).toEqual([200, said]);
});

test('content that was swapped is a 500 without detail and one line of the log that names the place', async () => {
  const [one, other] = [newId(), newId()];
  await act('write', one);
  await act('write', other);
  kept.set(one, kept.get(other) as Uint8Array);
  logged.length = 0;
  const answered = await app.inject({ url: '/api/probe', query: { caseId: one } });
  const { requestId, ...body } = answered.json();
  expect(body).toEqual({ code: 'platform.unexpected', status: 500 });
  expect(logged).toHaveLength(1);
  const line = JSON.parse(logged[0] as string);
  expect([line.requestId, line.err.name]).toEqual([requestId, 'BrokenSeal']);
  expect(line.err.message).toContain(`case_notes|narrative|${place.rowId}|1`);
  expect(logged[0]).not.toContain(said);
});

test('content whose key was destroyed is said to be erased, not broken', async () => {
  const caseId = newId();
  await act('write', caseId);
  expect((await act('destroy', caseId)).statusCode).toBe(200);
  logged.length = 0;
  expect(await read(caseId)).toEqual([410, 'platform.content-destroyed']);
  expect((await act('write', caseId)).statusCode).toBe(410);
  expect(logged).toEqual([]);
});
