import type { Context } from '../../../platform/server/http/context.ts';
import { type FunctionName, holdsAt } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { endOfDay, localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import type { EventKind } from '../contract/ledger.ts';
import { isOwnMatter, obligationAbilities, planPermissions } from '../permissions.ts';
import { getLedgerRow, isOpen } from './ledger.ts';
import { namesFor } from './names.ts';
import {
  closeRow,
  decideRequest,
  findExtensions,
  insertEvents,
  insertExtension,
  moveDue,
} from './queries-acts.ts';
import type { LedgerRow } from './queries-ledger.ts';
import { getPlanRow } from './view-plan.ts';

/** The row with what this person may do; audited in the name of the row's unit. */
async function rowFor(ctx: Context, obligationId: string) {
  const row = await getLedgerRow(ctx, obligationId);
  const open = isOpen(row);
  ctx.audit({ subjectKind: 'obligation', subjectId: row.id, unitId: row.unitId });
  return {
    row,
    open,
    may: obligationAbilities(ctx.actor, { unitId: row.unitId, open, extensionAsked: row.extensionAsked }),
  };
}

/** Seeing the row is not enough: the deciding function itself must cover its unit. */
function requireDecider(ctx: Context, row: LedgerRow): void {
  if (isOwnMatter(ctx.actor, row.unitId)) throw refused('obligations.own-request');
  if (!holdsAt(ctx.actor, planPermissions['obligation.decide'], row.unitId)) throw notFound();
}

const eventOf = (ctx: Context, row: LedgerRow, kind: EventKind) => ({
  localityId: ctx.actor.localityId,
  id: newId(Date.parse(ctx.now)),
  obligationId: row.id,
  unitId: row.unitId,
  kind,
  at: ctx.now,
  accountId: ctx.actor.accountId,
});

export async function askExtension(
  ctx: Context,
  input: { obligationId: string; id: string; wantedDueOn: string; reason: string },
) {
  const { row, open, may } = await rowFor(ctx, input.obligationId);
  if (!may.work) throw notFound();
  if (!open) throw refused('obligations.closed');
  if (input.wantedDueOn <= localDateOf(row.dueAt) || input.wantedDueOn < localDateOf(ctx.now))
    throw refused('obligations.extension-not-later', {
      fields: [{ path: 'wantedDueOn', code: 'obligations.extension-not-later' }],
    });
  const request = {
    ...input,
    localityId: ctx.actor.localityId,
    unitId: row.unitId,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  };
  if (!(await insertExtension(ctx.tx, request))) throw refused('obligations.extension-already-asked');
  await insertEvents(ctx.tx, [
    {
      ...eventOf(ctx, row, 'extension-asked'),
      reason: input.reason,
      oldDueAt: row.dueAt,
      newDueAt: endOfDay(input.wantedDueOn),
    },
  ]);
  await tellLead(ctx, row, 'obligation.extension-asked');
  return { id: input.id, version: 1 };
}

export async function decideExtension(
  ctx: Context,
  input: {
    obligationId: string;
    requestId: string;
    version: number;
    decision: 'granted' | 'refused';
    newDueOn?: string | undefined;
    reason: string;
  },
) {
  const { row } = await rowFor(ctx, input.obligationId);
  requireDecider(ctx, row);
  const requests = await findExtensions(ctx.tx, { localityId: ctx.actor.localityId, obligationId: row.id });
  const request = requests.find((one) => one.id === input.requestId);
  if (!request) throw notFound();
  if (request.decision !== null) throw staleVersion(request);
  const newDueOn = input.newDueOn ?? request.wantedDueOn;
  if (input.decision === 'granted' && newDueOn <= localDateOf(row.firstDueAt))
    throw refused('obligations.extension-not-later', {
      fields: [{ path: 'newDueOn', code: 'obligations.extension-not-later' }],
    });
  const grantedDueAt = input.decision === 'granted' ? endOfDay(newDueOn) : null;
  const version = await decideRequest(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: request.id,
    version: input.version,
    decision: input.decision,
    reason: input.reason,
    grantedDueAt,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  if (version === undefined) throw staleVersion(request);
  if (grantedDueAt)
    await moveDue(ctx.tx, { localityId: ctx.actor.localityId, obligationId: row.id }, grantedDueAt);
  await insertEvents(ctx.tx, [
    {
      ...eventOf(ctx, row, `extension-${input.decision}`),
      reason: input.reason,
      oldDueAt: row.dueAt,
      newDueAt: grantedDueAt,
    },
  ]);
  await tellUnit(ctx, row, `obligation.extension-${input.decision}`);
  return { id: request.id, version };
}

export async function excuseObligation(
  ctx: Context,
  input: { obligationId: string; version: number; as: 'excused' | 'not-applicable'; reason: string },
) {
  const { row, open } = await rowFor(ctx, input.obligationId);
  requireDecider(ctx, row);
  if (!open) throw refused('obligations.closed');
  const key = { localityId: ctx.actor.localityId, obligationId: row.id };
  const version = await closeRow(ctx.tx, key, { ...input, now: ctx.now });
  if (version === undefined) throw staleVersion(await getLedgerRow(ctx, row.id));
  await insertEvents(ctx.tx, [{ ...eventOf(ctx, row, input.as), reason: input.reason, oldDueAt: row.dueAt }]);
  await tellUnit(ctx, row, `obligation.${input.as}`);
  return { id: row.id, version };
}

const linkTo = (row: LedgerRow): string => `/nghia-vu/${row.id}`;

/** Notices carry units, titles and dates; no person's name. */
async function tell(
  ctx: Context,
  row: LedgerRow,
  kind: string,
  accountIds: readonly string[],
): Promise<void> {
  const names = await namesFor(ctx);
  await notify(ctx.tx, {
    localityId: ctx.actor.localityId,
    accountIds: accountIds.filter((id) => id !== ctx.actor.accountId),
    kind,
    params: { title: row.title, unit: names.shortNameOf(row.unitId) },
    link: linkTo(row),
    aboutKind: 'obligation',
    aboutId: row.id,
    now: ctx.now,
  });
}

/** Notices go to who serves the unit today: after a merger, to the officers of the unit it went into. */
async function holdersAt(
  ctx: Context,
  unitId: string,
  functions: readonly FunctionName[],
): Promise<string[]> {
  const names = await namesFor(ctx);
  const wanted = { functions, unitIds: names.heirsOf(unitId), on: names.today };
  return (await accountsHolding(ctx.tx, wanted)).map((person) => person.accountId);
}

export async function tellUnit(ctx: Context, row: LedgerRow, kind: string): Promise<void> {
  const functions = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;
  await tell(ctx, row, kind, await holdersAt(ctx, row.unitId, functions));
}

export async function tellLead(ctx: Context, row: LedgerRow, kind: string): Promise<void> {
  const plan = await getPlanRow(ctx, row.planId);
  await tell(ctx, row, kind, await holdersAt(ctx, plan.leadUnitId, ['consolidating-officer']));
}

/** To the leaders at a unit: who decides on what the lead office or another unit put before them. */
export async function tellLeaders(ctx: Context, row: LedgerRow, kind: string, unitId: string): Promise<void> {
  await tell(ctx, row, kind, await holdersAt(ctx, unitId, ['leader']));
}
