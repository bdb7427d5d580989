import { nameParts } from '../../../platform/shared/vietnamese.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { ChildRow } from '../contract.ts';
import type { Asker } from './places.ts';
import type { ListedChild } from './queries-lists.ts';
import { type Departure, findDepartures } from './queries-of-day.ts';
import { rowsFor } from './shown.ts';

/**
 * Rows of a past day: each child at the place of that day. One that has gone to another commune since is no longer this
 * commune's to read; it stands in the list with what the commune kept of it when it left.
 */
export async function rowsOfDay(ctx: Asker, listed: readonly ListedChild[], on: string): Promise<ChildRow[]> {
  const ids = listed.map(({ id }) => id);
  const here = new Map((await rowsFor(ctx, ids, on)).map((row) => [row.id, row]));
  const gone = ids.filter((id) => !here.has(id));
  const kept = new Map((await findDepartures(ctx.tx, ctx.actor, gone)).map((one) => [one.childId, one]));
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const places = listed.flatMap(({ unitId, communeId }) => [unitId, communeId]);
  const names = unitNamesAt(tree, places, on);
  return listed.flatMap(({ id, unitId, communeId }) => {
    const departed = kept.get(id);
    const row = here.get(id) ?? (departed && rowOfDeparted(departed));
    if (!row) return [];
    const [unitName, communeName] = [names.get(unitId) ?? '', names.get(communeId) ?? ''];
    return [{ ...row, unitId, communeId, unitName, communeName }];
  });
}

function rowOfDeparted(departed: Departure): ChildRow {
  const { childId, fullName, guardian, ...known } = departed;
  const { family, middle, given } = nameParts(fullName);
  return {
    ...{ id: childId, version: 1, state: 'left', unitId: '', unitName: '', communeId: '', communeName: '' },
    ...{ fullName, familyName: family, middleName: middle, givenName: given, ...known, guardian },
    ...{ ethnicity: null, personalId: null, birthRegistration: null, residence: null, address: '' },
    ...{ presence: 'away', householdNumber: '', householdHead: '', householdClass: null, motherName: '' },
    ...{
      fatherName: '',
      phone: '',
      livesWith: '',
      schooling: null,
      grade: '',
      school: '',
      insuranceNumber: '',
    },
    ...{ insuranceUntil: null, disabilityTypes: [], disabilityLevel: null, circumstances: [], note: '' },
  };
}
