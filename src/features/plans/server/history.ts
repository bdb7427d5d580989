import type { Context } from '../../../platform/server/http/context.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { versionNear } from '../../units/rules.ts';
import { findPassings } from '../../units/server/public.ts';
import type { ObligationEvent } from '../contract/ledger.ts';
import { passedOnAt } from '../rules/inheritance.ts';
import type { Names } from './names.ts';
import { type EventRow, findEvents } from './queries-acts.ts';
import type { LedgerRow } from './queries-ledger.ts';

type Inherited = Omit<Extract<ObligationEvent, { kind: 'inherited' }>, 'by'> & { accountId: string | null };

/** What happened to an obligation, in order: its own events, and the changes of units by which it passed on. */
export async function historyOf(ctx: Context, row: LedgerRow, names: Names): Promise<ObligationEvent[]> {
  const events = await findEvents(ctx.tx, ctx.actor.localityId, row.id);
  const happened = [...events, ...(await passedOn(ctx, row, names, events))].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  const people = await displayNamesOf(
    ctx.tx,
    happened.map((event) => event.accountId),
  );
  return happened.map(({ accountId, ...event }) => ({
    ...event,
    by: accountId ? (people.get(accountId) ?? null) : null,
  }));
}

/** Read from the tree, whose changes are only ever added to: none is written here that a later one could make untrue. */
async function passedOn(
  ctx: Context,
  row: LedgerRow,
  { tree }: Names,
  events: readonly EventRow[],
): Promise<Inherited[]> {
  const passings = await findPassings(ctx.tx, tree, row.unitId);
  return passings.flatMap(({ change, toUnitIds }): Inherited[] => {
    const { id, kind, document, effectiveOn, recordedAt, recordedBy } = change;
    const at = passedOnAt(change, events, ctx.now);
    if (at === undefined) return [];
    const toUnits = toUnitIds.map((unitId) => versionNear(tree, unitId, effectiveOn)?.shortName ?? '');
    // A change that comes into force of itself is nobody's act at that moment.
    const accountId = at === recordedAt ? recordedBy : null;
    return [{ id, at, accountId, kind: 'inherited', change: kind, document, effectiveOn, toUnits }];
  });
}
