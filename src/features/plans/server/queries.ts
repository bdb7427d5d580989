import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inAudience } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { PlanContent, SourceLine } from '../contract/content.ts';

/** SQL on plans and their sources. */

export interface PlanRow {
  id: string;
  issuerUnitId: string;
  leadUnitId: string;
  year: number;
  title: string;
  state: 'draft' | 'issued' | 'discarded';
  content: PlanContent;
  number: string | null;
  issuedOn: string | null;
  periodFrom: string;
  periodTo: string;
  audience: string[];
  changedAt: string;
  version: number;
}

const summary = sql`p.id, p.issuer_unit_id as "issuerUnitId", p.lead_unit_id as "leadUnitId", p.year, p.title, p.state,
  p.number, p.issued_on as "issuedOn", p.changed_at as "changedAt", p.version`;

export async function listPlans(
  tx: Tx,
  actor: Actor,
  filter: { state?: string | undefined; year?: number | undefined },
): Promise<Omit<PlanRow, 'content' | 'audience' | 'periodFrom' | 'periodTo'>[]> {
  const { rows } = await sql<PlanRow>`
    select ${summary} from plans p
    where ${inAudience(actor, 'p')} and p.state <> 'discarded'
      and (${filter.state ?? null}::text is null or p.state = ${filter.state ?? null})
      and (${filter.year ?? null}::int is null or p.year = ${filter.year ?? null})
    order by p.year desc, p.changed_at desc limit 200`.execute(tx);
  return rows;
}

export async function findPlan(tx: Tx, actor: Actor, planId: string): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select ${summary}, p.content, p.audience, p.period_from as "periodFrom", p.period_to as "periodTo"
    from plans p where ${inAudience(actor, 'p')} and p.id = ${planId}`.execute(tx);
  return rows[0];
}

export interface NewPlan {
  localityId: string;
  id: string;
  issuerUnitId: string;
  leadUnitId: string;
  year: number;
  content: PlanContent;
  accountId: string;
  now: string;
}

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<void> {
  await sql`insert into plans (locality_id, id, issuer_unit_id, lead_unit_id, year, title, content, period_from, period_to,
      audience, created_at, created_by, changed_at)
    values (${plan.localityId}, ${plan.id}, ${plan.issuerUnitId}, ${plan.leadUnitId}, ${plan.year}, ${plan.content.title},
      ${JSON.stringify(plan.content)}::jsonb, ${`${plan.year}-01-01`}, ${`${plan.year}-12-31`},
      ${[plan.issuerUnitId, plan.leadUnitId]}::uuid[], ${plan.now}, ${plan.accountId}, ${plan.now})`.execute(
    tx,
  );
}

export interface ContentChange {
  localityId: string;
  planId: string;
  version: number;
  year: number;
  periodFrom: string;
  periodTo: string;
  content: PlanContent;
  now: string;
}

/** The new version, or undefined when somebody else saved first. */
export async function updateContent(tx: Tx, change: ContentChange): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update plans set content = ${JSON.stringify(change.content)}::jsonb, title = ${change.content.title}, year = ${change.year},
      period_from = ${change.periodFrom}, period_to = ${change.periodTo}, changed_at = ${change.now}, version = version + 1
    where locality_id = ${change.localityId} and id = ${change.planId} and version = ${change.version} and state = 'draft'
    returning version`.execute(tx);
  return rows[0]?.version;
}

export interface IssueChange {
  localityId: string;
  planId: string;
  version: number;
  number: string;
  issuedOn: string;
  audience: string[];
  accountId: string;
  now: string;
}

export async function markIssued(tx: Tx, issue: IssueChange): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update plans set state = 'issued', number = ${issue.number}, issued_on = ${issue.issuedOn}, issued_at = ${issue.now},
      issued_by = ${issue.accountId}, audience = ${issue.audience}::uuid[], changed_at = ${issue.now}, version = version + 1
    where locality_id = ${issue.localityId} and id = ${issue.planId} and version = ${issue.version} and state = 'draft'
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** Another plan of the issuer and year got the number while this one was being issued. */
export const isNumberTaken = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'plans_issued_once';

export async function markDiscarded(
  tx: Tx,
  plan: { localityId: string; planId: string; version: number; now: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update plans set state = 'discarded', changed_at = ${plan.now}, version = version + 1
    where locality_id = ${plan.localityId} and id = ${plan.planId} and version = ${plan.version} and state = 'draft'
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function isIssuedElsewhere(
  tx: Tx,
  plan: { localityId: string; issuerUnitId: string; year: number; number: string; planId: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from plans where locality_id = ${plan.localityId} and issuer_unit_id = ${plan.issuerUnitId}
      and year = ${plan.year} and number = ${plan.number} and state = 'issued' and id <> ${plan.planId}`.execute(
    tx,
  );
  return rows.length > 0;
}

export interface SourceRow {
  id: string;
  fileId: string | null;
  fileName: string;
  via: string | null;
  confidence: number | null;
  lines: SourceLine[];
  jobId: string | null;
}

export async function findSource(tx: Tx, localityId: string, planId: string): Promise<SourceRow | undefined> {
  const { rows } = await sql<SourceRow>`
    select id, file_id as "fileId", file_name as "fileName", via, confidence, lines, job_id as "jobId"
    from plan_sources where locality_id = ${localityId} and plan_id = ${planId} order by created_at desc limit 1`.execute(
    tx,
  );
  return rows[0];
}

export interface NewSource {
  localityId: string;
  id: string;
  planId: string;
  audience: string[];
  fileId: string | null;
  fileName: string;
  via: string | null;
  lines: SourceLine[];
  confidence: number | null;
  jobId: string | null;
  now: string;
}

export async function insertSource(tx: Tx, source: NewSource): Promise<void> {
  await sql`insert into plan_sources (locality_id, id, plan_id, audience, file_id, file_name, via, lines, confidence, job_id, created_at)
    values (${source.localityId}, ${source.id}, ${source.planId}, ${source.audience}::uuid[], ${source.fileId}, ${source.fileName},
      ${source.via}, ${JSON.stringify(source.lines)}::jsonb, ${source.confidence}, ${source.jobId}, ${source.now})`.execute(
    tx,
  );
}

export async function fillSource(
  tx: Tx,
  source: { localityId: string; planId: string; via: string; lines: SourceLine[]; confidence: number | null },
): Promise<void> {
  await sql`update plan_sources set via = ${source.via}, lines = ${JSON.stringify(source.lines)}::jsonb, confidence = ${source.confidence}
    where locality_id = ${source.localityId} and plan_id = ${source.planId}`.execute(tx);
}
