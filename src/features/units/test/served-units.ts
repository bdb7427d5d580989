import type { FastifyInstance } from 'fastify';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { settableClock } from '../../../platform/server/clock.ts';
import { type OpenDatabase, openDatabase } from '../../../platform/server/database/connect.ts';
import { withoutActor } from '../../../platform/server/database/scope.ts';
import { buildServer } from '../../../platform/server/http/server.ts';
import type { Actor, FunctionName } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import {
  type CreatedLocality,
  createLocality,
  type LocalityName,
  loadLocality,
  loadTree,
  scopeOfAssignments,
} from '../server/public.ts';
import { unitsRoom } from '../server/routes.ts';

export const today = '2021-03-15';

export type Person =
  | 'district-administrator'
  | 'commune-administrator'
  | 'collaborator'
  | 'elsewhere'
  | 'nobody';

export interface ServedUnits {
  clone: ClonedDatabase;
  owner: OpenDatabase;
  tanLam: CreatedLocality;
  lamGiang: CreatedLocality;
  /** Id of a unit of Tân Lâm by its key in the data file. */
  unit(key: string): string;
  actor(person: Person): Promise<Actor | undefined>;
  get(person: Person, url: string): ReturnType<typeof inject>;
  post(person: Person, url: string, payload: object, requestId?: string): ReturnType<typeof inject>;
  close(): Promise<void>;
}

const inject = (
  app: FastifyInstance,
  options: { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; payload?: object },
) => app.inject(options);

/** The units room alone behind HTTP, on a real database with both fictional localities; 15 March 2021, 9 o'clock. */
export async function serveUnits(): Promise<ServedUnits> {
  const clone = await cloneDatabase();
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  const clock = settableClock(`${today}T02:00:00Z`);
  const create = (name: LocalityName) =>
    owner.db.transaction().execute((tx) => createLocality(tx, loadLocality(name), clock.now()));
  const tanLam = await create('tan-lam-2021');
  const lamGiang = await create('lam-giang-2026');
  const people = {
    'district-administrator': holder(tanLam, 'administrator', 'phong-lao-dong'),
    'commune-administrator': holder(tanLam, 'administrator', 'phu-lam'),
    collaborator: holder(tanLam, 'collaborator', 'phu-lam/thon-dong-son'),
    elsewhere: holder(lamGiang, 'administrator', 'lam-giang'),
  };
  /** Stands for sign-in, which is another room's. */
  const actor = async (person: string): Promise<Actor | undefined> => {
    const known = people[person as keyof typeof people];
    if (!known) return undefined;
    const { accountId, localityId, held } = known;
    const scope = await withoutActor(clone.db, 'sign-in', async (tx) =>
      scopeOfAssignments(await loadTree(tx, localityId), held, today),
    );
    return { accountId, localityId, displayName: 'Người thử', sessionId: newId(), ...scope };
  };
  const authenticate = (request: { headers: Record<string, unknown> }) =>
    actor(String(request.headers['x-person']));
  const app = await buildServer({
    db: clone.db,
    clock,
    secureCookies: false,
    rooms: [unitsRoom],
    authenticate,
  });
  return {
    clone,
    owner,
    tanLam,
    lamGiang,
    actor,
    unit: (key) => unitOf(tanLam, key),
    ...requestsOf(app),
    async close() {
      await app.close();
      await owner.close();
      await clone.close();
    },
  };
}

const requestsOf = (app: FastifyInstance): Pick<ServedUnits, 'get' | 'post'> => ({
  get: (person, url) => inject(app, { method: 'GET', url, headers: { 'x-person': person } }),
  post: (person, url, payload, requestId = newId()) =>
    inject(app, {
      method: 'POST',
      url,
      payload,
      headers: { 'x-person': person, 'x-mang-non': '1', 'x-request-id': requestId },
    }),
});

function unitOf(locality: CreatedLocality, key: string): string {
  const id = locality.unitIds.get(key);
  if (!id) throw new Error(`no unit ${key}`);
  return id;
}

const holder = (at: CreatedLocality, held: FunctionName, key: string) => ({
  accountId: newId(),
  localityId: at.localityId,
  held: [{ function: held, unitId: unitOf(at, key) }],
});
