import type { PlacedUnit } from '../../contract.ts';
import type { Flow, Flows } from './flows.ts';
import type { OfficialUnit, RowProblem } from './rows.ts';

/** A unit of the list that the locality is to have. */
export interface Target {
  to: OfficialUnit;
  /** The unit that it goes on as; undefined when it begins on the day. */
  as: PlacedUnit | undefined;
  unitId: string;
  into: readonly Flow[];
  /** The locality's own root, whose parent the locality does not hold. */
  root: boolean;
}

interface Wanted {
  list: readonly OfficialUnit[];
  flows: Flows;
  /** Leaves out units of the list that no unit of the locality goes into. */
  onlySuccessors: boolean;
  newId: () => string;
}

/** The lines of the list that concern the locality, by code; `skipped` are the others. */
export function targetsOf({ list, flows, onlySuccessors, newId }: Wanted): {
  targets: ReadonlyMap<string, Target>;
  skipped: OfficialUnit[];
  problems: RowProblem[];
} {
  const byCode = new Map(list.map((unit) => [unit.code, unit]));
  const into = Map.groupBy(flows.flows, (flow) => flow.to.code);
  const out = Map.groupBy(flows.flows, (flow) => flow.from.unitId);
  const roots = new Set(flows.flows.flatMap(({ from, to }) => (from.parentId === null ? to.code : [])));
  const taken = new Set(into.keys());
  const fresh = list.filter((unit) => !into.has(unit.code) && !flows.foreign.has(unit.code));
  if (!onlySuccessors)
    for (const unit of fresh) if (ancestry(unit, byCode, roots).below) taken.add(unit.code);
  const problems: RowProblem[] = [];
  for (const code of [...taken]) {
    const unit = byCode.get(code) as OfficialUnit;
    const { above, below } = ancestry(unit, byCode, roots);
    for (const ancestor of above) taken.add(ancestor.code);
    if (!below && !roots.has(code)) problems.push(outside(unit));
  }
  const targets = new Map<string, Target>();
  for (const to of list) {
    if (!taken.has(to.code)) continue;
    const flowsInto = into.get(to.code) ?? [];
    const as = goesOnAs(to, flowsInto, out);
    const root = roots.has(to.code);
    targets.set(to.code, { to, as, unitId: as?.unitId ?? newId(), into: flowsInto, root });
  }
  return { targets, skipped: list.filter((unit) => !taken.has(unit.code)), problems };
}

/** The units above, up to the locality's root; `below`: the root is among them. */
function ancestry(
  unit: OfficialUnit,
  byCode: ReadonlyMap<string, OfficialUnit>,
  roots: ReadonlySet<string>,
): { above: OfficialUnit[]; below: boolean } {
  const above: OfficialUnit[] = [];
  let at: OfficialUnit | undefined = unit;
  // Levels fall strictly on the way up: the list was read so, and the walk ends.
  while (at && !roots.has(at.code)) {
    at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    if (at) above.push(at);
  }
  return { above, below: at !== undefined && unit !== at };
}

const outside = ({ row, name }: OfficialUnit): RowProblem => ({
  ...{ file: 'list', row, field: 'parent', code: 'parent-outside' },
  params: { name },
});

/**
 * The unit goes on: alone and whole into this line, under whatever name; or as what is left of it under its own code; or
 * under its own code and name when others only add parts to it. A line into which another unit went whole begins anew:
 * its code counts from the day, even where it is the code and the name of one of the old units.
 */
function goesOnAs(
  to: OfficialUnit,
  into: readonly Flow[],
  out: ReadonlyMap<string, Flow[]>,
): PlacedUnit | undefined {
  const own = into.find(({ from }) => from.officialCode === to.code);
  const [only] = into;
  if (into.length === 1 && only) {
    const alone = !only.partial && out.get(only.from.unitId)?.length === 1;
    return alone || only === own ? only.from : undefined;
  }
  const named = own?.from.name === to.name && own.from.typeCode === to.typeCode;
  return named && into.every((flow) => flow === own || flow.partial) ? own?.from : undefined;
}
