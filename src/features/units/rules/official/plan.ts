import type { Act, ChangePreview, PlacedUnit, Target as ActTarget } from '../../contract.ts';
import { planChange } from '../change.ts';
import type { ChangeProblem } from '../drafting.ts';
import type { TreeEdits } from '../edits.ts';
import { shortNameOf } from '../short-name.ts';
import { type TreeAt, treeAt, type UnitTree } from '../tree.ts';
import { type Division, divideUnit } from './divide.ts';
import { type Flow, findFlows } from './flows.ts';
import type { CodePair, OfficialUnit, RowProblem } from './rows.ts';
import { type Target, targetsOf } from './targets.ts';

export interface OfficialStep {
  act: Act;
  edits: TreeEdits;
  preview: ChangePreview;
}

export type OfficialVerdict =
  | { ok: true; steps: OfficialStep[]; skipped: OfficialUnit[] }
  | { ok: false; problems: RowProblem[]; refused?: { act: Act; problems: ChangeProblem[] } };

export interface OfficialChange {
  on: string;
  list: readonly OfficialUnit[];
  pairs: readonly CodePair[];
  onlySuccessors: boolean;
  newId: () => string;
}

/** The acts in order, each worked out on the tree that the ones before it leave. */
interface Work {
  on: string;
  tree: UnitTree;
  targets: ReadonlyMap<string, Target>;
  steps: OfficialStep[];
  refused: { act: Act; problems: ChangeProblem[] } | undefined;
}

/**
 * The changes that make the tree of the day that of the official list: each an act of the room's own rules, so that old
 * units end with a successor, hamlets follow and history stays. Nothing to change: no steps. What the table says of a unit
 * that these very changes have already moved is passed over: the same list twice is the same as once.
 */
export function planOfficialList(tree: UnitTree, change: OfficialChange): OfficialVerdict {
  const { on, list, pairs } = change;
  const flows = findFlows(tree, on, list, pairs);
  const { targets, skipped, problems } = targetsOf({ ...change, flows });
  const { divisions, problems: undivided } = divideAll(treeAt(tree, on), flows.flows, targets);
  const inTheWay = flows.problems.length > 0 ? flows.problems : [...problems, ...undivided];
  if (inTheWay.length > 0) return { ok: false, problems: inTheWay };
  const work: Work = { on, tree, targets, steps: [], refused: undefined };
  const levels = [...new Set(list.map((unit) => unit.level))].sort((a, b) => a - b);
  for (const level of levels) {
    const own = [...targets.values()].filter(({ to }) => to.level === level);
    for (const target of own) foundWhole(work, target);
    for (const division of divisions) if (division.unit.level === level) splitUnit(work, division);
    for (const target of own) joinLast(work, target);
    moveUnder(work, own);
  }
  const lowestFirst = flows.abolished.toSorted((a, b) => b.level - a.level);
  for (const { unitId } of lowestFirst) run(work, { kind: 'end', unitId });
  renameAll(work);
  return work.refused
    ? { ok: false, problems: [], refused: work.refused }
    : { ok: true, steps: work.steps, skipped };
}

/** After a refusal nothing more is tried: later acts would only fail for want of the first. */
function run(work: Work, act: Act): void {
  if (work.refused) return;
  const verdict = planChange(work.tree, { effectiveOn: work.on, act });
  if (!verdict.ok) {
    work.refused = { act, problems: verdict.problems };
    return;
  }
  work.steps.push({ act, edits: verdict.edits, preview: verdict.preview });
  work.tree = verdict.after;
}

function divideAll(at: TreeAt, flows: readonly Flow[], targets: ReadonlyMap<string, Target>) {
  const out = Map.groupBy(flows, (flow) => flow.from.unitId);
  const parentCodeOf = (unitId: string) => out.get(unitId)?.[0]?.to.parentCode ?? undefined;
  const divisions: Division[] = [];
  const problems: RowProblem[] = [];
  for (const own of out.values()) {
    const [first] = own;
    if (!first || own.length < 2) continue;
    const kept = own.find((flow) => targets.get(flow.to.code)?.as === first.from);
    const divided = divideUnit({ at, unit: first.from, out: own, kept, parentCodeOf });
    divisions.push(divided.division);
    problems.push(...divided.problems);
  }
  return { divisions, problems };
}

const stands = (work: Work, unitId: string): PlacedUnit | undefined =>
  treeAt(work.tree, work.on).units.get(unitId);

function holderOf(work: Work, code: string): PlacedUnit | undefined {
  for (const unit of treeAt(work.tree, work.on).units.values()) if (unit.officialCode === code) return unit;
  return undefined;
}

/** A code that an old unit still bears is given last, when that unit has ended or taken another. */
function founding(work: Work, { to, unitId }: Target, leaving: readonly string[]) {
  const holder = holderOf(work, to.code);
  const officialCode = !holder || leaving.includes(holder.unitId) ? to.code : null;
  const { name, typeCode } = to;
  const parentId = work.targets.get(to.parentCode ?? '')?.unitId ?? '';
  return { name, typeCode, officialCode, unitId, parentId, shortName: shortNameOf(name), aliases: [] };
}

const toward = (work: Work, target: Target, leaving: readonly string[]): ActTarget =>
  stands(work, target.unitId)
    ? { as: 'existing', unitId: target.unitId }
    : { as: 'new', ...founding(work, target, leaving) };

const wholes = ({ into }: Target): string[] => into.flatMap((flow) => (flow.partial ? [] : flow.from.unitId));

/** Units that begin from nothing of the locality, or from two and more that go into them whole. */
function foundWhole(work: Work, target: Target): void {
  if (target.as) return;
  const unitIds = wholes(target);
  if (target.into.length === 0) run(work, { kind: 'create', ...founding(work, target, []) });
  else if (unitIds.length >= 2) run(work, { kind: 'merge', unitIds, into: toward(work, target, unitIds) });
}

function splitUnit(work: Work, { unit, keeps, parts }: Division): void {
  const leaving = keeps ? [] : [unit.unitId];
  run(work, {
    kind: 'split',
    ...{ unitId: unit.unitId, keeps },
    parts: parts.map(({ flow, children }) => ({
      to: toward(work, work.targets.get(flow.to.code) as Target, leaving),
      children,
    })),
  });
}

/** One unit whole and parts of others: the parts have founded the new unit, now the whole one goes into it. */
function joinLast(work: Work, target: Target): void {
  const [whole, ...more] = wholes(target);
  if (target.as || !whole || more.length > 0) return;
  const { unitId } = target;
  run(work, { kind: 'merge', unitIds: [unitId, whole], into: { as: 'existing', unitId } });
}

function moveUnder(work: Work, targets: readonly Target[]): void {
  const moving = targets.filter(({ root, unitId, to }) => {
    const parent = work.targets.get(to.parentCode ?? '');
    return !root && parent && stands(work, unitId)?.parentId !== parent.unitId;
  });
  for (const [code, own] of Map.groupBy(moving, ({ to }) => to.parentCode as string)) {
    const parentId = work.targets.get(code)?.unitId as string;
    run(work, { kind: 're-parent', unitIds: own.map(({ unitId }) => unitId), parentId });
  }
}

/** Two units may exchange codes: all who want one that is still borne let go of their own before any is given. */
function renameAll(work: Work): void {
  const waiting = [...work.targets.values()].filter(({ to, unitId }) => {
    const holder = holderOf(work, to.code);
    return holder !== undefined && holder.unitId !== unitId;
  });
  for (const target of waiting) rename(work, target, null);
  for (const target of work.targets.values()) rename(work, target, target.to.code);
}

function rename(work: Work, { to, unitId }: Target, officialCode: string | null): void {
  const unit = stands(work, unitId);
  if (!unit) return;
  const { name, typeCode } = to;
  if (unit.name === name && unit.typeCode === typeCode && unit.officialCode === officialCode) return;
  const shortName = unit.name === name ? unit.shortName : shortNameOf(name);
  run(work, { kind: 'rename', unitId, name, typeCode, officialCode, shortName, aliases: unit.aliases });
}
