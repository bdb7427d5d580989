import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { initialsOf } from '../../children/rules/referred-facts.ts';
import { notify } from '../../notices/server/public.ts';
import { nameOn } from '../../units/rules.ts';
import type { ConcernEntry } from '../contract.ts';
import { concernPermissions } from '../permissions.ts';
import { acknowledgeDueAt, emergencyDueAt, limitsAt } from '../rules/clocks.ts';
import { entryProblems } from '../rules/entry.ts';
import { addStep, byOf } from './own-concern.ts';
import { type Desk, deskOf, mayNameHamlet, type ReportPlace, reportPlace } from './places.ts';
import { insertConcern } from './queries/concern-changes.ts';
import { insertInformant } from './queries/events.ts';
import { findSent, insertReceipt } from './queries/receipts.ts';
import { concernLimits } from './reference.ts';
import { sealContent, sealInformant } from './sealing.ts';
import { shownClocks } from './shown.ts';

/** Writing information down, and passing it at once to the commune of the place where it happened (Decree 56/2017 art. 25–26). */

/** @throws 404 where the caller reports to no such commune, 422 with everything that is wrong */
function placeOfEntry(desk: Desk, entry: ConcernEntry, now: string): ReportPlace {
  const place = reportPlace(desk, entry.communeId);
  if (!place) throw notFound();
  const fields = entryProblems(entry, now, limitsAt(concernLimits, entry.receivedAt));
  if (entry.hamletId !== null && !mayNameHamlet(desk, place, entry.hamletId))
    fields.push({ path: 'hamletId', code: 'concerns.not-in-commune' });
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
  return place;
}

export async function logConcern(ctx: Context, entry: ConcernEntry) {
  const desk = await deskOf(ctx, 'concern.report');
  const place = placeOfEntry(desk, entry, ctx.now);
  const { id, receivedAt, content, lateReason, informant } = entry;
  const unitId = place.communeId;
  const limits = limitsAt(concernLimits, receivedAt);
  const told = entry.consent ? informant : null;
  await insertConcern(ctx.tx, byOf(ctx), {
    ...{ id, unitId, hamletId: entry.hamletId, receivedAt },
    ...{ source: entry.source, sourceReference: entry.sourceReference },
    ...{ inDanger: entry.inDanger, category: entry.category, initials: initialsOf(content.childName) },
    ...{ fromUnitId: place.own ? null : place.fromUnitId, passedAt: place.own ? null : ctx.now },
    acknowledgeDueAt: place.own ? null : acknowledgeDueAt(ctx.now, limits),
    emergencyDueAt: emergencyDueAt(entry, limits),
    content: await sealContent(ctx, { id, unitId }, 1, { content, lateReason }),
    ...{ hasInformant: told !== null, hasSender: !place.own },
  });
  if (told !== null) {
    const informantId = newId();
    const sealed = await sealInformant(ctx, { id: informantId, unitId }, told);
    await insertInformant(ctx.tx, byOf(ctx), { id: informantId, concernId: id, unitId, informant: sealed });
  }
  await addStep(
    ctx,
    { id, unitId },
    {
      kind: 'logged',
      detail: place.own ? {} : { fromUnit: nameOn(desk.tree, place.fromUnitId, desk.today) ?? '' },
    },
  );
  if (!place.own) await passTo(ctx, { ...place, id, receivedAt, inDanger: entry.inDanger });
  ctx.audit({
    ...{ subjectKind: 'concern', subjectId: id, unitId },
    detail: { source: entry.source, informant: told !== null },
  });
  return { id, version: 1 };
}

interface Passed {
  id: string;
  communeId: string;
  fromUnitId: string;
  receivedAt: string;
  inDanger: boolean;
}

/** The receipt of who sends it, and word to the commune that something waits. */
export async function passTo(ctx: Context, passed: Passed): Promise<void> {
  const { id, communeId, fromUnitId, receivedAt } = passed;
  const receiptId = newId();
  await insertReceipt(ctx.tx, byOf(ctx), {
    ...{ id: receiptId, concernId: id, fromUnitId, toUnitId: communeId, receivedAt },
  });
  const holders = await accountsHolding(ctx.tx, {
    functions: concernPermissions['concern.handle'],
    unitIds: [communeId],
    on: localDateOf(ctx.now),
  });
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: holders.map(({ accountId }) => accountId) },
    ...{ kind: passed.inDanger ? 'concerns.arrived-danger' : 'concerns.arrived', params: {} },
    ...{ link: '/tiep-nhan', aboutKind: 'concern', aboutId: receiptId, now: ctx.now },
  });
}

/**
 * Whether one's own passing was in time, and "Xã đã nhận 14:05": nothing of the content, not even what it was about, and nothing of
 * what the commune owes.
 */
export async function listSent(ctx: Context) {
  const { tree, today } = await deskOf(ctx, 'concern.report');
  const rows = await findSent(ctx.tx, ctx.actor);
  return {
    sent: rows.map(({ id, toUnitId, receivedAt, sentAt, acknowledgedAt }) => ({
      ...{ id, sentAt, receivedAt, acknowledgedAt, communeName: nameOn(tree, toUnitId, today) ?? '' },
      clocks: shownClocks(
        {
          ...{ receivedAt, passedAt: sentAt, acknowledgedAt },
          ...{ decidedAt: null, outcome: null, emergencyDueAt: null },
        },
        ctx.now,
      ).filter(({ name }) => name === 'pass-on'),
    })),
  };
}
