import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { Import, ImportLine } from '../contract.ts';
import type { StoredSheet, TakenSheet } from '../rules/stored.ts';
import { abilitiesOf, getOwnImport, hasFailed, undoUntil } from './own-import.ts';
import { placesOf } from './places.ts';
import { findImports, findSameFile, type StoredImport } from './queries/imports.ts';
import { countRepaired } from './queries/groups.ts';
import { wholeCounts } from './queries/rows.ts';
import { repairedGroup } from '../rules/findings.ts';

/** Where an import stands, as people see it. */

const working = new Set(['reading', 'judging', 'committing', 'undoing']);

function lineOf(
  stored: StoredImport,
  names: { units: Map<string, string>; people: Map<string, string> },
): ImportLine {
  const failed = hasFailed(stored);
  const { id, version, unitId, state, step, fileName, startedAt, committedAt, undoneAt } = stored;
  return {
    ...{ id, version, unitId, state, step, fileName, startedAt, committedAt, undoneAt },
    unitName: names.units.get(unitId) ?? '',
    startedBy: names.people.get(stored.startedBy) ?? '',
    problem: failed ? (stored.jobProblem ?? 'platform.unexpected') : stored.problem,
    progress:
      working.has(state) && !failed ? { done: stored.jobDone ?? 0, total: stored.jobTotal ?? 0 } : null,
    counts: wholeCounts(stored.counts),
    undoUntil: undoUntil(stored),
  };
}

async function namesFor(ctx: Context, imports: readonly StoredImport[]) {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const unitIds = imports.map(({ unitId }) => unitId);
  return {
    units: unitNamesAt(tree, unitIds, localDateOf(ctx.now)),
    people: await displayNamesOf(
      ctx.tx,
      imports.map(({ startedBy }) => startedBy),
    ),
  };
}

export async function listImports(ctx: Context) {
  const found = await findImports(ctx.tx, ctx.actor);
  const names = await namesFor(ctx, found);
  return { imports: found.map((stored) => lineOf(stored, names)) };
}

const shownSheet = (sheet: StoredSheet, chosen: readonly TakenSheet[]): Import['sheets'][number] => {
  const taken = chosen.find((one) => one.sheet === sheet.sheet);
  const rows = taken?.shape.headerRows;
  return {
    ...{ sheet: sheet.sheet, name: sheet.name, visibility: sheet.visibility, rows: sheet.rows },
    ...{ lastColumn: sheet.lastColumn, hiddenColumns: sheet.hiddenColumns, header: sheet.header },
    ...{ titles: sheet.titles, hamlet: sheet.hamlet, proposed: sheet.proposed },
    chosen: rows ? { top: rows[0] as number, bottom: rows.at(-1) as number } : null,
  };
};

export async function getImport(ctx: Context, input: { importId: string }): Promise<{ import: Import }> {
  const stored = await getOwnImport(ctx, input.importId);
  const line = lineOf(stored, await namesFor(ctx, [stored]));
  const same = await findSameFile(ctx.tx, ctx.actor, stored);
  const places = await placesOf(ctx, stored.unitId);
  const { fileSize, fileKind, encoding, separator, options, undone } = stored;
  return {
    import: {
      ...{ ...line, fileSize, fileKind, encoding, separator, options, undone },
      sameFile: same
        ? { importId: same.id, at: same.at, state: same.state, entered: same.counts.entered ?? 0 }
        : null,
      sheets: stored.found.map((sheet) => shownSheet(sheet, stored.chosen)),
      repairs: await repairsOf(ctx, stored),
      places: places.map(({ unitId, name, communeName }) => ({ unitId, name, communeName })),
      untaken: stored.step === 'repair' || stored.step === 'result' ? untakenOf(stored.chosen) : [],
      abilities: abilitiesOf(ctx, stored),
    },
  };
}

async function repairsOf(ctx: Context, stored: StoredImport): Promise<Import['repairs']> {
  // Asked again and again while a job works: the rows are counted when it has ended.
  if (stored.repairs.length === 0 || stored.state !== 'open') return [];
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const rows = await countRepaired(
    ctx.tx,
    of,
    stored.repairs.map(({ id }) => repairedGroup(id)),
  );
  return stored.repairs.map(({ id, repair }) => ({ id, repair, rows: rows.get(repairedGroup(id)) ?? 0 }));
}

const untakenOf = (chosen: readonly TakenSheet[]): Import['untaken'] =>
  chosen.flatMap(({ name, columns }) =>
    columns
      .filter(({ field, filled, ordinal }) => field === null && filled > 0 && !ordinal)
      .map(({ column, title, filled }) => ({ sheet: name, letter: letterOf(column), title, filled })),
  );

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
