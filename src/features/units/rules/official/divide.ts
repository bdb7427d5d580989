import { nameKey } from '../../../../platform/shared/code-list.ts';
import type { PlacedUnit } from '../../contract.ts';
import { outlivesParent } from '../drafting.ts';
import { childrenOf, type TreeAt } from '../tree.ts';
import type { Flow } from './flows.ts';
import type { RowProblem } from './rows.ts';

/** The flows out of a unit that is divided, and those of its children that go with each; the rest stays. */
export interface Division {
  unit: PlacedUnit;
  keeps: boolean;
  parts: { flow: Flow; children: string[] }[];
}

interface Dividing {
  at: TreeAt;
  unit: PlacedUnit;
  out: readonly Flow[];
  /** The flow into which the unit itself goes on; undefined when it ends. */
  kept: Flow | undefined;
  /** Code of the parent that a lower authority will have. */
  parentCodeOf: (unitId: string) => string | undefined;
}

/** Hamlets go where the table names them, lower authorities where the list has them. */
export function divideUnit({ at, unit, out, kept, parentCodeOf }: Dividing): {
  division: Division;
  problems: RowProblem[];
} {
  const problems: RowProblem[] = [];
  const parts = out.map((flow) => ({ flow, children: [] as string[] }));
  const below = childrenOf(at, unit.unitId).filter(outlivesParent);
  const hamlets = below.filter((child) => child.kind === 'hamlet');
  const assigned = assignHamlets(hamlets, parts, problems);
  for (const child of below) {
    if (child.kind === 'hamlet') continue;
    const parent = parentCodeOf(child.unitId);
    const part = parts.find(({ flow }) => flow.to.code === parent);
    (part ?? parts.find(({ flow }) => flow !== kept))?.children.push(child.unitId);
  }
  const left = hamlets.filter((hamlet) => !assigned.has(hamlet.unitId));
  if (!kept && left.length > 0)
    problems.push({
      ...{ file: 'mapping', row: out[0]?.row ?? null, field: 'hamlets', code: 'hamlets-unassigned' },
      params: { name: unit.name, hamlets: left.map((hamlet) => hamlet.name).join(', ') },
    });
  const moving = parts.filter(({ flow }) => flow !== kept);
  return { division: { unit, keeps: kept !== undefined, parts: moving }, problems };
}

function assignHamlets(
  hamlets: readonly PlacedUnit[],
  parts: readonly { flow: Flow; children: string[] }[],
  problems: RowProblem[],
): Set<string> {
  const assigned = new Set<string>();
  for (const { flow, children } of parts)
    for (const name of flow.hamlets) {
      const hamlet = hamlets.find((one) => nameKey(one.name) === nameKey(name));
      const params = { name: flow.from.name, hamlet: name };
      const object = (code: 'hamlet-unknown' | 'hamlet-twice') =>
        problems.push({ file: 'mapping', row: flow.row, field: 'hamlets', code, params });
      if (!hamlet) object('hamlet-unknown');
      else if (assigned.has(hamlet.unitId)) object('hamlet-twice');
      else children.push(hamlet.unitId);
      if (hamlet) assigned.add(hamlet.unitId);
    }
  return assigned;
}
