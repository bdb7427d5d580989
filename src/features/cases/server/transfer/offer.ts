import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { refused } from '../../../../platform/shared/problem.ts';
import { initials } from '../../../../platform/shared/vietnamese.ts';
import { accountsHolding } from '../../../accounts/server/public.ts';
import { findPlace } from '../../../children/server/public.ts';
import { notify } from '../../../notices/server/public.ts';
import type { Deed } from '../../contract.ts';
import type { Verdict } from '../../rules/judge.ts';
import { childOf } from '../child-of-case.ts';
import type { FileRow } from '../queries-cases.ts';
import { insertOffer, setOffered, withdrawOffer } from '../queries/transfer.ts';

/** @throws 422 `cases.not-a-commune` beside its field */
export async function checkLeaving(ctx: Context, file: FileRow, deed: Deed): Promise<void> {
  if (deed.act !== 'offer-transfer') return;
  const to = await findPlace(ctx, deed.toUnitId);
  if (to?.communeId !== deed.toUnitId || deed.toUnitId === file.unitId)
    throw refused('platform.invalid-input', {
      fields: [{ path: 'deed.toUnitId', code: 'cases.not-a-commune' }],
    });
}

/** What the receiving commune sees of it follows the offer. */
export async function followOffer(
  ctx: Context,
  file: FileRow,
  { event, state }: Extract<Verdict, { ok: true }>,
): Promise<void> {
  const by = { localityId: ctx.actor.localityId, now: ctx.now };
  if (event.facts.act === 'offer-transfer') {
    const { toUnitId } = event.facts;
    const child = await childOf(ctx, file.id);
    await insertOffer(ctx.tx, by, {
      ...{ id: event.id, caseId: file.id, fromUnitId: file.unitId, toUnitId, named: file.named },
      ...{ team: state.team, initials: initials(child.name) },
    });
    await setOffered(ctx.tx, by.localityId, { caseId: file.id, toUnitId });
    await tellCommune(ctx, { unitId: toUnitId, kind: 'cases.offered', eventId: event.id, named: file.named });
  }
  if (event.facts.act === 'withdraw-transfer') {
    await withdrawOffer(ctx.tx, by, file.id);
    await setOffered(ctx.tx, by.localityId, { caseId: file.id, toUnitId: null });
  }
}

/** Told without a name and without the case: which one it is stands behind the sign-in. Nobody named in it is told. */
async function tellCommune(
  ctx: Context,
  of: { unitId: string; kind: string; eventId: string; named: readonly string[] },
): Promise<void> {
  const on = localDateOf(ctx.now);
  const functions = ['commune-officer', 'leader'] as const;
  const holders = await accountsHolding(ctx.tx, { functions, unitIds: [of.unitId], on });
  const accountIds = holders.map(({ accountId }) => accountId).filter((id) => !of.named.includes(id));
  await tellOf(ctx, { accountIds, kind: of.kind, eventId: of.eventId });
}

export async function tellOf(
  ctx: Pick<Context, 'tx' | 'now'> & { actor: { localityId: string } },
  of: { accountIds: readonly string[]; kind: string; eventId: string },
): Promise<void> {
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: of.accountIds, kind: of.kind, params: {} },
    ...{ link: '/vu-viec', aboutKind: 'case-transfer', aboutId: of.eventId },
    ...{ dedupeKey: `${of.kind} ${of.eventId}`, now: ctx.now },
  });
}
