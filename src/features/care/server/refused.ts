import { type Problem, refused } from '../../../platform/shared/problem.ts';
import { gapProblems, unmetProblems } from '../contract.ts';
import type { CareRefusal } from '../rules/needs.ts';

const gaps: readonly string[] = [...gapProblems, ...unmetProblems];

const pathOf = ({ field }: CareRefusal): string =>
  field === undefined ? 'missing' : field === 'at' || field === 'lateReason' ? field : `deed.${field}`;

/** Says all at once: what is wrong with a field beside it, what is missing as a list. One alone is said as itself, but where it is one of what is missing. */
export function refusedCare(refusals: readonly CareRefusal[]): Problem {
  const [only, ...others] = refusals;
  if (only !== undefined && others.length === 0 && only.field === undefined && !gaps.includes(only.code))
    return refused(only.code, only.params ? { params: only.params } : {});
  return refused('platform.invalid-input', {
    fields: refusals.map((refusal) => ({
      ...{ path: pathOf(refusal), code: refusal.code },
      ...(refusal.params && { params: refusal.params }),
    })),
  });
}
