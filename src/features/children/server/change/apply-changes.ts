import type { Context } from '../../../../platform/server/http/context.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { treeAt } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import { changedFacts, type Differences, differencesOf } from '../../rules/facts.ts';
import type { HouseholdBook } from '../../rules/households.ts';
import { keepHouseholds, openHouseholds, yearOf } from '../households.ts';
import type { Place } from '../places.ts';
import { findChildren, findSiblings, lockChildren, type StoredChild } from '../queries/children.ts';
import { appendEvents, type NewEvent } from '../queries/events.ts';
import { judge, type Judged, statedOf, type Verdict, type WantedChange } from './judge.ts';
import { type Written, writeChildren } from './write-children.ts';

/** How the history tells the batch. */
export interface BatchKind {
  kind: 'changed' | 'bulk-undone';
  batchId: string | null;
}

export interface Applied {
  /** One for each wanted change, in its order. */
  verdicts: Verdict[];
  /** Children whose record changed, by their own change. */
  changed: ReadonlyMap<string, Differences>;
  /** Brothers and sisters whom a change of their household changed too. */
  siblingIds: string[];
}

/**
 * Changes any number of children in one transaction with a fixed number of statements. Children are locked in the order of
 * their ids, then the households of their communes: two batches never wait on each other in a circle.
 */
export async function applyChanges(
  ctx: Context,
  wanted: readonly WantedChange[],
  batch: BatchKind,
): Promise<Applied> {
  const ids = wanted.map(({ childId }) => childId);
  await lockChildren(ctx.tx, ctx.actor, ids);
  const year = yearOf(ctx.now);
  const stored = new Map(
    (await findChildren(ctx.tx, ctx.actor, ids, year)).map((child) => [child.id, child]),
  );
  const judgeOne = judge(
    ctx,
    treeAt(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), localDateOf(ctx.now)),
  );
  const verdicts = wanted.map((change) => judgeOne(change, stored.get(change.childId)));
  const accepted = verdicts.flatMap((verdict) => (verdict.outcome === 'saved' ? [verdict.judged] : []));

  const book = await bookFor(ctx, accepted);
  const households = new Map(accepted.map((one) => [one.child.id, settleHousehold(book, one)]));
  const written = accepted.map((one) => writtenOf(one, book, households.get(one.child.id) ?? null, year));
  const siblings = await siblingsBeside(ctx, book, ids);
  const by = { localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now };
  await keepHouseholds(ctx.tx, by, book);
  await writeChildren(ctx, written);
  const ofSiblings = siblings.map((child) => siblingEvent(child, book, year));
  const events = [...written.flatMap((one) => eventsOf(one, batch.kind)), ...ofSiblings];
  await appendEvents(ctx.tx, { ...by, batchId: batch.batchId }, events);
  return {
    verdicts,
    changed: new Map(written.filter(isChanged).map(({ before, differences }) => [before.id, differences])),
    siblingIds: siblings.map(({ id }) => id),
  };
}

/** Children of the changed households who were not named themselves. */
async function siblingsBeside(
  ctx: Context,
  book: HouseholdBook,
  except: readonly string[],
): Promise<StoredChild[]> {
  const householdIds = book.changed.map(({ id }) => id);
  if (householdIds.length === 0) return [];
  return findSiblings(ctx.tx, ctx.actor, { householdIds, except }, yearOf(ctx.now));
}

const isChanged = ({ moved, differences }: Written): boolean => moved || Object.keys(differences).length > 0;

/** The households that the changes speak of; empty where none does. */
function bookFor(ctx: Context, accepted: readonly Judged[]): Promise<HouseholdBook> {
  const concerned = accepted.filter(({ changes, place }) => statedOf(changes) !== undefined || place);
  const placeOf = ({ child, place }: Judged): Place => place ?? child;
  return openHouseholds(ctx.tx, ctx, {
    ids: [...new Set(concerned.flatMap(({ child }) => child.householdId ?? []))],
    places: concerned.flatMap((one) => {
      const { unitId, communeId } = placeOf(one);
      const numbers = [one.changes.householdNumber, one.place && one.child.householdNumber];
      return numbers.map((number) => ({ unitId, communeId, number: number || undefined }));
    }),
  });
}

function settleHousehold(book: HouseholdBook, { child, changes, place }: Judged): string | null {
  const here = place ?? { unitId: child.unitId, communeId: child.communeId };
  const taken = place ? book.move(child.householdId, place) : child.householdId;
  const stated = statedOf(changes);
  return stated ? book.restate(taken, here, stated) : taken;
}

/** The child after the change. Household facts are read when the whole batch has spoken: they are shared. */
function writtenOf(
  { child: before, changes, place, movedOn }: Judged,
  book: HouseholdBook,
  householdId: string | null,
  year: string,
): Written {
  const household = book.get(householdId);
  const after = {
    ...changedFacts(before, changes),
    ...(household ? factsOf(household, year) : factsOfNone(before, householdId)),
  };
  const { unitId, communeId } = place ?? before;
  return {
    ...{ before, after, householdId, unitId, communeId, movedOn },
    moved: unitId !== before.unitId,
    differences: differencesOf(pickFacts(before, after), after),
  };
}

const factsOf = (
  { number, headName, classes }: { number: string; headName: string; classes: Record<string, string> },
  year: string,
) => ({ householdNumber: number, householdHead: headName, householdClass: classes[year] ?? null });

/** A household that the batch did not open is as it was. */
const factsOfNone = (before: StoredChild, householdId: string | null) => ({
  householdNumber: householdId === null ? '' : before.householdNumber,
  householdHead: householdId === null ? '' : before.householdHead,
  householdClass: householdId === null ? null : before.householdClass,
});

const pickFacts = <T extends object>(from: T, like: object): T =>
  Object.fromEntries(Object.keys(like).map((key) => [key, from[key as keyof T]])) as T;

function eventsOf(written: Written, kind: BatchKind['kind']): NewEvent[] {
  const { before, unitId, moved, movedOn, differences } = written;
  const event = { childId: before.id, unitId, onDate: null };
  return [
    ...(moved
      ? [
          {
            ...event,
            id: newId(),
            onDate: movedOn,
            kind: 'moved-hamlet',
            detail: { unitId: [before.unitId, unitId] },
          },
        ]
      : []),
    ...(Object.keys(differences).length > 0 ? [{ ...event, id: newId(), kind, detail: differences }] : []),
  ];
}

function siblingEvent(child: StoredChild, book: HouseholdBook, year: string): NewEvent {
  const household = book.get(child.householdId);
  const after = household ? { ...child, ...factsOf(household, year) } : child;
  const detail = differencesOf(child, after);
  return {
    id: newId(),
    childId: child.id,
    unitId: child.unitId,
    kind: 'household-changed',
    onDate: null,
    detail,
  };
}
