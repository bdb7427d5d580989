import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import type { Act } from '../contract.ts';
import { type Person, type ServedUnits, serveUnits, today } from '../test/served-units.ts';

let served: ServedUnits;
beforeAll(async () => {
  served = await serveUnits();
});
afterAll(() => served.close());

const get = (person: Person, url: string) => served.get(person, url);
const post = (person: Person, url: string, payload: object, requestId?: string) =>
  served.post(person, url, payload, requestId);
const unit = (key: string) => served.unit(key);

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
    expect(units).toHaveLength(served.tanLam.unitIds.size);
    expect(units[0].name).toBe('Tỉnh Đông Hải');
    expect(types.some((type: { code: string }) => type.code === 'dac-khu')).toBe(false);
  });

  test('before its first day there is no unit', async () => {
    expect((await get('collaborator', '/api/units/tree?on=2010-12-31')).json().units).toEqual([]);
    expect((await get('collaborator', '/api/units/tree?on=2021-02-30')).statusCode).toBe(422);
  });

  test('a unit of another locality is not found, like one that does not exist', async () => {
    const foreign = served.lamGiang.unitIds.get('lam-giang');
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

describe('the sector of an office', () => {
  const sectorOf = async (key: string) =>
    (await get('collaborator', `/api/units/${unit(key)}`)).json().sector;
  const set = async (person: Person, key: string, sector: string | null, seen?: number) =>
    post(person, `/api/units/${unit(key)}/sector`, { treeVersion: seen ?? (await treeVersion()), sector });

  test('is told with the office, and an administrator corrects it; the tree is then a new one', async () => {
    expect([await sectorOf('phong-y-te'), await sectorOf('phong-lao-dong')]).toEqual(['health', null]);
    expect([await sectorOf('cong-an'), await sectorOf('hoi-phu-nu')]).toEqual(['police', 'organisation']);
    const seen = await treeVersion();
    expect((await set('district-administrator', 'phong-y-te', null)).json()).toEqual({
      treeVersion: seen + 1,
    });
    expect(await sectorOf('phong-y-te')).toBeNull();
    expect((await set('district-administrator', 'phong-y-te', 'health')).statusCode).toBe(200);
    expect(await sectorOf('phong-y-te')).toBe('health');
    expect((await set('district-administrator', 'phong-y-te', 'police', seen)).statusCode).toBe(409);
  });

  test('a commune has none, another’s office is not there, and who is no administrator may not', async () => {
    const ofCommune = await set('district-administrator', 'phu-lam', 'health');
    expect([ofCommune.statusCode, ofCommune.json().code]).toEqual([422, 'units.no-office']);
    expect((await set('commune-administrator', 'phong-y-te', 'police')).statusCode).toBe(404);
    expect((await set('elsewhere', 'phong-y-te', 'police')).statusCode).toBe(404);
    expect((await set('collaborator', 'phong-y-te', 'police')).statusCode).toBe(403);
    expect((await set('district-administrator', 'phong-y-te', 'leader')).statusCode).toBe(422);
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

    const { rows } = await served.clone.admin.query(
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
    expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200, 409]));
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
});
