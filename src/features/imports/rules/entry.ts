import type { FieldProblem } from '../../../platform/shared/problem.ts';
import { NewChild } from '../../children/contract.ts';
import { doubtsOf } from '../../children/rules/doubts.ts';
import { entryProblems } from '../../children/rules/entry.ts';
import { newFacts } from '../../children/rules/facts.ts';
import { type PlainField, plainFields } from '../contract/fields.ts';
import type { FindingCode } from '../contract/findings.ts';
import type { RowReader } from './cells/reader.ts';

const known = new Set<string>(plainFields);

/** A field of the register as the column that says it. */
function fieldOf(path: string): PlainField {
  const [first = ''] = path.split('.');
  if (known.has(first)) return first as PlainField;
  if (first === 'birthPrecision') return 'birthDate';
  return first === 'otherNames' ? 'otherName' : first === 'relatives' ? 'parents' : 'fullName';
}

const birthCodes: Partial<Record<string, FindingCode>> = {
  'children.already-sixteen': 'birth-date.already-sixteen',
  'children.born-in-future': 'birth-date.in-future',
  'children.birth-implausible': 'birth-date.implausible',
};

function tell(row: RowReader, { path, code }: FieldProblem): void {
  const field = fieldOf(path);
  const birth = birthCodes[code];
  const text = row.text(field);
  if (birth) row.findings.add('birthDate', birth, text);
  else row.findings.add(field, 'entry.refused', text, { code });
}

/** Doubts that the cells have told already, or that say nothing of a list. */
const toldElsewhere = new Set([
  ...['first-of-january', 'registered-without-number', 'disability-without-level'],
  ...['number-other-sex', 'number-other-year'],
]);

/** What the register takes of a child of whom nothing more is told. */
const untold = new Map<string, unknown>(
  Object.entries(newFacts({ fullName: 'A', sex: 'male', birthDate: '2020-01-02', birthPrecision: 'day' })),
);

const isNothing = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** The fields in which something stands: of the forty of a child a list fills a dozen. */
const toldOf = (entry: object): object =>
  Object.fromEntries(
    Object.entries(entry).filter(([field, value]) => !(isNothing(value) && isNothing(untold.get(field)))),
  );

/**
 * The child as the form's own rules read it, without the fields in which nothing stands; undefined where its shape is refused.
 * Problems and doubts are told.
 */
export function newFactsProblems(entry: object, row: RowReader): NewChild | undefined {
  const parsed = NewChild.safeParse(toldOf(entry));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const { code: own } = (issue as { params?: { code?: string } }).params ?? {};
      const hostile = own === 'hostile-characters';
      const field = fieldOf(issue.path.join('.'));
      if (hostile) row.findings.add(field, 'text.hostile', row.text(field));
      else tell(row, { path: issue.path.join('.'), code: own ?? issue.code });
    }
    return undefined;
  }
  const child = parsed.data;
  const { today, lists } = row.context;
  const problems = entryProblems(child, { today, childOn: today, lists });
  for (const problem of problems) tell(row, problem);
  if (problems.length > 0) return child;
  for (const { field, code } of doubtsOf(newFacts(child)))
    if (!toldElsewhere.has(code)) row.findings.add(fieldOf(field), 'parent.age', '', { code });
  return child;
}
