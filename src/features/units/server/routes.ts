import { type Context, implement } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { type Act, type UnitCard, unitsContract } from '../contract.ts';
import { unitPermissions } from '../permissions.ts';
import {
  allUnits,
  ancestorsOf,
  childrenOf,
  inForce,
  nameOn,
  planChange,
  searchUnits,
  treeAt,
  type UnitTree,
  unitsConcerned,
} from '../rules.ts';
import { loadTree } from './load-tree.ts';
import { claimTreeVersion, listChanges, recordChange, setSector } from './queries.ts';

export const unitsRoom = implement(unitsContract, {
  async tree(ctx, input) {
    const on = input.on ?? localDateOf(ctx.now);
    const tree = await loadTree(ctx.tx, ctx.actor.localityId);
    const types = [...tree.types.values()].filter((type) => inForce(type, on));
    return { on, treeVersion: tree.treeVersion, units: allUnits(treeAt(tree, on)), types };
  },

  async search(ctx, { text, on = localDateOf(ctx.now) }) {
    const tree = await loadTree(ctx.tx, ctx.actor.localityId);
    const units = searchUnits(tree, text, on).map(({ unit, path }) => {
      const { unitId, name, kind, typeName, validTo } = unit;
      return { unitId, name, kind, typeName, validTo, path };
    });
    return { units };
  },

  async changes(ctx, { unitId, page }) {
    return listChanges(ctx.tx, ctx.actor.localityId, page, unitId);
  },

  async previewChange(ctx, { change }) {
    const tree = await loadTree(ctx.tx, ctx.actor.localityId);
    requireArea(ctx, tree, change.act);
    const verdict = planChange(tree, change);
    const { treeVersion } = tree;
    if (!verdict.ok) return { treeVersion, problems: verdict.problems, preview: null };
    return { treeVersion, problems: [], preview: verdict.preview };
  },

  async makeChange(ctx, { id, treeVersion, document, change }) {
    const { actor, tx, now } = ctx;
    const tree = await loadTree(tx, actor.localityId);
    requireArea(ctx, tree, change.act);
    if (treeVersion !== tree.treeVersion) throw staleVersion({ treeVersion: tree.treeVersion });
    const verdict = planChange(tree, change);
    if (!verdict.ok) {
      const [first] = verdict.problems;
      throw refused(first?.code ?? 'platform.unexpected', {
        fields: verdict.problems,
        params: first?.params,
      });
    }
    // Between the look at the tree and this line someone else may have changed it: only one of the two goes on.
    if (!(await claimTreeVersion(tx, actor.localityId, treeVersion)))
      throw staleVersion({ treeVersion: treeVersion + 1 });
    const { edits, preview } = verdict;
    const { effectiveOn } = change;
    const { kind } = change.act;
    const record = { id, kind, effectiveOn, document, preview, edits };
    const recorded = await recordChange(tx, {
      ...record,
      localityId: actor.localityId,
      recordedAt: now,
      recordedBy: actor.accountId,
    });
    if (!recorded) throw refused('units.change-already-recorded');
    const unitId = unitsConcerned(change.act)[0];
    const detail = { kind, effectiveOn, document, ends: preview.ends.length, begins: preview.begins.length };
    ctx.audit({ subjectKind: 'unit-change', subjectId: id, unitId, detail });
    return { changeId: id, treeVersion: treeVersion + 1, preview };
  },

  async setSector(ctx, { unitId, treeVersion, sector }) {
    const { actor, tx } = ctx;
    const tree = await loadTree(tx, actor.localityId);
    const unit = treeAt(tree, localDateOf(ctx.now)).units.get(unitId);
    if (!unit || !answersFor(ctx, tree, unitId)) throw notFound();
    if (unit.kind !== 'office' && unit.kind !== 'organisation') throw refused('units.no-office');
    if (!(await claimTreeVersion(tx, actor.localityId, treeVersion)))
      throw staleVersion({ treeVersion: tree.treeVersion });
    await setSector(tx, { localityId: actor.localityId, unitId, sector });
    ctx.audit({ subjectKind: 'unit', subjectId: unitId, unitId, detail: { sector: sector ?? 'none' } });
    return { treeVersion: treeVersion + 1 };
  },

  async card(ctx, { unitId }) {
    const tree = await loadTree(ctx.tx, ctx.actor.localityId);
    if (!tree.versionsOf.has(unitId)) throw notFound();
    return cardOf(tree, unitId, localDateOf(ctx.now));
  },
});

/** Every unit that the act names lies in the area of this administrator; one that does not is as if it were not there. */
function requireArea(ctx: Context, tree: UnitTree, act: Act): void {
  if (!unitsConcerned(act).every((unitId) => answersFor(ctx, tree, unitId))) throw notFound();
}

function answersFor(ctx: Context, tree: UnitTree, unitId: string): boolean {
  const first = tree.versionsOf.get(unitId)?.[0];
  if (!first) return false;
  if (ctx.actor.wholeLocality || holdsAt(ctx.actor, unitPermissions['unit.change'], unitId)) return true;
  // A unit yet to begin is in no one's scope today; who answers for its parent founded it.
  const begun = first.validFrom <= localDateOf(ctx.now);
  return !begun && first.parentId !== null && answersFor(ctx, tree, first.parentId);
}

function cardOf(tree: UnitTree, unitId: string, on: string): UnitCard {
  const at = treeAt(tree, on);
  const nameThen = (id: string, date: string) => nameOn(tree, id, date) ?? '';
  const relative = (id: string, link: UnitTree['successions'][number]) => ({
    unitId: id,
    name: nameThen(id, link.effectiveOn),
    effectiveOn: link.effectiveOn,
    partial: link.partial,
  });
  return {
    unitId,
    treeVersion: tree.treeVersion,
    now: at.units.get(unitId) ?? null,
    sector: tree.sectors.get(unitId) ?? null,
    ancestors: ancestorsOf(at, unitId).map((unit) => ({ unitId: unit.unitId, name: unit.name })),
    versions: (tree.versionsOf.get(unitId) ?? []).map((version) => ({
      ...version,
      typeName: tree.types.get(version.typeCode)?.name ?? version.typeCode,
      parentName: version.parentId === null ? null : nameThen(version.parentId, version.validFrom),
    })),
    children: [...childrenOf(at, unitId)],
    predecessors: tree.successions
      .filter((link) => link.toUnitId === unitId)
      .map((link) => relative(link.fromUnitId, link)),
    successors: tree.successions
      .filter((link) => link.fromUnitId === unitId)
      .map((link) => relative(link.toUnitId, link)),
  };
}
