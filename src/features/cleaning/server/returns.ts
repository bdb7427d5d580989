import { removeFiles } from '../../../platform/server/files.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { type ReturnPile, returnPiles, type ReturnRow } from '../contract.ts';
import { asHolderOf } from '../../children/permissions.ts';
import { cleaningPermissions } from '../permissions.ts';
import { judgeRows } from './judging.ts';
import { getOwnReturn, shownReturns, takeReturn } from './own-return.ts';
import { findReturns, type StoredReturn, updateReturn } from './queries/returns.ts';
import { deleteRows, findRows } from './queries/rows.ts';

export async function listReturns(ctx: Context) {
  const runner = asHolderOf(ctx.actor, cleaningPermissions['cleaning.run']);
  return { returns: await shownReturns(ctx, await findReturns(ctx.tx, runner)) };
}

/** Before it is written: what would happen now. After: what happened then. */
async function rowsOf(ctx: Context, stored: StoredReturn): Promise<ReturnRow[]> {
  const rows = await findRows(ctx.tx, ctx.actor, stored.id);
  if (stored.state === 'open') return judgeRows(ctx, rows);
  return rows.flatMap(({ outcome }) => outcome ?? []);
}

export async function getReturn(ctx: Context, { returnId }: { returnId: string }) {
  const stored = await getOwnReturn(ctx, returnId);
  const [shown] = await shownReturns(ctx, [stored]);
  const rows = await rowsOf(ctx, stored);
  const counts = Object.fromEntries(
    returnPiles.map((pile) => [pile, rows.filter((row) => row.pile === pile).length]),
  ) as Record<ReturnPile, number>;
  return { return: shown as NonNullable<typeof shown>, counts, ignored: stored.ignored };
}

export async function listReturnRows(
  ctx: Context,
  input: { returnId: string; pile: ReturnPile; after: number; size: number },
) {
  const stored = await getOwnReturn(ctx, input.returnId);
  const all = await rowsOf(ctx, stored);
  const behind = all.filter(({ pile, seq }) => pile === input.pile && seq > input.after);
  const rows = behind.slice(0, input.size);
  ctx.audit({ detail: { rows: rows.length, childIds: rows.flatMap(({ childId }) => childId ?? []) } });
  return { rows, next: behind.length > rows.length ? (rows.at(-1)?.seq ?? null) : null };
}

export async function discardReturn(ctx: Context, input: { returnId: string; version: number }) {
  const { id, fileId } = await takeReturn(ctx, input, 'discard');
  const { localityId } = ctx.actor;
  await deleteRows(ctx.tx, { localityId, returnId: id });
  await removeFiles(ctx.tx, localityId, [fileId]);
  return { id, version: await updateReturn(ctx.tx, { localityId, id }, { state: 'discarded' }) };
}
