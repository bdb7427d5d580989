import { findFile, removeFiles } from '../../../platform/server/files.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import { asHolderOf } from '../../children/permissions.ts';
import type { ExportEntry, exportViews } from '../contract.ts';
import { exportAbilities, exportPermissions } from '../permissions.ts';
import { tell } from './notices.ts';
import * as queries from './queries.ts';
import { purposeName } from './reference.ts';
import { startMaking } from './register-export.ts';

const pageSize = 50;

/** Other functions of the person widen nothing. */
const readerOf = ({ actor }: Context) => asHolderOf(actor, exportPermissions['export.read']);

/** Units for whose exports this person may be the second one. */
const unitsToDecide = ({ actor }: Context): string[] =>
  actor.assignments
    .filter((held) => (exportPermissions['export.approve'] as readonly string[]).includes(held.function))
    .flatMap(({ unitIds }) => unitIds);

export async function listExports(
  ctx: Context,
  input: { view: (typeof exportViews)[number]; after?: string | undefined },
) {
  const { accountId } = ctx.actor;
  const waitingFor = { unitIds: unitsToDecide(ctx), exceptOf: accountId };
  const found = await queries.findExports(ctx.tx, readerOf(ctx), {
    ...(input.view === 'mine' && { requestedBy: accountId }),
    ...(input.view === 'waiting' && { waitingFor }),
    ...{ after: input.after, limit: pageSize + 1 },
  });
  const page = found.slice(0, pageSize);
  ctx.audit({ subjectKind: 'exports', detail: { view: input.view, rows: page.length } });
  return {
    entries: await shown(ctx, page),
    next: found.length > pageSize ? ((page.at(-1) as queries.ExportRow).id ?? null) : null,
    waiting: await queries.countWaiting(ctx.tx, readerOf(ctx), waitingFor),
  };
}

async function shown(ctx: Context, rows: readonly queries.ExportRow[]): Promise<ExportEntry[]> {
  const people = rows.flatMap((row) => [row.requestedBy, row.decidedBy, row.recalledBy]);
  const names = await displayNamesOf(ctx.tx, people);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const units = unitNamesAt(
    tree,
    rows.map(({ unitId }) => unitId),
    localDateOf(ctx.now),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return rows.map((row) => ({
    ...row,
    state: row.state === 'ready' && isOver(row, ctx.now) ? 'expired' : row.state,
    unitName: units.get(row.unitId) ?? '',
    purpose: purposeName(row.purpose),
    requestedBy: nameOf(row.requestedBy) ?? '',
    decidedBy: nameOf(row.decidedBy),
    recalledBy: nameOf(row.recalledBy),
    abilities: abilitiesIn(ctx, row),
  }));
}

/** The clock decides, whether the file was swept away yet or not. */
const isOver = ({ expiresAt }: queries.ExportRow, now: string): boolean =>
  expiresAt !== null && expiresAt <= now;

const abilitiesIn = (ctx: Context, row: queries.ExportRow) =>
  exportAbilities(
    ctx.actor,
    row.state === 'ready' && isOver(row, ctx.now) ? { ...row, state: 'expired' } : row,
  );

async function getExport(ctx: Context, id: string): Promise<queries.ExportRow> {
  const row = await queries.findExport(ctx.tx, readerOf(ctx), id);
  if (!row) throw notFound();
  return row;
}

export async function decideExport(
  ctx: Context,
  input: { exportId: string; version: number; decision: 'approved' | 'refused'; reason: string },
) {
  const row = await getExport(ctx, input.exportId);
  // Who asked does not decide: for them there is nothing to decide here.
  if (!exportAbilities(ctx.actor, { ...row, state: 'waiting' }).decide) throw notFound();
  ctx.audit({ subjectKind: 'export', subjectId: row.id, unitId: row.unitId });
  if (row.state !== 'waiting') throw refused('exports.not-waiting');
  if (input.decision === 'refused' && input.reason.length < 5)
    throw refused('platform.invalid-input', { fields: [{ path: 'reason', code: 'exports.say-why-not' }] });
  const { localityId, accountId } = ctx.actor;
  const state = input.decision === 'approved' ? ('making' as const) : ('refused' as const);
  const { version, reason } = input;
  const decided = { localityId, id: row.id, version, state, accountId, now: ctx.now, reason };
  const saved = await queries.updateDecision(ctx.tx, decided);
  if (saved === undefined) throw staleVersion({ id: row.id, version: row.version });
  ctx.audit({ detail: { serial: row.serial, year: row.year, decision: input.decision } });
  if (state === 'making') await startMaking(ctx, row);
  await tell(ctx, row, `exports.${input.decision}`, [row.requestedBy]);
  return { id: row.id, version: saved, state };
}

/** The file goes at once; how often it was fetched before is told, because those copies are outside. */
export async function recallExport(
  ctx: Context,
  input: { exportId: string; version: number; reason: string },
) {
  const row = await getExport(ctx, input.exportId);
  const mine = row.requestedBy === ctx.actor.accountId;
  if (!exportAbilities(ctx.actor, { ...row, state: mine ? 'waiting' : 'ready' }).recall) throw notFound();
  ctx.audit({ subjectKind: 'export', subjectId: row.id, unitId: row.unitId });
  if (!abilitiesIn(ctx, row).recall) throw refused('exports.not-open');
  const { localityId, accountId } = ctx.actor;
  const { version, reason } = input;
  const recalled = { localityId, id: row.id, version, accountId, now: ctx.now, reason };
  const saved = await queries.updateRecalled(ctx.tx, recalled);
  if (saved === undefined) throw staleVersion({ id: row.id, version: row.version });
  if (row.fileId) await removeFiles(ctx.tx, localityId, [row.fileId]);
  ctx.audit({ detail: { serial: row.serial, year: row.year, downloads: row.downloads } });
  if (!mine) await tell(ctx, row, 'exports.recalled', [row.requestedBy]);
  return { id: row.id, version: saved, downloads: row.downloads };
}

export async function downloadExport(ctx: Context, input: { exportId: string }) {
  const row = await getExport(ctx, input.exportId);
  if (row.requestedBy !== ctx.actor.accountId) throw notFound();
  ctx.audit({ subjectKind: 'export', subjectId: row.id, unitId: row.unitId });
  const { localityId, accountId } = ctx.actor;
  if (!abilitiesIn(ctx, row).download || row.fileId === null) throw refused('exports.no-file');
  const file = await findFile(ctx.tx, localityId, row.fileId);
  if (!file) throw refused('exports.no-file');
  const of = { localityId, id: newId(), exportId: row.id, unitId: row.unitId };
  await queries.insertDownload(ctx.tx, { ...of, accountId, now: ctx.now });
  ctx.audit({ detail: { serial: row.serial, year: row.year, rows: row.rows, columns: row.columns } });
  return file;
}
