import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import { childFieldNames, childFields, fieldGroups } from '../contract/fields.ts';
import { initialsOf, referredFacts } from './referred-facts.ts';
import { offeredGroups, type Sector, SectorTable, sectors, sharedFields } from './sharing.ts';
import { officesOf, type ReferralTerms, sightByReferral } from './visibility.ts';

const table = SectorTable.parse(
  JSON.parse(readFileSync(new URL('../../../../db/reference/sector-sharing.json', import.meta.url), 'utf8')),
);
const on = '2021-11-29';
const shared = (sector: Sector, groups: readonly (typeof fieldGroups)[number][] = fieldGroups) =>
  sharedFields(table, { sector, groups, on });

/** The design's own table, copied by hand: rows by group, columns in the order of `sectors`. */
const asDesigned: Readonly<Record<string, string>> = {
  identity: 'ref ref ref ref – – initials –',
  'guardian-hamlet': 'ref ref ref ref – – hamlet –',
  'health-need': 'ref need – – – – – –',
  hiv: 'named – – – – – – –',
  'school-facts': '– ref – – – – – –',
  'incident-facts': 'injury – legal ref – – – –',
  'suspected-person': '– – legal ref – – – –',
  'protected-address': '– – – step-up – – – –',
  'support-received': 'own own own – amounts – item –',
  household: '– – – – – – – –',
  'commune-only': '– – – – – – – –',
};

test('the data file says of every sector and group what the design’s table says', () => {
  expect(sectors.join()).toBe('health,education,justice,police,finance,culture,organisation,leader');
  expect(Object.keys(asDesigned).sort()).toEqual([...fieldGroups].sort());
  for (const { code, shares } of table.entries)
    asDesigned[code]?.split(' ').forEach((word, at) => {
      const share = shares[sectors[at] as Sector];
      expect(`${code} ${sectors[at]} ${share}`).toMatch(
        word === '–' ? / never$/ : new RegExp(` (${word}|${word}-.*|referred)$`),
      );
      if (word !== 'ref') expect(share).not.toBe('referred');
    });
});

test('without a referral no sector sees any field of any child', () => {
  for (const sector of sectors) expect(shared(sector, []).size).toBe(0);
});

test('a referral of all groups opens what the table says and no more', () => {
  for (const sector of ['finance', 'culture', 'leader'] as const) expect([...shared(sector)]).toEqual([]);
  expect([...shared('organisation')]).toEqual([
    ['fullName', 'initials'],
    ['unitId', 'whole'],
  ]);
  expect(Object.fromEntries(shared('health'))).toMatchObject({
    relatives: 'whole',
    disabilityLevel: 'whole',
  });
  expect(shared('health').has('schooling')).toBe(false);
  const education = [...shared('education').keys()];
  expect(education).toEqual(expect.arrayContaining(['school', 'disabilityTypes', 'disabilityLevel']));
  for (const field of ['insuranceNumber', 'disabilityCertificate'] as const)
    expect(education).not.toContain(field);
  expect([...shared('justice').keys()]).toEqual([...shared('police').keys()]);
});

test('no sector is ever told what stays with the commune: origin, numbers, circumstances, notes, papers, the household', () => {
  const kept = childFieldNames.filter((field) =>
    ['commune-only', 'household'].includes(childFields[field].group),
  );
  expect(kept).toEqual(
    expect.arrayContaining(['ethnicity', 'personalId', 'circumstances', 'note', 'papers']),
  );
  for (const sector of sectors) for (const field of kept) expect(shared(sector).has(field)).toBe(false);
});

test('a referral of one group opens no other, and before its first day the table opens nothing', () => {
  for (const sector of sectors)
    for (const group of fieldGroups)
      for (const field of shared(sector, [group]).keys()) expect(childFields[field].group).toBe(group);
  expect(sharedFields(table, { sector: 'health', groups: fieldGroups, on: '2020-12-31' }).size).toBe(0);
});

test('only groups that open something are offered', () => {
  const offered = (sector: Sector) => offeredGroups(table, { sector, on }).map(({ group }) => group);
  expect(offered('health')).toEqual(['identity', 'guardian-hamlet', 'health-need']);
  expect(offered('organisation')).toEqual(['identity', 'guardian-hamlet']);
  expect(offered('finance')).toEqual([]);
});

const terms = (more: Partial<ReferralTerms> = {}): ReferralTerms => ({
  ...{ officeId: 'y-te', sector: 'health', groups: ['identity'], fields: childFieldNames, ...more },
});
const sight = (...referrals: ReferralTerms[]) => sightByReferral(['y-te'], referrals, { table, on });

test('a referral to another office, or of what the sector may not see, gives no child at all', () => {
  expect(sight()).toBeUndefined();
  expect(sight(terms({ officeId: 'cong-an' }))).toBeUndefined();
  expect(sight(terms({ sector: 'culture' }))).toBeUndefined();
  expect(sight(terms({ groups: ['hiv', 'commune-only'] }))).toBeUndefined();
});

test('a table that opens more than was agreed opens nothing of this child; of two referrals the wider one counts', () => {
  expect([...(sight(terms({ fields: ['fullName', 'note'] }))?.fields ?? [])]).toEqual(['fullName']);
  const narrow = terms({ sector: 'organisation' });
  expect([...(sight(narrow)?.initials ?? [])]).toEqual(['fullName']);
  expect([...(sight(narrow, terms())?.initials ?? [])]).toEqual([]);
  const both = sight(narrow, terms({ groups: ['health-need'] }));
  expect(both?.fields.has('insuranceNumber') && both.initials.has('fullName')).toBe(true);
  expect([...(both?.fields ?? []), ...(both?.hidden ?? [])].sort()).toEqual([...childFieldNames].sort());
});

test('what the sight hides is absent, not empty; of a carer an office is told whom to call', () => {
  const mother = {
    ...{ kind: 'mother', fullName: 'Lê Thị Mận', birthYear: 1988, occupation: 'KQ', ethnicity: '02' },
    ...{ state: 'detained', relation: '', phone: '0912345678' },
  };
  const child = { fullName: 'Đặng Ái', note: 'KQ', grade: '', relatives: [mother], unitName: 'Thôn Đông' };
  const told = (fields: readonly (typeof childFieldNames)[number][], initials: typeof fields = []) =>
    referredFacts(child, { fields: new Set(fields), initials: new Set(initials) });
  expect(told(['fullName', 'sex'])).toEqual({ fullName: 'Đặng Ái' });
  expect(told(['fullName', 'unitId'], ['fullName'])).toEqual({ fullName: 'Đ.Á.', unitName: 'Thôn Đông' });
  expect(told(['guardian', 'relatives'])).toEqual({
    guardian: 'Lê Thị Mận',
    relatives: [{ kind: 'mother', fullName: 'Lê Thị Mận', relation: '', phone: '0912345678' }],
  });
  expect(initialsOf("  H'Hen  Niê ")).toBe('H.N.');
});

test('only a sector officer of an office or an organisation reads what is referred to it', () => {
  const at = {
    ...{ on, childrenOf: new Map() },
    units: new Map([
      ['xa', { kind: 'authority' }],
      ['y-te', { kind: 'office' }],
    ]),
  } as unknown as Parameters<typeof officesOf>[1];
  const held = (name: FunctionName, unitId: string) => ({
    assignments: [{ function: name, unitId, unitIds: [unitId, 'y-te-cu'] }],
  });
  expect(officesOf(held('sector-officer', 'y-te'), at)).toEqual(['y-te', 'y-te-cu']);
  expect(officesOf(held('sector-officer', 'xa'), at)).toEqual([]);
  expect(officesOf(held('leader', 'y-te'), at)).toEqual([]);
});
