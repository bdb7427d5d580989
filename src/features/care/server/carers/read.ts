import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, Problem } from '../../../../platform/shared/problem.ts';
import { accountsHolding, displayNamesOf } from '../../../accounts/server/public.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { CarerRow, CarerWords, Unmet } from '../../contract.ts';
import { carePermissions } from '../../permissions.ts';
import { unmetConditions } from '../../rules/conditions.ts';
import { type CarerRecord, findCarer, findCarersFrom } from '../queries/carers.ts';
import { findLines, findNewestList } from '../queries/lists.ts';
import { careConditionsOn } from '../reference.ts';
import { type KeptCarer, unsealCarers } from '../sealing.ts';

/** Carers as their commune keeps them. */

export async function rowsOf(ctx: Context, carers: readonly CarerRecord[]): Promise<CarerRow[]> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(ctx.now);
  return carers.map(({ id, unitId, name, kind, route, state, registeredOn, verifiedOn, version }) => ({
    ...{ id, unitId, unitName: nameOn(tree, unitId, on) ?? '', name, kind, route, state },
    ...{ registeredOn, verifiedOn, version },
  }));
}

export async function listCarers(ctx: Context, input: { after?: string | undefined; limit: number }) {
  const found = await findCarersFrom(ctx.tx, ctx.actor, { after: input.after, limit: input.limit + 1 });
  const page = found.slice(0, input.limit);
  ctx.audit({ subjectKind: 'carers', detail: { rows: page.length } });
  const newest = await findNewestList(ctx.tx, ctx.actor.localityId);
  const lines = newest ? await findLines(ctx.tx, ctx.actor.localityId, newest.id) : [];
  return {
    rows: await rowsOf(ctx, page),
    next: found.length > page.length ? (page.at(-1)?.id ?? null) : null,
    circulated: newest ? { quarter: newest.quarter, lines: lines.length } : null,
  };
}

/** @throws 404 for a carer of another commune, or a relative whose case the caller does not read */
export async function carerOf(ctx: Context, carerId: string, held: 'held' | 'read' = 'read') {
  const carer = await findCarer(ctx.tx, ctx.actor, carerId, held);
  if (!carer || !holdsAt(ctx.actor, carePermissions['carer.read'], carer.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'carer', subjectId: carer.id, unitId: carer.unitId });
  return carer;
}

export async function keptOf(ctx: Context, carer: CarerRecord): Promise<KeptCarer | null> {
  return (await unsealCarers(ctx, [carer])).get(carer.id) ?? null;
}

/** Conditions that hold for any child; of a relative those of a relative. */
export function generallyUnmet(
  carer: Pick<CarerRecord, 'kind' | 'route'>,
  { file }: KeptCarer,
  on: string,
): Unmet[] {
  const relation = carer.route === 'notice' ? 'relative' : 'non-relative';
  return unmetConditions(
    { kind: carer.kind, file },
    { relation, childBirthDate: null, on },
    careConditionsOn(on),
  );
}

/** Officers and leaders of the commune: one of them may be the carer, or a relative. */
export async function peopleOf(ctx: Context, unitId: string): Promise<{ accountId: string; name: string }[]> {
  const on = localDateOf(ctx.now);
  const held = await accountsHolding(ctx.tx, {
    functions: ['commune-officer', 'leader'],
    ...{ unitIds: [unitId], on },
  });
  const names = await displayNamesOf(
    ctx.tx,
    held.map(({ accountId }) => accountId),
  );
  return [...names].map(([accountId, name]) => ({ accountId, name }));
}

/** A relative's notice is of a case: who looks at it or prints it stands under “Ai đã xem” there. */
export async function lookedAt(ctx: Context, carerId: string): Promise<CarerRecord> {
  const carer = await carerOf(ctx, carerId);
  const { caseId, unitId } = carer;
  if (caseId !== null)
    ctx.audit({ subjectKind: 'case', subjectId: caseId, unitId, detail: { carer: carerId } });
  return carer;
}

/** @throws 404 as the page, 410 once the file was destroyed */
export async function openCarerWords(ctx: Context, { carerId }: { carerId: string }): Promise<CarerWords> {
  const kept = await keptOf(ctx, await lookedAt(ctx, carerId));
  if (kept === null) throw new Problem(410, 'platform.content-destroyed');
  const { housing, income, background, reason } = kept.file;
  return { housing, income, background, reason, findings: kept.verification?.findings ?? '' };
}

/** Facts and conditions without a written word. */
const withoutWords = ({ file, verification }: KeptCarer): KeptCarer => ({
  file: { ...file, housing: '', income: '', background: '', reason: '' },
  verification: verification && { ...verification, findings: '' },
});

export async function getCarer(ctx: Context, { carerId }: { carerId: string }) {
  const carer = await lookedAt(ctx, carerId);
  const kept = await keptOf(ctx, carer);
  const covered = kept !== null && carer.caseId !== null;
  const shown = covered ? withoutWords(kept) : kept;
  const [row] = await rowsOf(ctx, [carer]);
  const names = await displayNamesOf(ctx.tx, carer.related);
  const keeps = holdsAt(ctx.actor, carePermissions['carer.keep'], carer.unitId);
  return {
    carer: row as CarerRow,
    ...{ file: shown?.file ?? null, verification: shown?.verification ?? null, covered },
    related: carer.related.map((accountId) => ({ accountId, name: names.get(accountId) ?? '' })),
    people: keeps ? await peopleOf(ctx, carer.unitId) : [],
    unmet: kept ? generallyUnmet(carer, kept, localDateOf(ctx.now)) : [],
    mayKeep: keeps && carer.state !== 'withdrawn',
    mayVerify:
      keeps && carer.state !== 'withdrawn' && !carer.related.includes(ctx.actor.accountId) && kept !== null,
  };
}
