import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { asHolderOf } from '../../children/permissions.ts';
import {
  codeLists,
  findByNumbers,
  findChecks,
  findChildren,
  provinceCodes,
  rowsFor,
  yearOf,
} from '../../children/server/public.ts';
import type { ReturnRow } from '../contract.ts';
import { cleaningPermissions } from '../permissions.ts';
import { alsoInFile } from '../rules/also-in-file.ts';
import type { KnownChild } from '../rules/filled.ts';
import { judgeRow, type Verdict } from '../rules/judge-row.ts';
import type { Values } from '../rules/values.ts';
import { findLines } from './queries/lines.ts';
import type { StoredRow } from './queries/rows.ts';

export interface JudgedReturnRow extends ReturnRow {
  values: Partial<Values>;
  /** Of the record as it stands; null where there is none. */
  version: number | null;
}

/** Every row against the register as it stands at this moment. */
export async function judgeRows(
  asked: Context,
  rows: readonly StoredRow[],
  taken: ReadonlySet<number> = new Set(),
): Promise<JudgedReturnRow[]> {
  const ctx = { ...asked, actor: asHolderOf(asked.actor, cleaningPermissions['cleaning.run']) };
  const known = await knownBehind(ctx, rows);
  const context = {
    ...{ today: localDateOf(ctx.now), lists: codeLists },
    ...{ ethnicities: codeLists.ethnicities, provinces: provinceCodes },
  };
  const judged = rows.map((filled) => {
    const child = known.get(filled.key);
    return {
      filled,
      child,
      verdict: judgeRow(filled, child, { ...context, isTaken: taken.has(filled.seq) }),
    };
  });
  const numbers = judged.flatMap(({ verdict }) => verdict.values.personalId ?? []);
  const holders = await findByNumbers(ctx.tx, ctx.actor, numbers);
  return alsoInFile(judged, holders).map(shown);
}

async function knownBehind(ctx: Context, rows: readonly StoredRow[]): Promise<Map<string, KnownChild>> {
  const lines = await findLines(
    ctx.tx,
    ctx.actor,
    rows.map(({ key }) => key),
  );
  const ids = [...new Set(lines.map(({ childId }) => childId))];
  const children = new Map((await rowsFor(ctx, ids)).map((row) => [row.id, row]));
  const stored = await findChildren(ctx.tx, ctx.actor, ids, yearOf(ctx.now));
  const facts = new Map(stored.map((child) => [child.id, child]));
  const checks = Map.groupBy(await findChecks(ctx.tx, ctx.actor, ids), ({ childId }) => childId);
  return new Map(
    lines.flatMap(({ key, list, sent, childId }) => {
      const [row, child] = [children.get(childId), facts.get(childId)];
      if (!row || !child) return [];
      const createdOn = localDateOf(child.createdAt);
      return [
        [key, { list, sent, row, facts: child, createdOn, checks: checks.get(childId) ?? [] }] as const,
      ];
    }),
  );
}

function shown({
  filled,
  child,
  verdict,
}: {
  filled: StoredRow;
  child: KnownChild | undefined;
  verdict: Verdict;
}): JudgedReturnRow {
  const { seq, sheet, row, key } = filled;
  return {
    ...{ seq, sheet, row, key, ...verdict },
    childId: child?.row.id ?? null,
    // Of a key that is nobody's here, the row's own words are all there is to show.
    fullName: child?.row.fullName ?? filled.cells.name?.text.slice(0, 120) ?? '',
    unitName: child?.row.unitName ?? '',
    version: child?.row.version ?? null,
  };
}
