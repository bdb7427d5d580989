import { expect, test } from 'vitest';
import { type FunctionName, functionNames } from '../../../platform/shared/actor.ts';
import { childFieldNames, childFields } from '../contract/fields.ts';
import { sightOf } from './visibility.ts';

const actor = (...held: [FunctionName, string[]][]) => ({
  assignments: held.map(([name, unitIds]) => ({ function: name, unitId: unitIds[0] as string, unitIds })),
});
const hamlet = { unitId: 'thon-1', assigned: false };

test('every field is either seen or hidden, whoever looks', () => {
  const sights = functionNames.flatMap((name) =>
    [true, false].flatMap(
      (assigned) => sightOf(actor([name, ['thon-1']]), { unitId: 'thon-1', assigned }) ?? [],
    ),
  );
  expect(sights).toHaveLength(6);
  for (const { fields, hidden } of sights)
    expect([...fields, ...hidden].sort()).toEqual([...childFieldNames].sort());
});

test('the commune’s officer sees all of the own commune’s children and none of another’s', () => {
  const officer = actor(['commune-officer', ['xa', 'thon-1']]);
  expect(sightOf(officer, hamlet)?.hidden).toEqual([]);
  expect(sightOf(officer, { ...hamlet, unitId: 'thon-9' })).toBeUndefined();
});

test('who consolidates sees no sensitive field, and all of them once assigned, but never the critical ones', () => {
  const above = actor(['consolidating-officer', ['huyen', 'xa', 'thon-1']]);
  const classesOf = (fields: Iterable<keyof typeof childFields>) =>
    new Set([...fields].map((field) => childFields[field].class));
  expect(classesOf(sightOf(above, hamlet)?.fields ?? [])).toEqual(new Set(['P2']));
  const assigned = sightOf(above, { ...hamlet, assigned: true });
  expect(assigned?.hidden).toEqual([]);
  expect([...(assigned?.classes ?? [])]).not.toContain('P4');
});

test('a collaborator sees the roster and no sensitive field', () => {
  const sight = sightOf(actor(['collaborator', ['thon-1']]), hamlet);
  expect([...(sight?.fields ?? [])].every((field) => childFields[field].class === 'P2')).toBe(true);
  expect([...(sight?.fields ?? [])]).toEqual([
    ...['fullName', 'otherNames', 'sex', 'birthDate', 'birthPrecision', 'unitId', 'presence'],
    ...['householdHead', 'guardian'],
  ]);
});

test('being assigned opens nothing to who does not consolidate; two functions see what the wider one sees', () => {
  const assigned = { ...hamlet, assigned: true };
  for (const name of ['sector-officer', 'leader', 'administrator', 'data-protection-officer'] as const)
    expect(sightOf(actor([name, ['thon-1']]), assigned)).toBeUndefined();
  const both = actor(['collaborator', ['thon-1']], ['commune-officer', ['thon-1']]);
  expect(sightOf(both, hamlet)?.hidden).toEqual([]);
});
