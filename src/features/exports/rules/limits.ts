import { z } from 'zod';
import { type Actor, type Assignment, functionNames } from '../../../platform/shared/actor.ts';
import { codeListOf, CodeEntry } from '../../../platform/shared/code-list.ts';
import { listNames, type ListFilter } from '../../children/contract/lists.ts';
import { exportPermissions } from '../permissions.ts';

/** How many may go out on one person's word: configurable data (`db/reference/export-limits.json`), not law. */
const Rows = z.strictObject({ xlsx: z.int(), csv: z.int(), docx: z.int(), pdf: z.int() });
export const ExportLimits = z.object({
  alone: z.partialRecord(z.enum(functionNames), z.int().min(0)),
  listsAlwaysApproved: z.array(z.enum(listNames)),
  hoursKept: z.int().min(1),
  rows: Rows,
});
export type ExportLimits = z.output<typeof ExportLimits>;

export const ExportPurposes = codeListOf(CodeEntry);
export type ExportPurposes = z.output<typeof ExportPurposes>;

/** The purpose that says nothing by itself. */
export const needsNote = (purpose: string): boolean => purpose === 'other';

/**
 * The function as whose holder the person asks: the one with the narrowest area that holds all of the list. Undefined when
 * no single one does.
 */
export function askingAs(
  actor: Pick<Actor, 'assignments'>,
  unitId: string | undefined,
): Assignment | undefined {
  const asking: readonly string[] = exportPermissions['export.ask'];
  const held = actor.assignments.filter((assignment) => asking.includes(assignment.function));
  const areas = new Set(held.flatMap(({ unitIds }) => unitIds));
  const covering = held.filter(({ unitIds }) =>
    unitId === undefined ? unitIds.length === areas.size : unitIds.includes(unitId),
  );
  return covering.sort((a, b) => a.unitIds.length - b.unitIds.length)[0];
}

export const aloneLimit = (as: Pick<Assignment, 'function'>, limits: ExportLimits): number =>
  limits.alone[as.function] ?? 0;

/** A second person for many children, and always where being in the list is the secret. */
export function needsSecondPerson(
  of: { as: Pick<Assignment, 'function'>; filter: ListFilter; rows: number },
  limits: ExportLimits,
  criticalCodes: readonly string[],
): boolean {
  const { list, code } = of.filter;
  const isSecret =
    limits.listsAlwaysApproved.includes(list) || (code !== undefined && criticalCodes.includes(code));
  return isSecret || of.rows > aloneLimit(of.as, limits);
}
