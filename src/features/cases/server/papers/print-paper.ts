import { type OfficialDocument, printed } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../../platform/shared/problem.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { PaperKind, printFormats, Signer } from '../../contract/papers.ts';
import { urgencySuggestedBy } from '../../rules/assessment.ts';
import { codeOf } from '../../rules/code.ts';
import { basesOn, formOn, papersOf, planOfDecision } from '../../rules/papers.ts';
import { findClocks } from '../queries-history.ts';
import { formFile, urgencyRules } from '../reference.ts';
import { ownCase } from '../standing.ts';
import { detailedAssessment, initialAssessment, reviewOfPlan } from './assessments.ts';
import { isOf, type PaperFacts, type Told, type ToldOf } from './frame.ts';
import { childOnPaper, toldHistory, unitOfDecider, workerIn } from './gather.ts';
import { meetingMinutes } from './minutes.ts';
import { approvalPaper, planPaper, type PlanStanding } from './plan.ts';
import { separationPaper } from './separation.ts';

interface Asked {
  caseId: string;
  eventId: string;
  paper: PaperKind;
  format: (typeof printFormats)[number];
  signer: Signer;
}

/** Forms 02 to 07 and the minutes, each as the act that made it said. @throws 404 for who does not read the case, and where no such paper exists */
export async function downloadPaper(ctx: Context, asked: Asked) {
  const { caseId, eventId, paper, format, signer } = asked;
  const { file } = await ownCase(ctx, caseId, 'read');
  const told = await toldHistory(ctx, caseId);
  if (told === undefined) throw refused('cases.words-destroyed');
  const { history, nameOf } = told;
  const found = papersOf(history).find((one) => one.paper === paper && one.eventId === eventId);
  const event = history.find(({ id }) => id === eventId);
  if (!found || !event) throw notFound();
  ctx.audit({ detail: { paper, format, number: found.number } });
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(event.at);
  const until = history.slice(0, history.indexOf(event) + 1);
  const nameIn = (unitId: string) => nameOn(tree, unitId, on) ?? '';
  const facts: PaperFacts = {
    ...{ form: formOn(formFile, paper, on), bases: basesOn(formFile, on), code: codeOf(caseId) },
    commune: nameIn(file.unitId),
    decidedAt: nameIn(
      found.draft ? file.unitId : await unitOfDecider(ctx, tree, { unitId: file.unitId, event }),
    ),
    child: await childOnPaper(ctx, tree, caseId),
    worker: workerIn(until, nameOf),
    receivedAt: receivedIn(until),
    ...{
      confidentiality: file.confidentiality,
      history: until,
      event,
      signer,
      draft: found.draft,
      printedAt: ctx.now,
    },
  };
  const drawn = await documentOf(ctx, asked, facts, history);
  const name = `${facts.form.number} ${facts.code} ${on}`;
  return printed(name, format, { document: () => drawn });
}

/** T0 as it was known when the act was done. */
const receivedIn = (history: readonly Told[]): string => {
  const said = history.findLast((told) => told.act === 'open' || told.act === 'correct-received-at');
  return (said as ToldOf<'open'>).deed.receivedAt;
};

async function documentOf(
  ctx: Context,
  { caseId, paper }: Asked,
  facts: PaperFacts,
  whole: readonly Told[],
): Promise<OfficialDocument> {
  switch (paper) {
    case 'form-02':
      return initialAssessment(facts, suggestionsFor(facts));
    case 'form-03':
      return detailedAssessment(facts);
    case 'minutes':
      return meetingMinutes(facts);
    case 'form-04':
      return planPaper(facts, standingOf(facts.event, whole));
    case 'form-05':
      return approvalPaper(facts, standingOf(planOfDecision(facts.history, facts.event), whole));
    case 'form-06':
      return reviewOfPlan(facts);
    case 'form-07':
      return separationPaper(facts, await lastDayOf(ctx, caseId, facts.event));
  }
}

function suggestionsFor({ event }: PaperFacts): string[] {
  const { scores } = (event as ToldOf<'assess-initially'>).deed;
  const codes = urgencySuggestedBy(scores, urgencyRules, localDateOf(event.at));
  return urgencyRules.urgentWhen.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
}

/** A submitted version never changes; what was decided on it may come later. */
function standingOf(submitted: Told | undefined, history: readonly Told[]): PlanStanding {
  if (!submitted || !isOf('submit-plan')(submitted)) throw notFound();
  const place = history.indexOf(submitted);
  const after = history.slice(place + 1);
  return {
    version: history.slice(0, place + 1).filter(({ act }) => act === 'submit-plan').length,
    submitted,
    decision: after.find(({ act }) => ['approve-plan', 'return-plan', 'submit-plan'].includes(act)),
  };
}

/** Of the clock that the decision started. */
async function lastDayOf(ctx: Context, caseId: string, event: Told): Promise<string | undefined> {
  const clocks = await findClocks(ctx.tx, ctx.actor, caseId);
  return clocks.find(({ code, startedBy }) => code === 'separation' && startedBy === event.id)?.dueAt;
}
