import { appendAudit } from '../../../../platform/server/audit.ts';
import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { type Keyring, moveSealed, openForSealing } from '../../../../platform/server/sealed/index.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { initials } from '../../../../platform/shared/vietnamese.ts';
import { findLocalities } from '../../../concerns/server/public.ts';
import { findChildren, yearOf } from '../../../children/server/public.ts';
import { authorityOf, type TreeAt, treeAt, type UnitTree } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { CaseEvent } from '../../contract.ts';
import { judgeAct } from '../../rules/judge.ts';
import { stateOf } from '../../rules/state.ts';
import * as carrying from '../queries/carrying.ts';
import { worldOf } from '../reference.ts';
import { servantsOf } from '../servants.ts';
import { wordsOf } from '../words-of.ts';
import { tellOf } from './offer.ts';

/**
 * Cases of a commune that was merged away go to the commune that succeeds it: their clocks run on, who of the team serves there
 * stays on it, and where the worker does not, the case stands on top of that commune's queue until somebody takes it over. Nobody
 * acts for a unit that has ended, so the system does.
 */

export const carryAct = ['cases.carryOver', 'Chuyển vụ việc sang xã nối tiếp do sáp nhập'] as const;

interface System {
  tx: Tx;
  keys: Keyring;
  now: string;
  actor: { localityId: string; unitIds: string[]; wholeLocality: true; accountId: null; assignments: [] };
}

/** Every case is a transaction of its own: cut off between two, the next look goes on. Answers how many were carried. */
export async function carryCases(db: Database, of: { now: string; keys: Keyring }): Promise<number> {
  let carried = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities)) {
    const actor = { localityId, unitIds: [], wholeLocality: true, accountId: null, assignments: [] } as const;
    const within = <T>(work: (system: System) => Promise<T>) =>
      withActor(db, { ...actor, unitIds: [] }, (tx) =>
        work({ tx, ...of, actor: { ...actor, unitIds: [], assignments: [] } }),
      );
    for (const caseId of await within(strandedCases))
      if (await within((system) => carry(system, caseId))) carried++;
  }
  return carried;
}

async function placesOf({ tx, actor, now }: System): Promise<{ tree: UnitTree; at: TreeAt }> {
  const tree = await loadTree(tx, actor.localityId);
  return { tree, at: treeAt(tree, localDateOf(now)) };
}

async function strandedCases(system: System): Promise<string[]> {
  const { at } = await placesOf(system);
  const unitIds = await carrying.findUnits(system.tx, system.actor.localityId);
  const ended = unitIds.filter((unitId) => !at.units.has(unitId));
  return carrying.findOpen(system.tx, system.actor.localityId, ended);
}

async function carry(system: System, caseId: string): Promise<boolean> {
  const { tx, actor, now } = system;
  const history = await carrying.readStranded(tx, caseId);
  const file = await carrying.findHeld(tx, actor.localityId, caseId);
  const { tree, at } = await placesOf(system);
  if (!file || file.stage === 'closed' || at.units.has(file.unitId)) return false;
  const child = await childOf(system, caseId);
  const toUnitId = successorOf(tree, at, { unitId: file.unitId, livesIn: child?.unitId });
  if (toUnitId === undefined) return false;
  const event = await judged(system, { history, fromUnitId: file.unitId, toUnitId });
  await moveSealed(system, { subjectId: caseId, unitId: toUnitId });
  const sealer = await openForSealing(system, { subjectId: caseId, unitId: toUnitId });
  const words = sealer.seal(wordsOf(event), '{}');
  await carrying.carryCase(tx, { caseId, event, words, initials: initials(child?.fullName ?? '') });
  const note = { subjectKind: 'case', subjectId: caseId, unitId: toUnitId, detail: {} };
  await appendAudit(tx, { actor, now, requestId: null, act: carryAct[0], note });
  if (event.facts.workerId === null) await tell(system, { toUnitId, named: file.named, eventId: event.id });
  return true;
}

type CarryEvent = Omit<CaseEvent, 'facts'> & { facts: carrying.CarryFacts };

/** Judged by the table like every act; its doer is nobody. */
async function judged(
  system: System,
  of: { history: readonly CaseEvent[]; fromUnitId: string; toUnitId: string },
): Promise<CarryEvent> {
  const state = stateOf(of.history);
  const { officers, leaders } = await servantsOf(system, of.toUnitId);
  const team = state.team.filter((id) => officers.includes(id) || leaders.includes(id));
  const workerId = state.workerId !== null && officers.includes(state.workerId) ? state.workerId : null;
  const { fromUnitId, toUnitId } = of;
  const deed = { act: 'carry-over' as const, fromUnitId, toUnitId, workerId, team };
  const wanted = { id: newId(Date.parse(system.now)), deed, at: system.now, lateReason: '' };
  const doer = { accountId: carrying.nobody, roles: ['system'] as const };
  const verdict = judgeAct(of.history, wanted, doer, await worldOf(system));
  if (!verdict.ok) throw new Error(`a case is not carried: ${JSON.stringify(verdict.refusals)}`);
  return { ...verdict.event, facts: deed };
}

async function childOf(system: System, caseId: string) {
  const childId = await carrying.childOfStranded(system.tx, caseId);
  const [child] = await findChildren(system.tx, system.actor as never, [childId], yearOf(system.now));
  return child;
}

/** The commune in force to which the unit's work passed; of several the one in whose part the child lives. */
export function successorOf(
  tree: UnitTree,
  at: TreeAt,
  { unitId, livesIn }: { unitId: string; livesIn: string | undefined },
): string | undefined {
  const seen = new Set([unitId]);
  for (const one of seen)
    if (!at.units.has(one))
      for (const link of tree.successions)
        if (link.fromUnitId === one && link.effectiveOn <= at.on) seen.add(link.toUnitId);
  const successors = [...seen].filter((one) => at.units.has(one));
  const home = livesIn === undefined ? undefined : authorityOf(at, livesIn)?.unitId;
  return home !== undefined && successors.includes(home) ? home : successors[0];
}

async function tell(system: System, of: { toUnitId: string; named: readonly string[]; eventId: string }) {
  const { officers, leaders } = await servantsOf(system, of.toUnitId);
  const accountIds = [...officers, ...leaders].filter((id) => !of.named.includes(id));
  await tellOf(system, { accountIds, kind: 'cases.carried', eventId: of.eventId });
}
