import { countedDays } from '../../../src/features/children/rules/circumstances.ts';
import { countedInterval } from '../../../src/features/children/rules/birth.ts';
import { type ChildFacts, newFacts, type OwnFact } from '../../../src/features/children/rules/facts.ts';
import { type NameRow, nameRowsOf } from '../../../src/features/children/rules/name-keys.ts';
import { childColumns } from '../../../src/features/children/server/queries/children.ts';
import { entryOf } from '../../demonstration/work/register.ts';
import type { Random } from '../../demonstration/content/random.ts';
import { drawnId } from '../../people/chance.ts';
import type { Child } from '../../people/child.ts';
import { measuredAt } from '../served/moment.ts';
import { type Row, Sheet } from './copy.ts';
import { type Life, lifeOf, type Stay } from './life.ts';
import { communeId, hamletId, localityId, madeId } from './places.ts';

/** From a made-up child to the rows that the register would hold of it, every key computed by the product's own rules. */

const by = madeId('account', 'entry');
const jsonFacts: ReadonlySet<OwnFact> = new Set(['relatives']);
const facts = Object.entries(childColumns) as [OwnFact, string][];

export interface Book {
  households: Sheet;
  children: Sheet;
  names: Sheet;
  stays: Sheet;
  circumstances: Sheet;
  events: Sheet;
}

export const openBook = (): Book => ({
  households: new Sheet('households'),
  children: new Sheet('children'),
  names: new Sheet('child_names'),
  stays: new Sheet('child_stays'),
  circumstances: new Sheet('child_circumstances'),
  events: new Sheet('child_events'),
});

export interface Desk {
  book: Book;
  random: Random;
  commune: number;
  communes: number;
  hamlets: readonly { key: string }[];
  /** Milliseconds for the next ids: rows of one child lie near each other, as those of one act do. */
  moment: number;
  /** The household at hand: as the child names it, and its row. */
  household: { of: string; id: string };
}

export function writeChild(desk: Desk, child: Child): void {
  const life = lifeOf(desk.random, child, desk);
  const known = newFacts(entryOf(child));
  if (desk.household.of !== child.household.id) writeHousehold(desk, child);
  writeRecord(desk, child, known, life);
  writeNames(desk, child, known, life);
  for (const stay of life.stays) writeStay(desk, child, known, stay);
  for (const one of life.memberships)
    writeMembership(desk, child, known, { one, stay: life.stays.at(-1) as Stay });
  writeEvents(desk, child, life);
}

const instantOf = (date: string): string => `${date}T02:00:00Z`;
const newId = (desk: Desk): string => drawnId(desk.random, desk.moment);
const placeOf = (desk: Desk, child: Child) => ({
  unit_id: hamletId(child.hamletKey),
  commune_id: communeId(desk.commune),
});

function writeHousehold(desk: Desk, child: Child): void {
  const { household } = child;
  // Ids are drawn from 32 bits of chance: among a million households two would be the same without the moment.
  desk.household = { of: household.id, id: newId(desk) };
  desk.book.households.add({
    ...{ locality_id: localityId, id: desk.household.id, ...placeOf(desk, child), number: household.number },
    ...{
      head_name: household.headName,
      phone: '',
      classes: JSON.stringify({ [household.classYear]: household.class }),
    },
    ...{ created_at: '2017-01-01T00:00:00Z', created_by: by },
  });
}

function writeRecord(desk: Desk, child: Child, known: ChildFacts, { end, stays, changes }: Life): void {
  const own: Record<string, Row[string]> = {};
  for (const [fact, column] of facts) {
    const value = known[fact];
    own[column] = jsonFacts.has(fact) ? JSON.stringify(value) : (value as Row[string]);
  }
  const at = instantOf((stays[0] as Stay).from);
  desk.book.children.add({
    ...{ locality_id: localityId, id: child.id, ...placeOf(desk, child), household_id: desk.household.id },
    ...{
      state: end?.state ?? 'living-here',
      ended_on: end?.on ?? null,
      source: 'import',
      duplicate_check: 'done',
    },
    ...{
      created_at: at,
      created_by: by,
      changed_at: changes.at(-1) ?? instantOf((stays.at(-1) as Stay).from),
    },
    ...own,
  });
}

function writeNames(desk: Desk, child: Child, known: ChildFacts, { end }: Life): void {
  const birthYear = Number(known.birthDate.slice(0, 4));
  for (const { slot, familyKey, givenKey, nameKey, exactKey } of nameRowsOf(known) as NameRow[])
    desk.book.names.add({
      ...{ locality_id: localityId, child_id: child.id, slot, ...placeOf(desk, child) },
      ...{ family_key: familyKey, given_key: givenKey, name_key: nameKey, exact_key: exactKey },
      ...{ birth_year: birthYear, followed: end === undefined },
    });
}

function writeStay(desk: Desk, child: Child, known: ChildFacts, stay: Stay): void {
  const counted = countedInterval(stay, known);
  desk.book.stays.add({
    ...{ locality_id: localityId, id: newId(desk), child_id: child.id, unit_id: stay.unitId },
    ...{ commune_id: stay.communeId, sex: known.sex, from_date: stay.from, to_date: stay.to },
    ...{
      begin_kind: stay.beginKind,
      end_kind: stay.endKind,
      counted_from: counted.from,
      counted_to: counted.to,
    },
  });
}

function writeMembership(
  desk: Desk,
  child: Child,
  known: ChildFacts,
  { one, stay }: { one: Life['memberships'][number]; stay: Stay },
): void {
  const counted = countedDays({ kind: one.kind, fromDate: one.from, toDate: one.to }, known);
  const at = instantOf(one.from);
  const confirmed = one.state !== 'proposed';
  desk.book.circumstances.add({
    ...{ locality_id: localityId, id: newId(desk), child_id: child.id, unit_id: stay.unitId },
    ...{ commune_id: stay.communeId, sex: known.sex, kind: one.kind, code: one.code, sub_code: one.subCode },
    ...{ state: one.state, from_date: one.from, to_date: one.to, end_reason: one.endReason },
    ...{ evidence_kind: one.evidence && 'certificate', evidence_number: one.evidence?.number ?? '' },
    ...{ evidence_on: one.evidence?.date ?? null, counted_from: counted.from, counted_to: counted.to },
    ...{
      created_at: at,
      created_by: by,
      confirmed_at: confirmed ? at : null,
      confirmed_by: confirmed ? by : null,
    },
  });
}

function writeEvents(desk: Desk, child: Child, { stays, end, changes }: Life): void {
  const add = (kind: string, at: string, detail: object, onDate: string | null = null) =>
    desk.book.events.add({
      ...{ locality_id: localityId, id: newId(desk), child_id: child.id, unit_id: hamletId(child.hamletKey) },
      ...{ at, by_account: by, kind, on_date: onDate, detail: JSON.stringify(detail) },
    });
  const [first] = stays;
  if (first) add('registered', instantOf(first.from), {}, first.from);
  for (const at of changes) {
    const grade = Number(at.slice(0, 4)) - Number(child.birthDate.slice(0, 4)) - 5;
    add('changed', at, { grade: [`${grade - 1}A`, `${grade}A`] });
  }
  if (end) add(end.state, instantOf(end.on), {}, end.on);
}

export const measuredOn = measuredAt.slice(0, 10);
