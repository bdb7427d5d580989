import { type Problem, refused } from '../../../platform/shared/problem.ts';
import type { CareRefusal } from '../rules/needs.ts';

const pathOf = ({ code, field }: CareRefusal, at: number): string =>
  field === undefined
    ? `missing.${at}.${code}`
    : field === 'at' || field === 'lateReason'
      ? field
      : `deed.${field}`;

/** Says all at once: what is wrong with a field beside it, what is missing as a list. One alone is said as itself. */
export function refusedCare(refusals: readonly CareRefusal[]): Problem {
  const [only, ...others] = refusals;
  if (only !== undefined && others.length === 0 && only.field === undefined)
    return refused(only.code, only.params ? { params: only.params } : {});
  return refused('platform.invalid-input', {
    fields: refusals.map((refusal, at) => ({
      ...{ path: pathOf(refusal, at), code: refusal.code },
      ...(refusal.params && { params: refusal.params }),
    })),
  });
}
