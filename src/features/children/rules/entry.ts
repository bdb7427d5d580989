import type { CodeList } from '../../../platform/shared/code-list.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { FieldProblem } from '../../../platform/shared/problem.ts';
import type { BirthPrecision, ChildChanges, Relative } from '../contract/child.ts';
import { birthProblem, earliestDay } from './birth.ts';
import { type CodeLists, isCode } from './code-lists.ts';

export interface EntryContext {
  today: PlainDate;
  /** The day on which the person must still be a child: today for a new entry, the day of entry for a correction. */
  childOn: PlainDate;
  lists: CodeLists;
  /** The birth as it stands where the entry does not say it. */
  known?: { birthDate: PlainDate; birthPrecision: BirthPrecision };
}

/** Everything that speaks against what was written, at once. Only what the entry names is looked at. */
export function entryProblems(entry: ChildChanges, context: EntryContext): FieldProblem[] {
  return [
    ...birthProblems(entry, context),
    ...paperProblems(entry, context),
    ...codeProblems(entry, context),
  ];
}

type WithBirth = { birthDate: PlainDate; birthPrecision: BirthPrecision };

function birthOf(entry: ChildChanges, known: WithBirth | undefined): WithBirth | undefined {
  const birthDate = entry.birthDate ?? known?.birthDate;
  const birthPrecision = entry.birthPrecision ?? known?.birthPrecision;
  return birthDate && birthPrecision ? { birthDate, birthPrecision } : undefined;
}

function birthProblems(entry: ChildChanges, context: EntryContext): FieldProblem[] {
  if (entry.birthDate === undefined && entry.birthPrecision === undefined) return [];
  const birth = birthOf(entry, context.known);
  const code = birth && birthProblem(birth, context);
  return code ? [{ path: 'birthDate', code }] : [];
}

/** Papers are younger than the child; a birth certificate is no promise, a card may run on. */
function paperProblems(entry: ChildChanges, { today, known }: EntryContext): FieldProblem[] {
  const birth = birthOf(entry, known);
  const born = birth && earliestDay(birth);
  const early = (path: 'birthCertificateOn' | 'insuranceUntil'): FieldProblem[] => {
    const on = entry[path];
    return born && on && on < born ? [{ path, code: 'children.before-birth' }] : [];
  };
  const ahead = entry.birthCertificateOn && entry.birthCertificateOn > today;
  return [
    ...(ahead ? [{ path: 'birthCertificateOn', code: 'children.date-in-future' }] : []),
    ...early('birthCertificateOn'),
    ...early('insuranceUntil'),
  ];
}

function codeProblems(entry: ChildChanges, { today, lists }: EntryContext): FieldProblem[] {
  const unknown = (path: string, list: CodeList, code: string | null | undefined): FieldProblem[] =>
    code && !isCode(list, code, today) ? [{ path, code: 'children.unknown-code' }] : [];
  const ofRelative = (relative: Relative, index: number) => [
    ...unknown(`relatives.${index}.ethnicity`, lists.ethnicities, relative.ethnicity),
    ...unknown(`relatives.${index}.state`, lists.parentStates, relative.state),
  ];
  return [
    ...unknown('ethnicity', lists.ethnicities, entry.ethnicity),
    ...unknown('householdClass', lists.householdClasses, entry.householdClass),
    ...unknown('schooling', lists.schooling, entry.schooling),
    ...(entry.disabilityTypes ?? []).flatMap((code, index) =>
      unknown(`disabilityTypes.${index}`, lists.disabilityTypes, code),
    ),
    ...unknown('disabilityLevel', lists.disabilityLevels, entry.disabilityLevel),
    ...(entry.relatives ?? []).flatMap(ofRelative),
  ];
}
