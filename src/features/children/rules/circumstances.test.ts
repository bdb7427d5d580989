import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../platform/shared/plain-date.ts';
import type { Evidence } from '../contract/circumstances.ts';
import { type CircumstanceGroup, countedDays, type Membership, refusalsOf } from './circumstances.ts';

const nothing: Evidence = { kind: null, number: '', issuedOn: null, issuedBy: '', paperId: null };
const disability: CircumstanceGroup = { code: 'HC04', subCodes: ['1', '2', '3'], requires: 'document' };
const violence: CircumstanceGroup = { code: 'HC09', subCodes: ['1'], requires: 'conclusion' };
const child = { birthDate: '2012-05-01', sixteenthOn: '2028-05-01' };
const today = '2021-11-29';
const entry = {
  kind: 'special' as const,
  code: 'HC04',
  subCode: '2',
  fromDate: '2020-01-10',
  evidence: nothing,
};
const said = (
  more: Partial<typeof entry>,
  group: CircumstanceGroup | undefined,
  confirm: boolean,
  others: Membership[] = [],
) =>
  refusalsOf({ ...entry, ...more }, { group, child, others, today }, confirm).map(
    ({ code, path }) => `${code} @ ${path}`,
  );

describe('a membership of a list', () => {
  it('may be proposed without a paper, but not confirmed', () => {
    expect(said({}, disability, false)).toEqual([]);
    expect(said({}, disability, true)).toEqual([
      'circumstances.needs-evidence @ evidence.kind',
      'circumstances.needs-evidence @ evidence.number',
    ]);
  });

  it('is confirmed with the certificate that the group asks for', () => {
    const evidence = { ...nothing, kind: 'certificate', number: '12/GXN-UBND' };
    expect(said({ evidence }, disability, true)).toEqual([]);
  });

  it('of grave harm by violence needs a conclusion with its number and day, whatever other paper there is', () => {
    const paper = { ...nothing, kind: 'certificate', number: '5' };
    expect(said({ code: 'HC09', subCode: '1', evidence: paper }, violence, true)).toEqual([
      'circumstances.needs-evidence @ evidence.kind',
      'circumstances.needs-evidence @ evidence.issuedOn',
    ]);
  });

  it('names its sub-group when it is confirmed and there is more than one', () => {
    expect(said({ subCode: null as never }, { ...disability, requires: null }, true)).toEqual([
      'circumstances.needs-sub-group @ subCode',
    ]);
    expect(said({ subCode: '9' }, disability, false)).toEqual(['children.unknown-code @ subCode']);
  });

  it('does not begin in the future, before birth or after the 16th birthday', () => {
    expect(said({ fromDate: '2021-11-30' }, disability, false)).toEqual([
      'children.date-in-future @ fromDate',
    ]);
    expect(said({ fromDate: '2012-04-30' }, disability, false)).toEqual(['children.before-birth @ fromDate']);
    expect(said({ fromDate: '2028-05-01' }, disability, false)).toContain(
      'children.already-sixteen @ fromDate',
    );
  });

  it('is not written twice while it holds, but may begin again after it ended; two accidents are two', () => {
    const held: Membership = {
      id: 'a',
      kind: 'special',
      code: 'HC04',
      state: 'confirmed',
      fromDate: '2019-01-01',
      toDate: null,
    };
    expect(said({}, disability, false, [held])).toEqual(['circumstances.already-in-group @ code']);
    expect(said({}, disability, false, [{ ...held, toDate: '2020-01-10', state: 'ended' }])).toEqual([]);
    expect(said({}, disability, false, [{ ...held, state: 'withdrawn' }])).toEqual([]);
    const cause: CircumstanceGroup = { code: 'fall', subCodes: [], requires: null };
    const accident = { ...held, kind: 'injured' as const, code: 'fall' };
    expect(
      said({ kind: 'injured' as never, code: 'fall', subCode: null as never }, cause, true, [accident]),
    ).toEqual([]);
  });
});

describe('the days on which a membership counts', () => {
  it('end with the 16th birthday, the end of the membership, whichever is first, and are never turned round', () => {
    const day = fc.integer({ min: -8000, max: 8000 }).map((shift) => addDays('2015-01-01', shift));
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (birthDate, fromDate, end, open) => {
        const dates = { birthDate, sixteenthOn: addDays(birthDate, 5844) };
        const { from, to } = countedDays({ kind: 'special', fromDate, toDate: open ? null : end }, dates);
        expect(from <= to).toBe(true);
        expect(from >= birthDate && from >= fromDate).toBe(true);
        if (from < to) expect(to <= dates.sixteenthOn && (open || to <= end)).toBe(true);
      }),
    );
  });

  it('of an accident are its one day', () => {
    expect(countedDays({ kind: 'injured', fromDate: '2021-06-01', toDate: null }, child)).toEqual({
      from: '2021-06-01',
      to: '2021-06-02',
    });
  });
});
