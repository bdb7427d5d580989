import type { RowProblem } from '../contract.ts';
import type { FilledRow, KnownChild } from './filled.ts';
import { refusal, type Verdict } from './judge-row.ts';

interface Judged<R extends FilledRow> {
  filled: R;
  child: KnownChild | undefined;
  verdict: Verdict;
}

const countOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** What a row cannot know by itself: its key, its child or its number stands in another row, or the number with another child. */
export function alsoInFile<R extends FilledRow>(
  judged: readonly Judged<R>[],
  holders: readonly { id: string; personalId: string }[],
): Judged<R>[] {
  const keys = countOf(judged.map(({ filled }) => filled.key));
  const writing = judged.filter(({ verdict }) => verdict.pile !== 'refused' && verdict.pile !== 'same');
  const children = countOf(writing.flatMap(({ child }) => child?.row.id ?? []));
  const numbers = countOf(writing.flatMap(({ verdict }) => verdict.values.personalId ?? []));
  const heldByOther = ({ child, verdict }: Judged<R>): boolean =>
    holders.some(({ id, personalId }) => personalId === verdict.values.personalId && id !== child?.row.id);
  const problemOf = (one: Judged<R>): RowProblem | undefined => {
    const { filled, child, verdict } = one;
    if (filled.key !== '' && (keys.get(filled.key) ?? 0) > 1) return 'key-twice';
    if (verdict.pile === 'refused' || verdict.pile === 'same') return undefined;
    if (child && (children.get(child.row.id) ?? 0) > 1) return 'child-twice';
    const { personalId } = verdict.values;
    if (personalId !== undefined && (numbers.get(personalId) ?? 0) > 1) return 'number-twice';
    return personalId !== undefined && heldByOther(one) ? 'number-in-use' : undefined;
  };
  return judged.map((one) => {
    const problem = problemOf(one);
    return problem ? { ...one, verdict: { ...refusal(problem), fields: one.verdict.fields } } : one;
  });
}
