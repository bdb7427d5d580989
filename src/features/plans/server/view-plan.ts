import { printed } from '../../../platform/server/documents/index.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAny } from '../../../platform/shared/actor.ts';
import type { FileAnswer } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import type { Party, PlanContent } from '../contract/content.ts';
import { planAbilities, planPermissions } from '../permissions.ts';
import { issueBlockers } from '../rules/issue.ts';
import { type ObligationDraft, obligationsOf } from '../rules/obligations.ts';
import { unitsOfAll } from '../rules/parties.ts';
import { calendarOf } from './calendar.ts';
import { type Names, namesFor } from './names.ts';
import { planDocument } from './plan-document.ts';
import { daysOutOfReach, periodOutOfReach } from './reach.ts';
import * as plans from './queries.ts';
import * as issuing from './queries-issue.ts';

export async function listPlans(
  ctx: Context,
  filter: { state?: string | undefined; year?: number | undefined },
) {
  const names = await namesFor(ctx);
  const rows = await plans.listPlans(ctx.tx, ctx.actor, filter);
  return {
    plans: rows.map((plan) => ({
      ...plan,
      issuerName: names.nameOf(plan.issuerUnitId),
      leadName: names.nameOf(plan.leadUnitId),
    })),
    mayDraft: holdsAny(ctx.actor, planPermissions['plan.draft']),
  };
}

/** The plan, or 404 when it is absent or not addressed to the caller's units. */
export async function getPlanRow(ctx: Context, planId: string): Promise<plans.PlanRow> {
  const plan = await plans.findPlan(ctx.tx, ctx.actor, planId);
  if (!plan || plan.state === 'discarded') throw notFound();
  return plan;
}

const partiesIn = (content: PlanContent): Party[] => [
  ...content.duties.flatMap((duty) => [...duty.responsible, ...duty.cooperating]),
  ...content.deadlines.flatMap((deadline) =>
    [...deadline.obligors, deadline.recipient, deadline.via].filter((party) => party !== null),
  ),
];

export async function getPlan(ctx: Context, input: { planId: string }) {
  const plan = await getPlanRow(ctx, input.planId);
  const names = await namesFor(ctx);
  return viewOf(ctx, plan, names);
}

async function viewOf(ctx: Context, plan: plans.PlanRow, names: Names) {
  const source = await plans.findSource(ctx.tx, ctx.actor.localityId, plan.id);
  const unitIds = partiesIn(plan.content).flatMap((party) => (party.kind === 'unit' ? [party.unitId] : []));
  const { audience: _, ...shown } = plan;
  return {
    ...shown,
    issuerName: names.nameOf(plan.issuerUnitId),
    leadName: names.nameOf(plan.leadUnitId),
    hasSource: source !== undefined,
    sourceJobId: source?.jobId ?? null,
    abilities: planAbilities(ctx.actor, plan),
    blockers: plan.state === 'draft' ? blockersOf(plan, names) : [],
    unitNames: Object.fromEntries(unitIds.map((unitId) => [unitId, names.nameOf(unitId)])),
  };
}

const blockersOf = (plan: plans.PlanRow, names: Names) =>
  issueBlockers(plan.content, plan.issuerUnitId, names.directoryOn(names.today));

export interface ContentInput {
  planId: string;
  version: number;
  year: number;
  periodFrom: string;
  periodTo: string;
  content: PlanContent;
}

export async function saveContent(ctx: Context, input: ContentInput) {
  const plan = await editable(ctx, input.planId);
  if (input.periodTo < input.periodFrom)
    throw refused('platform.invalid-input', { fields: [{ path: 'periodTo', code: 'ends-before-start' }] });
  const far = periodOutOfReach(input);
  if (far.length > 0) throw refused('platform.invalid-input', { fields: far });
  const names = await namesFor(ctx);
  const version = await plans.updateContent(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    now: ctx.now,
  });
  if (version === undefined)
    throw staleVersion(await viewOf(ctx, await getPlanRow(ctx, input.planId), names));
  return { id: plan.id, version, blockers: blockersOf({ ...plan, content: input.content }, names) };
}

async function editable(ctx: Context, planId: string): Promise<plans.PlanRow> {
  const plan = await getPlanRow(ctx, planId);
  if (!planAbilities(ctx.actor, { ...plan, state: 'draft' }).edit) throw notFound();
  ctx.audit({ subjectKind: 'plan', subjectId: plan.id, unitId: plan.leadUnitId });
  if (plan.state !== 'draft') throw refused('plans.not-a-draft');
  return plan;
}

const alreadyIssued = () =>
  refused('plans.already-issued', { fields: [{ path: 'number', code: 'plans.already-issued' }] });

/** Issuing freezes the content, writes what is counted, and makes the ledger: one transaction, all or nothing. */
export async function issuePlan(
  ctx: Context,
  input: { planId: string; version: number; number: string; issuedOn: string },
) {
  const plan = await editable(ctx, input.planId);
  const names = await namesFor(ctx);
  const directory = names.directoryOn(input.issuedOn);
  const blockers = issueBlockers(plan.content, plan.issuerUnitId, directory);
  if (blockers.length > 0)
    throw refused('plans.cannot-issue', {
      fields: blockers
        .slice(0, 100)
        .map((blocker) => ({ path: `${blocker.where}.${blocker.itemId ?? ''}`, code: blocker.code })),
    });
  const far = daysOutOfReach(plan, input.issuedOn);
  if (far.length > 0) throw refused('platform.invalid-input', { fields: far });
  const place = { localityId: ctx.actor.localityId, planId: plan.id };
  const twin = { ...place, issuerUnitId: plan.issuerUnitId, year: plan.year, number: input.number };
  if (await plans.isIssuedElsewhere(ctx.tx, twin)) throw alreadyIssued();
  const rows = obligationsOf(plan.content, {
    ...plan,
    directory,
    issuedOn: input.issuedOn,
    calendar: await calendarOf(ctx.tx, ctx.actor.localityId),
  });
  const dutyUnits = dutyUnitsOf(plan, directory);
  const audience = [
    ...new Set([
      plan.issuerUnitId,
      plan.leadUnitId,
      ...rows.map((row) => row.unitId),
      ...dutyUnits.map((unit) => unit.unitId),
    ]),
  ];
  const issue = {
    ...place,
    version: input.version,
    number: input.number,
    issuedOn: input.issuedOn,
    audience,
    accountId: ctx.actor.accountId,
    now: ctx.now,
  };
  // Two drafts may be issued at the same moment: only the database sees both.
  const version = await plans.markIssued(ctx.tx, issue).catch((error: unknown) => {
    throw plans.isNumberTaken(error) ? alreadyIssued() : error;
  });
  if (version === undefined) throw staleVersion(await viewOf(ctx, await getPlanRow(ctx, plan.id), names));
  await writeRows(ctx, plan, { audience, dutyUnits, rows });
  ctx.audit({ detail: { number: input.number, obligations: rows.length } });
  return { id: plan.id, version, obligations: rows.length };
}

interface IssuedRows {
  audience: string[];
  dutyUnits: issuing.DutyUnit[];
  rows: ObligationDraft[];
}

async function writeRows(
  ctx: Context,
  plan: plans.PlanRow,
  { audience, dutyUnits, rows }: IssuedRows,
): Promise<void> {
  const place = { localityId: ctx.actor.localityId, planId: plan.id, audience };
  await issuing.insertTargets(ctx.tx, place, plan.content);
  await issuing.insertDuties(ctx.tx, place, plan.content, dutyUnits);
  const places = new Map(
    plan.content.duties.map((duty, position) => [duty.id, { section: duty.section, position }]),
  );
  // Lists stand by due moment and id: ids in the order of the rows keep duties of one day as the plan tells them.
  const ids = rows.map(() => newId(Date.parse(ctx.now))).sort();
  const stamped = rows.map((row, at) => ({
    ...row,
    ...(row.dutyId && places.get(row.dutyId)),
    id: ids[at] as string,
    eventId: newId(Date.parse(ctx.now)),
  }));
  await issuing.insertObligations(
    ctx.tx,
    { ...place, now: ctx.now, accountId: ctx.actor.accountId },
    stamped,
  );
}

const partnersShown = 64;

function dutyUnitsOf(plan: plans.PlanRow, directory: ReturnType<Names['directoryOn']>): issuing.DutyUnit[] {
  return plan.content.duties.flatMap((duty) => {
    const responsible = new Set(unitsOfAll(duty.responsible, plan.issuerUnitId, directory));
    const cooperating = unitsOfAll(duty.cooperating, plan.issuerUnitId, directory).filter(
      (unitId) => !responsible.has(unitId),
    );
    // Partners see each other while they are few; every commune of a country would be a list of lists.
    const partners = [...responsible, ...cooperating];
    const seenBy = [
      plan.issuerUnitId,
      plan.leadUnitId,
      ...(partners.length <= partnersShown ? partners : []),
    ];
    return partners.map((unitId) => ({
      dutyId: duty.id,
      unitId,
      part: responsible.has(unitId) ? ('responsible' as const) : ('cooperating' as const),
      audience: [...new Set([...seenBy, unitId])],
    }));
  });
}

export async function discardPlan(ctx: Context, input: { planId: string; version: number }) {
  const plan = await editable(ctx, input.planId);
  const version = await plans.markDiscarded(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    now: ctx.now,
  });
  if (version === undefined) throw staleVersion({ id: plan.id, version: plan.version });
  return { id: plan.id, version };
}

export async function downloadPlan(
  ctx: Context,
  input: { planId: string; format: 'docx' | 'pdf' },
): Promise<FileAnswer> {
  const plan = await getPlanRow(ctx, input.planId);
  ctx.audit({
    subjectKind: 'plan',
    subjectId: plan.id,
    unitId: plan.leadUnitId,
    detail: { format: input.format },
  });
  const names = await namesFor(ctx);
  const nameOf = (party: Party) => (party.kind === 'unit' ? names.nameOf(party.unitId) : party.asWritten);
  const name = `Ke hoach ${plan.year}${plan.number ? ` ${plan.number.replaceAll('/', '-')}` : ' (du thao)'}`;
  return printed(name, input.format, { document: () => planDocument({ ...plan, nameOf }) });
}
