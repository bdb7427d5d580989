import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { fold } from '../../../platform/shared/vietnamese.ts';
import { type CellEdit, type Counts, type Pile, type PlainField, plainFields } from '../contract.ts';
import type { Choice } from '../rules/stored.ts';
import { openJudging } from './judge/setup.ts';
import { getOwnImport, keyOf, takeImport } from './own-import.ts';
import { type StoredImport, updateImport } from './queries/imports.ts';
import * as queries from './queries/rows.ts';
import { rejudgeRows } from './rejudge.ts';
import { shownRows } from './shown-rows.ts';

/** Step 4, row by row: looked at, edited, decided. */

interface ListInput {
  importId: string;
  pile?: Pile | undefined;
  group?: string | undefined;
  search?: string | undefined;
  after: number;
  size: number;
}

export async function listRows(ctx: Context, input: ListInput) {
  const stored = await getOwnImport(ctx, input.importId);
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const rows = await queries.findRows(ctx.tx, of, {
    ...{ pile: input.pile, after: input.after, size: input.size + 1 },
    ...(input.group !== undefined && { groups: [input.group] }),
    ...(input.search !== undefined && input.search !== '' && { nameKey: fold(input.search) }),
  });
  ctx.audit({ detail: { rows: Math.min(rows.length, input.size), pile: input.pile ?? null } });
  const page = rows.slice(0, input.size);
  return {
    rows: await shownRows(ctx, stored, page),
    next: rows.length > input.size ? (page.at(-1)?.seq ?? null) : null,
  };
}

export async function compareRow(ctx: Context, input: { importId: string; seq: number }) {
  const stored = await getOwnImport(ctx, input.importId);
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const [row] = await shownRows(ctx, stored, await queries.findRowsBySeq(ctx.tx, of, [input.seq]));
  if (!row) throw notFound();
  return { row, alike: row.alike };
}

/** Counts again after rows moved from pile to pile; the import's version goes up with them. */
export async function recount(
  ctx: Context,
  stored: StoredImport,
): Promise<{ counts: Counts; version: number }> {
  const { all: counts } = await queries.countPiles(ctx.tx, {
    localityId: ctx.actor.localityId,
    importId: stored.id,
  });
  return { counts, version: await updateImport(ctx.tx, keyOf(ctx, stored.id), { counts }) };
}

const undecided = new Set<Pile>(['ready', 'mend', 'doubtful', 'duplicate', 'left-out']);

interface Seen {
  seq: number;
  version: number;
}

/** The rows, locked, as the caller saw them; stale ones apart. */
async function takeRows(ctx: Context, stored: StoredImport, seen: readonly Seen[]) {
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const versions = new Map(seen.map(({ seq, version }) => [seq, version]));
  const found = (await queries.findRowsBySeq(ctx.tx, of, [...versions.keys()], true)).filter(({ pile }) =>
    undecided.has(pile),
  );
  const isFresh = (row: queries.StoredRow): boolean => row.version === versions.get(row.seq);
  const there = new Set(found.map(({ seq }) => seq));
  return {
    of,
    fresh: found.filter(isFresh),
    stale: found.filter((row) => !isFresh(row)),
    absent: [...versions.keys()].filter((seq) => !there.has(seq)),
  };
}

async function writeOver(
  ctx: Context,
  stored: StoredImport,
  of: queries.OfImport,
  rows: readonly queries.StoredRow[],
): Promise<queries.RowRecord[]> {
  const { accountId } = ctx.actor;
  await queries.saveEdits(
    ctx.tx,
    { ...of, unitId: stored.unitId, now: ctx.now, accountId },
    rows.map(({ sheet, row, edits, choice }) => ({ sheet, row, edits, choice })),
  );
  return rejudgeRows(ctx, of, await openJudging(ctx, stored), rows);
}

const known = new Set<string>(plainFields);

export async function editRows(
  ctx: Context,
  input: { importId: string; rows: (Seen & { edits: CellEdit[]; takeBack: string[] })[] },
) {
  const stored = await takeImport(ctx, input, 'repair');
  const { of, fresh, stale, absent } = await takeRows(ctx, stored, input.rows);
  const wanted = new Map(input.rows.map((row) => [row.seq, row]));
  const changed = fresh.map((row) => {
    const { edits = [], takeBack = [] } = wanted.get(row.seq) ?? {};
    const kept = Object.entries(row.edits).filter(([field]) => !takeBack.includes(field) && known.has(field));
    const more = edits.map(({ field, text }): [PlainField, string] => [field, text]);
    return { ...row, edits: Object.fromEntries([...kept, ...more]) };
  });
  ctx.audit({ detail: { rows: changed.length } });
  await writeOver(ctx, stored, of, changed);
  const standing = await recount(ctx, stored);
  const seqs = changed.map(({ seq }) => seq);
  return {
    saved: await shownRows(ctx, stored, await queries.findRowsBySeq(ctx.tx, of, seqs)),
    stale: await shownRows(ctx, stored, stale),
    ...{ absent, ...standing },
  };
}

export async function decideRows(ctx: Context, input: { importId: string; rows: Seen[]; choice: Choice }) {
  const stored = await takeImport(ctx, input, 'repair');
  const { of, fresh, stale } = await takeRows(ctx, stored, input.rows);
  ctx.audit({ detail: { rows: fresh.length, choice: input.choice } });
  const decided = await writeOver(
    ctx,
    stored,
    of,
    fresh.map((row) => ({ ...row, choice: input.choice })),
  );
  const versions = new Map(fresh.map(({ seq, version }) => [seq, version + 1]));
  return {
    saved: decided.map(({ seq, pile }) => ({ seq, pile, version: versions.get(seq) as number })),
    stale: stale.map(({ seq }) => seq),
    ...(await recount(ctx, stored)),
  };
}
