import type { Context } from '../../../platform/server/http/context.ts';
import { enqueueJob } from '../../../platform/server/jobs.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { undoDays } from '../contract.ts';
import { type ImportAbilities, importAbilities, importPermissions } from '../permissions.ts';
import {
  findImport,
  type ImportChange,
  lockImport,
  type StoredImport,
  updateImport,
} from './queries/imports.ts';

type Asker = Pick<Context, 'tx' | 'actor' | 'now'>;

export const undoUntil = (stored: Pick<StoredImport, 'committedAt'>): string | null =>
  stored.committedAt === null ? null : addHours(stored.committedAt, undoDays * 24);

const ended = new Set(['failed', 'cancelled']);
const working = new Set(['reading', 'judging', 'committing', 'undoing']);

export const hasFailed = ({ state, jobState }: StoredImport): boolean =>
  working.has(state) && jobState !== null && ended.has(jobState);

export function abilitiesOf(ctx: Pick<Asker, 'actor' | 'now'>, stored: StoredImport): ImportAbilities {
  const { unitId, state, step, counts } = stored;
  const until = undoUntil(stored);
  return importAbilities(ctx.actor, {
    ...{ unitId, state, step, ready: counts.ready ?? 0, failed: hasFailed(stored) },
    mayBeUndone: until !== null && ctx.now <= until,
  });
}

const mayRun = (ctx: Asker, { unitId }: StoredImport): boolean =>
  holdsAt(ctx.actor, importPermissions['import.run'], unitId);

/** @throws 404 outside the area for which the caller writes */
export async function getOwnImport(ctx: Context, importId: string): Promise<StoredImport> {
  const found = await findImport(ctx.tx, ctx.actor, importId);
  if (!found || !mayRun(ctx, found)) throw notFound();
  ctx.audit({ subjectKind: 'import', subjectId: found.id, unitId: found.unitId });
  return found;
}

/** The import, locked, as the caller saw it and may act on it now. */
export async function takeImport(
  ctx: Context,
  { importId, version }: { importId: string; version?: number },
  ability: keyof ImportAbilities,
): Promise<StoredImport> {
  const found = await lockImport(ctx.tx, ctx.actor, importId);
  if (!found || !mayRun(ctx, found)) throw notFound();
  ctx.audit({ subjectKind: 'import', subjectId: found.id, unitId: found.unitId });
  if (version !== undefined && found.version !== version)
    throw staleVersion({ id: found.id, version: found.version });
  if (!abilitiesOf(ctx, found)[ability]) throw whyNot(ctx, found, ability);
  return found;
}

function whyNot(ctx: Context, found: StoredImport, ability: keyof ImportAbilities) {
  if (ability === 'retry') return refused('imports.nothing-failed');
  if (working.has(found.state)) return refused('imports.busy');
  if (ability === 'undo') {
    const until = undoUntil(found);
    const late = found.state === 'done' && until !== null && ctx.now > until;
    return refused(late ? 'imports.undo-too-late' : 'imports.nothing-to-undo');
  }
  if (ability === 'downloadLeftOver') return refused('imports.nothing-left-over');
  if (found.state !== 'open') return refused('imports.closed');
  return refused(
    ability === 'commit' && found.step === 'repair' ? 'imports.nothing-to-enter' : 'imports.step-not-reached',
  );
}

export type ImportJob = 'import-read' | 'import-judge' | 'import-commit' | 'import-undo';

/** Goes on in the background: the import's state and its job change together. */
export async function startJob(
  ctx: Context,
  stored: Pick<StoredImport, 'id' | 'unitId'>,
  kind: ImportJob,
  change: ImportChange,
  input: object = {},
) {
  const { localityId, accountId } = ctx.actor;
  const jobId = await enqueueJob(ctx.tx, {
    ...{ localityId, kind, input: { importId: stored.id, ...input } },
    ...{ requestedBy: accountId, unitId: stored.unitId, now: ctx.now },
  });
  const version = await updateImport(
    ctx.tx,
    { localityId, id: stored.id, now: ctx.now },
    { ...change, jobId, problem: null },
  );
  return { id: stored.id, version, jobId };
}

export const keyOf = (ctx: Asker, id: string) => ({ localityId: ctx.actor.localityId, id, now: ctx.now });
