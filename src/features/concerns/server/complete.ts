import type { Context } from '../../../platform/server/http/context.ts';
import { timeOf } from '../../../platform/shared/instant.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { initialsOf } from '../../children/rules/referred-facts.ts';
import { notify } from '../../notices/server/public.ts';
import type { ConcernCategory, ConcernContent } from '../contract.ts';
import { emergencyDueAt, limitsAt } from '../rules/clocks.ts';
import { changedFields } from '../rules/changes.ts';
import { entryProblems } from '../rules/entry.ts';
import { act, byOf, concernToActOn } from './own-concern.ts';
import { contentOf } from './open.ts';
import { readContent } from './queries/concerns.ts';
import { acknowledgeReceipts } from './queries/receipts.ts';
import { concernLimits } from './reference.ts';
import { sealContent } from './sealing.ts';

/** The commune takes up what was passed to it: one press. Who sent it is told the time and nothing else. */
export async function acknowledgeConcern(ctx: Context, input: { concernId: string; version: number }) {
  const concern = await concernToActOn(ctx, input, 'acknowledge');
  const by = byOf(ctx);
  const change = { state: 'handling' as const, acknowledgedAt: ctx.now, acknowledgedBy: by.accountId };
  const saved = await act(ctx, concern, change, { kind: 'acknowledged' });
  const senders = await acknowledgeReceipts(ctx.tx, by, { concernId: concern.id, unitId: concern.unitId });
  await notify(ctx.tx, {
    ...{ localityId: by.localityId, accountIds: senders, kind: 'concerns.acknowledged', params: {} },
    ...{ link: '/bao-tin', aboutKind: 'concern', aboutId: concern.id, now: ctx.now },
  });
  return saved;
}

interface Completion {
  concernId: string;
  version: number;
  content: ConcernContent;
  category: ConcernCategory;
  inDanger: boolean;
  receivedAt: string;
  reason: string;
}

/** What was learnt since. A corrected T0 starts the clock anew; the old one stays in the history, with the reason. */
export async function completeConcern(ctx: Context, input: Completion) {
  const concern = await concernToActOn(ctx, input, 'work');
  const kept = await contentOf(ctx, concern);
  const { content, category, inDanger, receivedAt, reason } = input;
  const moved = timeOf(receivedAt) !== timeOf(concern.receivedAt);
  const limits = limitsAt(concernLimits, receivedAt);
  const entry = { source: concern.source, sourceReference: concern.sourceReference || '-' };
  const judged = { ...entry, receivedAt, content, informant: null, consent: false };
  const fields = entryProblems({ ...judged, lateReason: '-' }, concern.loggedAt, limits);
  if (moved && reason === '') fields.push({ path: 'reason', code: 'concerns.moved-t0-without-reason' });
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
  const changed = changedFields(kept.content, content);
  if (category !== concern.category) changed.push('category');
  if (inDanger !== concern.inDanger) changed.push('inDanger');
  if (moved) changed.push('receivedAt');
  if (changed.length === 0) throw refused('concerns.nothing-changed');
  const stored = await readContent(ctx.tx, ctx.actor, concern.id);
  const contentVersion = (stored?.contentVersion ?? 0) + 1;
  const sealed = await sealContent(ctx, concern, contentVersion, { content, lateReason: kept.lateReason });
  ctx.audit({ detail: { fields: changed } });
  return act(
    ctx,
    concern,
    {
      ...{ content: sealed, contentVersion, category, inDanger, receivedAt },
      ...{ initials: initialsOf(content.childName) },
      emergencyDueAt: emergencyDueAt({ receivedAt, category, inDanger }, limits),
    },
    {
      kind: 'completed',
      detail: { fields: changed, ...(moved && { receivedBefore: concern.receivedAt }) },
      note: reason,
    },
  );
}
