import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type IssuedPlan,
  issueSmallPlan,
  type ServedLocality,
  serveLocality,
} from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { sendReminders } from './public.ts';

let served: ServedLocality;
let lead: Person;
let leader: Person;
let commune: Person;
let plan: IssuedPlan;

/** Own plans were due on 15 April, reports on 10 December; nothing has come in. */
beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  lead = await tanLam.person('consolidating-officer', 'phong-lao-dong');
  leader = await tanLam.person('leader', 'tan-lam');
  commune = await tanLam.person('commune-officer', 'phu-lam');
  plan = await issueSmallPlan(lead, {
    ...{
      issuerUnitId: tanLam.unit('tan-lam'),
      leadUnitId: tanLam.unit('phong-lao-dong'),
      number: '7/KH-UBND',
    },
    units: [tanLam.unit('phu-lam'), tanLam.unit('hai-thinh')],
  });
});
afterAll(() => served.close());

const told = async (person: Person): Promise<string[]> =>
  (
    await served.clone.admin.query<{ kind: string }>(
      'select kind from notices where account_id = $1 and dedupe_key is not null order by created_at, kind',
      [person.accountId],
    )
  ).rows.map((row) => row.kind);
const at = (day: string, clock = '01:30') => sendReminders(served.clone.db, `${day}T${clock}:00.000Z`);

test('nobody is reminded at night, and nothing is written twice however often the hour strikes', async () => {
  expect(await at('2021-12-03', '15:00')).toBe(0);
  expect(await at('2021-12-03')).toBeGreaterThan(0);
  expect(await at('2021-12-03', '02:30')).toBe(0);
  expect(await told(commune)).toEqual(['obligation.due-soon']);
});

test('the unit hears before, on and after the day; those above only when the debt stands', async () => {
  for (const day of ['2021-12-09', '2021-12-10', '2021-12-11']) await at(day);
  expect(await told(commune)).toEqual([
    'obligation.due-soon',
    'obligation.due-soon',
    'obligation.due-today',
    'obligation.overdue',
  ]);
  expect(await told(leader)).toEqual([]);
  await at('2021-12-13');
  expect(new Set(await told(lead))).toContain('obligation.escalated');
  expect(await told(leader)).toEqual([]);
  await at('2021-12-17');
  expect(new Set(await told(leader))).toEqual(new Set(['obligation.escalated']));
});

test('the history of a debt shows that it went upward, and no text names a person', async () => {
  const { id } = plan.owed(served.tanLam.unit('phu-lam'), 'results-report');
  const { rows } = await served.clone.admin.query(
    `select kind from obligation_events where obligation_id = $1 and kind = 'escalated'`,
    [id],
  );
  expect(rows).toHaveLength(2);
  const words = await served.clone.admin.query<{ params: unknown }>('select params from notices');
  const names = await served.clone.admin.query<{ name: string }>('select display_name as name from accounts');
  for (const { name } of names.rows) expect(JSON.stringify(words.rows)).not.toContain(name);
});
