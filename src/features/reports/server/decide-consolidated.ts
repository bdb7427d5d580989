import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { getLedgerRow, moveStage, tellLead, tellLeaders } from '../../plans/server/public.ts';
import type { ConsolidatedReport } from '../contract/consolidated.ts';
import { reportPermissions } from '../permissions.ts';
import { getConsolidated, getConsolidatedRow, isWritable } from './consolidate.ts';
import { digestOf } from './digest.ts';
import * as consolidated from './queries-consolidated.ts';

/** The lead office's own report while it is being written: 404 for strangers, 409 when it moved on, 422 when it is not open. */
async function writableRow(
  ctx: Context,
  input: { reportId: string; version: number },
): Promise<consolidated.FullRow> {
  const row = await getConsolidatedRow(ctx, input.reportId);
  if (!holdsAt(ctx.actor, reportPermissions['consolidation.write'], row.unitId)) throw notFound();
  if (row.version !== input.version) throw staleVersion(await getConsolidated(ctx, input));
  if (!isWritable(row.state)) throw refused('consolidation.not-open');
  return row;
}

export interface SaveInput {
  reportId: string;
  version: number;
  overview: string;
  proposals: string;
  number: string;
  issuedOn: string | null;
}

export async function saveConsolidated(ctx: Context, input: SaveInput) {
  const row = await writableRow(ctx, input);
  const version = await consolidated.updateWords(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    id: row.id,
  });
  if (version === undefined) throw staleVersion(await getConsolidated(ctx, input));
  return { id: row.id, version };
}

export async function submitConsolidated(ctx: Context, input: { reportId: string; version: number }) {
  const row = await writableRow(ctx, input);
  const version = await consolidated.markSubmitted(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: row.id,
    version: input.version,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (version === undefined) throw staleVersion(await getConsolidated(ctx, input));
  if (row.obligationId) {
    const debt = await getLedgerRow(ctx, row.obligationId);
    await moveStage(ctx, debt, { stage: 'submitted', event: 'submitted', fulfilled: true });
    await tellLeaders(ctx, debt, 'consolidation.submitted', row.recipientUnitId);
  }
  return { id: row.id, version };
}

export interface DecisionInput {
  reportId: string;
  version: number;
  decision: 'approved' | 'returned';
  reason: string;
}

/** A leader at the recipient approves, which freezes numbers and words with their digest, or returns with a reason. */
export async function decideConsolidated(ctx: Context, input: DecisionInput) {
  const row = await getConsolidatedRow(ctx, input.reportId);
  if (!holdsAt(ctx.actor, reportPermissions['consolidation.approve'], row.recipientUnitId)) throw notFound();
  if (row.version !== input.version) throw staleVersion(await getConsolidated(ctx, input));
  if (row.state === 'approved') throw refused('consolidation.already-decided');
  if (row.state !== 'submitted') throw refused('consolidation.not-submitted');
  if (input.decision === 'returned' && input.reason === '')
    throw refused('consolidation.reason-needed', {
      fields: [{ path: 'reason', code: 'consolidation.reason-needed' }],
    });
  const digest = input.decision === 'approved' ? digestOf(frozenPart(row)) : null;
  const version = await consolidated.markDecided(ctx.tx, {
    ...input,
    digest,
    localityId: ctx.actor.localityId,
    id: row.id,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (version === undefined) throw staleVersion(await getConsolidated(ctx, input));
  ctx.audit({
    subjectKind: 'consolidated-report',
    subjectId: row.id,
    unitId: row.unitId,
    detail: { decision: input.decision, digest },
  });
  if (row.obligationId) {
    const stage = input.decision === 'approved' ? 'accepted' : 'returned';
    const debt = await getLedgerRow(ctx, row.obligationId);
    await moveStage(ctx, debt, { stage, event: stage, reason: input.reason });
    await tellLead(ctx, debt, `consolidation.${input.decision}`);
  }
  return { id: row.id, version };
}

/** What the digest of an approved report covers. */
export const frozenPart = ({
  content,
  overview,
  proposals,
  number,
}: Pick<ConsolidatedReport, 'content' | 'overview' | 'proposals' | 'number'>) => ({
  content,
  overview,
  proposals,
  number,
});
