import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { addHours, localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import { type Return, undoDays } from '../contract.ts';
import { cleaningPermissions, type ReturnAbilities, returnAbilities } from '../permissions.ts';
import { findReturn, lockReturn, type StoredReturn } from './queries/returns.ts';

type Asker = Pick<Context, 'tx' | 'actor' | 'now'>;

export const undoUntil = ({ committedAt }: StoredReturn): string | null =>
  committedAt === null ? null : addHours(committedAt, undoDays * 24);

const ended = new Set(['failed', 'cancelled']);
const hasFailed = ({ state, jobState }: StoredReturn): boolean =>
  state === 'reading' && jobState !== null && ended.has(jobState);

function abilitiesOf(ctx: Asker, stored: StoredReturn): ReturnAbilities {
  const until = undoUntil(stored);
  const mayBeUndone = until !== null && ctx.now <= until;
  const { unitId, state } = stored;
  return returnAbilities(ctx.actor, { unitId, state, mayBeUndone, failed: hasFailed(stored) });
}

const mayRun = ({ actor }: Asker, { unitId }: StoredReturn): boolean =>
  holdsAt(actor, cleaningPermissions['cleaning.run'], unitId);

/** @throws 404 outside the area for which the caller writes */
export async function getOwnReturn(ctx: Context, returnId: string): Promise<StoredReturn> {
  const found = await findReturn(ctx.tx, ctx.actor, returnId);
  if (!found || !mayRun(ctx, found)) throw notFound();
  ctx.audit({ subjectKind: 'cleaning-return', subjectId: found.id, unitId: found.unitId });
  return found;
}

/** The return, locked, as the caller saw it and may act on it now. */
export async function takeReturn(
  ctx: Context,
  { returnId, version }: { returnId: string; version: number },
  ability: keyof ReturnAbilities,
): Promise<StoredReturn> {
  const found = await lockReturn(ctx.tx, ctx.actor, returnId);
  if (!found || !mayRun(ctx, found)) throw notFound();
  ctx.audit({ subjectKind: 'cleaning-return', subjectId: found.id, unitId: found.unitId });
  if (found.version !== version) throw staleVersion({ id: found.id, version: found.version });
  if (abilitiesOf(ctx, found)[ability]) return found;
  if (ability !== 'undo') throw refused('cleaning.not-open');
  throw refused(found.state === 'done' ? 'cleaning.undo-too-late' : 'cleaning.nothing-to-undo');
}

/** How people see where returns stand. */
export async function shownReturns(ctx: Asker, found: readonly StoredReturn[]): Promise<Return[]> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const units = unitNamesAt(
    tree,
    found.map(({ unitId }) => unitId),
    localDateOf(ctx.now),
  );
  const people = await displayNamesOf(
    ctx.tx,
    found.map(({ sentBy }) => sentBy),
  );
  return found.map((stored) => ({
    ...stored,
    unitName: units.get(stored.unitId) ?? '',
    sentBy: people.get(stored.sentBy) ?? '',
    // A reading that broke off is a file that was not taken.
    state: hasFailed(stored) ? 'refused' : stored.state,
    problem: hasFailed(stored) ? (stored.jobProblem ?? 'platform.unexpected') : stored.problem,
    undoUntil: undoUntil(stored),
    abilities: abilitiesOf(ctx, stored),
  }));
}
