import { afterAll, beforeAll, expect, test } from 'vitest';
import { phrase, type Served, serveAccounts } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveAccounts();
  await served.person('lan.nt', ['commune-officer', 'phu-lam']);
});
afterAll(() => served.close());

const provenAt = async (machine: ReturnType<Served['machine']>) => {
  const cookies = Object.fromEntries(machine.cookies);
  return (await served.authenticate({ headers: {}, cookies }, served.clock.now()))?.provenAt;
};

test('the password entered again is proven from then on, under another session id; the old id is worth nothing', async () => {
  const machine = await served.signedIn('lan.nt');
  const before = machine.cookies.get('mn') as string;
  const signedInAt = served.clock.now();
  served.later(6 * 60);
  expect(await provenAt(machine)).toBe(signedInAt);
  const answer = await machine.post('/api/step-up', { password: phrase });
  expect([answer.statusCode, answer.json().outcome]).toEqual([200, 'proven']);
  expect(machine.cookies.get('mn')).not.toBe(before);
  expect(await provenAt(machine)).toBe(served.clock.now());
  const old = served.machine();
  old.cookies.set('mn', before);
  expect((await old.get('/api/notices')).statusCode).toBe(401);
});

test('a wrong password proves nothing, is written in the trail, and too many are slowed down', async () => {
  const machine = await served.signedIn('lan.nt');
  const signedInAt = served.clock.now();
  served.later(60);
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries++) {
    const answer = await machine.post('/api/step-up', { password: 'một câu sai hoàn toàn' });
    statuses.push(answer.statusCode);
    if (answer.statusCode === 200) expect(answer.json().outcome).toBe('wrong');
  }
  expect(statuses[0]).toBe(200);
  expect(statuses.at(-1)).toBe(429);
  expect(await provenAt(machine)).toBe(signedInAt);
  expect((await served.audited('accounts.stepUp')).some(({ detail }) => detail.outcome === 'wrong')).toBe(
    true,
  );
});
