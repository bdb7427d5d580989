import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foundAccount } from './features/accounts/server/public.ts';
import { createLocality, loadLocality, localityNames } from './features/units/server/public.ts';
import type { Database, Tx } from './platform/server/database/connect.ts';
import { withoutActor } from './platform/server/database/scope.ts';

/** The demonstration lives in the last days of November 2021. */
export const demonstrationStart = '2021-11-29T01:00:00.000Z';

export interface DemonstrationLogin {
  loginName: string;
  password: string;
  place: string;
}

/** Fills an empty database; answers who may sign in. A module may replace the two bare localities by a whole year. */
export interface DemonstrationLoader {
  loadDemonstration(owner: Database, now: string): Promise<DemonstrationLogin[]>;
}

const loader = join(import.meta.dirname, '../tools/demonstration/load.ts');

export async function loadDemonstration(owner: Database, now: string): Promise<DemonstrationLogin[]> {
  if (!existsSync(loader)) return loadBareLocalities(owner, now);
  const { loadDemonstration: load } = (await import(pathToFileURL(loader).href)) as DemonstrationLoader;
  return load(owner, now);
}

const administrators: Readonly<Record<(typeof localityNames)[number], Omit<DemonstrationLogin, 'place'>>> = {
  'tan-lam-2021': { loginName: 'quantri.tanlam', password: 'con trâu đen gặm cỏ ven đê sớm' },
  'lam-giang-2026': { loginName: 'quantri.lamgiang', password: 'chiếc thuyền nan chở đầy hoa súng' },
};

/** The two fictional localities with their units, and one administrator at the top of each. */
async function loadBareLocalities(owner: Database, now: string): Promise<DemonstrationLogin[]> {
  const logins: DemonstrationLogin[] = [];
  await withoutActor(owner, 'sign-in', async (tx) => {
    for (const name of localityNames) logins.push(await loadBareLocality(tx, name, now));
  });
  return logins;
}

async function loadBareLocality(
  tx: Tx,
  name: (typeof localityNames)[number],
  now: string,
): Promise<DemonstrationLogin> {
  const locality = loadLocality(name);
  const { localityId, unitIds } = await createLocality(tx, locality, now);
  const rootUnitId = unitIds.get(locality.root.key) as string;
  const { loginName, password } = administrators[name];
  await foundAccount(tx, {
    ...{ localityId, loginName, password, now },
    displayName: `Quản trị ${locality.name}`,
    functions: [{ function: 'administrator', unitId: rootUnitId, validFrom: locality.validFrom }],
  });
  return { loginName, password, place: locality.name };
}
