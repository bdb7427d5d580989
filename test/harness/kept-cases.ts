import { expect } from 'vitest';
import { casesContract } from '../../src/features/cases/contract.ts';
import { expectKeptAsRulesSay } from '../../src/features/cases/test/kept-case.ts';
import { referralsContract } from '../../src/features/referrals/contract.ts';
import { openPool } from '../../src/platform/server/database/connect.ts';
import { verifyAudit } from '../../tools/audit/chain.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Step, WayOfCase } from './case-ways.ts';
import type { ClonedDatabase } from './clone-database.ts';

/** What must hold of cases that were worked in while something broke, looked at from both sides: as they are read, and as they are kept. */

const room = casesContract.endpoints;

export const rowsOf =
  ({ admin }: ClonedDatabase) =>
  async (statement: string, ...values: unknown[]) =>
    (await admin.query(statement, values)).rows;
type Rows = ReturnType<typeof rowsOf>;

/** Writes down, in its own transaction, which transaction added an act, its row of the trail and its remembered request. */
export async function noteTransactions(rows: Rows): Promise<void> {
  await rows('create table kept_in (kind text, id uuid, tx xid8)');
  await rows(`create function note_kept() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into kept_in values (tg_table_name, (to_jsonb(new) ->> tg_argv[0])::uuid, pg_current_xact_id());
      return null;
    end $$`);
  for (const [table, key] of [
    ['case_events', 'id'],
    ['case_referral_acts', 'id'],
    ['audit_events', 'request_id'],
    ['requests', 'id'],
  ])
    await rows(
      `create trigger note_kept after insert on ${table} for each row execute function note_kept('${key}')`,
    );
}

/** A deed as it was sent, put together from its two parts. */
export function deedOf(facts: object, words: object): object {
  const { lateReason: _, childName: __, ...said } = words as Record<string, unknown>;
  return { ...facts, ...said };
}

/** Acts of a case as they were sent; a protected address is kept apart from its act. */
export const sentIn = (steps: readonly Step[]) =>
  steps.flatMap(({ act }) => {
    if (!act) return [];
    const { protectedAddress: _, ...deed } = act.deed;
    return [{ id: act.id, deed }];
  });

/** What was sent is read back by who reads the case in the end: every act once, in order, with its words, and nothing else. */
export async function expectReadBack({ caseId, reader, childName, steps, ...way }: WayOfCase): Promise<void> {
  const page = await reader.done(room.getCase, { caseId });
  const { history } = await reader.done(room.openWords, { caseId });
  const read = history.map(({ id, facts, words }) => ({ id, deed: deedOf(facts, words ?? {}) }));
  expect(read).toEqual(sentIn(steps));
  expect(page.child.name).toBe(childName);
  const { address } = await reader.done(room.revealAddress, { caseId });
  expect(address).toBe(way.protectedAddress);
  const { listCaseReferrals, openReferralWords } = referralsContract.endpoints;
  const { referrals } = await reader.done(listCaseReferrals, { caseId });
  const { referrals: written } = await reader.done(openReferralWords, { caseId });
  const wordsOf = (id: string) => written.find((one) => one.id === id)?.acts.map(({ words }) => words);
  expect(referrals.map(({ id, state }) => ({ id, state, words: wordsOf(id) }))).toEqual(
    way.referral ? [{ ...way.referral, state: 'finished' }] : [],
  );
}

/** Each request of a case: one act, one row of the trail, one remembered answer, all in one transaction. */
export async function expectOneTransactionEach(rows: Rows, done: readonly Acknowledged[]): Promise<void> {
  const kept = await rows(`select array_agg(id) filter (where kind = 'requests') as requests,
      array_agg(id) filter (where kind = 'case_events') as acts,
      array_agg(id) filter (where kind = 'audit_events') as trail,
      count(*) filter (where kind = 'case_referral_acts')::int as referral_acts
    from kept_in group by tx having bool_or(kind in ('case_events', 'case_referral_acts'))`);
  const found = kept.map(({ requests, acts, trail, referral_acts }) =>
    JSON.stringify({ requests, acts, trail, referral_acts }),
  );
  const wanted = done.map(({ requestId, step: { act } }) =>
    JSON.stringify({
      ...{ requests: [requestId], acts: act ? [act.id] : null, trail: [requestId] },
      referral_acts: act ? 0 : 1,
    }),
  );
  expect(found.toSorted()).toEqual(wanted.toSorted());
  const trail = await rows(
    'select request_id, subject_id, account_id from audit_events where request_id = any($1)',
    done.map(({ requestId }) => requestId),
  );
  expect(new Set(trail.map((row) => `${row.request_id} ${row.subject_id} ${row.account_id}`))).toEqual(
    new Set(done.map(({ requestId, caseId, step }) => `${requestId} ${caseId} ${step.by.accountId}`)),
  );
}

/** Nothing stands in a table of cases that does not belong to what was acknowledged, and who reads it agrees in all of them. */
export async function expectNothingHalfSaved(
  clone: ClonedDatabase,
  all: readonly WayOfCase[],
): Promise<void> {
  const rows = rowsOf(clone);
  const cases = all.map(({ caseId }) => caseId);
  const acts = all.flatMap(({ steps }) => steps.flatMap(({ act }) => (act ? [act.deed.act] : [])));
  const count = async (what: string) => (await rows(`select count(*)::int as n from ${what}`))[0].n;
  const of = (act: string) => acts.filter((one) => one === act).length;
  expect({
    ...{ files: await count('case_files'), subjects: await count('case_subjects') },
    ...{ events: await count('case_events'), addresses: await count('case_addresses') },
    ...{
      transfers: await count('case_transfers'),
      offers: await count(`case_transfers where state = 'offered'`),
    },
    ...{ referrals: await count('case_referrals'), keys: await count('sealed_keys') },
    unanswered: await count('requests where status is null'),
  }).toEqual({
    ...{
      files: cases.length,
      subjects: cases.length,
      events: acts.length,
      addresses: of('set-protected-address'),
    },
    ...{ transfers: of('offer-transfer'), offers: 0, keys: cases.length },
    ...{ referrals: all.filter(({ referral }) => referral).length, unanswered: 0 },
  });
  for (const { caseId } of all) await expectKeptAsRulesSay({ rows }, caseId);
  const torn =
    await rows(`select e.id from case_events e join case_files f on f.id = e.case_id join case_subjects s on s.case_id = f.id
    where (e.readers, e.named, e.unit_id, f.named, f.unit_id) is distinct from (s.readers, s.named, s.unit_id, s.named, s.unit_id)
      or f.version <> (select max(seq) from case_events m where m.case_id = f.id)`);
  expect(torn).toEqual([]);
  const pool = openPool(clone.adminUrl, { role: 'mangnon_owner', max: 1 });
  expect((await verifyAudit(pool).finally(() => pool.end())).broken).toEqual([]);
}
