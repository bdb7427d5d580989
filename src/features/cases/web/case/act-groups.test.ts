import { expect, test } from 'vitest';
import type { ActName, Stage } from '../../contract.ts';
import { groupsOf, mainAct } from './act-groups.ts';

const openActionIds = ['0190a000-0000-7000-8000-000000000001'];

test.each<[Stage, ActName[], { next: ActName[]; now: ActName[]; others: ActName[] }]>([
  [
    'initial-assessment',
    ['set-confidentiality', 'verify', 'assess-initially', 'dismiss'],
    { next: ['assess-initially'], now: ['verify'], others: ['set-confidentiality', 'dismiss'] },
  ],
  [
    'approval',
    ['join-team', 'end-separation', 'approve-plan', 'return-plan'],
    { next: ['approve-plan', 'return-plan'], now: ['end-separation'], others: ['join-team'] },
  ],
  [
    'carrying-out',
    ['join-team', 'finish-action', 'follow-up', 'change-plan', 'review', 'offer-transfer'],
    {
      ...{ next: ['review'], now: ['finish-action', 'follow-up', 'change-plan'] },
      others: ['join-team', 'offer-transfer'],
    },
  ],
])('%s: what leads on, what the stage is for, what may be done at any time', (stage, acts, groups) => {
  expect(groupsOf({ stage, acts, openActionIds })).toEqual(groups);
});

test('no action is to be finished where none is open', () => {
  const { now } = groupsOf({
    stage: 'carrying-out',
    acts: ['finish-action', 'follow-up'],
    openActionIds: [],
  });
  expect(now).toEqual(['follow-up']);
});

test.each<[ActName[], ActName | undefined]>([
  [['assess-initially'], 'assess-initially'],
  [['approve-plan', 'return-plan'], 'approve-plan'],
  [['continue', 'close'], undefined],
  [[], undefined],
])('of %j one stands out at most: %s', (next, main) => {
  expect(mainAct({ next })).toBe(main);
});
