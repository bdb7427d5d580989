import { expect, test } from 'vitest';
import type { EventKind } from '../contract/ledger.ts';
import { passedOnAt } from './inheritance.ts';

const at = (day: string, clock = '03:00') => `2021-${day}T${clock}:00.000Z`;
const created = { kind: 'created', at: at('03-25') } as const;
const event = (kind: EventKind, day: string) => ({ kind, at: at(day) });
const recordedIn = (recorded: string, effectiveOn: string) => ({
  recordedAt: at(recorded),
  effectiveOn: `2021-${effectiveOn}`,
});

/** Midnight of 1 September in Việt Nam. */
const midnight = '2021-08-31T17:00:00.000Z';

test.each([
  ['recorded before its day: from the first moment of the day', '08-10', '09-01', [created], midnight],
  ['recorded after its day: from when it was recorded', '09-06', '09-01', [created], at('09-06')],
  [
    'an obligation made after both: from when it was made',
    '02-10',
    '02-15',
    [{ ...created, at: at('03-25', '05:00') }],
    at('03-25', '05:00'),
  ],
  ['a submitted one may still come back', '08-10', '09-01', [created, event('submitted', '08-20')], midnight],
  ['an accepted one stays', '08-10', '09-01', [created, event('accepted', '08-20')], undefined],
  ['one that was excused stays', '08-10', '09-01', [created, event('excused', '08-20')], undefined],
  [
    'accepted afterwards: it had passed on',
    '08-10',
    '09-01',
    [created, event('accepted', '10-20')],
    midnight,
  ],
  [
    'opened again later: from then',
    '08-10',
    '09-01',
    [created, event('accepted', '08-20'), event('reopened', '10-05'), event('accepted', '10-20')],
    at('10-05'),
  ],
  [
    'opened again before: it was open on the day',
    '08-10',
    '09-01',
    [created, event('accepted', '07-20'), event('reopened', '08-05')],
    midnight,
  ],
] as const)('%s', (_, recorded, effective, events, expected) => {
  expect(passedOnAt(recordedIn(recorded, effective), events, at('11-29'))).toBe(expected);
});

test('nothing is said before the day', () => {
  const change = recordedIn('08-10', '09-01');
  expect(passedOnAt(change, [created], '2021-08-31T16:59:59.999Z')).toBeUndefined();
  expect(passedOnAt(change, [created], midnight)).toBe(midnight);
});
