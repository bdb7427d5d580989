import { atOnce } from '../../../platform/server/database/at-once.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { nameOn, type UnitTree } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { ChildRecord, ChildRow } from '../contract/child.ts';
import type { ChildField } from '../contract/fields.ts';
import { sensitivityOf } from '../rules/code-lists.ts';
import { doubtsOf } from '../rules/doubts.ts';
import { fatherOf, guardianOf, motherOf, phoneOf } from '../rules/relatives.ts';
import { type ChildSight, mayBeAssigned, sightOf } from '../rules/visibility.ts';
import { yearOf } from './households.ts';
import type { Asker } from './places.ts';
import { findAssigned } from './queries/assignments.ts';
import { findStandings, type Standing } from './queries/standings.ts';
import { findChildren, type StoredChild } from './queries/children.ts';
import { codeLists, provinceCodes } from './reference.ts';

/** From a stored child to what a person may see of it. Every answer of this room that shows children is made here. */

/** Facts whose rule stands under the very same name; the names' parts and the 16th birthday follow from others. */
const blank: Readonly<Record<string, unknown>> = {
  ...{ otherNames: [], relatives: [], disabilityTypes: [], familyName: '', middleName: '', givenName: '' },
  ...{ birthPlace: '', homeTown: '', registeredAddress: '', address: '', birthCertificateNumber: '' },
  ...{ householdNumber: '', householdHead: '', relationToHead: '', livesWith: '', grade: '', school: '' },
  ...{ insuranceNumber: '', disabilityCertificate: '', note: '' },
};

/** The child with nothing left in the fields that this sight hides. */
export function redacted(child: StoredChild, sight: ChildSight): StoredChild {
  const seen = { ...child } as Record<string, unknown>;
  for (const field of sight.hidden) if (field in seen) seen[field] = blank[field] ?? null;
  if (!sight.fields.has('householdClass')) seen.householdClasses = {};
  if (!sight.fields.has('relatives')) seen.householdPhone = '';
  return seen as unknown as StoredChild;
}

const shownName = (tree: UnitTree, unitId: string, today: string): string =>
  nameOn(tree, unitId, today) ?? '';

export interface Shown {
  child: StoredChild;
  sight: ChildSight;
  standings: readonly Standing[];
}

/** Lists that the child stands in, as far as this person may know: abuse and HIV are for the commune alone. */
export const listsOf = ({ standings, sight }: Shown): string[] =>
  sight.fields.has('circumstances')
    ? standings
        .filter(({ kind, code }) => sight.classes.has(sensitivityOf(codeLists, kind, code)))
        .map(({ kind, code }) => `${kind}:${code}`)
    : [];

export function rowOf(shown: Shown, tree: UnitTree, today: string): ChildRow {
  const { child, sight } = shown;
  const seen = redacted(child, sight);
  return {
    ...seen,
    unitName: shownName(tree, child.unitId, today),
    communeName: shownName(tree, child.communeId, today),
    motherName: motherOf(seen.relatives),
    fatherName: fatherOf(seen.relatives),
    guardian: sight.fields.has('guardian') ? guardianOf(child.relatives) : '',
    phone: phoneOf(seen.relatives, seen.householdPhone),
    circumstances: listsOf(shown),
  };
}

export function recordOf({ child, sight }: Shown, tree: UnitTree, today: string): ChildRecord {
  const seen = redacted(child, sight);
  const sees = (field: string) => sight.fields.has(field as ChildField);
  return {
    ...seen,
    unitName: shownName(tree, child.unitId, today),
    communeName: shownName(tree, child.communeId, today),
    guardian: sees('guardian') ? guardianOf(child.relatives) : '',
    hidden: [...sight.hidden],
    doubts: doubtsOf(child, provinceCodes).filter(({ field }) => sees(field)),
  };
}

/** The children with what this person sees of each on a day; those of whom they may see nothing are left out. */
export async function showChildren(
  ctx: Asker,
  ids: readonly string[],
  on: PlainDate = localDateOf(ctx.now),
): Promise<Shown[]> {
  const { actor } = ctx;
  const [children, assigned, standings] = await atOnce(ctx.tx, (tx) =>
    Promise.all([
      findChildren(tx, actor, ids, yearOf(ctx.now)),
      assignedAmong({ ...ctx, tx }, ids),
      findStandings(tx, actor, ids, on),
    ]),
  );
  const byChild = Map.groupBy(standings, ({ childId }) => childId);
  return children.flatMap((child) => {
    const sight = sightOf(actor, { unitId: child.unitId, assigned: assigned.has(child.id) });
    return sight ? [{ child, sight, standings: byChild.get(child.id) ?? [] }] : [];
  });
}

/** Which of the children are assigned to this person today, where that matters to what they see. */
export const assignedAmong = async (ctx: Asker, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  mayBeAssigned(ctx.actor) ? findAssigned(ctx.tx, ctx.actor, ids, localDateOf(ctx.now)) : new Set<string>();

/** Rows of lists and of the grid, in the order of the ids; the lists in which a child stands are those of the day. */
export async function rowsFor(
  ctx: Asker,
  ids: readonly string[],
  on: PlainDate = localDateOf(ctx.now),
): Promise<ChildRow[]> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const today = localDateOf(ctx.now);
  const rows = (await showChildren(ctx, ids, on)).map((shown) => rowOf(shown, tree, today));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the history may say of a field to this person. */
export const seesFact = (sight: ChildSight, fact: string): boolean => sight.fields.has(fact as ChildField);
