import { expect, test } from 'vitest';
import type { Actor } from '../../platform/shared/actor.ts';
import { asHolderOf, childPermissions } from './permissions.ts';

const assignments: Actor['assignments'] = [
  { function: 'leader', unitId: 'district', unitIds: ['district', 'commune', 'hamlet'] },
  { function: 'collaborator', unitId: 'hamlet', unitIds: ['hamlet'] },
];
const actor = {
  ...{ accountId: 'a', localityId: 'l', displayName: '', sessionId: 's', assignments },
  ...{ unitIds: ['district', 'commune', 'hamlet'], wholeLocality: true },
} satisfies Actor;

test('who leads a district and collects in a hamlet reads that hamlet’s children alone', () => {
  const reader = asHolderOf(actor, childPermissions['child.read']);
  expect(reader).toMatchObject({ unitIds: ['hamlet'], wholeLocality: false, accountId: 'a' });
  expect(asHolderOf(actor, childPermissions['child.count']).unitIds).toEqual([
    'district',
    'commune',
    'hamlet',
  ]);
});

test('the next request with the same rights has the very same lists, other rights have others', () => {
  const again = { ...actor, sessionId: 'later' };
  const read = childPermissions['child.read'];
  expect(asHolderOf(again, read).unitIds).toBe(asHolderOf(actor, read).unitIds);
  expect(asHolderOf(again, read).sessionId).toBe('later');
  const narrower = { ...actor, assignments: assignments.slice(0, 1), wholeLocality: true };
  expect(asHolderOf(narrower, read).unitIds).toEqual([]);
});
