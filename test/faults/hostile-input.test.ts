import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesContract } from '../../src/features/activities/contract.ts';
import { plansContract } from '../../src/features/plans/contract.ts';
import { unitsContract } from '../../src/features/units/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type IssuedPlan, issueSmallPlan, type ServedLocality, serveLocality } from '../harness/locality.ts';
import type { Answer, Person } from '../harness/people.ts';

let served: ServedLocality;
let lead: Person;
let commune: Person;
let plan: IssuedPlan;
beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  commune = await served.tanLam.person('commune-officer', 'phu-lam');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
    ...{ units: [served.tanLam.unit('phu-lam')], number: '1/KH-UBND' },
  });
});
afterAll(() => served.close());

const difficulties = async () =>
  Number((await served.clone.admin.query('select count(*) from difficulties')).rows[0].count);
const raise = (content: string, more: object = {}): Promise<Answer> =>
  commune.act(activitiesContract.endpoints.raiseDifficulty, {
    ...{ planId: plan.planId, id: newId(), unitId: served.tanLam.unit('phu-lam'), obligationId: null },
    ...{ content, proposal: '', ...more },
  });
/** The body exactly as written here, without going through JSON.stringify. */
const raw = (payload: string, url = '/api/calendar/days', headers: Record<string, string> = {}) =>
  lead.send({
    ...{ method: 'POST', url, payload },
    headers: { 'content-type': 'application/json', 'x-request-id': newId(), ...headers },
  });

test.each([
  ['NUL', 'Thiếu giáo viên\u0000 dạy bơi'],
  ['half a character', 'Thiếu giáo viên \ud83c dạy bơi'],
  ['a sign that turns the writing', 'Thiếu giáo viên \u202e dạy bơi'],
  ['a character without width', 'Thiếu giáo viên \u200b dạy bơi'],
  ['a bell', 'Thiếu giáo viên \u0007 dạy bơi'],
])('a text with %s is refused by name and nothing is kept', async (_, content) => {
  const answer = await raise(content);
  expect([answer.status, answer.body.code]).toEqual([422, 'platform.invalid-input']);
  expect(answer.body.fields[0]).toMatchObject({ path: 'content', code: 'hostile-characters' });
  expect(await difficulties()).toBe(0);
});

test.each([
  ['a search', () => lead.act(unitsContract.endpoints.search, { text: 'a\u0000b' })],
  [
    'a page key',
    () => lead.act(plansContract.endpoints.listObligations, { planId: plan.planId, after: '\u0000|\u0000' }),
  ],
  ['a name of a field', () => raise('Thiếu giáo viên dạy bơi', { 'a\u0000b': 1 })],
  ['a text deep inside', () => raise('Thiếu giáo viên dạy bơi', { more: [{ deep: ['x', '\ud800'] }] })],
])('NUL or half a character in %s is never an error of ours', async (_, send) => {
  expect((await send()).status).toBe(422);
});

test('accents typed on a Mac are kept as one character each', async () => {
  const written = 'Trẻ em thiếu chỗ học bơi ở xã';
  expect((await raise(written.normalize('NFD'))).status).toBe(200);
  const { rows } = await served.clone.admin.query('select content from difficulties');
  expect(rows).toEqual([{ content: written.normalize('NFC') }]);
  await served.clone.admin.query('delete from difficulties');
});

test('keys that no schema has are refused, and nothing is assigned by them', async () => {
  for (const extra of [{ localityId: newId() }, { state: 'closed' }, { version: 9 }, { raisedBy: newId() }]) {
    const answer = await raise('Thiếu giáo viên dạy bơi', extra);
    expect([answer.status, answer.body.fields[0].code]).toEqual([422, 'unrecognized_keys']);
  }
  expect(await difficulties()).toBe(0);
});

test('__proto__ and constructor reach no object of ours', async () => {
  for (const poison of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'])
    expect([400, 403, 422]).toContain((await raw(poison)).status);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('JSON nested ten thousand deep, and half a JSON, are refused quickly', async () => {
  const path = `/api/plans/${plan.planId}/difficulties`;
  const sent = (payload: string) =>
    commune.send({
      ...{ method: 'POST', url: path, payload },
      headers: { 'content-type': 'application/json', 'x-request-id': newId() },
    });
  const began = performance.now();
  for (const deep of [
    '['.repeat(10_000) + ']'.repeat(10_000),
    '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  ]) {
    expect((await sent(`{"content":${deep}}`)).status).toBe(422);
    expect((await sent(deep)).status).toBe(422);
  }
  for (const half of ['{"content":', '', 'null', '[]', '"text"', '{"content":1}}'])
    expect([400, 422]).toContain((await sent(half)).status);
  expect(performance.now() - began).toBeLessThan(2000);
});

test('a body of 11 MB is refused before it is read', async () => {
  const answer = await raw(JSON.stringify({ name: 'a'.repeat(11 * 1024 * 1024) }));
  expect([answer.status, answer.body.code]).toEqual([413, 'platform.too-large']);
});

test.each([
  '/api/units/changes?page=1e9',
  '/api/units/changes?page=-1',
  '/api/units/changes?page=1000000000000000000000',
  '/api/units/changes?page=1&page=2',
  '/api/calendar?year=1e9',
  '/api/calendar?year=NaN',
  '/api/plans?year=99999999999',
  '/api/plans?year=1.5',
  '/api/plans/not-a-uuid',
  '/api/plans/%00',
  '/api/notices?after=2021-99-99T99:99:99.999999Z_00000000-0000-0000-0000-000000000000',
  '/api/notices?after=-------------------------_------------------------------------',
])('%s is a clear refusal', async (url) => {
  const answer = await lead.send({ method: 'GET', url, headers: {} });
  expect([404, 422], answer.text).toContain(answer.status);
});

test.each([
  '99999999|x',
  '|',
  'x|y',
  '+300000-01-01T00:00:00Z|00000000-0000-0000-0000-000000000000',
  '2021-01-01|------------------------------------',
])('the page key “%s” is never an error of ours', async (after) => {
  const answer = await lead.act(plansContract.endpoints.listObligations, { planId: plan.planId, after });
  expect([200, 422], answer.text).toContain(answer.status);
});

test('a write without our own header, or from another site, is refused', async () => {
  const url = `/api/plans/${plan.planId}/difficulties`;
  const sent: Record<string, string>[] = [
    { 'x-mang-non': '0' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of sent) {
    const answer = await raw('{}', url, headers);
    expect([answer.status, answer.body.code]).toEqual([403, 'platform.cross-site']);
  }
  const form = await raw('a=1', url, { 'content-type': 'application/x-www-form-urlencoded' });
  expect([form.status, form.body.code]).toEqual([415, 'platform.invalid-input']);
});

test('a write needs a request id, and a wrong one is none', async () => {
  for (const id of ['', 'x', `${newId()}; drop table plans`]) {
    const answer = await raw('{}', `/api/plans/${plan.planId}/remind`, { 'x-request-id': id });
    expect([400, 422]).toContain(answer.status);
  }
});
