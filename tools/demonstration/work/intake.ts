import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plansContract } from '../../../src/features/plans/contract.ts';
import type { IndicatorCode, Party, PlanContent } from '../../../src/features/plans/contract/content.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Desk } from './desk.ts';

const { endpoints } = plansContract;

export interface DutyToWord {
  key: string;
  begins: string;
  shortName: string;
  measures: readonly { key: string; name: string; measureUnit: string; aggregation: 'sum' | 'latest' }[];
}

export interface PlanToIssue {
  planId: string;
  issuerUnitId: string;
  leadUnitId: string;
  year: number;
  /** Folder and name of the text as the clerk pasted it. */
  file: string;
  number: string;
  issuedOn: string;
  duties: readonly DutyToWord[];
  targets: readonly {
    shortName: string;
    numeratorName: string;
    denominatorName: string;
    /** What the system counts, no commune types. */
    indicator?: IndicatorCode;
  }[];
  signer: { authority: string; title: string; name: string };
}

/** What the rest of the year must know of the issued plan. */
export interface IssuedPlan {
  planId: string;
  dutyKeyOf: ReadonlyMap<string, string>;
  /** `duty.measure` → id. */
  measureIds: ReadonlyMap<string, string>;
}

/** The officer pastes the text, looks through the draft, gives names and counts, saves. */
export async function takeIn(desk: Desk, plan: PlanToIssue): Promise<IssuedPlan> {
  const { planId, issuerUnitId, leadUnitId, year } = plan;
  const text = readFileSync(join(import.meta.dirname, '..', plan.file), 'utf8');
  const name = `Dự thảo kế hoạch ${year}.txt`;
  await desk.act(endpoints.draftFromText, { id: planId, issuerUnitId, leadUnitId, year, name, text });
  const draft = await desk.act(endpoints.getPlan, { planId });
  const content = corrected(draft.content, plan);
  const { periodFrom, periodTo, version } = draft;
  await desk.act(endpoints.saveContent, { planId, version, year, periodFrom, periodTo, content });
  return factsOf(planId, content, plan.duties);
}

export async function issue(desk: Desk, { planId, number, issuedOn }: PlanToIssue): Promise<void> {
  const draft = await desk.act(endpoints.getPlan, { planId });
  await desk.act(endpoints.issuePlan, { planId, version: draft.version, number, issuedOn });
}

function corrected(content: PlanContent, plan: PlanToIssue): PlanContent {
  const confirmed = <T extends { source: PlanContent['duties'][number]['source'] }>(item: T): T => ({
    ...item,
    source: item.source && { ...item.source, confirmed: true },
  });
  return {
    ...content,
    signer: plan.signer,
    targets: content.targets.map((target, at) => ({ ...confirmed(target), ...plan.targets[at] })),
    duties: content.duties.map((duty) => {
      const { shortName, measures } = wordsOf(duty.text, plan.duties);
      const counted = measures.map(({ name, measureUnit, aggregation }) => ({
        id: newId(),
        name,
        measureUnit,
        aggregation,
      }));
      return { ...confirmed(duty), shortName, measures: counted, responsible: ownOnly(duty.responsible) };
    }),
    // The text leaves open who receives the units' own plans: the officer adds it.
    deadlines: content.deadlines.map((deadline) => {
      const recipient = deadline.recipient ?? unit(plan.issuerUnitId, 'UBND');
      const via = deadline.kind === 'own-plan' ? unit(plan.leadUnitId, 'cơ quan đầu mối') : deadline.via;
      return { ...confirmed(deadline), recipient, via };
    }),
  };
}

const unit = (unitId: string, asWritten: string): Party => ({ kind: 'unit', unitId, asWritten });

/** "Các tổ chức liên quan" beside five named ones would name them twice. */
const ownOnly = (parties: readonly Party[]): Party[] => {
  const named = parties.filter((party) => party.kind === 'unit');
  return named.length > 1 ? named : [...parties];
};

function wordsOf(text: string, duties: readonly DutyToWord[]): DutyToWord {
  const longestFirst = duties.toSorted((one, other) => other.begins.length - one.begins.length);
  const found = longestFirst.find((duty) => text.startsWith(duty.begins));
  if (!found) throw new Error(`the demonstration knows no words for the duty “${text.slice(0, 60)}”`);
  return found;
}

function factsOf(planId: string, content: PlanContent, duties: readonly DutyToWord[]): IssuedPlan {
  const dutyKeyOf = new Map<string, string>();
  const measureIds = new Map<string, string>();
  for (const duty of content.duties) {
    const words = wordsOf(duty.text, duties);
    dutyKeyOf.set(duty.id, words.key);
    words.measures.forEach((measure, at) => {
      const id = duty.measures[at]?.id;
      if (id) measureIds.set(`${words.key}.${measure.key}`, id);
    });
  }
  return { planId, dutyKeyOf, measureIds };
}
