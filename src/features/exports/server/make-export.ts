import { createHash } from 'node:crypto';
import { storeFile } from '../../../platform/server/files.ts';
import { type JobHandler, JobProblem, type JobRun } from '../../../platform/server/jobs.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours, localDateOf } from '../../../platform/shared/instant.ts';
import { Problem } from '../../../platform/shared/problem.ts';
import { compareNames } from '../../../platform/shared/vietnamese.ts';
import type { ChildRow } from '../../children/contract.ts';
import { sensitivityOf } from '../../children/rules/code-lists.ts';
import { hiddenInLists } from '../../children/rules/visibility.ts';
import { codeLists, listMatching, rowsOfListed } from '../../children/server/public.ts';
import type { CircumstanceKind } from '../../children/contract.ts';
import { exportPermissions } from '../permissions.ts';
import { offeredColumns } from '../rules/columns.ts';
import { serialText, watermarkOf } from '../rules/watermark.ts';
import { letterheadOf } from './letterhead.ts';
import type { ExportFacts } from './facts.ts';
import { drawerOf } from './forms.ts';
import { namesOfCodes } from './names.ts';
import { tell } from './notices.ts';
import * as queries from './queries.ts';
import { exportLimits, purposeName } from './reference.ts';
import { askerIn, functionFor, isApprovalNeeded } from './register-export.ts';

/** Job `make-export`: the list as it is now, by the asker's rights of now. A job cut off by a crash starts again from nothing. */
export const makeExport: JobHandler = async (job) => {
  const { exportId } = job.input as { exportId: string };
  try {
    return await make(job, exportId);
  } catch (error) {
    const problem = error instanceof JobProblem ? error.message : 'platform.unexpected';
    const { localityId } = job.actor;
    await job.inTransaction((tx) => queries.updateFailed(tx, { localityId, id: exportId, problem }));
    throw error;
  }
};

async function make(job: JobRun, exportId: string): Promise<Record<string, unknown>> {
  const facts = await gather(job, exportId);
  if (!facts) return {};
  const bytes = await drawerOf(facts.row.form)(facts, job);
  if (job.signal.aborted) return {};
  return keep(job, facts, bytes);
}

/** Everything at one moment; undefined when it was called back before. */
async function gather(job: JobRun, exportId: string): Promise<ExportFacts | undefined> {
  const found = await job.inTransaction(async (tx) => {
    const now = job.now();
    const row = await queries.findExport(tx, job.actor, exportId);
    if (!row || !holdsAt(job.actor, exportPermissions['export.ask'], row.unitId))
      throw new JobProblem('exports.rights-changed');
    if (row.state !== 'making') return undefined;
    const ctx = askerIn({ tx, actor: job.actor, now });
    checkColumns(ctx, row);
    const limit = exportLimits.rows[row.format];
    const listed = await listMatching(ctx, { ...row, limit: limit + 1 }).catch(asJobProblem);
    if (listed.length > limit) throw new JobProblem('exports.too-many-rows');
    const as = functionFor(ctx, row.filter.unitId);
    if (!row.needsApproval && isApprovalNeeded(as, row.filter, listed.length))
      throw new JobProblem('exports.grown-over-limit');
    const children = await readRows(job, ctx, { row, listed });
    return { row, children, head: await letterheadOf(ctx, row) };
  });
  if (!found) return undefined;
  const { row, head } = found;
  const today = localDateOf(job.now());
  const marked = { ...row, by: head.asker, at: job.now(), purpose: purposeName(row.purpose) };
  return {
    ...{ row, agency: head.agency, place: head.place, today, serial: serialText(row) },
    ...{ nameOf: namesOfCodes(today), watermark: watermarkOf(marked) },
    children: inOrder(row, found.children).map(withoutCritical),
  };
}

const asJobProblem = (error: unknown): never => {
  throw error instanceof Problem ? new JobProblem('exports.rights-changed') : error;
};

/** Columns were offered by the rights of that day. */
function checkColumns(ctx: Pick<JobRun, 'actor'>, row: queries.ExportRow): void {
  if (row.form !== 'list') return;
  const offered: readonly string[] = offeredColumns(hiddenInLists(ctx.actor)).map(({ id }) => id);
  if (row.columns.some((column) => !offered.includes(column))) throw new JobProblem('exports.rights-changed');
}

const atOnce = 1000;

async function readRows(
  job: JobRun,
  ctx: Parameters<typeof rowsOfListed>[0],
  { row, listed }: { row: queries.ExportRow; listed: Parameters<typeof rowsOfListed>[1] },
): Promise<ChildRow[]> {
  const rows: ChildRow[] = [];
  for (let at = 0; at < listed.length; at += atOnce) {
    job.signal.throwIfAborted();
    rows.push(...(await rowsOfListed(ctx, listed.slice(at, at + atOnce), row.filter.on)));
    await job.progress(Math.min(at + atOnce, listed.length), listed.length);
  }
  return rows;
}

/** A list of a past day comes without an order. */
const inOrder = ({ filter, descending }: queries.ExportRow, rows: ChildRow[]): ChildRow[] =>
  filter.on ? rows.sort((a, b) => compareNames(a.fullName, b.fullName) * (descending ? -1 : 1)) : rows;

/** Abuse and HIV stand in no general list: who needs them asks for that very list, with a second person. */
const withoutCritical = (row: ChildRow): ChildRow => ({
  ...row,
  circumstances: row.circumstances.filter((key) => {
    const [kind = '', code = ''] = key.split(':');
    return sensitivityOf(codeLists, kind as CircumstanceKind, code) !== 'P4';
  }),
});

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The file, its digest and the notice in one transaction; nothing is kept of an export that was called back meanwhile. */
function keep(job: JobRun, { row, children, serial }: ExportFacts, bytes: Uint8Array) {
  const { localityId, accountId } = job.actor;
  const fileId = newId();
  const name = `danh-sach-${serial.replace('/', '-')}.${row.format}`;
  return job.inTransaction(async (tx) => {
    const now = job.now();
    const sha256 = createHash('sha256').update(bytes).digest();
    const expiresAt = addHours(now, exportLimits.hoursKept);
    const made = { localityId, id: row.id, rows: children.length, fileId, sha256, size: bytes.length };
    if (!(await queries.updateMade(tx, { ...made, now, expiresAt }))) return {};
    const file = { name, mediaType: mediaTypes[row.format], bytes, localityId, id: fileId };
    await storeFile(tx, { ...file, unitId: row.unitId, accountId, now });
    await tell({ tx, now, actor: job.actor }, row, 'exports.ready', [row.requestedBy]);
    return { exportId: row.id, rows: children.length };
  });
}
