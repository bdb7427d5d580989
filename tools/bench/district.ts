import { registerInBulk } from '../../src/features/children/server/public.ts';
import { createLocality, loadLocality } from '../../src/features/units/server/public.ts';
import { type Database, openDatabase } from '../../src/platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../src/platform/server/database/scope.ts';
import type { Actor } from '../../src/platform/shared/actor.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { entryOf } from '../demonstration/work/register.ts';
import type { Child } from '../people/child.ts';
import { demonstration, people } from '../people/generate.ts';
import { placesOf, tanLam } from '../people/places.ts';

export const districtName = 'tan-lam-2021';
export const districtPlaces = placesOf(loadLocality(districtName), tanLam);

export interface District {
  localityId: string;
  /** By the key of the locality's data file. */
  unitIds: ReadonlyMap<string, string>;
}

export const districtChildren = (children: number): Generator<Child, void, undefined> =>
  people({ seed: demonstration.seed, on: demonstration.on, children, places: districtPlaces });

/** The district of the demonstration with these children, written as an import writes them. */
export async function fillDistrict(
  url: string,
  db: Database,
  { children, now }: { children: Iterable<Child>; now: string },
): Promise<District> {
  const owner = openDatabase({ url, role: 'mangnon_owner', max: 1 });
  const founded = await withoutActor(owner.db, 'sign-in', (tx) =>
    createLocality(tx, loadLocality(districtName), now),
  );
  await owner.close();
  const units = [...founded.unitIds.values()];
  const actor: Actor = {
    ...{ accountId: newId(), localityId: founded.localityId, displayName: '', sessionId: '' },
    ...{ unitIds: units, wholeLocality: true },
    assignments: [{ function: 'commune-officer', unitId: units[0] as string, unitIds: units }],
  };
  let batch: Parameters<typeof registerInBulk>[3][number][] = [];
  const write = () => withActor(db, { ...actor }, (tx) => registerInBulk(tx, actor, now, batch, null));
  for (const child of children) {
    const unitId = founded.unitIds.get(child.hamletKey) as string;
    batch.push({ id: newId(), unitId, child: entryOf(child) });
    if (batch.length < 1000) continue;
    await write();
    batch = [];
  }
  if (batch.length > 0) await write();
  return founded;
}
