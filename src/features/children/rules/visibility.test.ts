import { expect, test } from 'vitest';
import { type FunctionName, functionNames } from '../../../platform/shared/actor.ts';
import { childFieldNames, childFields } from '../contract/fields.ts';
import { sectors, sectorTable, sharedFields, type SharedGroup } from './sharing.ts';
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

const everyGroup = Object.keys(sectorTable) as SharedGroup[];

test('without a referral no sector sees any field of any child', () => {
  for (const sector of sectors) expect(sharedFields(sector, []).size).toBe(0);
});

test('the table of sectors has a row for every group of fields, and a referral of all groups opens what it says', () => {
  for (const { group } of Object.values(childFields)) expect(everyGroup).toContain(group);
  const shown = (sector: (typeof sectors)[number]) => Object.fromEntries(sharedFields(sector, everyGroup));
  for (const sector of ['finance', 'culture', 'leader'] as const) expect(shown(sector)).toEqual({});
  expect(shown('organisation')).toEqual({ fullName: 'initials', unitId: 'whole' });
  expect(shown('health')).toMatchObject({ fullName: 'whole', relatives: 'whole', disabilityLevel: 'whole' });
  expect(shown('education')).toMatchObject({ schooling: 'whole', disabilityTypes: 'whole' });
  const education = Object.keys(shown('education'));
  for (const field of ['insuranceNumber', 'disabilityCertificate', 'circumstances'])
    expect(education).not.toContain(field);
});

test('no sector is ever told ethnicity, the personal number, the household’s class or the commune’s notes', () => {
  for (const sector of sectors)
    for (const field of ['ethnicity', 'personalId', 'householdClass', 'note', 'papers'] as const)
      expect(sharedFields(sector, everyGroup).has(field)).toBe(false);
});

test('a referral of one group opens no other', () => {
  for (const sector of sectors)
    for (const group of everyGroup)
      for (const field of sharedFields(sector, [group]).keys()) expect(childFields[field].group).toBe(group);
});
