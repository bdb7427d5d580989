import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { actSummary, auditOfSubject, displayNamesOf } from '../../accounts/server/public.ts';
import { nameOn } from '../../units/rules.ts';
import { type ConcernPile, concernPiles } from '../contract.ts';
import { concernPermissions } from '../permissions.ts';
import { owesReply } from '../rules/states.ts';
import { caseOpener } from './case-opener.ts';
import { abilitiesOf, handledConcern } from './own-concern.ts';
import { deskOf } from './places.ts';
import { countPiles, findConcern, findJoined, findPile } from './queries/concerns.ts';
import { findEvents } from './queries/events.ts';
import { rowOf } from './shown.ts';

/** The queue of the commune, and one concern as it stands: no content until it is opened. */

export async function listConcerns(
  ctx: Context,
  input: { pile: ConcernPile; after?: string | undefined; limit: number },
) {
  const desk = await deskOf(ctx, 'concern.handle');
  const of = { pile: input.pile, now: ctx.now, after: input.after, limit: input.limit + 1 };
  const found = await findPile(ctx.tx, desk.actor, of);
  const rows = found.slice(0, input.limit);
  ctx.audit({ subjectKind: 'concerns', detail: { rows: rows.length } });
  return {
    rows: rows.map((concern) => rowOf(ctx, desk, concern)),
    next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null,
  };
}

export async function countConcerns(ctx: Context) {
  const { actor } = await deskOf(ctx, 'concern.handle');
  const found = await countPiles(ctx.tx, actor, ctx.now);
  return { counts: Object.fromEntries(concernPiles.map((pile) => [pile, found[pile]])) as typeof found };
}

export async function getConcern(ctx: Context, input: { concernId: string }) {
  const desk = await deskOf(ctx, 'concern.handle');
  const { tree, today } = desk;
  const concern = await handledConcern(ctx, input.concernId);
  const events = await findEvents(ctx.tx, ctx.actor, concern.id);
  const people = await displayNamesOf(ctx.tx, [concern.loggedBy, ...events.map(({ by }) => by)]);
  const joined = concern.happeningId
    ? await findJoined(ctx.tx, ctx.actor, { id: concern.id, happeningId: concern.happeningId })
    : [];
  const named = (unitId: string | null) => (unitId ? (nameOn(tree, unitId, today) ?? '') : '');
  return {
    concern: {
      ...rowOf(ctx, desk, concern),
      ...{ communeName: named(concern.unitId), hamletId: concern.hamletId },
      ...{ sourceReference: concern.sourceReference, loggedAt: concern.loggedAt },
      ...{ loggedBy: people.get(concern.loggedBy) ?? '', fromUnit: named(concern.fromUnitId) },
      ...{ passedAt: concern.passedAt, acknowledgedAt: concern.acknowledgedAt },
      ...{ decidedAt: concern.decidedAt, repliedAt: concern.repliedAt, caseId: concern.caseId },
      ...{ hasInformant: concern.hasInformant, replyNeeded: owesReply(concern) },
    },
    events: events.map(({ id, at, by, kind, detail, note }) => ({
      ...{ id, at, by: people.get(by) ?? '', kind, detail, hasNote: note !== null },
    })),
    joined: joined.map((one) => rowOf(ctx, desk, one)),
    abilities: abilitiesOf(ctx, concern),
    casesOpen: caseOpener() !== undefined,
  };
}

const shownAtOnce = 500;

/** Who looked at the concern or acted on it, the newest first. @throws 404 outside the caller's part */
export async function listConcernViewers(ctx: Context, input: { concernId: string }) {
  const { actor } = await deskOf(ctx, 'concern.viewers');
  const concern = await findConcern(ctx.tx, actor, input.concernId);
  if (!concern || !holdsAt(actor, concernPermissions['concern.viewers'], concern.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'concern', subjectId: concern.id, unitId: concern.unitId });
  const subject = { subjectKind: 'concern', subjectIds: [concern.id], limit: shownAtOnce };
  const records = await auditOfSubject(ctx.tx, { ...subject, localityId: actor.localityId });
  return {
    views: records.map(({ at, displayName, act }) => ({
      ...{ at, name: displayName ?? '', act, summary: actSummary(act) },
    })),
  };
}
