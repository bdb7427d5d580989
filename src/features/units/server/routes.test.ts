import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { settableClock } from '../../../platform/server/clock.ts';
import { type OpenDatabase, openDatabase } from '../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../platform/server/database/scope.ts';
import { buildServer } from '../../../platform/server/http/server.ts';
import type { Actor, FunctionName } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { Act } from '../contract.ts';
import {
  type CreatedLocality,
  createLocality,
  loadLocality,
  loadTree,
  scopeOfAssignments,
  unitNamesAt,
} from './public.ts';
import { unitsRoom } from './routes.ts';

const today = '2021-03-15';
const clock = settableClock(`${today}T02:00:00Z`);
const people = new Map<
  string,
  { accountId: string; localityId: string; held: { function: FunctionName; unitId: string }[] }
>();
let clone: ClonedDatabase;
let owner: OpenDatabase;
let app: FastifyInstance;
let tanLam: CreatedLocality;
let lamGiang: CreatedLocality;

const unit = (key: string): string => {
  const id = tanLam.unitIds.get(key);
  if (!id) throw new Error(`no unit ${key}`);
  return id;
};

beforeAll(async () => {
  clone = await cloneDatabase();
  owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  const create = (name: 'tan-lam-2021' | 'lam-giang-2026') =>
    owner.db.transaction().execute((tx) => createLocality(tx, loadLocality(name), clock.now()));
  tanLam = await create('tan-lam-2021');
  lamGiang = await create('lam-giang-2026');
  const person = (name: string, at: CreatedLocality, held: FunctionName, key: string) =>
    people.set(name, {
      accountId: newId(),
      localityId: at.localityId,
      held: [{ function: held, unitId: at.unitIds.get(key) as string }],
    });
  person('district-administrator', tanLam, 'administrator', 'phong-lao-dong');
  person('commune-administrator', tanLam, 'administrator', 'phu-lam');
  person('collaborator', tanLam, 'collaborator', 'phu-lam/thon-dong-son');
  person('elsewhere', lamGiang, 'administrator', 'lam-giang');
  app = await buildServer({
    db: clone.db,
    clock,
    secureCookies: false,
    rooms: [unitsRoom],
    authenticate: actorOf,
  });
});

afterAll(async () => {
  await app.close();
  await owner.close();
  await clone.close();
});

/** Stands for sign-in, which is another room's: the header names the person. */
async function actorOf(request: { headers: Record<string, unknown> }): Promise<Actor | undefined> {
  const person = people.get(String(request.headers['x-person']));
  if (!person) return undefined;
  const { accountId, localityId, held } = person;
  const scope = await withoutActor(clone.db, 'sign-in', async (tx) =>
    scopeOfAssignments(await loadTree(tx, localityId), held, today),
  );
  return { accountId, localityId, displayName: 'Người thử', sessionId: newId(), ...scope };
}

const get = (person: string, url: string) =>
  app.inject({ method: 'GET', url, headers: { 'x-person': person } });

const post = (person: string, url: string, payload: object, requestId = newId()) =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'x-person': person, 'x-mang-non': '1', 'x-request-id': requestId },
  });

const treeVersion = async (): Promise<number> =>
  (await get('collaborator', '/api/units/tree')).json().treeVersion;

const form = async (effectiveOn: string, act: Act, id = newId()) => ({
  id,
  treeVersion: await treeVersion(),
  document: 'Nghị quyết số 12/NQ-HĐND ngày 01/3/2021',
  change: { effectiveOn, act },
});

const names = (name: string, typeCode: string, officialCode: string | null = null) => ({
  name,
  shortName: name,
  typeCode,
  officialCode,
  aliases: [],
});

const wards = ['thi-tran-tan-lam', 'cua-sa', 'phu-lam'];

describe('reading', () => {
  test('nobody reads the tree without signing in', async () => {
    expect((await get('nobody', '/api/units/tree')).statusCode).toBe(401);
  });

  test('a collaborator sees the whole tree of the locality and none of another', async () => {
    const { units, types, on } = (await get('collaborator', '/api/units/tree')).json();
    expect(on).toBe(today);
    expect(units).toHaveLength(tanLam.unitIds.size);
    expect(units[0].name).toBe('Tỉnh Đông Hải');
    expect(types.some((type: { code: string }) => type.code === 'dac-khu')).toBe(false);
  });

  test('before its first day there is no unit', async () => {
    expect((await get('collaborator', '/api/units/tree?on=2010-12-31')).json().units).toEqual([]);
    expect((await get('collaborator', '/api/units/tree?on=2021-02-30')).statusCode).toBe(422);
  });

  test('a unit of another locality is not found, like one that does not exist', async () => {
    const foreign = lamGiang.unitIds.get('lam-giang');
    const [there, nowhere] = [
      await get('collaborator', `/api/units/${foreign}`),
      await get('collaborator', `/api/units/${newId()}`),
    ];
    expect([there.statusCode, nowhere.statusCode]).toEqual([404, 404]);
    expect({ ...there.json(), requestId: '' }).toEqual({ ...nowhere.json(), requestId: '' });
  });

  test('units are found without accents', async () => {
    const { units } = (await get('collaborator', '/api/units/search?text=phu+lam')).json();
    expect(units[0]).toMatchObject({ name: 'Xã Phú Lâm', path: 'Huyện Tân Lâm, Tỉnh Đông Hải' });
  });
});

describe('changing', () => {
  const rename: Act = { kind: 'rename', unitId: '', ...names('Thôn Đông Sơn Một', 'thon') };

  test('only an administrator previews or makes a change', async () => {
    const act = { ...rename, unitId: unit('phu-lam/thon-dong-son') } as Act;
    expect((await post('collaborator', '/api/units/change', await form(today, act))).statusCode).toBe(403);
    const preview = { change: { effectiveOn: today, act } };
    expect((await post('collaborator', '/api/units/preview', preview)).statusCode).toBe(403);
    expect((await post('nobody', '/api/units/preview', preview)).statusCode).toBe(401);
  });

  test('the administrator of one commune finds no unit of another', async () => {
    const act = { ...rename, unitId: unit('hai-thinh/thon-hai-dong') } as Act;
    expect(
      (await post('commune-administrator', '/api/units/change', await form(today, act))).statusCode,
    ).toBe(404);
    expect((await post('elsewhere', '/api/units/change', await form(today, act))).statusCode).toBe(404);
  });

  test('a rule that says no is named with its field, and nothing is recorded', async () => {
    const act: Act = { kind: 'end', unitId: unit('phu-lam') };
    const before = await treeVersion();
    const answer = await post('district-administrator', '/api/units/change', await form(today, act));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'units.has-children',
      fields: [{ path: 'unitId', params: { count: '6' } }],
    });
    expect(await treeVersion()).toBe(before);
  });

  test('a form without its document, or with an unknown field, is refused before any rule', async () => {
    const act = { ...rename, unitId: unit('phu-lam/thon-dong-son') } as Act;
    const whole = await form(today, act);
    expect(
      (await post('district-administrator', '/api/units/change', { ...whole, document: ' ' })).statusCode,
    ).toBe(422);
    expect(
      (await post('district-administrator', '/api/units/change', { ...whole, extra: 1 })).statusCode,
    ).toBe(422);
  });

  test('who saw an older tree is told the version of today', async () => {
    const act = { ...rename, unitId: unit('phu-lam/thon-dong-son') } as Act;
    const stale = { ...(await form(today, act)), treeVersion: 99 };
    const answer = await post('district-administrator', '/api/units/change', stale);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'platform.stale-version',
      current: { treeVersion: await treeVersion() },
    });
  });

  test('three communes become one: seen first in the preview, then on the dates before and after, with history and audit', async () => {
    const merged = newId();
    const act: Act = {
      kind: 'merge',
      unitIds: wards.map(unit),
      into: {
        as: 'new',
        unitId: merged,
        parentId: unit('tan-lam'),
        ...names('Xã Tân Phú Sa', 'xa', '98011'),
      },
    };
    const preview = (
      await post('district-administrator', '/api/units/preview', {
        change: { effectiveOn: '2021-04-01', act },
      })
    ).json();
    expect(preview.problems).toEqual([]);
    expect(preview.preview).toMatchObject({
      hamlets: 21,
      ends: [{}, {}, {}],
      sameNames: expect.arrayContaining(['Khu phố 1']),
    });

    const sent = await form('2021-04-01', act);
    const requestId = newId();
    const [first, second] = await Promise.all([
      post('district-administrator', '/api/units/change', sent, requestId),
      post('district-administrator', '/api/units/change', sent, requestId),
    ]);
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect(first.json()).toEqual(second.json());
    expect(await treeVersion()).toBe(sent.treeVersion + 1);

    const communesOn = async (on: string) =>
      (await get('collaborator', `/api/units/tree?on=${on}`))
        .json()
        .units.filter((one: { level: number; kind: string }) => one.level === 3 && one.kind === 'authority');
    expect(await communesOn('2021-03-31')).toHaveLength(18);
    expect(await communesOn('2021-04-01')).toHaveLength(16);

    const card = (await get('collaborator', `/api/units/${unit('phu-lam')}`)).json();
    expect(card.versions).toMatchObject([
      { name: 'Xã Phú Lâm', validTo: '2021-04-01', parentName: 'Huyện Tân Lâm' },
    ]);
    expect(card.successors).toEqual([
      { unitId: merged, name: 'Xã Tân Phú Sa', effectiveOn: '2021-04-01', partial: false },
    ]);
    const { changes } = (await get('collaborator', `/api/units/changes?unitId=${merged}`)).json();
    expect(changes).toMatchObject([
      { id: sent.id, kind: 'merge', document: sent.document, preview: { hamlets: 21 } },
    ]);

    const { rows } = await clone.admin.query(
      'select act, subject_id, detail from audit_events where act = $1',
      ['units.makeChange'],
    );
    expect(rows).toMatchObject([{ subject_id: sent.id, detail: { kind: 'merge', ends: 3, begins: 1 } }]);
  });

  test('the same change under another request is not recorded twice', async () => {
    const act: Act = {
      kind: 'create',
      unitId: newId(),
      parentId: unit('hai-thinh'),
      ...names('Thôn Mới', 'thon'),
    };
    const sent = await form(today, act);
    expect((await post('district-administrator', '/api/units/change', sent)).statusCode).toBe(200);
    const again = {
      ...(await form(today, { ...act, unitId: newId(), name: 'Thôn Mới Hai' } as Act, sent.id)),
    };
    const answer = await post('district-administrator', '/api/units/change', again);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'units.change-already-recorded']);
    expect(await treeVersion()).toBe(sent.treeVersion + 1);
  });

  test('of two administrators who change the same tree at once, one goes on and the other is told to look again', async () => {
    const act = (name: string): Act => ({
      kind: 'rename',
      unitId: unit('vinh-khe'),
      ...names(name, 'xa', '98020'),
    });
    const forms = await Promise.all([
      form('2021-05-01', act('Xã Vĩnh Khê Một')),
      form('2021-05-01', act('Xã Vĩnh Khê Hai')),
    ]);
    const answers = await Promise.all(
      forms.map((sent) => post('district-administrator', '/api/units/change', sent)),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  });

  test('a second change on the same day replaces what the first began', async () => {
    const rename = (name: string): Act => ({ kind: 'rename', unitId: unit('dai-son'), ...names(name, 'xa') });
    for (const name of ['Xã Đại Sơn Đông', 'Xã Đại Sơn Tây'])
      expect(
        (await post('district-administrator', '/api/units/change', await form('2021-06-01', rename(name))))
          .statusCode,
      ).toBe(200);
    const card = (await get('collaborator', `/api/units/${unit('dai-son')}`)).json();
    expect(card.versions.map((version: { name: string }) => version.name)).toEqual([
      'Xã Đại Sơn',
      'Xã Đại Sơn Tây',
    ]);
  });

  test('the serving role cannot shorten history by other ways, nor move another locality on', async () => {
    const actor = (await actorOf({ headers: { 'x-person': 'district-administrator' } })) as Actor;
    const attempt = (work: Parameters<typeof withActor>[2]) => withActor(clone.db, actor, work);
    await expect(
      attempt((tx) => tx.updateTable('unit_versions').set({ name: 'x' }).execute()),
    ).rejects.toThrow('permission denied');
    await expect(attempt((tx) => tx.deleteFrom('unit_changes').execute())).rejects.toThrow(
      'permission denied',
    );
    const moved = await attempt((tx) =>
      tx
        .updateTable('localities')
        .set({ tree_version: 50 })
        .where('id', '=', lamGiang.localityId)
        .executeTakeFirst(),
    );
    expect(moved).toMatchObject({ numUpdatedRows: 0n });
  });
});

describe('what other rooms ask', () => {
  test('a tree that was changed but not committed is not what the next one sees', async () => {
    const read = () => withoutActor(clone.db, 'sign-in', (tx) => loadTree(tx, tanLam.localityId));
    const before = await read();
    const rollback = owner.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('localities')
        .set({ tree_version: before.treeVersion + 1 })
        .where('id', '=', tanLam.localityId)
        .execute();
      expect((await loadTree(tx, tanLam.localityId)).treeVersion).toBe(before.treeVersion + 1);
      throw new Error('not after all');
    });
    await expect(rollback).rejects.toThrow('not after all');
    const after = await read();
    expect(after.treeVersion).toBe(before.treeVersion);
    expect(await read()).toBe(after);
  });

  test('ended units keep their last name', async () => {
    const tree = await withoutActor(clone.db, 'sign-in', (tx) => loadTree(tx, tanLam.localityId));
    const asked = [unit('phu-lam'), unit('tan-lam'), newId()];
    expect([...unitNamesAt(tree, asked, '2021-12-01').values()]).toEqual(['Xã Phú Lâm', 'Huyện Tân Lâm']);
  });
});
