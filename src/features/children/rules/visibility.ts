import { type Actor, type FunctionName, holdsAt } from '../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { TreeAt } from '../../units/rules.ts';
import { circumstanceKinds } from '../contract/circumstances.ts';
import {
  type ChildField,
  childFieldNames,
  childFields,
  type FieldClass,
  type FieldGroup,
} from '../contract/fields.ts';
import type { AskedField } from '../contract/cells.ts';
import type { ListFilter } from '../contract/lists.ts';
import { type Sector, type SectorTable, type SharedAs, sharedFields } from './sharing.ts';

/** What one person sees of one child: every field is in one of the two. */
export interface ChildSight {
  fields: ReadonlySet<ChildField>;
  hidden: readonly ChildField[];
  /** Classes of what stands beside the fields: in which lists the child is, its papers. */
  classes: ReadonlySet<FieldClass>;
  /** Of these fields only the first letters are told. */
  initials: ReadonlySet<ChildField>;
}

const sightOver = (
  classes: readonly FieldClass[],
  seen = (field: ChildField): boolean => classes.includes(childFields[field].class),
): ChildSight => ({
  fields: new Set(childFieldNames.filter((field) => seen(field))),
  hidden: childFieldNames.filter((field) => !seen(field)),
  classes: new Set(classes),
  initials: new Set(),
});

const whole = sightOver(['P1', 'P2', 'P3', 'P4']);
const assigned = sightOver(['P1', 'P2', 'P3']);
const personal = sightOver(['P1', 'P2']);
const roster = sightOver(['P1'], (field) => 'roster' in childFields[field]);

/**
 * The fields of a child of the unit that the person sees; undefined: for them there is no such child. The commune's officer
 * sees all, who consolidates above sees the personal ones and the sensitive ones of children assigned to them, a
 * collaborator what every neighbour knows.
 */
export function sightOf(
  actor: Pick<Actor, 'assignments'>,
  child: { unitId: string; assigned: boolean },
): ChildSight | undefined {
  if (holdsAt(actor, ['commune-officer'], child.unitId)) return whole;
  if (holdsAt(actor, ['consolidating-officer'], child.unitId)) return child.assigned ? assigned : personal;
  return holdsAt(actor, ['collaborator'], child.unitId) ? roster : undefined;
}

/** Whether it matters to what this person sees which children are assigned to them. */
export const mayBeAssigned = (actor: Holder): boolean =>
  actor.assignments.some((held) => held.function === 'consolidating-officer');

/** What one referral of a child names, as it was agreed when it was made. */
export interface ReferralTerms {
  officeId: string;
  sector: Sector;
  groups: readonly FieldGroup[];
  /** Which fields stood on the screen of who handed over: a table that opens more later opens nothing of this child. */
  fields: readonly ChildField[];
}

/**
 * The offices for which the person reads what is referred to them: where they are a sector officer today, of an office or an
 * organisation (a function at an authority opens nothing), with the offices whose work that one took over.
 */
export const officesOf = (actor: Pick<Actor, 'assignments'>, at: TreeAt): string[] =>
  actor.assignments
    .filter(({ function: name }) => name === 'sector-officer')
    .filter(({ unitId }) => ['office', 'organisation'].includes(at.units.get(unitId)?.kind ?? ''))
    .flatMap(({ unitIds }) => unitIds);

/**
 * What referrals in force of one child give to an office that they are addressed to: what the table allows the sector in the
 * groups they name, and no more than was agreed. Undefined: for that office there is no such child.
 */
export function sightByReferral(
  offices: readonly string[],
  referrals: readonly ReferralTerms[],
  { table, on }: { table: SectorTable; on: PlainDate },
): ChildSight | undefined {
  const told = new Map<ChildField, SharedAs>();
  for (const { officeId, sector, groups, fields } of referrals) {
    if (!offices.includes(officeId)) continue;
    for (const [field, as] of sharedFields(table, { sector, groups, on }))
      if (fields.includes(field) && told.get(field) !== 'whole') told.set(field, as);
  }
  if (told.size === 0) return undefined;
  const sight = sightOver([], (field) => told.has(field));
  return {
    ...sight,
    initials: new Set([...told].flatMap(([field, as]) => (as === 'initials' ? [field] : []))),
  };
}

/** The functions of somebody, wherever they hold them: enough to tell which lists there are for them. */
interface Holder {
  assignments: readonly { function: FunctionName }[];
}

/** Fields that a list leaves out for this person: what none of their functions would show of a child not assigned to them. */
export function hiddenInLists(actor: Holder): readonly ChildField[] {
  const holds = (name: FunctionName) => actor.assignments.some((held) => held.function === name);
  if (holds('commune-officer')) return whole.hidden;
  return holds('consolidating-officer') ? personal.hidden : roster.hidden;
}

/** The fields of which a filter's answer tells something. */
function fieldsAskedBy(filter: ListFilter): ChildField[] {
  const { list, lacking } = filter;
  const named = ['sex', 'householdClass', 'schooling', 'presence', 'birthRegistration'] as const;
  return [
    ...named.filter((field) => filter[field] !== undefined),
    ...((circumstanceKinds as readonly string[]).includes(list) ? (['circumstances'] as const) : []),
    ...(lacking && lacking !== 'required-fields' ? (['personalId'] as const) : []),
    ...(lacking === 'required-fields' ? (['ethnicity', 'relatives'] as const) : []),
    ...(filter.cells ?? []).flatMap(({ field: asked }) => fieldBehind(asked) ?? []),
  ];
}

/** The field whose class decides on a column of the grid; when a record was changed is nobody's secret. */
export function fieldBehind(column: AskedField): ChildField | undefined {
  if (column === 'changedAt') return undefined;
  if (column === 'motherName' || column === 'fatherName' || column === 'phone') return 'relatives';
  return column;
}

/**
 * Of which children a filter may speak to this person: who may not read a field of a child may not find the child by it.
 * `assigned`: only of those assigned to them; `none`: of nobody. Abuse is told to the commune alone.
 */
export function reachOf(
  actor: Holder,
  filter: ListFilter,
): { reach: 'all' | 'assigned' } | { reach: 'none'; field: ChildField | 'list' } {
  const hidden = hiddenInLists(actor);
  const field = fieldsAskedBy(filter).find((asked) => hidden.includes(asked));
  if (!field) return { reach: 'all' };
  if (!mayBeAssigned(actor)) return { reach: 'none', field: field === 'circumstances' ? 'list' : field };
  return filter.list === 'abused' ? { reach: 'none', field: 'list' } : { reach: 'assigned' };
}
