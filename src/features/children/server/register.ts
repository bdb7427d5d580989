import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { daysBetween, type PlainDate } from '../../../platform/shared/plain-date.ts';
import { type FieldProblem, refused } from '../../../platform/shared/problem.ts';
import type { NewChild } from '../contract/child.ts';
import { countedInterval } from '../rules/birth.ts';
import { doubtsOf } from '../rules/doubts.ts';
import { entryProblems } from '../rules/entry.ts';
import { type ChildFacts, newFacts } from '../rules/facts.ts';
import { nameRowsOf } from '../rules/name-keys.ts';
import { keepHouseholds, openHouseholds } from './households.ts';
import { getPlace, type Place } from './places.ts';
import { insertChildren, type NewChildRecord } from './queries/children.ts';
import { appendEvents } from './queries/events.ts';
import { insertNames } from './queries/names.ts';
import { insertStays } from './queries/stays.ts';
import { codeLists, provinceCodes } from './reference.ts';

/** A newborn has lived where it is entered since birth. */
const newbornDays = 60;

/** Since when the child lives here when nobody said so. */
const arrivalOf = (birthDate: PlainDate, today: PlainDate): PlainDate =>
  daysBetween(birthDate, today) < newbornDays ? birthDate : today;

/** Someone who is ready to be entered: the rules have been asked. */
export interface Arrival {
  id: string;
  place: Place;
  since: PlainDate;
  facts: ChildFacts;
  /** What was written, the household's part of it told from what was left out. */
  entry: NewChild;
  phone?: string | undefined;
}

/** What the rules say of a new child; an arrival where they say nothing. `path` names the entry in the problems. */
export function arrivalOrProblems(
  entry: NewChild,
  where: { id: string; place: Place; since?: PlainDate | undefined; phone?: string | undefined },
  today: PlainDate,
): { arrival: Arrival } | { problems: FieldProblem[] } {
  const problems = entryProblems(entry, { today, childOn: today, lists: codeLists });
  if (problems.length > 0) return { problems };
  const facts = newFacts(entry);
  const { id, place, phone, since = arrivalOf(facts.birthDate, today) } = where;
  if (since > today) return { problems: [{ path: 'since', code: 'children.date-in-future' }] };
  if (since < facts.birthDate) return { problems: [{ path: 'since', code: 'children.before-birth' }] };
  return { arrival: { id, place, since, facts, entry, phone } };
}

export interface EntryBy {
  actor: Actor;
  now: string;
  source: 'typed' | 'import';
  batchId: string | null;
}

/** Writes new children with their households, names, stays and first events: a handful of statements for any number. */
export async function enterChildren(tx: Tx, by: EntryBy, arrivals: readonly Arrival[]): Promise<void> {
  const { localityId, accountId } = by.actor;
  const writer = { localityId, accountId, now: by.now, batchId: by.batchId };
  const book = await openHouseholds(tx, by, {
    ids: [],
    places: arrivals.map(({ place, entry }) => ({ ...place, number: entry.householdNumber })),
  });
  const records = arrivals.map(({ id, place, facts, entry, phone }): NewChildRecord => {
    const { householdNumber: number, householdHead: head, householdClass } = entry;
    const householdId = book.join(place, { number, head, class: householdClass, phone });
    return { id, ...place, householdId, source: by.source, batchId: by.batchId, facts };
  });
  await keepHouseholds(tx, writer, book);
  await insertChildren(tx, writer, records);
  await insertNames(tx, localityId, arrivals.map(namesOf));
  await insertStays(tx, localityId, arrivals.map(stayOf));
  await appendEvents(
    tx,
    writer,
    arrivals.map(({ id, place, since }) => ({
      ...{ id: newId(), childId: id, unitId: place.unitId, kind: 'registered', onDate: since, detail: {} },
    })),
  );
}

const namesOf = ({ id, place, facts }: Arrival) => ({
  ...{ childId: id, ...place, birthYear: Number(facts.birthDate.slice(0, 4)), names: nameRowsOf(facts) },
});

const stayOf = ({ id, place, since, facts }: Arrival) => ({
  ...{ id: newId(), childId: id, ...place, sex: facts.sex, fromDate: since },
  beginKind: since === facts.birthDate ? ('born' as const) : ('registered' as const),
  counted: countedInterval({ from: since, to: null }, facts),
});

/** What a higher room does when a person has entered a child, in the same transaction. */
export type ArrivalWatcher = (ctx: Context, child: { id: string; facts: ChildFacts }) => Promise<void>;

const watchers: ArrivalWatcher[] = [];

/** Rooms look down only: the composition root introduces who wants to know. */
export function watchArrivals(watcher: ArrivalWatcher): void {
  if (!watchers.includes(watcher)) watchers.push(watcher);
}

export async function registerChild(
  ctx: Context,
  input: { id: string; unitId: string; since?: string | undefined; child: NewChild },
) {
  const place = await getPlace(ctx, input.unitId);
  ctx.audit({ subjectKind: 'child', subjectId: input.id, unitId: place.unitId });
  const { id, since, child } = input;
  const verdict = arrivalOrProblems(child, { id, place, since }, localDateOf(ctx.now));
  if ('problems' in verdict)
    throw refused('platform.invalid-input', { fields: verdict.problems.map(inChild) });
  const by = { actor: ctx.actor, now: ctx.now, source: 'typed' as const, batchId: null };
  await enterChildren(ctx.tx, by, [verdict.arrival]);
  for (const watch of watchers) await watch(ctx, { id, facts: verdict.arrival.facts });
  const doubts = doubtsOf(verdict.arrival.facts, provinceCodes);
  return { id, version: 1, doubts, duplicateCheck: 'waiting' as const };
}

const inChild = (problem: FieldProblem): FieldProblem =>
  problem.path === 'since' ? problem : { ...problem, path: `child.${problem.path}` };
