import { atOnce } from '../../../../platform/server/database/at-once.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { nameOn, type UnitTree } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import { childAbilities, childPermissions } from '../../permissions.ts';
import { sensitivityOf } from '../../rules/code-lists.ts';
import { evidenceOf } from '../circumstances.ts';
import { yearOf } from '../households.ts';
import { findAssignments } from '../queries/assignments.ts';
import { findSiblings } from '../queries/children.ts';
import { findPapers } from '../queries/papers.ts';
import { findStays } from '../queries/stays.ts';
import { type CircumstanceRow, findCircumstances } from '../queries-circumstances.ts';
import { findOpenTransfer } from '../queries-transfers.ts';
import { codeLists } from '../reference.ts';
import { recordOf, type Shown, showChildren } from '../shown.ts';

/** The child as this person may see it; 404 where it does not exist for them. The view is audited under its hamlet. */
export async function visibleChild(ctx: Context, childId: string): Promise<Shown> {
  const [shown] = await showChildren(ctx, [childId]);
  if (!shown) throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: shown.child.id, unitId: shown.child.unitId });
  return shown;
}

/** The record alone, for rooms that show it beside something else. */
export async function visibleRecord(ctx: Context, childId: string) {
  const shown = await visibleChild(ctx, childId);
  return recordOf(
    shown,
    await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp),
    localDateOf(ctx.now),
  );
}

export async function getChild(ctx: Context, input: { childId: string }) {
  const shown = await visibleChild(ctx, input.childId);
  const { child } = shown;
  const today = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const all = await atOnce(ctx.tx, (tx) => beside({ ...ctx, tx }, shown, tree));
  return { child: recordOf(shown, tree, today), ...all, abilities: childAbilities(ctx.actor, child) };
}

/** What stands beside the record, none of it resting on another. */
async function beside(ctx: Context, shown: Shown, tree: UnitTree) {
  const { child, sight } = shown;
  const [circumstances, siblings, stays, papers, mergedInto, openTransfer, assigned] = await Promise.all([
    sight.fields.has('circumstances') ? circumstancesOf(ctx, shown) : [],
    sight.fields.has('siblings') ? siblingsOf(ctx, shown) : [],
    sight.fields.has('stays') ? staysOf(ctx, child.id, tree) : [],
    sight.fields.has('papers') ? findPapers(ctx.tx, ctx.actor, child.id) : [],
    survivorOf(ctx, shown),
    transferOf(ctx, shown, tree),
    assignedOf(ctx, shown),
  ]);
  return { circumstances, siblings, stays, papers, mergedInto, openTransfer, assigned };
}

/** The record that this one was merged into, where the person sees that one too. */
async function survivorOf(ctx: Context, { child }: Shown) {
  if (child.mergedInto === null) return null;
  const [shown] = await showChildren(ctx, [child.mergedInto]);
  return shown ? { childId: shown.child.id, fullName: shown.child.fullName } : null;
}

async function circumstancesOf(ctx: Context, { child, sight }: Shown) {
  const lines = (await findCircumstances(ctx.tx, ctx.actor, child.id)).filter(({ kind, code }) =>
    sight.classes.has(sensitivityOf(codeLists, kind, code)),
  );
  const people = await displayNamesOf(
    ctx.tx,
    lines.flatMap(({ recordedBy, confirmedBy }) => [recordedBy, confirmedBy]),
  );
  return lines.map((line: CircumstanceRow) => ({
    ...line,
    evidence: evidenceOf(line),
    recordedBy: people.get(line.recordedBy) ?? '',
    confirmedBy: line.confirmedBy && (people.get(line.confirmedBy) ?? ''),
  }));
}

async function siblingsOf(ctx: Context, { child }: Shown) {
  if (child.householdId === null) return [];
  const of = { householdIds: [child.householdId], except: [child.id] };
  const found = await findSiblings(ctx.tx, ctx.actor, of, yearOf(ctx.now));
  return found.map(({ id, fullName, birthDate }) => ({ childId: id, fullName, birthDate }));
}

async function staysOf(ctx: Context, childId: string, tree: UnitTree) {
  const today = localDateOf(ctx.now);
  const name = (unitId: string) => nameOn(tree, unitId, today) ?? '';
  return (await findStays(ctx.tx, ctx.actor, childId)).map((stay) => ({
    ...stay,
    unitName: name(stay.unitId),
    communeName: name(stay.communeId),
  }));
}

async function transferOf(ctx: Context, { child }: Shown, tree: UnitTree) {
  if (!holdsAt(ctx.actor, childPermissions['child.move'], child.unitId)) return null;
  const open = await findOpenTransfer(ctx.tx, ctx.actor, child.id);
  if (!open) return null;
  const { id, movedOn, version } = open;
  return { id, movedOn, version, toCommuneName: nameOn(tree, open.toCommuneId, localDateOf(ctx.now)) ?? '' };
}

async function assignedOf(ctx: Context, { child }: Shown) {
  if (!holdsAt(ctx.actor, childPermissions['child.assign'], child.unitId)) return [];
  const rows = await findAssignments(ctx.tx, ctx.actor, child.id, localDateOf(ctx.now));
  const people = await displayNamesOf(
    ctx.tx,
    rows.map(({ accountId }) => accountId),
  );
  return rows.map((row) => ({ ...row, name: people.get(row.accountId) ?? '' }));
}
