import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedLocality, serveLocality } from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import type { SentOf } from '../../../platform/shared/endpoint.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../contract.ts';

/** Six children of two communes, asked for by an officer of each, by the district and by a collaborator. */

const room = childrenContract.endpoints;
let served: ServedLocality;
let officer: Person;
let neighbour: Person;
let district: Person;
const ids = new Map<string, string>();
const unit = (key: string) => served.tanLam.unit(key);
const hamletOf = async (name: string) =>
  (
    await served.clone.admin.query('select unit_id from unit_versions where locality_id = $1 and name = $2', [
      served.tanLam.localityId,
      name,
    ])
  ).rows[0].unit_id as string;

type Entry = SentOf<typeof room.registerChild>['child'];

async function register(
  by: Person,
  key: string,
  unitId: string,
  more: Partial<Entry> & { fullName: string },
) {
  const child: Entry = { sex: 'female', birthDate: '2012-05-01', birthPrecision: 'day', ...more };
  const { id } = await by.done(room.registerChild, { id: newId(), unitId, since: '2021-01-01', child });
  ids.set(key, id);
}

const parents = (mother: string) => ({
  relatives: [
    {
      kind: 'mother' as const,
      fullName: mother,
      birthYear: 1988,
      occupation: '',
      ethnicity: null,
      state: null,
    },
  ].map((relative) => ({ ...relative, relation: '', phone: '' })),
});

beforeAll(async () => {
  served = await serveLocality();
  officer = await served.tanLam.person('commune-officer', 'phu-lam');
  neighbour = await served.tanLam.person('commune-officer', 'hai-thinh');
  district = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  const dongSon = await hamletOf('Thôn Đông Sơn');
  await register(officer, 'hoa', dongSon, { fullName: 'Nguyễn Thị Hòa', ...parents('Trần Thị Lan') });
  await register(officer, 'hoa-2', dongSon, { fullName: 'Nguyễn Thị Hoá', birthDate: '2014-03-02' });
  await register(officer, 'an', unit('phu-lam'), {
    fullName: 'Lê Văn Ân',
    sex: 'male',
    birthDate: '2010-01-01',
  });
  await register(officer, 'hen', dongSon, { fullName: 'H’Hen Niê', birthDate: '2013-07-07' });
  await register(neighbour, 'duc', unit('hai-thinh'), {
    fullName: 'Đỗ Minh Đức',
    sex: 'male',
    personalId: '999212000111',
  });
  await register(neighbour, 'hoa-3', unit('hai-thinh'), {
    fullName: 'Nguyễn Thị Hòa',
    birthDate: '2012-05-01',
  });
  const evidence = {
    kind: 'certificate',
    number: '12',
    issuedOn: '2021-02-01',
    issuedBy: 'UBND',
    paperId: null,
  };
  for (const [code, subCode] of [
    ['HC04', 'HC04.2'],
    ['HC01', 'HC01.3'],
  ] as const)
    await officer.done(room.addCircumstance, {
      ...{ childId: ids.get('an') as string, id: newId(), kind: 'special', code, subCode },
      ...{ fromDate: '2021-03-01', evidence, note: '', confirm: true },
    });
});
afterAll(() => served.close());

const keysOf = (found: readonly string[]) =>
  found.map((id) => [...ids].find(([, known]) => known === id)?.[0] ?? id);

describe('lists', () => {
  const listed = async (by: Person, more: object = {}) =>
    keysOf((await by.done(room.listChildren, { limit: 50, ...more })).rows.map((row) => row.id));

  it('are sorted by given name, family name and middle name, and hold the caller’s own area', async () => {
    expect(await listed(officer)).toEqual(['an', 'hoa-2', 'hoa', 'hen']);
    expect(await listed(neighbour)).toEqual(['duc', 'hoa-3']);
    expect(await listed(district)).toEqual(['an', 'duc', 'hoa-2', 'hoa', 'hoa-3', 'hen']);
  });

  it('come page by page without a gap or a double, in every order', async () => {
    for (const sort of ['name', 'birth-date', 'unit', 'changed'] as const)
      for (const descending of [false, true]) {
        const whole = await listed(district, { sort, descending });
        const paged: string[] = [];
        let after: string | undefined;
        do {
          const page = await district.done(room.listChildren, {
            sort,
            descending,
            limit: 2,
            ...(after && { after }),
          });
          paged.push(...keysOf(page.rows.map((row) => row.id)));
          after = page.next ?? undefined;
        } while (after);
        expect(paged).toEqual(whole);
        expect([...whole].sort()).toEqual([...ids.keys()].sort());
      }
  });

  it('of special circumstances hold each child once, on the day asked for', async () => {
    expect(await listed(officer, { list: 'special' })).toEqual(['an']);
    expect(await listed(officer, { list: 'special', code: 'HC01' })).toEqual(['an']);
    expect(await listed(district, { list: 'special', code: 'HC01' })).toEqual([]);
    expect(await listed(officer, { list: 'special', on: '2021-02-28' })).toEqual([]);
    expect(await listed(officer, { list: 'special', on: '2021-03-01' })).toEqual(['an']);
    expect(await listed(neighbour, { list: 'special' })).toEqual([]);
  });

  it('of a place outside the caller’s area do not exist', async () => {
    expect((await officer.act(room.listChildren, { unitId: unit('hai-thinh'), limit: 5 })).status).toBe(404);
    expect((await officer.act(room.countMatching, { unitId: unit('hai-thinh') })).status).toBe(404);
  });

  it('show a collaborator their own hamlet and what every neighbour knows', async () => {
    const collaborator = await served.tanLam.person('collaborator', 'phu-lam');
    await served.clone.admin.query('update account_functions set unit_id = $1 where account_id = $2', [
      await hamletOf('Thôn Đông Sơn'),
      collaborator.accountId,
    ]);
    const { rows, hidden, editable } = await collaborator.done(room.listChildren, { limit: 50 });
    expect(keysOf(rows.map((row) => row.id))).toEqual(['hoa-2', 'hoa', 'hen']);
    expect(hidden).toContain('personalId');
    expect(editable).toBe(false);
    expect(rows.every((row) => row.ethnicity === null && row.circumstances.length === 0)).toBe(true);
  });

  it('are counted apart, and the count is the list’s', async () => {
    for (const filter of [{}, { list: 'special' as const }, { sex: 'female' as const }, { on: '2021-06-01' }])
      expect((await district.done(room.countMatching, filter)).total).toBe(
        (await listed(district, filter)).length,
      );
  });
});

describe('figures', () => {
  it('count children once and memberships apart, by commune and together, and open the same children', async () => {
    const figures = await district.done(room.countChildren, { on: '2021-11-29' });
    expect(figures.all.children).toEqual({ male: 2, female: 4, unknown: 0, total: 6 });
    expect(figures.all.special.total).toBe(1);
    expect(figures.all.groups).toMatchObject({ HC04: { total: 1 }, HC01: { total: 1 } });
    expect(figures.lines.map(({ unitName, children }) => [unitName, children.total])).toEqual([
      ['Xã Hải Thịnh', 2],
      ['Xã Phú Lâm', 4],
    ]);
    for (const line of figures.lines) {
      const of = { unitId: line.unitId, on: '2021-11-29' };
      const list = await district.done(room.listChildren, { ...of, limit: 50 });
      expect(list.rows).toHaveLength(line.children.total);
    }
  });

  it('of a day before anybody was followed are nothing', async () => {
    const figures = await district.done(room.countChildren, { on: '2020-12-31' });
    expect(figures.all.children.total).toBe(0);
    expect(figures.lines).toEqual([]);
  });

  it('are numbers for a leader, who opens no child', async () => {
    const leader = await served.tanLam.person('leader', 'tan-lam');
    expect((await leader.done(room.countChildren, {})).all.children.total).toBe(6);
    expect((await leader.act(room.listChildren, { limit: 5 })).status).toBe(403);
  });
});

describe('search', () => {
  const found = async (by: Person, text: string, more: object = {}) =>
    keysOf((await by.done(room.searchChildren, { text, ...more })).hits.map((hit) => hit.childId));

  it.each([
    ['nguyen thi hoa', ['hoa-2', 'hoa', 'hoa-3']],
    ['Nguyễn Thị Hoà', ['hoa', 'hoa-3', 'hoa-2']],
    ['hoa nguyen', ['hoa-2', 'hoa', 'hoa-3']],
    ['nguyeenx thij hoaf', ['hoa', 'hoa-3', 'hoa-2']],
    ['nguyen thi hoa 2014', ['hoa-2']],
    ['le van an', ['an']],
    ['do minh duc', ['duc']],
    ['Ðỗ Minh Đức', ['duc']],
    ['hhen nie', ['hen']],
    ['h hen', ['hen']],
    ['hoa me: tran thi lan', ['hoa']],
    ['nguyen thi hoaa', ['hoa-2', 'hoa', 'hoa-3']],
    ['khong co ai', []],
  ])('finds by “%s”', async (text, expected) => {
    expect((await found(district, text)).sort()).toEqual([...expected].sort());
    if (expected.length > 0) expect(await found(district, text)).toEqual(expected);
  });

  it('leaves out who is no longer followed, unless they are asked for', async () => {
    const childId = ids.get('hoa-3') as string;
    const reason = 'Theo gia đình vào Nam';
    await neighbour.done(room.endFollowing, { childId, version: 1, on: '2021-11-20', as: 'left', reason });
    expect(await found(neighbour, 'nguyen thi hoa')).toEqual([]);
    expect(await found(neighbour, 'nguyen thi hoa', { withEnded: true })).toEqual(['hoa-3']);
    await neighbour.done(room.returnToList, {
      ...{ childId, version: 2, on: '2021-11-21', unitId: unit('hai-thinh'), reason: 'Đã trở về' },
    });
    expect(await found(neighbour, 'nguyen thi hoa')).toEqual(['hoa-3']);
  });

  it('finds nothing outside the caller’s area, whatever is known of the child', async () => {
    expect(await found(officer, 'do minh duc')).toEqual([]);
    expect(await found(officer, '999212000111')).toEqual([]);
    expect(await found(neighbour, '999212000111')).toEqual(['duc']);
    expect(await found(officer, 'nguyen thi hoa')).toEqual(['hoa-2', 'hoa']);
    expect((await officer.act(room.searchChildren, { text: 'hoa', unitId: unit('hai-thinh') })).status).toBe(
      404,
    );
  });
});
