import type { Context } from '../../../../platform/server/http/context.ts';
import { newId } from '../../../../platform/shared/id.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import { countedInterval } from '../../rules/birth.ts';
import { type ChildFacts, type Differences, type OwnFact, sameValue } from '../../rules/facts.ts';
import { nameRowsOf } from '../../rules/name-keys.ts';
import { childColumns, type StoredChild, updateChildren } from '../queries/children.ts';
import { replaceNames } from '../queries/names.ts';
import { closeStays, insertStays, moveOpenMemberships, recountChildren } from '../queries/stays.ts';

/** A child before and after its change. */
export interface Written {
  before: StoredChild;
  after: ChildFacts;
  householdId: string | null;
  unitId: string;
  communeId: string;
  moved: boolean;
  movedOn: PlainDate;
  differences: Differences;
}

const ownFacts = Object.keys(childColumns) as OwnFact[];
const named: readonly OwnFact[] = ['fullName', 'otherNames', 'relatives', 'birthDate'];
const counting: readonly OwnFact[] = ['sex', 'birthDate', 'sixteenthOn'];

const differsIn = ({ before, after }: Written, facts: readonly OwnFact[]): boolean =>
  facts.some((fact) => !sameValue(before[fact], after[fact]));

/** Writes the records that changed and all that follows: names, stays, what is counted. */
export async function writeChildren(ctx: Context, all: readonly Written[]): Promise<void> {
  const { localityId } = ctx.actor;
  const changed = all.filter(
    (one) =>
      Object.keys(one.differences).length > 0 || one.moved || one.householdId !== one.before.householdId,
  );
  const facts = new Set(ownFacts.filter((fact) => changed.some((one) => differsIn(one, [fact]))));
  const placed = changed.some(
    ({ moved, householdId, before }) => moved || householdId !== before.householdId,
  );
  const rows = changed.map(({ before, after, unitId, communeId, householdId }) => ({
    ...{ id: before.id, version: before.version, unitId, communeId, householdId, facts: after },
  }));
  const updated = await updateChildren(ctx.tx, { localityId, now: ctx.now }, { rows, facts, placed });
  if (updated !== rows.length) throw new Error('a locked record has moved on');
  await replaceNames(
    ctx.tx,
    localityId,
    changed.filter((one) => one.moved || differsIn(one, named)).map(namesOf),
  );
  await moveStays(
    ctx,
    changed.filter(({ moved }) => moved),
  );
  const recounted = changed.filter((one) => differsIn(one, counting)).map(({ before }) => before.id);
  await recountChildren(ctx.tx, recounted);
}

const namesOf = ({ before, after, unitId, communeId }: Written) => ({
  ...{ childId: before.id, unitId, communeId, names: nameRowsOf(after) },
  birthYear: Number(after.birthDate.slice(0, 4)),
});

async function moveStays(ctx: Context, moved: readonly Written[]): Promise<void> {
  if (moved.length === 0) return;
  const { localityId } = ctx.actor;
  for (const [on, together] of Map.groupBy(moved, ({ movedOn }) => movedOn)) {
    const childIds = together.map(({ before }) => before.id);
    await closeStays(ctx.tx, { localityId, childIds, on, endKind: 'moved-hamlet' });
  }
  const stays = moved.map(({ before, after, unitId, communeId, movedOn }) => ({
    ...{ id: newId(), childId: before.id, unitId, communeId, sex: after.sex, fromDate: movedOn },
    beginKind: 'moved-hamlet' as const,
    counted: countedInterval({ from: movedOn, to: null }, after),
  }));
  await insertStays(ctx.tx, localityId, stays);
  await moveOpenMemberships(
    ctx.tx,
    localityId,
    moved.map(({ before }) => before.id),
  );
}
