import { nameKey } from '../../../platform/shared/code-list.ts';
import { ChildChanges, type Doubt } from '../../children/contract/child.ts';
import { numberDoubts } from '../../children/rules/doubts.ts';
import { entryProblems } from '../../children/rules/entry.ts';
import { changedFacts } from '../../children/rules/facts.ts';
import type { Check, JudgedField, RegisterField, ReturnPile, RowProblem } from '../contract.ts';
import { registerFields } from '../contract.ts';
import { readCheck } from './check.ts';
import { fileShapes } from './columns.ts';
import type { FilledRow, JudgeContext, KnownChild } from './filled.ts';
import { changesOf, type FilledCell, readValue, type Values, valuesOf } from './values.ts';

/** What one row of a returned file would do; nothing is written here. */

export interface Verdict {
  pile: ReturnPile;
  problem: RowProblem | null;
  fields: JudgedField[];
  doubts: Doubt[];
  checks: Check[];
  /** What is to be written; empty where nothing is. */
  values: Partial<Values>;
}

const nothing = { fields: [], doubts: [], checks: [], values: {} };
export const refusal = (problem: RowProblem): Verdict => ({ pile: 'refused', problem, ...nothing });

const textOf = (cell: FilledCell | undefined): string => cell?.text.trim() ?? '';

/**
 * A cell that is empty, or says what went out, says nothing; one that says what stands now changes nothing. Where the
 * record was changed since and the file says a third thing, both sides are shown.
 */
function judgeField(
  field: RegisterField,
  cell: FilledCell,
  of: { sent: Values; now: Values },
  context: JudgeContext,
): JudgedField | undefined {
  const [sent, now] = [of.sent[field], of.now[field]];
  const read = readValue(field, cell, context);
  if (!read.ok) return { field, sent, now, file: textOf(cell), verdict: 'refused', code: read.code };
  const file = read.value;
  if (file === now || file === sent) return undefined;
  const verdict = now === sent || context.isTaken ? 'change' : 'conflict';
  return { field, sent, now, file, verdict, code: null };
}

/** The rows of a file are sorted as one: a name that left its key tells that they were not. */
const isOther = ({ cells }: FilledRow, { sent, row }: KnownChild): boolean =>
  ![sent.fullName, row.fullName].map(nameKey).includes(nameKey(textOf(cells.name)));

export function judgeRow(filled: FilledRow, child: KnownChild | undefined, context: JudgeContext): Verdict {
  if (filled.key === '') return refusal('no-key');
  if (!child) return refusal('unknown-key');
  if (isOther(filled, child)) return refusal('other-name');
  if (child.row.state !== 'living-here') return refusal('not-followed');
  const now = valuesOf(child.row);
  const open = fileShapes[child.list].open;
  const fields = registerFields.flatMap((field) => {
    const cell = filled.cells[field];
    if (!cell || textOf(cell) === '' || !open.includes(field)) return [];
    return judgeField(field, cell, { sent: child.sent, now }, context) ?? [];
  });
  const police = child.list === 'police-check' ? readCheck(filled, child, fields, context) : undefined;
  if (police?.problem) return { ...refusal(police.problem), fields };
  const all = [...fields, ...(police?.fields ?? [])];
  return settle(child, all, police?.checks ?? [], context);
}

function settle(
  child: KnownChild,
  judged: readonly JudgedField[],
  checks: readonly Check[],
  context: JudgeContext,
): Verdict {
  const values = Object.fromEntries(
    judged.filter(({ verdict }) => verdict === 'change').map(({ field, file }) => [field, file]),
  ) as Partial<Values>;
  const changes = changesOf(values, child.facts);
  const fields = withProblems(judged, changes, child, context);
  const has = (verdict: JudgedField['verdict']) => fields.some((field) => field.verdict === verdict);
  if (has('refused')) return { pile: 'refused', problem: null, ...nothing, fields };
  if (has('conflict')) return { pile: 'conflict', problem: null, ...nothing, fields };
  const isChange = fields.length > 0 || checks.length > 0;
  const doubts = isChange ? doubtsAfter(child, changes, context) : [];
  return { pile: isChange ? 'change' : 'same', problem: null, fields, doubts, checks: [...checks], values };
}

const fieldOf = (path: string): RegisterField => {
  const [head = ''] = path.split('.');
  if (head === 'relatives') return 'guardian';
  return head === 'birthPrecision' ? 'birthDate' : (head as RegisterField);
};

/** The rules of the form hold for what a file says, too. */
function withProblems(
  judged: readonly JudgedField[],
  changes: ChildChanges,
  { facts, createdOn }: KnownChild,
  { today, lists }: JudgeContext,
): JudgedField[] {
  const parsed = ChildChanges.safeParse(changes);
  const problems = parsed.success
    ? entryProblems(parsed.data, { today, childOn: createdOn, lists, known: facts })
    : parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: codeOf(issue) }));
  return judged.map((field) => {
    const family = ['motherName', 'fatherName', 'guardian'].includes(field.field);
    const problem = problems.find(
      ({ path }) => fieldOf(path) === (family ? 'guardian' : field.field) && field.verdict === 'change',
    );
    return problem ? { ...field, verdict: 'refused' as const, code: problem.code } : field;
  });
}

function codeOf(issue: { code: string; params?: unknown }): RowProblem {
  const own = (issue.params as { code?: string } | undefined)?.code;
  if (own === 'hostile-characters') return 'text-hostile';
  return issue.code === 'too_big' ? 'text-too-long' : 'name-unreadable';
}

/** Soft checks of the number that will stand there: shown, never a reason to refuse. */
function doubtsAfter(child: KnownChild, changes: ChildChanges, { provinces }: JudgeContext): Doubt[] {
  const { personalId, sex, birthDate } = changedFacts(child.facts, changes);
  return numberDoubts({ personalId, sex, birthDate }, provinces).map((code) => ({
    ...{ field: 'personalId', code },
  }));
}
