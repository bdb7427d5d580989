import type { ImportRow, PlainField } from '../../../../contract.ts';

/** A cell as it counts now: what a person wrote over it, else what stands in the list. */
export const shownText = (row: Pick<ImportRow, 'texts' | 'edits'>, field: PlainField): string =>
  row.edits.find((edit) => edit.field === field)?.text ??
  row.texts.find((text) => text.field === field)?.text ??
  '';

/** Cells of a row to edit: those in which something was found first, then the others of the list. */
export function editableFields(row: ImportRow): PlainField[] {
  const found = row.findings.filter(({ level }) => level !== 'told').map(({ field }) => field);
  const rest = row.texts.map(({ field }) => field);
  return [...new Set([...found, ...row.edits.map(({ field }) => field), ...rest])];
}
