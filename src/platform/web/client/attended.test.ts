import { expect, test } from 'vitest';
import { isUnattended, watchHands } from './attended.ts';
import { planRequest } from './request.ts';

const id = '0190a0a0-0000-7000-8000-000000000001';
const asked = () =>
  planRequest({ kind: 'query', path: '/api/cases/queue' }, {}, id).headers['x-unattended'] ?? 'attended';

test('what a page asks seconds after the last touch it asks by itself; an act is always a person’s', () => {
  expect(asked()).toBe('attended');
  const page = new EventTarget();
  let now = 0;
  watchHands(page, () => now);
  now = 10_000;
  expect([isUnattended(), asked()]).toEqual([false, 'attended']);
  now = 10_001;
  expect([isUnattended(), asked()]).toEqual([true, '1']);
  const act = planRequest({ kind: 'command', path: '/api/cases/act' }, {}, id);
  expect(act.headers['x-unattended']).toBeUndefined();
  page.dispatchEvent(new Event('keydown'));
  expect(asked()).toBe('attended');
});
