import type { PlacedUnit } from '../../contract.ts';
import { allUnits, childrenOf, treeAt, type UnitTree } from '../tree.ts';
import type { CodePair, OfficialUnit, RowProblem } from './rows.ts';

/** Where a unit that stands today goes: into one unit of the list, or, divided, into several. */
export interface Flow {
  from: PlacedUnit;
  to: OfficialUnit;
  partial: boolean;
  /** Names of the hamlets that go this way, where the table says so. */
  hamlets: readonly string[];
  /** Line of the table; null where the list alone tells. */
  row: number | null;
}

export interface Flows {
  flows: Flow[];
  /** Units of a level that the list has no more. */
  abolished: PlacedUnit[];
  /** New codes that take over a unit which is not the locality's. */
  foreign: ReadonlySet<string>;
  problems: RowProblem[];
}

/**
 * What becomes of each authority that bears a code on the day. A code names a unit only together with its first day: new
 * units re-use the codes of old ones, so what began on the day itself is already of the list and the table, which speaks of
 * the day before, does not apply to it.
 */
export function findFlows(
  tree: UnitTree,
  on: string,
  list: readonly OfficialUnit[],
  pairs: readonly CodePair[],
): Flows {
  const held = allUnits(treeAt(tree, on)).filter(
    (unit) => unit.kind === 'authority' && unit.officialCode !== null,
  );
  const heldCodes = new Set(held.map((unit) => unit.officialCode));
  const book: Book = {
    ...{ tree, on, pairs },
    byCode: new Map(list.map((unit) => [unit.code, unit])),
    levels: new Set(list.map((unit) => unit.level)),
    holders: new Map(held.map((unit) => [unit.officialCode as string, unit.unitId])),
  };
  const found: Flows = {
    ...{ flows: [], abolished: [], problems: [] },
    foreign: new Set(pairs.filter((pair) => !heldCodes.has(pair.from)).map((pair) => pair.to)),
  };
  for (const unit of held) followUnit(book, unit, found);
  for (const { officialCode, name } of childrenOf(treeAt(tree, on), null))
    if (officialCode === null) found.problems.push(rootWithoutCode(name));
  return found;
}

const rootWithoutCode = (name: string): RowProblem => ({
  ...{ file: 'list', row: null, field: 'code', code: 'root-without-code' },
  params: { name },
});

interface Book {
  tree: UnitTree;
  on: string;
  pairs: readonly CodePair[];
  byCode: ReadonlyMap<string, OfficialUnit>;
  levels: ReadonlySet<number>;
  holders: ReadonlyMap<string, string>;
}

function followUnit(book: Book, unit: PlacedUnit, found: Flows): void {
  const code = unit.officialCode as string;
  const same = book.byCode.get(code);
  const itself = (row: number | null): Flow[] =>
    same ? [{ from: unit, to: same, partial: false, hamlets: [], row }] : [];
  const own = unit.validFrom === book.on ? [] : book.pairs.filter((pair) => pair.from === code);
  const open = own.filter((pair) => pair.to === code || !alreadyGone(book, unit, pair.to));
  const codeTakenOver =
    unit.validFrom !== book.on &&
    book.pairs.some((pair) => pair.to === code && pair.from.length === code.length);
  if (open.every((pair) => pair.to === code)) {
    const flows = own.length === 0 && codeTakenOver ? [] : itself(open[0]?.row ?? null);
    if (flows.length > 0) found.flows.push(...flows.filter((flow) => sameLevel(flow, found.problems)));
    else if (!book.levels.has(unit.level)) found.abolished.push(unit);
    else found.problems.push(unaccounted(unit, 'unit-unaccounted', null));
    return;
  }
  found.flows.push(...divided(book, unit, open, found.problems));
}

/** A part that an earlier run of the same list has recorded. */
const alreadyGone = ({ tree, on, holders }: Book, unit: PlacedUnit, to: string): boolean =>
  tree.successions.some(
    (link) => link.fromUnitId === unit.unitId && link.toUnitId === holders.get(to) && link.effectiveOn === on,
  );

function divided(book: Book, unit: PlacedUnit, pairs: readonly CodePair[], problems: RowProblem[]): Flow[] {
  const flows: Flow[] = pairs.flatMap(({ to, partial, hamlets, row }) => {
    const target = book.byCode.get(to);
    return target ? [{ from: unit, to: target, partial, hamlets, row }] : [];
  });
  const whole = flows.find((flow) => !flow.partial);
  if (flows.length > 1 && whole) {
    const params = { name: unit.name, code: unit.officialCode ?? '', other: whole.to.name };
    problems.push({ file: 'mapping', row: whole.row, field: 'partial', code: 'full-and-partial', params });
    return [];
  }
  if (flows.length === 1 && !whole) {
    const rest = remainder(book, unit);
    if (!rest) problems.push(unaccounted(unit, 'remainder-missing', flows[0]?.row ?? null));
    else flows.push(rest);
  }
  return flows.filter((flow) => sameLevel(flow, problems));
}

/** What is left stays under the old code, if the list goes on with that code and nothing else is said to form it. */
function remainder({ byCode, pairs }: Book, unit: PlacedUnit): Flow | undefined {
  const same = byCode.get(unit.officialCode as string);
  if (!same || pairs.some((pair) => pair.to === same.code)) return undefined;
  return { from: unit, to: same, partial: true, hamlets: [], row: null };
}

function sameLevel({ from, to, row }: Flow, problems: RowProblem[]): boolean {
  if (from.level === to.level) return true;
  const params = { name: from.name, other: to.name };
  problems.push({ file: 'mapping', row, field: 'to', code: 'level-differs', params });
  return false;
}

const unaccounted = (
  unit: PlacedUnit,
  code: 'unit-unaccounted' | 'remainder-missing',
  row: number | null,
): RowProblem => ({
  file: 'mapping',
  row,
  field: 'from',
  code,
  params: { name: unit.name, code: unit.officialCode ?? '' },
});
