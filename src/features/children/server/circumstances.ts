import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import type { CircumstanceEntry, Evidence } from '../contract/circumstances.ts';
import { childAbilities } from '../permissions.ts';
import { countedDays, refusalsOf } from '../rules/circumstances.ts';
import { circumstanceGroup } from './reference.ts';
import { findPaper } from './queries/papers.ts';
import * as rows from './queries-circumstances.ts';
import { type FollowedChild, lockChildren } from './queries-life.ts';

/** The child, locked, in whose lists the caller may write; 404 for every other. */
async function ownChild(ctx: Context, childId: string): Promise<FollowedChild> {
  const [child] = await lockChildren(ctx.tx, ctx.actor, [childId]);
  if (!child) throw notFound();
  const abilities = childAbilities(ctx.actor, { unitId: child.unitId, state: 'living-here' });
  if (!abilities.circumstances) throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: child.id, unitId: child.unitId });
  if (child.state !== 'living-here') throw refused('children.not-followed');
  return child;
}

/** The copy that proves the line is one of the child's own papers. */
async function refuseForeignPaper(ctx: Context, childId: string, { paperId }: Evidence): Promise<void> {
  if (paperId === null) return;
  const paper = await findPaper(ctx.tx, ctx.actor, { childId, paperId });
  if (paper && paper.removedAt === null) return;
  const path = 'evidence.paperId';
  throw refused('platform.invalid-input', { fields: [{ path, code: 'circumstances.paper-not-there' }] });
}

interface Checked {
  entry: CircumstanceEntry;
  confirm: boolean;
  /** The line that is being changed does not stand in its own way. */
  except?: string;
}

function check(
  ctx: Context,
  child: FollowedChild,
  known: rows.CircumstanceRow[],
  { entry, confirm, except }: Checked,
) {
  const today = localDateOf(ctx.now);
  const group = circumstanceGroup(entry.kind, entry.code, today);
  const others = known.filter((other) => other.id !== except);
  const fields = refusalsOf(entry, { group, child, others, today }, confirm);
  if (fields.length > 0) throw refused('platform.invalid-input', { fields });
}

export async function addCircumstance(
  ctx: Context,
  input: CircumstanceEntry & { childId: string; id: string; confirm: boolean },
) {
  const { childId, id, confirm, ...entry } = input;
  const child = await ownChild(ctx, childId);
  check(ctx, child, await rows.findCircumstances(ctx.tx, ctx.actor, childId), { entry, confirm });
  await refuseForeignPaper(ctx, childId, entry.evidence);
  await rows.insertCircumstance(ctx.tx, {
    ...entry,
    ...{ localityId: ctx.actor.localityId, id, childId, confirmed: confirm },
    ...{ unitId: child.unitId, communeId: child.communeId, sex: child.sex },
    counted: countedDays({ ...entry, toDate: null }, child),
    ...{ now: ctx.now, accountId: ctx.actor.accountId },
  });
  ctx.audit({ detail: { kind: entry.kind, confirmed: confirm } });
  return { id, version: 1 };
}

async function ownLine(ctx: Context, input: { childId: string; circumstanceId: string }) {
  const child = await ownChild(ctx, input.childId);
  const known = await rows.findCircumstances(ctx.tx, ctx.actor, input.childId);
  const line = known.find((row) => row.id === input.circumstanceId);
  if (!line) throw notFound();
  return { child, known, line, key: { localityId: ctx.actor.localityId, id: line.id } };
}

const settled = (version: number | undefined, line: rows.CircumstanceRow) => {
  if (version === undefined) throw staleVersion(line);
  return { id: line.id, version };
};

export async function changeCircumstance(
  ctx: Context,
  input: Omit<CircumstanceEntry, 'kind' | 'code'> & {
    childId: string;
    circumstanceId: string;
    version: number;
  },
) {
  const { child, known, line, key } = await ownLine(ctx, input);
  if (line.version !== input.version) throw staleVersion(line);
  if (line.toDate !== null) throw refused('circumstances.not-open');
  const { subCode, fromDate, evidence, note } = input;
  const entry = { kind: line.kind, code: line.code, subCode, fromDate, evidence, note };
  check(ctx, child, known, { entry, confirm: line.state === 'confirmed', except: line.id });
  if (evidence.paperId !== line.evidencePaperId) await refuseForeignPaper(ctx, child.id, evidence);
  const counted = countedDays({ ...line, fromDate }, child);
  return settled(
    await rows.updateCircumstance(ctx.tx, { ...key, version: input.version }, entry, counted),
    line,
  );
}

export async function confirmCircumstance(
  ctx: Context,
  input: { childId: string; circumstanceId: string; version: number },
) {
  const { child, known, line, key } = await ownLine(ctx, input);
  if (line.version !== input.version) throw staleVersion(line);
  if (line.state !== 'proposed') throw refused('circumstances.not-open');
  const { kind, code, subCode, fromDate, note } = line;
  const entry = { kind, code, subCode, fromDate, note, evidence: evidenceOf(line) };
  check(ctx, child, known, { entry, confirm: true, except: line.id });
  const by = { accountId: ctx.actor.accountId, now: ctx.now };
  return settled(await rows.markConfirmed(ctx.tx, { ...key, version: input.version }, by), line);
}

export const evidenceOf = (line: rows.CircumstanceRow): Evidence => ({
  kind: line.evidenceKind,
  number: line.evidenceNumber,
  issuedOn: line.evidenceOn,
  issuedBy: line.evidenceBy,
  paperId: line.evidencePaperId,
});

export async function endCircumstance(
  ctx: Context,
  input: { childId: string; circumstanceId: string; version: number; endsOn: string | null; reason: string },
) {
  const { child, line, key } = await ownLine(ctx, input);
  if (line.version !== input.version) throw staleVersion(line);
  if (line.state !== 'proposed' && line.state !== 'confirmed') throw refused('circumstances.not-open');
  const { endsOn, reason, version } = input;
  if (endsOn !== null) refuseEnd(ctx, line, endsOn);
  // What was only proposed never held, and what was written by mistake never did: neither is counted on any day.
  const never = endsOn === null || line.state === 'proposed';
  const toDate = endsOn ?? line.fromDate;
  const counted = countedDays({ ...line, toDate: never ? line.fromDate : toDate }, child);
  const closed = await rows.closeCircumstance(
    ctx.tx,
    { ...key, version },
    { state: never ? 'withdrawn' : 'ended', toDate, reason, countedTo: never ? counted.from : counted.to },
  );
  return settled(closed, line);
}

function refuseEnd(ctx: Context, line: rows.CircumstanceRow, endsOn: string): void {
  const code =
    endsOn < line.fromDate
      ? 'children.before-arrival'
      : endsOn > localDateOf(ctx.now)
        ? 'children.date-in-future'
        : undefined;
  if (code) throw refused('platform.invalid-input', { fields: [{ path: 'endsOn', code }] });
}
