import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { type CaseState, nextTaskOn } from '../rules/state.ts';
import type { Confidentiality, Ground, HarmForm, HelpOutcome, Stage } from '../contract.ts';

/** SQL on where cases stand, whom they are about and who may read them. */

export interface FileRow {
  id: string;
  unitId: string;
  stage: Stage;
  since: string;
  receivedAt: string;
  ground: Ground;
  confidentiality: Confidentiality;
  closedAs: 'closed' | 'dismissed' | null;
  workerId: string | null;
  team: string[];
  named: string[];
  /** The commune that may take it over. */
  awaitedIn: string | null;
  version: number;
}

const columns = sql`f.id, f.unit_id as "unitId", f.stage, f.since, f.received_at as "receivedAt", f.ground, f.confidentiality,
  f.closed_as as "closedAs", f.worker_id as "workerId", f.team, f.named,
  coalesce(f.offered_to, case when f.unowned then f.unit_id end) as "awaitedIn", f.version`;

/** Cases of the caller's units; for a named person there is none. */
const visible = (actor: Actor) => sql`${inScope(actor, 'f')} and ${actor.accountId}::uuid <> all (f.named)`;

export async function findFile(tx: Tx, actor: Actor, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`${prepared} select ${columns} from case_files f
    where ${visible(actor)} and f.id = ${id}`.execute(tx);
  return rows[0];
}

/** The same, held until the transaction ends: two who decide at once come one after the other. */
export async function holdFile(tx: Tx, actor: Actor, id: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`${prepared} select ${columns} from case_files f
    where ${visible(actor)} and f.id = ${id} for update`.execute(tx);
  return rows[0];
}

export interface OverseenRow extends FileRow {
  overdue: number;
  nextDueAt: string | null;
}

/** What a number counts: abused children's cases received in a time, those of one outcome, of one stage, those overdue. */
export interface CountedCases {
  open: boolean;
  stage: Stage | undefined;
  overdue: boolean;
  /** Instants; undefined where the numbers of a period are not asked for. */
  received: { from: string; before: string; asOf: string; clocks: readonly string[] } | undefined;
  outcome: HelpOutcome | undefined;
}

export interface OverseenPage extends CountedCases {
  unitIds: readonly string[];
  after: string | undefined;
  now: string;
  limit: number;
}

const overdueOf = (now: string) => sql`exists (select from case_clocks c where c.locality_id = f.locality_id
  and c.case_id = f.id and c.binding and c.end_kind is null and c.superseded_by is null and c.due_at < ${now}::timestamptz)`;

/** Which cases a number counts, said as the functions that count say it (`countable_cases`, `case_help_outcome`). */
function countedOnly({ open, stage, overdue, received, outcome, now }: OverseenPage) {
  const asked = [
    ...(stage ? [sql`f.stage = ${stage}`] : []),
    ...(overdue ? [overdueOf(now)] : []),
    ...(received
      ? [
          sql`f.ground = 'abused' and f.closed_as is distinct from 'dismissed' and f.opened_at <= ${received.asOf}::timestamptz
            and f.received_at >= ${received.from}::timestamptz and f.received_at < ${received.before}::timestamptz`,
        ]
      : [sql`(f.stage <> 'closed') = ${open}`]),
    ...(received && outcome
      ? [
          sql`case_help_outcome(f.locality_id, f.id, ${[...received.clocks]}::text[], ${received.asOf}::timestamptz) = ${outcome}`,
        ]
      : []),
  ];
  return sql.join(asked, sql` and `);
}

/** Why a secret case was opened is told to its team alone: where the ground is asked for, it is only counted. */
const untoldTo = (actor: Actor) =>
  sql`(f.confidentiality = 'secret' and ${actor.accountId}::uuid <> all (f.team))`;

/** A page of the caller's scope, the newest first, with the binding clocks that run; only of what the page shows. */
export async function findFiles(tx: Tx, actor: Actor, of: OverseenPage): Promise<OverseenRow[]> {
  const beyond = of.after === undefined ? sql`` : sql`and f.id < ${of.after}`;
  const told = of.received ? sql`and not ${untoldTo(actor)}` : sql``;
  const { rows } = await sql<OverseenRow>`${prepared} with page as materialized (
      select f.* from case_files f
      where ${visible(actor)} and f.unit_id = any(${[...of.unitIds]}::uuid[]) and ${countedOnly(of)} ${told} ${beyond}
      order by f.id desc limit ${of.limit})
    select ${columns}, k.overdue, k.next as "nextDueAt"
    from page f cross join lateral (
      select count(*) filter (where due_at < ${of.now})::int as overdue, min(due_at) as next
      from case_clocks c where c.locality_id = f.locality_id and c.case_id = f.id and c.binding
        and c.end_kind is null and c.superseded_by is null) k
    order by f.id desc`.execute(tx);
  return rows;
}

/** How many secret cases a number of children counts that `findFiles` does not list. */
export async function countWithheld(tx: Tx, actor: Actor, of: OverseenPage): Promise<number> {
  if (!of.received) return 0;
  const { rows } = await sql<{ cases: number }>`${prepared} select count(*)::int as cases from case_files f
    where ${visible(actor)} and f.unit_id = any(${[...of.unitIds]}::uuid[]) and ${countedOnly(of)} and ${untoldTo(actor)}`.execute(
    tx,
  );
  return rows[0]?.cases ?? 0;
}

interface By {
  localityId: string;
  now: string;
}

/** False where a case of this id exists already. */
export async function insertFile(
  tx: Tx,
  by: By,
  { id, unitId, childId, state }: { id: string; unitId: string; childId: string; state: CaseState },
): Promise<boolean> {
  const team = [...state.team];
  const { numAffectedRows } =
    await sql`${prepared} insert into case_files (locality_id, id, unit_id, stage, since, received_at,
      opened_at, ground, confidentiality, team)
    values (${by.localityId}, ${id}, ${unitId}, ${state.stage}, ${state.since}, ${state.receivedAt}, ${by.now},
      ${state.ground}, ${state.confidentiality}, ${team}::uuid[]) on conflict do nothing`.execute(tx);
  if (numAffectedRows !== 1n) return false;
  await sql`${prepared} insert into case_subjects (locality_id, case_id, unit_id, readers, child_id)
    values (${by.localityId}, ${id}, ${unitId}, ${team}::uuid[], ${childId})`.execute(tx);
  return true;
}

/** The new version, or undefined when the case has moved on. */
export async function updateFile(
  tx: Tx,
  by: By,
  of: { id: string; version: number; state: CaseState },
): Promise<number | undefined> {
  const { state } = of;
  const { rows } = await sql<{
    version: number;
  }>`${prepared} update case_files set stage = ${state.stage}, since = ${state.since},
      received_at = ${state.receivedAt}, confidentiality = ${state.confidentiality}, closed_as = ${state.closedAs},
      worker_id = ${state.workerId}, next_task_on = ${nextTaskOn(state)}, team = ${[...state.team]}::uuid[],
      unowned = ${state.unowned}, version = version + 1
    where locality_id = ${by.localityId} and id = ${of.id} and version = ${of.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}

/** Who reads the case from now on, and for whom it does not exist. Of the caller the case is a case they read. */
export async function setPeople(
  tx: Tx,
  id: string,
  { team, named }: { team: readonly string[]; named: readonly string[] },
): Promise<void> {
  await sql`${prepared} select set_case_people(${id}, ${[...team]}::uuid[], ${[...named]}::uuid[])`.execute(
    tx,
  );
}

/** The commune's leader becomes a reader; false where the database knows of no such function. */
export async function admitDecider(tx: Tx, id: string, on: PlainDate): Promise<boolean> {
  const { rows } = await sql<{
    admitted: boolean;
  }>`${prepared} select admit_decider(${id}, ${on}) as admitted`.execute(tx);
  return rows[0]?.admitted === true;
}

/** What harm the child suffered, beside whom the case is about: for its readers alone. */
export async function setHarmForm(
  tx: Tx,
  actor: Actor,
  { caseId, harmForm }: { caseId: string; harmForm: HarmForm },
): Promise<void> {
  await sql`update case_subjects f set harm_form = ${harmForm} where ${visible(actor)} and f.case_id = ${caseId}`.execute(
    tx,
  );
}

/** Whom these cases are about, as far as the caller reads them. */
export async function findSubjects(
  tx: Tx,
  actor: Actor,
  caseIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ caseId: string; childId: string }>`${prepared} select f.case_id as "caseId",
      f.child_id as "childId" from case_subjects f
    where ${visible(actor)} and ${actor.accountId}::uuid = any (f.readers)
      and f.case_id = any(${[...caseIds]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ caseId, childId }) => [caseId, childId]));
}
