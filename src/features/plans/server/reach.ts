import type { FieldProblem } from '../../../platform/shared/problem.ts';
import type { PlanContent } from '../contract/content.ts';

/** A programme runs for ten years at most; a slip of the pen in a year must not make a thousand years of obligations. */
const yearsAhead = 10;

interface Dated {
  year: number;
  periodFrom: string;
  periodTo: string;
}

const outside = (day: string, { year }: Dated, margin = 0): boolean =>
  day < `${year - 1}-01-01` || day > `${year + yearsAhead + margin}-12-31`;

const farFrom = (path: string): FieldProblem => ({ path, code: 'date-out-of-range' });

/** Ends of the period that do not fit the plan's year. */
export const periodOutOfReach = (plan: Dated): FieldProblem[] => [
  ...(outside(plan.periodFrom, plan) ? [farFrom('periodFrom')] : []),
  ...(outside(plan.periodTo, plan) ? [farFrom('periodTo')] : []),
];

/** Days that issuing would count on and that do not fit the plan's year; a draft may still hold them. */
export const daysOutOfReach = (plan: Dated & { content: PlanContent }, issuedOn: string): FieldProblem[] => [
  ...periodOutOfReach(plan),
  ...(outside(issuedOn, plan) ? [farFrom('issuedOn')] : []),
  ...plan.content.deadlines.flatMap(({ id, rule }) =>
    rule?.kind === 'fixed-date' && outside(rule.date, plan, 1) ? [farFrom(`deadlines.${id}`)] : [],
  ),
];
