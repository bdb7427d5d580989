import { describe, expect, it } from 'vitest';
import type { ObligationRow } from '../../../plans/contract.ts';
import {
  activitiesFromTasks,
  emptyActivity,
  endingTooEarly,
  namedActivities,
  sentDraft,
  totalCost,
  uncoveredTasks,
} from './draft.ts';

const period = { from: '2021-01-01', to: '2021-12-31' };
const task = (id: string, title: string): ObligationRow =>
  ({ id, title, periodFrom: period.from, periodTo: period.to, outcome: 'open' }) as ObligationRow;
const tasks = [task('a', 'Truyền thông'), task('b', 'Tập huấn'), task('c', 'Thăm hỏi')];
const ids = () => {
  let next = 0;
  return () => `moi-${++next}`;
};

describe("a unit's plan being written", () => {
  it('makes one row for each duty that has none, with its title and period and nothing else', () => {
    const own = { ...emptyActivity('x', period), obligationId: 'b', what: 'Lớp tập huấn tại xã' };
    const rows = activitiesFromTasks([own], tasks, ids());
    expect(rows.map((row) => [row.obligationId, row.what])).toEqual([
      ['b', 'Lớp tập huấn tại xã'],
      ['a', 'Truyền thông'],
      ['c', 'Thăm hỏi'],
    ]);
    expect(rows[1]).toMatchObject({
      startsOn: '2021-01-01',
      endsOn: '2021-12-31',
      responsible: '',
      expected: '',
      cost: '',
    });
  });

  it('adds nothing when every duty has an activity', () => {
    const all = activitiesFromTasks([], tasks, ids());
    expect(activitiesFromTasks(all, tasks, ids())).toEqual(all);
    expect(uncoveredTasks(all, tasks)).toEqual([]);
  });

  it('leaves out duties that do not apply to the unit', () => {
    const none = { ...task('d', 'Dạy bơi'), outcome: 'not-applicable' } as ObligationRow;
    expect(activitiesFromTasks([], [none], ids())).toEqual([]);
  });

  it('adds up what is a number and sends empty money as none', () => {
    const rows = [
      { ...emptyActivity('x', period), cost: 1_500_000 },
      { ...emptyActivity('y', period), cost: '2tr' },
      emptyActivity('z', period),
    ];
    expect(totalCost(rows)).toBe(1_500_000);
    const sent = sentDraft({ title: '', introduction: '', number: '', issuedOn: '', activities: rows });
    expect(sent.activities.map((row) => row.cost)).toEqual([1_500_000, '2tr', 0]);
    expect(sent.issuedOn).toBeNull();
  });

  it('finds the row that ends before it starts, and leaves half-typed dates alone', () => {
    const rows = [
      emptyActivity('x', period),
      { ...emptyActivity('y', period), endsOn: '2020-12-31' },
      { ...emptyActivity('z', period), endsOn: '31/1' },
    ];
    const fields = endingTooEarly(rows);
    expect(fields).toEqual([{ path: 'activities.1.endsOn', code: 'activities.ends-before-start' }]);
    expect(namedActivities(rows, [...fields, { path: 'title', code: 'required' }])).toEqual(['y']);
  });
});
