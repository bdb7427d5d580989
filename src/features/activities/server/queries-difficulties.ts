import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

export type DifficultyState = 'open' | 'answered' | 'closed';

export interface DifficultyRow {
  id: string;
  planId: string;
  obligationId: string | null;
  taskTitle: string | null;
  unitId: string;
  content: string;
  proposal: string;
  state: DifficultyState;
  raisedAt: string;
  version: number;
}

const columns = sql`d.id, d.plan_id as "planId", d.obligation_id as "obligationId", o.title as "taskTitle", d.unit_id as "unitId",
  d.content, d.proposal, d.state, d.raised_at as "raisedAt", d.version`;
const joined = sql`difficulties d left join obligations o on o.locality_id = d.locality_id and o.id = d.obligation_id`;

export async function findDifficulties(
  tx: Tx,
  actor: Actor,
  filter: { planId: string; state?: DifficultyState | undefined; unitId?: string | undefined },
): Promise<DifficultyRow[]> {
  const { rows } = await sql<DifficultyRow>`select ${columns} from ${joined}
    where ${inScope(actor, 'd')} and d.plan_id = ${filter.planId}
      and (${filter.state ?? null}::text is null or d.state = ${filter.state ?? null})
      and (${filter.unitId ?? null}::uuid is null or d.unit_id = ${filter.unitId ?? null}::uuid)
    order by d.state = 'closed', d.state = 'answered', d.raised_at limit 2000`.execute(tx);
  return rows;
}

export async function findDifficulty(tx: Tx, actor: Actor, id: string): Promise<DifficultyRow | undefined> {
  const { rows } =
    await sql<DifficultyRow>`select ${columns} from ${joined} where ${inScope(actor, 'd')} and d.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export interface AnswerRow {
  id: string;
  difficultyId: string;
  content: string;
  answeredAt: string;
  answeredBy: string;
}

export async function findAnswers(
  tx: Tx,
  localityId: string,
  difficultyIds: readonly string[],
): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select id, difficulty_id as "difficultyId", content, answered_at as "answeredAt", answered_by as "answeredBy" from difficulty_answers
    where locality_id = ${localityId} and difficulty_id = any(${[...difficultyIds]}::uuid[]) order by answered_at, id`.execute(
    tx,
  );
  return rows;
}

export interface NewDifficulty {
  localityId: string;
  id: string;
  planId: string;
  obligationId: string | null;
  unitId: string;
  content: string;
  proposal: string;
  now: string;
  accountId: string;
}

export async function insertDifficulty(tx: Tx, difficulty: NewDifficulty): Promise<void> {
  await sql`insert into difficulties (locality_id, id, plan_id, obligation_id, unit_id, content, proposal, raised_at, raised_by)
    values (${difficulty.localityId}, ${difficulty.id}, ${difficulty.planId}, ${difficulty.obligationId}, ${difficulty.unitId},
      ${difficulty.content}, ${difficulty.proposal}, ${difficulty.now}, ${difficulty.accountId})`.execute(tx);
}

export async function insertAnswer(
  tx: Tx,
  answer: {
    localityId: string;
    id: string;
    difficultyId: string;
    unitId: string;
    content: string;
    now: string;
    accountId: string;
  },
): Promise<void> {
  await sql`insert into difficulty_answers (locality_id, id, difficulty_id, unit_id, content, answered_at, answered_by)
    values (${answer.localityId}, ${answer.id}, ${answer.difficultyId}, ${answer.unitId}, ${answer.content}, ${answer.now}, ${answer.accountId})`.execute(
    tx,
  );
}

/** The new version, or undefined when somebody was first. */
export async function setState(
  tx: Tx,
  difficulty: { localityId: string; id: string; version: number; state: DifficultyState },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update difficulties set state = ${difficulty.state}, version = version + 1
    where locality_id = ${difficulty.localityId} and id = ${difficulty.id} and version = ${difficulty.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}
