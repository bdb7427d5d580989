import { readFileSync } from 'node:fs';
import type { Context } from '../../../platform/server/http/context.ts';
import { calendarOf } from '../../plans/server/public.ts';
import { UrgencyRules } from '../rules/assessment.ts';
import { clockRulesOf, type KnownRule } from '../rules/clock-rules.ts';
import { NumberRules } from '../rules/numbers.ts';
import type { World } from '../rules/judge.ts';
import { PlanTemplates } from '../rules/plan-templates.ts';
import { FormFile } from '../rules/papers.ts';
import { FileRules } from '../rules/state-secrets.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

/** The shipped time limits and what suggests urgency and plans, read once: a new file needs a new start. */
export const clockRules = clockRulesOf(read('case-clocks'));
const ofRoomsAbove: KnownRule[] = [];

/** Called once by the composition root for each room above whose clocks stand beside those of a case. */
export function introduceClockRules(rules: readonly KnownRule[]): void {
  ofRoomsAbove.push(...rules.filter((rule) => !ofRoomsAbove.includes(rule)));
}

/** Rules of every clock that may stand with a case. */
export const knownRules = (): readonly KnownRule[] => [...clockRules, ...ofRoomsAbove];
/** Forms of the papers and bases of decisions. */
export const formFile = FormFile.parse(read('case-forms'));
export const urgencyRules = UrgencyRules.parse(read('case-assessments'));
export const planTemplates = PlanTemplates.parse(read('case-plan-templates')).templates;
/** What is taken as a file of a case, from whom. */
export const fileRules = FileRules.parse(read('case-files'));
export const numberRules = NumberRules.parse(read('case-numbers'));

/** What the rules of a case are asked with: the moment, the time limits, the locality's days off. */
export const worldOf = async ({
  tx,
  actor,
  now,
}: Pick<Context, 'tx' | 'now'> & { actor: { localityId: string } }): Promise<World> => ({
  ...{ now, rules: clockRules, calendar: await calendarOf(tx, actor.localityId) },
});
