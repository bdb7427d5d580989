import type { Context } from '../../../platform/server/http/context.ts';
import { enqueueJob } from '../../../platform/server/jobs.ts';
import { type Actor, type Assignment } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { partsOf } from '../../../platform/shared/plain-date.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { entriesOn } from '../../../platform/shared/code-list.ts';
import type { ListFilter, sortKeys } from '../../children/contract.ts';
import { asHolderOf } from '../../children/permissions.ts';
import { criticalGroups } from '../../children/rules/code-lists.ts';
import { codeLists, countMatching } from '../../children/server/public.ts';
import type { ExportForm, ExportFormat } from '../contract.ts';
import { exportPermissions } from '../permissions.ts';
import { filterWords } from '../rules/filter-words.ts';
import { askingAs, needsNote, needsSecondPerson } from '../rules/limits.ts';
import { tellApprovers } from './notices.ts';
import { namesFor } from './names.ts';
import * as queries from './queries.ts';
import { exportLimits, exportPurposes } from './reference.ts';

/** The person as one who takes lists out: what their other functions see is not theirs to take. */
export const askerIn = <C extends { actor: Actor }>(ctx: C): C => ({
  ...ctx,
  actor: asHolderOf(ctx.actor, exportPermissions['export.ask']),
});

/** @throws 404 where the place is not theirs, 422 where no function of theirs holds the whole list */
export function functionFor(ctx: Pick<Context, 'actor'>, unitId: string | undefined): Assignment {
  const as = askingAs(ctx.actor, unitId);
  if (as) return as;
  if (unitId !== undefined) throw notFound();
  throw refused('platform.invalid-input', {
    fields: [{ path: 'filter.unitId', code: 'exports.choose-place' }],
  });
}

export const isApprovalNeeded = (as: Assignment, filter: ListFilter, rows: number): boolean =>
  needsSecondPerson({ as, filter, rows }, exportLimits, criticalGroups(codeLists));

export interface WantedExport {
  id: string;
  form: ExportForm;
  format: ExportFormat;
  filter: ListFilter;
  sort: (typeof sortKeys)[number];
  descending: boolean;
  expected: number;
  columns: readonly string[];
  purpose: string;
  purposeNote: string;
}

const wrong = (path: string, code: string) => refused('platform.invalid-input', { fields: [{ path, code }] });

function checkPurpose({ purpose, purposeNote }: WantedExport, today: string): void {
  if (!entriesOn(exportPurposes, today).some(({ code }) => code === purpose))
    throw wrong('purpose', 'exports.unknown-purpose');
  if (needsNote(purpose) && purposeNote.length < 5) throw wrong('purposeNote', 'exports.say-purpose');
}

/** Enters an export into the register: it is made at once, or waits for a second person. */
export async function registerExport(asked: Context, wanted: WantedExport) {
  const ctx = askerIn(asked);
  const today = localDateOf(ctx.now);
  const as = functionFor(ctx, wanted.filter.unitId);
  ctx.audit({ subjectKind: 'export', subjectId: wanted.id, unitId: as.unitId });
  checkPurpose(wanted, today);
  const { total } = await countMatching(ctx, wanted.filter);
  if (total === 0) throw refused('exports.nobody-in-list');
  if (total !== wanted.expected)
    throw refused('exports.count-changed', { params: { expected: wanted.expected, found: total } });
  const most = exportLimits.rows[wanted.format];
  if (total > most) throw refused('exports.too-many-rows', { params: { found: total, most } });
  const needsApproval = isApprovalNeeded(as, wanted.filter, total);
  const { year } = partsOf(today);
  const serial = await queries.takeSerial(ctx.tx, ctx.actor.localityId, year);
  const { localityId, accountId } = ctx.actor;
  const row = {
    ...{ id: wanted.id, form: wanted.form, format: wanted.format, filter: wanted.filter },
    ...{ sort: wanted.sort, descending: wanted.descending, columns: [...wanted.columns] },
    ...{ purpose: wanted.purpose, purposeNote: wanted.purposeNote, unitId: as.unitId, year, serial },
    ...{ filterWords: filterWords(wanted.filter, await namesFor(ctx)), rowsAsked: total, needsApproval },
    ...{ state: needsApproval ? ('waiting' as const) : ('making' as const), localityId, accountId },
  };
  if (!(await queries.insertExport(ctx.tx, { ...row, now: ctx.now }))) throw wrong('id', 'id-taken');
  const { form, format, columns, purpose, state } = row;
  ctx.audit({ detail: { serial, year, form, format, rows: total, columns, purpose, waits: needsApproval } });
  if (needsApproval) await tellApprovers(ctx, row);
  else await startMaking(ctx, { ...row, requestedBy: accountId });
  return { id: row.id, version: 1, serial, year, state };
}

/** The job runs with the asker's rights, looked up again then. */
export async function startMaking(
  ctx: Context,
  row: { id: string; unitId: string; requestedBy: string },
): Promise<void> {
  const { localityId } = ctx.actor;
  const jobId = await enqueueJob(ctx.tx, {
    ...{ localityId, kind: 'make-export', input: { exportId: row.id } },
    ...{ requestedBy: row.requestedBy, unitId: row.unitId, now: ctx.now },
  });
  await queries.updateJob(ctx.tx, { localityId, id: row.id, jobId });
}
