import { describe, expect, it } from 'vitest';
import type { ObligationRow } from '../../../plans/contract.ts';
import { debtorsOf } from './debtors.ts';

const now = '2021-11-29T01:00:00.000Z';
const row = (unitId: string, dueAt: string): ObligationRow =>
  ({ unitId, unitName: `Xã ${unitId}`, dueAt: `${dueAt}T16:59:59.000Z` }) as ObligationRow;

describe('who owes', () => {
  it('names a unit once, with how many things it owes, the oldest debt first', () => {
    const rows = [row('A', '2021-12-02'), row('B', '2021-11-20'), row('A', '2021-11-25')];
    expect(
      debtorsOf(rows, now).map(({ unitName, rows: owed, dueAt }) => [unitName, owed, dueAt.slice(0, 10)]),
    ).toEqual([
      ['Xã B', 1, '2021-11-20'],
      ['Xã A', 2, '2021-11-25'],
    ]);
  });

  it('looks seven days ahead and no further', () => {
    expect(debtorsOf([row('A', '2021-12-06')], now)).toHaveLength(1);
    expect(debtorsOf([row('A', '2021-12-07')], now)).toHaveLength(0);
  });
});
