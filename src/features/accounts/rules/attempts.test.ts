import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempts, giveBack, takeAttempt } from './attempts.ts';

const limit = { free: 3, firstWait: 10, longestWait: 100, forgetAfter: 600 };
const at = (seconds: number) => new Date(Date.UTC(2021, 10, 29) + seconds * 1000).toISOString();

test('three tries are free, then the wait doubles up to its longest', () => {
  let known: Attempts | undefined;
  let time = 0;
  const waits: number[] = [];
  for (let n = 0; n < 9; n++) {
    const verdict = takeAttempt(known, limit, at(time));
    if (!verdict.ok) throw new Error('refused after its wait');
    known = verdict.attempts;
    const wait = known.blockedUntil ? (Date.parse(known.blockedUntil) - Date.parse(at(time))) / 1000 : 0;
    waits.push(wait);
    time += wait;
  }
  expect(waits).toEqual([0, 0, 0, 10, 20, 40, 80, 100, 100]);
});

test('a try during the wait is refused, says how long, and prolongs nothing', () => {
  const known = { failures: 4, lastAt: at(0), blockedUntil: at(10) };
  expect(takeAttempt(known, limit, at(3.2))).toEqual({ ok: false, waitSeconds: 7 });
  expect(takeAttempt(known, limit, at(10)).ok).toBe(true);
});

test('after a quiet time the count begins anew', () => {
  const known = { failures: 50, lastAt: at(0), blockedUntil: at(100) };
  expect(takeAttempt(known, limit, at(601))).toMatchObject({ ok: true, attempts: { failures: 1 } });
});

test('a right try takes itself back and leaves the tries of others counted', () => {
  const seconds = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), seconds, (failures, time) => {
      const known = { failures, lastAt: at(time), blockedUntil: null };
      const verdict = takeAttempt(known, limit, at(time + 1));
      expect(verdict.ok && giveBack(verdict.attempts, limit).failures).toBe(failures);
    }),
  );
});
