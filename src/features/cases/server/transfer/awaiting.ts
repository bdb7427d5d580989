import type { Context } from '../../../../platform/server/http/context.ts';
import { openSealed } from '../../../../platform/server/sealed/index.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { authorityOf, lineOf, nameOn, treeAt } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { AwaitingCase, CasePage } from '../../contract.ts';
import { isRunning } from '../../rules/clocks.ts';
import { servantsOf } from '../servants.ts';
import { shownClock } from '../standing.ts';
import { wordsOf } from '../words-of.ts';
import {
  type AwaitingRow,
  findAwaiting,
  findAwaitingClocks,
  findHandedOver,
  readAwaiting,
} from '../queries/transfer.ts';

/** What waits for the caller's commune, and what left it. */

/**
 * Communes for which the caller may receive a case: an officer for all that lies in their part, a leader for their own and for
 * those that it succeeded, to which cases may have been offered before.
 */
async function receivesFor(ctx: Context): Promise<string[]> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const at = treeAt(tree, localDateOf(ctx.now));
  const succeeded = (unitId: string, by: string) =>
    !at.units.has(unitId) && lineOf(tree, unitId).includes(by);
  return ctx.actor.assignments.flatMap(({ function: held, unitId, unitIds }) => {
    if (held === 'commune-officer') return [...unitIds];
    return held === 'leader' ? unitIds.filter((id) => id === unitId || succeeded(id, unitId)) : [];
  });
}

export async function awaitingOf(ctx: Context, caseId: string): Promise<AwaitingRow | undefined> {
  const [row] = await findAwaiting(ctx.tx, ctx.actor, { communeIds: await receivesFor(ctx), caseId });
  return row;
}

/** The commune offered to; one that was merged away since is received for by the caller's own commune that succeeds it. */
export async function receivingCommune(
  ctx: Context,
  { toUnitId }: Pick<AwaitingRow, 'toUnitId'>,
): Promise<string> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const at = treeAt(tree, localDateOf(ctx.now));
  if (at.units.has(toUnitId)) return toUnitId;
  const own = ctx.actor.assignments.find(
    (held) =>
      held.unitIds.includes(toUnitId) &&
      holdsAt({ assignments: [held] }, ['commune-officer', 'leader'], toUnitId),
  );
  const commune = own && authorityOf(at, own.unitId)?.unitId;
  if (commune === undefined) throw notFound();
  return commune;
}

async function shown(ctx: Context, rows: readonly AwaitingRow[]) {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const clocks = await findAwaitingClocks(
    ctx.tx,
    ctx.actor,
    rows.map(({ caseId }) => caseId),
  );
  return rows.map(({ caseId, kind, stage, receivedAt, fromUnitId, initials, offeredAt, version }) => {
    const own = clocks.filter((clock) => clock.caseId === caseId);
    const [next] = own
      .filter((clock) => isRunning(clock) && !clock.code.includes('.'))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const row: AwaitingCase = {
      ...{ caseId, kind, childInitials: initials, stage, receivedAt, offeredAt, version },
      fromUnitName:
        nameOn(tree, fromUnitId, localDateOf(ctx.now)) ??
        nameOn(tree, fromUnitId, localDateOf(receivedAt)) ??
        '',
      clock: next ? shownClock(next, ctx.now) : null,
    };
    return { row, clocks: own.map((clock) => shownClock(clock, ctx.now)) };
  });
}

export async function listAwaiting(ctx: Context) {
  const found = await findAwaiting(ctx.tx, ctx.actor, { communeIds: await receivesFor(ctx) });
  ctx.audit({ detail: { rows: found.length } });
  return { rows: (await shown(ctx, found)).map(({ row }) => row) };
}

/** @throws 404 where no such case awaits the caller */
export async function getAwaiting(ctx: Context, { awaitingCaseId: caseId }: { awaitingCaseId: string }) {
  const found = await awaitingOf(ctx, caseId);
  if (!found) throw notFound();
  ctx.audit({ subjectKind: 'case', subjectId: caseId, unitId: found.fromUnitId });
  const [one] = await shown(ctx, [found]);
  if (!one) throw notFound();
  const { officers } = await servantsOf(ctx, await receivingCommune(ctx, found));
  const names = await displayNamesOf(ctx.tx, officers);
  const servants = [...names].map(([accountId, name]): CasePage['team'][number] => ({ accountId, name }));
  return { ...one.row, clocks: one.clocks, servants, reason: await reasonOf(ctx, caseId) };
}

async function reasonOf(ctx: Context, caseId: string): Promise<string | null> {
  const history = await readAwaiting(ctx.tx, caseId, localDateOf(ctx.now));
  const offer = history.findLast(({ words }) => words !== null);
  if (!offer?.words) return '';
  const unsealer = await openSealed(ctx, caseId);
  if (unsealer.destroyed) return null;
  return JSON.parse(unsealer.unseal(wordsOf(offer), offer.words)).reason ?? '';
}

export async function listHandedOver(ctx: Context) {
  const decidesAt = ctx.actor.assignments.flatMap((held) =>
    held.function === 'leader' ? [held.unitId] : [],
  );
  const found = await findHandedOver(ctx.tx, ctx.actor, decidesAt);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  ctx.audit({ detail: { rows: found.length } });
  const on = localDateOf(ctx.now);
  return {
    rows: found.map(({ caseId, toUnitId, at }) => ({
      caseId,
      at,
      toUnitName: nameOn(tree, toUnitId, on) ?? '',
    })),
  };
}
