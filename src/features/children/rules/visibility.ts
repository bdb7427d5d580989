import { type Actor, type FunctionName, holdsAt } from '../../../platform/shared/actor.ts';
import { circumstanceKinds } from '../contract/circumstances.ts';
import { type ChildField, childFieldNames, childFields, type FieldClass } from '../contract/fields.ts';
import type { AskedField } from '../contract/cells.ts';
import type { ListFilter } from '../contract/lists.ts';

/** What one person sees of one child: every field is in one of the two. */
export interface ChildSight {
  fields: ReadonlySet<ChildField>;
  hidden: readonly ChildField[];
  /** Classes of what stands beside the fields: in which lists the child is, its papers. */
  classes: ReadonlySet<FieldClass>;
}

const sightOver = (
  classes: readonly FieldClass[],
  seen = (field: ChildField): boolean => classes.includes(childFields[field].class),
): ChildSight => ({
  fields: new Set(childFieldNames.filter((field) => seen(field))),
  hidden: childFieldNames.filter((field) => !seen(field)),
  classes: new Set(classes),
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
export const mayBeAssigned = (actor: Pick<Actor, 'assignments'>): boolean =>
  actor.assignments.some((held) => held.function === 'consolidating-officer');

/** Fields that a list leaves out for this person: what none of their functions would show of a child not assigned to them. */
export function hiddenInLists(actor: Pick<Actor, 'assignments'>): readonly ChildField[] {
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
  actor: Pick<Actor, 'assignments'>,
  filter: ListFilter,
): { reach: 'all' | 'assigned' } | { reach: 'none'; field: ChildField | 'list' } {
  const hidden = hiddenInLists(actor);
  const field = fieldsAskedBy(filter).find((asked) => hidden.includes(asked));
  if (!field) return { reach: 'all' };
  if (!mayBeAssigned(actor)) return { reach: 'none', field: field === 'circumstances' ? 'list' : field };
  return filter.list === 'abused' ? { reach: 'none', field: 'list' } : { reach: 'assigned' };
}
