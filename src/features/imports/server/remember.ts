import type { Context } from '../../../platform/server/http/context.ts';
import type { ImportField } from '../contract.ts';
import { titleKeys } from '../rules/guess/guess-fields.ts';
import type { StoredColumn, TakenSheet } from '../rules/stored.ts';
import * as memories from './queries/memories.ts';

/** What a unit taught of its headings. A guess is no teaching: it counts once a person corrected it or entered the list. */

export interface SaidColumn {
  titleKey: string;
  field: ImportField | null;
}

/** The columns of a sheet that have a heading. */
export function columnsSaid(
  { columns }: TakenSheet,
  isMeant: (column: StoredColumn) => boolean = () => true,
): SaidColumn[] {
  const keys = titleKeys(columns);
  return columns
    .filter((column) => column.parts.length > 0 && isMeant(column))
    .map(({ column, field }) => ({ titleKey: keys.get(column) as string, field }));
}

export async function rememberColumns(
  ctx: Context,
  unitId: string,
  said: readonly SaidColumn[],
): Promise<void> {
  const { localityId, accountId } = ctx.actor;
  if (said.length > 0)
    await memories.rememberColumns(ctx.tx, { localityId, unitId, now: ctx.now, accountId }, said);
}
