import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { compareVietnamese } from '../../../platform/shared/vietnamese.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { worksFor } from '../permissions.ts';
import { standingOf } from '../rules/targets.ts';
import { indicatorOf } from './indicators.ts';
import { namesFor, type Names } from './names.ts';
import {
  type EntryRow,
  findLatestEntries,
  findTarget,
  findTargets,
  insertEntry,
  type TargetRow,
} from './queries-targets.ts';
import { getPlanRow } from './view-plan.ts';
import type { PlanRow } from './queries.ts';

/** Units whose numbers make up the plan's targets: the authorities directly below the issuer that the plan addresses. */
export function countedUnits(plan: PlanRow, names: Names): string[] {
  const on = plan.issuedOn ?? names.today;
  const addressed = new Set(plan.audience);
  const below = [...names.directoryOn(on).values()].filter(
    (unit) => unit.kind === 'authority' && unit.parentId === plan.issuerUnitId && addressed.has(unit.unitId),
  );
  return below.map((unit) => unit.unitId);
}

export async function standingsOf(ctx: Context, plan: PlanRow, names: Names, unitId?: string) {
  const targets = await findTargets(ctx.tx, ctx.actor, plan.id);
  const entries = await findLatestEntries(ctx.tx, ctx.actor, plan.id);
  const inArea = new Set(ctx.actor.unitIds);
  const visible = countedUnits(plan, names).filter((id) => ctx.actor.wholeLocality || inArea.has(id));
  const expected = unitId ? visible.filter((id) => id === unitId) : visible;
  const people = await displayNamesOf(
    ctx.tx,
    entries.map((entry) => entry.enteredBy),
  );
  const counted = await countedEntries(ctx, targets, { plan, names, unitIds: expected });
  return targets.map((target) => {
    const own =
      counted.get(target.id) ??
      entries.filter((entry) => entry.targetId === target.id && (!unitId || entry.unitId === unitId));
    return { ...standingOf(target, own, expected.length, (id) => people.get(id) ?? null), entries: own };
  });
}

interface Countable {
  plan: PlanRow;
  names: Names;
  unitIds: readonly string[];
}

/** For each target that the system counts: what stands in the place of the units' entries, as of today or the plan's end. */
async function countedEntries(
  ctx: Context,
  targets: readonly TargetRow[],
  { plan, names, unitIds }: Countable,
): Promise<ReadonlyMap<string, EntryRow[]>> {
  const found = new Map<string, EntryRow[]>();
  const on = plan.periodTo < names.today ? plan.periodTo : names.today;
  for (const { id, indicator } of targets) {
    if (indicator === null) continue;
    const counts = await indicatorOf(indicator)(ctx, { unitIds, on, from: plan.periodFrom });
    const rows = [...counts].map(([unitId, share]) => ({
      ...{ id: unitId, targetId: id, unitId, ...share, asOf: on, note: '' },
      ...{ enteredAt: ctx.now, enteredBy: null },
    }));
    found.set(id, rows);
  }
  return found;
}

export async function listTargets(ctx: Context, input: { planId: string; unitId?: string | undefined }) {
  const plan = await getPlanRow(ctx, input.planId);
  const names = await namesFor(ctx);
  return { targets: await standingsOf(ctx, plan, names, input.unitId) };
}

async function targetWithPlan(
  ctx: Context,
  targetId: string,
): Promise<{ target: TargetRow; plan: PlanRow; names: Names }> {
  const target = await findTarget(ctx.tx, ctx.actor, targetId);
  if (!target) throw notFound();
  return {
    target,
    plan: await getPlanRow(ctx, target.planId),
    names: await namesFor(ctx),
  };
}

export async function getTarget(ctx: Context, input: { targetId: string }) {
  const { target, plan, names } = await targetWithPlan(ctx, input.targetId);
  const standing = (await standingsOf(ctx, plan, names)).find((one) => one.id === target.id);
  if (!standing) throw notFound();
  const people = await displayNamesOf(
    ctx.tx,
    standing.entries.map((entry) => entry.enteredBy),
  );
  const shown = (entry: EntryRow) => ({
    ...entry,
    unitName: names.shortNameOf(entry.unitId),
    enteredBy: (entry.enteredBy && people.get(entry.enteredBy)) || '',
  });
  const entered = new Set(standing.entries.map((entry) => entry.unitId));
  const counted = countedUnits(plan, names).filter(
    (id) => ctx.actor.wholeLocality || ctx.actor.unitIds.includes(id),
  );
  const named = (unitId: string) => ({ unitId, unitName: names.shortNameOf(unitId) });
  return {
    target: standing,
    periodFrom: plan.periodFrom,
    entries: standing.entries.map(shown).sort((a, b) => compareVietnamese(a.unitName, b.unitName)),
    missing: counted.filter((unitId) => !entered.has(unitId)).map(named),
    mayEnterFor:
      target.indicator === null ? counted.filter((unitId) => worksFor(ctx.actor, unitId)).map(named) : [],
  };
}

export interface EntryInput {
  targetId: string;
  id: string;
  unitId: string;
  numerator: number;
  denominator: number;
  asOf: string;
  note: string;
}

export async function enterTarget(ctx: Context, input: EntryInput) {
  const { target, plan, names } = await targetWithPlan(ctx, input.targetId);
  if (!worksFor(ctx.actor, input.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'target', subjectId: target.id, unitId: input.unitId });
  if (target.indicator !== null) throw refused('targets.counted-by-system');
  if (!countedUnits(plan, names).includes(input.unitId)) throw refused('targets.unit-not-counted');
  if (input.numerator > input.denominator)
    throw refused('targets.numerator-above-denominator', {
      fields: [{ path: 'numerator', code: 'targets.numerator-above-denominator' }],
    });
  if (input.asOf > localDateOf(ctx.now))
    throw refused('targets.date-in-future', { fields: [{ path: 'asOf', code: 'targets.date-in-future' }] });
  await insertEntry(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    planId: plan.id,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  return {};
}
