import type { Context } from '../../../platform/server/http/context.ts';
import { findFile, storeFile } from '../../../platform/server/files.ts';
import { enqueueJob } from '../../../platform/server/jobs.ts';
import { recogniseFile } from '../../../platform/server/reading/index.ts';
import type { FileAnswer, UploadedFile } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { authorityOf, treeAt } from '../../units/rules.ts';
import { directoryAt } from '../../units/server/public.ts';
import type { PlanContent, SourceLine } from '../contract/content.ts';
import { draftOf, emptyContent } from '../rules/draft.ts';
import { templateContent } from './plan-template.ts';
import { readPlan } from '../rules/intake/read-plan.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { planPermissions } from '../permissions.ts';
import { type Names, namesFor } from './names.ts';
import { findPlan, findSource, insertPlan, insertSource } from './queries.ts';

export interface DraftOwner {
  id: string;
  issuerUnitId: string;
  leadUnitId: string;
  year: number;
}

/** Issuer and lead must both lie in the area of the officer's function; the lead is the issuer's own office. */
async function placeOf(ctx: Context, owner: DraftOwner): Promise<Names> {
  const names = await namesFor(ctx);
  const covers = (unitId: string) => holdsAt(ctx.actor, planPermissions['plan.draft'], unitId);
  const at = treeAt(names.tree, names.today);
  const issuer = authorityOf(at, owner.leadUnitId);
  if (!covers(owner.issuerUnitId) || !covers(owner.leadUnitId) || issuer?.unitId !== owner.issuerUnitId)
    throw refused('plans.issuer-not-allowed', {
      fields: [{ path: 'issuerUnitId', code: 'plans.issuer-not-allowed' }],
    });
  ctx.audit({ subjectKind: 'plan', subjectId: owner.id, unitId: owner.leadUnitId });
  return names;
}

/** Agency and place of the head of the document, from the tree: "ỦY BAN NHÂN DÂN" and the issuer's own name. */
function frameOf(names: Names, issuerUnitId: string) {
  const issuer = names.nameOf(issuerUnitId);
  const place = placeNameOf(issuer);
  return {
    place,
    parentAgency: '',
    agency: /^(ủy|uỷ) ban/i.test(issuer) ? issuer : `Ủy ban nhân dân ${lowerFirst(issuer)}`,
  };
}

/** The place before the date (Nghị định 30/2020, ô 4) is the area's own name, without its kind. */
export const placeNameOf = (unitName: string): string =>
  unitName.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|thị trấn|phường|đặc khu)\s+(?=\p{Lu})/iu, '');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Reads the lines into a draft; the same for pasted text and for what a job has read from a file. */
export function contentFromLines(
  names: Names,
  issuerUnitId: string,
  lines: readonly SourceLine[],
): PlanContent {
  const proposal = readPlan([...lines], directoryAt(names.tree, names.today, issuerUnitId));
  return wellFormed(draftOf(proposal, { ...frameOf(names, issuerUnitId), newId }));
}

/** A text cut to its greatest length may end in half a character, which the database does not take. */
const wellFormed = (content: PlanContent): PlanContent =>
  JSON.parse(
    JSON.stringify(content, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)),
  );

export async function draftFromText(ctx: Context, input: DraftOwner & { name: string; text: string }) {
  const names = await placeOf(ctx, input);
  const lines = input.text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .slice(0, 20_000)
    .map((text, index) => ({ no: index + 1, text: text.slice(0, 4000).toWellFormed() }));
  if (!lines.some((line) => line.text.trim() !== '')) throw refused('plans.nothing-to-read');
  await savePlan(ctx, input, contentFromLines(names, input.issuerUnitId, lines));
  await insertSource(ctx.tx, {
    ...sourceOf(ctx, input),
    fileId: null,
    fileName: input.name,
    via: 'text',
    lines,
    jobId: null,
  });
  return { id: input.id, version: 1 };
}

export async function draftFromFile(ctx: Context, input: DraftOwner, file: UploadedFile) {
  const names = await placeOf(ctx, input);
  const verdict = recogniseFile(file.name, file.bytes);
  if (!verdict.ok) throw refused(verdict.problem, { fields: [{ path: 'file', code: verdict.problem }] });
  const fileId = newId(Date.parse(ctx.now));
  await storeFile(ctx.tx, {
    name: file.name,
    mediaType: 'application/octet-stream',
    bytes: file.bytes,
    id: fileId,
    unitId: input.leadUnitId,
    localityId: ctx.actor.localityId,
    accountId: ctx.actor.accountId,
    now: ctx.now,
  });
  await savePlan(ctx, input, emptyContent(frameOf(names, input.issuerUnitId)));
  const jobId = await enqueueJob(ctx.tx, {
    localityId: ctx.actor.localityId,
    kind: 'read-plan',
    input: { planId: input.id, fileId, fileName: file.name },
    requestedBy: ctx.actor.accountId,
    unitId: input.leadUnitId,
    now: ctx.now,
  });
  await insertSource(ctx.tx, {
    ...sourceOf(ctx, input),
    fileId,
    fileName: file.name,
    via: null,
    lines: [],
    jobId,
  });
  return { id: input.id, jobId };
}

export async function draftBlank(ctx: Context, input: DraftOwner & { copyOfPlanId: string | null }) {
  const names = await placeOf(ctx, input);
  const model = input.copyOfPlanId ? await findPlan(ctx.tx, ctx.actor, input.copyOfPlanId) : undefined;
  if (input.copyOfPlanId && !model) throw notFound();
  const frame = frameOf(names, input.issuerUnitId);
  const content = model
    ? nextYearsContent(model.content, { from: model.year, to: input.year })
    : templateContent(frame, input);
  await savePlan(ctx, input, content);
  return { id: input.id, version: 1 };
}

/** Last year's plan as a start: new ids, the year moved where the text names it alone, dates left for the officer to set. */
function nextYearsContent(content: PlanContent, year: { from: number; to: number }): PlanContent {
  const text = JSON.stringify(content).replaceAll(
    new RegExp(`năm ${year.from}(?!\\s*[-–])`, 'g'),
    `năm ${year.to}`,
  );
  const copy = JSON.parse(text) as PlanContent;
  const fresh = <T extends { id: string }>(items: T[]): T[] =>
    items.map((item) => ({ ...item, id: newId(), source: null }));
  return {
    ...copy,
    bases: fresh(copy.bases),
    sections: fresh(copy.sections).map((section) => ({ ...section, clauses: fresh(section.clauses) })),
    targets: fresh(copy.targets),
    duties: fresh(copy.duties).map((duty) => ({
      ...duty,
      measures: duty.measures.map((measure) => ({ ...measure, id: newId() })),
    })),
    deadlines: fresh(copy.deadlines).map((deadline) => ({
      ...deadline,
      rule: null,
      statement: withoutDate(deadline.statement),
    })),
    recipients: fresh(copy.recipients),
  };
}

/** Last year's day must not stand in this year's words: the new rule prints its own. */
const withoutDate = (statement: string): string =>
  statement.replace(/\s*(trước|chậm nhất|đến) ngày \d{1,2}\/\d{1,2}(\/\d{2,4})?/giu, '') || statement;

async function savePlan(ctx: Context, owner: DraftOwner, content: PlanContent): Promise<void> {
  if (await findPlan(ctx.tx, ctx.actor, owner.id)) throw refused('plans.not-a-draft');
  await insertPlan(ctx.tx, {
    ...owner,
    localityId: ctx.actor.localityId,
    content,
    accountId: ctx.actor.accountId,
    now: ctx.now,
  });
}

const sourceOf = (ctx: Context, owner: DraftOwner) => ({
  localityId: ctx.actor.localityId,
  id: newId(Date.parse(ctx.now)),
  planId: owner.id,
  audience: [owner.issuerUnitId, owner.leadUnitId],
  confidence: null,
  now: ctx.now,
});

export async function draftPlaces(ctx: Context) {
  const names = await namesFor(ctx);
  const at = treeAt(names.tree, localDateOf(ctx.now));
  const places = ctx.actor.assignments
    .filter((assignment) =>
      (planPermissions['plan.draft'] as readonly string[]).includes(assignment.function),
    )
    .flatMap((assignment) => {
      const issuer = authorityOf(at, assignment.unitId);
      if (!issuer) return [];
      return [
        {
          issuerUnitId: issuer.unitId,
          issuerName: issuer.name,
          leadUnitId: assignment.unitId,
          leadName: names.nameOf(assignment.unitId),
        },
      ];
    });
  return { places };
}

export async function getSource(ctx: Context, input: { planId: string }) {
  const plan = await findPlan(ctx.tx, ctx.actor, input.planId);
  const source = plan && (await findSource(ctx.tx, ctx.actor.localityId, input.planId));
  if (!source) throw notFound();
  const { fileName, via, confidence, lines, fileId } = source;
  return { fileName, via, confidence, lines, hasFile: fileId !== null };
}

export async function downloadSource(ctx: Context, input: { planId: string }): Promise<FileAnswer> {
  const plan = await findPlan(ctx.tx, ctx.actor, input.planId);
  const source = plan && (await findSource(ctx.tx, ctx.actor.localityId, input.planId));
  const file = source?.fileId ? await findFile(ctx.tx, ctx.actor.localityId, source.fileId) : undefined;
  if (!plan || !file) throw notFound();
  ctx.audit({ subjectKind: 'plan', subjectId: plan.id, unitId: plan.leadUnitId });
  return file;
}
