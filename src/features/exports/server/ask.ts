import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { entriesOn } from '../../../platform/shared/code-list.ts';
import { refused } from '../../../platform/shared/problem.ts';
import type { ListFilter } from '../../children/contract.ts';
import { hiddenInLists } from '../../children/rules/visibility.ts';
import { countMatching } from '../../children/server/public.ts';
import type { ExportColumn } from '../rules/columns.ts';
import { offeredColumns } from '../rules/columns.ts';
import { filterWords } from '../rules/filter-words.ts';
import { aloneLimit } from '../rules/limits.ts';
import { approversOf } from './notices.ts';
import { namesFor } from './names.ts';
import { exportLimits, exportPurposes } from './reference.ts';
import {
  askerIn,
  functionFor,
  isApprovalNeeded,
  registerExport,
  type WantedExport,
} from './register-export.ts';

/** What may be taken out of the list that somebody looks at. */
export async function offerExport(asked: Context, filter: ListFilter) {
  const ctx = askerIn(asked);
  const as = functionFor(ctx, filter.unitId);
  const { total } = await countMatching(ctx, filter);
  const purposes = entriesOn(exportPurposes, localDateOf(ctx.now));
  return {
    total,
    filterWords: filterWords(filter, await namesFor(ctx)),
    columns: offeredColumns(hiddenInLists(ctx.actor)),
    purposes: purposes.map(({ code, name }) => ({ code, name })),
    alone: aloneLimit(as, exportLimits),
    needsApproval: isApprovalNeeded(as, filter, total),
    approvers: (await approversOf(ctx, as.unitId)).length,
    hoursKept: exportLimits.hoursKept,
  };
}

/** @throws 422 naming the column that this person may not see */
export async function askExport(
  ctx: Context,
  input: Omit<WantedExport, 'form' | 'columns'> & { columns: ExportColumn[] },
) {
  const offered = offeredColumns(hiddenInLists(askerIn(ctx).actor)).map(({ id }) => id);
  const hidden = input.columns.findIndex((column) => !offered.includes(column));
  if (hidden >= 0)
    throw refused('platform.invalid-input', {
      fields: [{ path: `columns.${hidden}`, code: 'exports.column-hidden' }],
    });
  return registerExport(ctx, { ...input, columns: [...new Set(input.columns)], form: 'list' });
}
