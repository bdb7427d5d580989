import type { Context } from '../../../platform/server/http/context.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { startJob, takeImport } from './own-import.ts';
import { countPiles } from './queries/rows.ts';
import { columnsSaid, rememberColumns } from './remember.ts';

/** Step 5: into the register, and back out of it. */

export async function commitImport(
  ctx: Context,
  input: { importId: string; version: number; expected: number },
) {
  const stored = await takeImport(ctx, input, 'commit');
  const { all } = await countPiles(ctx.tx, { localityId: ctx.actor.localityId, importId: stored.id });
  if (all.ready !== input.expected)
    throw refused('imports.count-changed', { params: { expected: input.expected, found: all.ready } });
  ctx.audit({ detail: { expected: input.expected } });
  await rememberColumns(
    ctx,
    stored.unitId,
    stored.chosen.flatMap((sheet) => columnsSaid(sheet)),
  );
  const by = { committedAt: ctx.now, committedBy: ctx.actor.accountId };
  return startJob(ctx, stored, 'import-commit', { state: 'committing', step: 'result', counts: all, ...by });
}

export async function undoImport(ctx: Context, input: { importId: string; version: number }) {
  const stored = await takeImport(ctx, input, 'undo');
  return startJob(ctx, stored, 'import-undo', { state: 'undoing', undoneBy: ctx.actor.accountId });
}
