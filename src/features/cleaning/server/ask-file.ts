import type { Context } from '../../../platform/server/http/context.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { asHolderOf } from '../../children/permissions.ts';
import { getPlace } from '../../children/server/public.ts';
import { registerExport } from '../../exports/server/public.ts';
import { type CleaningList, daysOut } from '../contract.ts';
import { cleaningPermissions } from '../permissions.ts';
import { fileShapes, isPrefilled } from '../rules/columns.ts';
import { deleteOldLines } from './queries/lines.ts';

interface AskedFile {
  id: string;
  list: CleaningList;
  unitId: string;
  expected: number;
  purpose: string;
  purposeNote: string;
}

/** A list of one commune or hamlet as a file to be filled in: an entry of the register of exports like any other. */
export async function askFile(asked: Context, { list, unitId, ...input }: AskedFile) {
  // Who also reads elsewhere takes out only what their own office writes.
  const ctx = { ...asked, actor: asHolderOf(asked.actor, cleaningPermissions['cleaning.run']) };
  await getPlace(ctx, unitId);
  await deleteOldLines(ctx.tx, ctx.actor, addHours(ctx.now, -daysOut * 24));
  const { shown, open } = fileShapes[list];
  return registerExport(ctx, {
    ...input,
    ...{ form: 'cleaning', format: 'xlsx', sort: 'name', descending: false },
    filter: { list: 'all', lacking: list, unitId },
    columns: [...new Set([...shown, ...open.filter(isPrefilled)])],
  });
}
