import { expect } from 'vitest';
import type { RegisterDesk } from '../../children/test/register-desk.ts';
import type { CaseEvent } from '../contract.ts';
import { type CaseClock, clocksOf } from '../rules/clocks.ts';
import { nextTaskOn, stateOf } from '../rules/state.ts';
import { clockRules, shippedCalendar } from './made-up-cases.ts';

/** Whoever looks into the tables. */
type Tables = Pick<RegisterDesk, 'rows'>;

/** The history as it stands in the table. */
export async function eventsOf(desk: Tables, caseId: string): Promise<CaseEvent[]> {
  const rows = await desk.rows('select * from case_events where case_id = $1 order by seq', caseId);
  return rows.map((row) => ({
    ...{ id: row.id, by: row.account_id, facts: row.facts, lateReasonGiven: row.late_reason_given },
    ...{ at: new Date(row.at).toISOString(), recordedAt: new Date(row.recorded_at).toISOString() },
  }));
}

const iso = (value: Date | string | null) => (value === null ? null : new Date(value).toISOString());

/** Clocks and state as they stand in the tables are those that the rules give for the history that stands there. */
export async function expectKeptAsRulesSay(desk: Tables, caseId: string): Promise<void> {
  const rows = await desk.rows(
    'select *, rule_from::text as rule_day from case_clocks where case_id = $1',
    caseId,
  );
  const kept = rows.map(
    (row): CaseClock => ({
      ...{
        code: row.code,
        occurrence: row.occurrence,
        step: row.step,
        ruleFrom: row.rule_day,
        owner: row.owner,
      },
      ...{ binding: row.binding, from: row.counted_from, startedBy: row.started_by, end: row.end_kind },
      ...{
        startedAt: iso(row.started_at) as string,
        dueAt: iso(row.due_at) as string,
        endedAt: iso(row.ended_at),
      },
      ...{ endedBy: row.ended_by, supersededBy: row.superseded_by, lateReason: row.late_reason },
    }),
  );
  const history = await eventsOf(desk, caseId);
  const said = clocksOf(history, { rules: clockRules, calendar: shippedCalendar });
  const inOrder = (clocks: CaseClock[]) =>
    clocks.toSorted((a, b) => `${a.code}${a.occurrence}`.localeCompare(`${b.code}${b.occurrence}`));
  expect(inOrder(kept)).toEqual(inOrder(said));
  const [file] = await desk.rows(
    'select *, next_task_on::text as next_task from case_files where id = $1',
    caseId,
  );
  const state = stateOf(history);
  expect([file.stage, iso(file.since), iso(file.received_at), file.worker_id, file.team]).toEqual([
    ...[state.stage, state.since, state.receivedAt, state.workerId, state.team],
  ]);
  expect(file.next_task).toBe(nextTaskOn(state));
  expect([file.confidentiality, file.closed_as, file.named, file.unowned]).toEqual([
    ...[state.confidentiality, state.closedAs, state.named.map(({ accountId }) => accountId), state.unowned],
  ]);
  // Of an offer, stage and clocks say to whom.
  const offered = new Set([file, ...rows].map((row) => row.offered_to));
  expect([...offered]).toEqual([state.offer?.toUnitId ?? null]);
}
