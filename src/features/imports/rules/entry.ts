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

const nothings = ['', null, []];

/** Fields which the form takes as they are while nothing stands in them: `grade ""`, `schooling null`. */
const takenEmpty = new Set(
  Object.entries(NewChild.shape).flatMap(([field, shape]) =>
    nothings
      .filter((nothing) => {
        const { success, data } = shape.safeParse(nothing);
        return success && JSON.stringify(data) === JSON.stringify(nothing);
      })
      .map((nothing) => `${field} ${JSON.stringify(nothing)}`),
  ),
);
const isTakenEmpty = (field: string, value: unknown): boolean =>
  value === ''
    ? takenEmpty.has(`${field} ""`)
    : value === null
      ? takenEmpty.has(`${field} null`)
      : Array.isArray(value) && value.length === 0 && takenEmpty.has(`${field} []`);

/** What stands in the fields, and the fields in which nothing does: of the forty of a child a list fills a dozen. */
function parted(entry: object): { told: Record<string, unknown>; empty: Partial<NewChild> } {
  const [told, empty]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [field, value] of Object.entries(entry))
    if (isTakenEmpty(field, value)) empty[field] = value;
    else told[field] = value;
  return { told, empty };
}

/** The child as the form's own rules read it; undefined where its shape is refused. Problems and doubts are told. */
export function newFactsProblems(entry: object, row: RowReader): NewChild | undefined {
  const { told, empty } = parted(entry);
  const parsed = NewChild.safeParse(told);
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
  const child: NewChild = { ...parsed.data, ...empty };
  const { today, lists } = row.context;
  const problems = entryProblems(child, { today, childOn: today, lists });
  for (const problem of problems) tell(row, problem);
  if (problems.length > 0) return child;
  for (const { field, code } of doubtsOf(newFacts(child)))
    if (!toldElsewhere.has(code)) row.findings.add(fieldOf(field), 'parent.age', '', { code });
  return child;
}
