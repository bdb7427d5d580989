import { type PrintFormat, printed } from '../../../platform/server/documents/index.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import type { FileAnswer } from '../../../platform/shared/endpoint.ts';
import { formatInstant, localDateOf } from '../../../platform/shared/instant.ts';
import { agencyOf } from '../../activities/server/public.ts';
import {
  findRows,
  getPlanRow,
  issueDate,
  type Names,
  namesFor,
  numberAndSymbol,
  placeNameOf,
  type PlanRow,
} from '../../plans/server/public.ts';
import type { ResultsReport } from '../contract/report.ts';
import type { SnapshotContent } from '../contract/snapshot.ts';
import { getConsolidated } from './consolidate.ts';
import { outcomeText } from './documents/cells.ts';
import { consolidatedBook } from './documents/consolidated-book.ts';
import { consolidatedDocument } from './documents/consolidated-document.ts';
import { reportBook } from './documents/report-book.ts';
import { type ReportPrint, reportDocument } from './documents/report-document.ts';
import { findLastSnapshots } from './queries-snapshots.ts';
import { getReport } from './view-report.ts';

/** Head of the paper: who issues it under whom, and from where. A committee writes from its own place. */
function headOf(unitId: string, plan: PlanRow, names: Names) {
  const committee = names.kindOf(unitId) === 'authority';
  return {
    committee,
    agency: {
      parent: committee ? undefined : plan.content.agency || undefined,
      name: agencyOf(names.nameOf(unitId), names.kindOf(unitId)),
    },
    place: placeNameOf(
      committee ? names.nameOf(unitId) : plan.content.place || names.nameOf(plan.issuerUnitId),
    ),
    year: plan.year,
    issuerAgency:
      plan.content.agency || agencyOf(names.nameOf(plan.issuerUnitId), names.kindOf(plan.issuerUnitId)),
  };
}

/** What was submitted is printed as it was frozen, with its digest; a report in writing as it stands. */
export async function downloadReport(
  ctx: Context,
  input: { reportId: string; format: PrintFormat },
): Promise<FileAnswer> {
  const view = await getReport(ctx, input);
  const plan = await getPlanRow(ctx, view.planId);
  const names = await namesFor(ctx);
  const frozen = view.state === 'submitted' || view.state === 'accepted';
  const [last] = frozen
    ? await findLastSnapshots(ctx.tx, ctx.actor, { planId: plan.id, reportId: view.id })
    : [];
  const submittedOn = last ? localDateOf(last.content.submittedAt) : null;
  const signer = names.signerFor(view.unitId, submittedOn ?? names.today);
  const print: ReportPrint = {
    ...headOf(signer, plan, names),
    ...linesToPrint(last?.content ?? view),
    ...{ unitName: view.unitName, submittedOn },
    isOfFormerUnit: signer !== view.unitId,
    planTitle: plan.title,
    planNumber: plan.number ?? '…',
    leadName: names.nameOf(plan.leadUnitId),
    direction: await directionOf(ctx, view),
    digest: last ? (view.snapshots.at(-1)?.digest ?? null) : null,
  };
  return printed(`Bao cao ${names.shortNameOf(view.unitId)} ${plan.year}`, input.format, {
    document: () => reportDocument(print),
    book: () => reportBook(print),
  });
}

function linesToPrint(from: SnapshotContent | ResultsReport) {
  return {
    tasks: from.lines.flatMap(({ task, explanation }) => (task ? [{ ...task, explanation }] : [])),
    targets: from.lines.flatMap(({ target, explanation }) => (target ? [{ ...target, explanation }] : [])),
    difficulties: from.difficulties,
    overview: from.overview,
    proposals: from.proposals,
  };
}

/** The unit's own plan in the ledger: when it was due, when it came. */
async function directionOf(ctx: Context, view: ResultsReport): Promise<string[]> {
  const rows = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: view.planId,
    unitIds: [view.unitId],
    kind: 'own-plan',
    limit: 100,
  });
  return rows.map((row) =>
    [
      `${row.title}: hạn ${formatInstant(row.dueAt)}`,
      row.fulfilledAt ? `nộp ${formatInstant(row.fulfilledAt)}` : '',
      outcomeText(row).toLowerCase(),
    ]
      .filter((part) => part !== '')
      .join('; '),
  );
}

export async function downloadConsolidated(
  ctx: Context,
  input: { reportId: string; format: PrintFormat },
): Promise<FileAnswer> {
  const view = await getConsolidated(ctx, input);
  const plan = await getPlanRow(ctx, view.planId);
  const names = await namesFor(ctx);
  const head = headOf(view.unitId, plan, names);
  return printed(`Bao cao tong hop ${plan.year}`, input.format, {
    document: () =>
      consolidatedDocument({
        ...head,
        content: view.content,
        number: numberAndSymbol(view.number || null, head.committee ? 'BC-UBND' : 'BC'),
        date: issueDate(view.issuedOn, plan.year),
        overview: view.overview,
        proposals: view.proposals,
        digest: view.digest,
      }),
    book: () => consolidatedBook(view.content, view.digest),
  });
}
