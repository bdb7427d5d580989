import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildChanges, childrenContract, type Lacking, lackings } from '../contract.ts';
import { missingOf, requiredOn } from '../rules/cleaning.ts';
import { numberDoubts } from '../rules/doubts.ts';
import { findChildren, provinceCodes, requiredFieldList, type StoredChild } from '../server/public.ts';
import { withActor } from '../../../platform/server/database/scope.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { openRegister, type RegisterDesk } from './register-desk.ts';

let desk: RegisterDesk;
const carer = (fullName: string) => ({
  ...{ kind: 'carer' as const, fullName, birthYear: null, occupation: '', ethnicity: null },
  ...{ state: null, relation: '', phone: '0912345678' },
});
const whole: ChildChanges = { ethnicity: '01', relatives: [carer('Lê Thị Mẫu')] };
const ids = new Map<string, string>();

beforeAll(async () => {
  desk = await openRegister();
  const born = { sex: 'female' as const, birthDate: '2012-05-01', birthPrecision: 'day' as const };
  const cases: Record<string, ChildChanges> = {
    'no number': {},
    fits: { personalId: '001312000001' },
    'of no province': { personalId: '003312000002' },
    'registered abroad': { personalId: '999312000003' },
    'of a boy': { personalId: '001212000004' },
    'of a boy, sex not known': { personalId: '001212000005', sex: 'unknown' },
    'of another year': { personalId: '001313000006' },
    'of the century before': { personalId: '001112000007' },
    'born in 2006': { birthDate: '2006-01-02', personalId: '001306000008' },
    'without ethnicity': { ethnicity: null },
    'not named': { fullName: 'Bé Gái' },
    'not named yet': { fullName: 'Chưa đặt tên' },
    'born in a month': { birthPrecision: 'month' },
    'born about': { birthPrecision: 'estimated' },
    'nobody cares': { relatives: [] },
    'somebody without a name': { relatives: [carer('')] },
  };
  for (const [name, more] of Object.entries(cases))
    ids.set(name, await desk.enter({ ...born, ...whole, ...more }));
});
afterAll(() => desk.served.close());

async function stored(): Promise<StoredChild[]> {
  const { localityId } = desk.served.tanLam;
  const actor = { localityId, accountId: desk.officer.accountId, wholeLocality: true, unitIds: [] };
  return withActor(desk.served.clone.db, actor, (tx) =>
    findChildren(tx, { ...actor, assignments: [] } as unknown as Actor, [...ids.values()], '2021'),
  );
}

/** The lists as the rules of the form know them. */
const byRule: Readonly<Record<Lacking, (child: StoredChild) => boolean>> = {
  'personal-id': ({ personalId }) => personalId === null,
  'fitting-personal-id': (child) => numberDoubts(child, provinceCodes).length > 0,
  'required-fields': (child) => missingOf(child, requiredOn(requiredFieldList, '2021-11-29')).length > 0,
  'police-check': ({ personalId, numberCheck }) => personalId !== null && numberCheck === null,
};

test.each(lackings)(
  'the list %s is what the rules say of each child, on the screen and in its count',
  async (lacking) => {
    const { listChildren, countMatching } = childrenContract.endpoints;
    const { rows } = await desk.officer.done(listChildren, { lacking, limit: 100 });
    const expected = (await stored()).filter(byRule[lacking]).map(({ id }) => id);
    expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect((await desk.officer.done(countMatching, { lacking })).total).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(0);
  },
);

test('each case stands in the list where it belongs', async () => {
  const { listChildren } = childrenContract.endpoints;
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const inList = async (lacking: Lacking) =>
    (await desk.officer.done(listChildren, { lacking, limit: 100 })).rows
      .map(({ id }) => names.get(id) ?? '')
      .sort((a, b) => (a < b ? -1 : 1));
  expect(await inList('fitting-personal-id')).toEqual(
    ['of a boy', 'of another year', 'of no province', 'of the century before'].sort(),
  );
  expect(await inList('required-fields')).toEqual(
    [
      ...['born about', 'born in a month', 'nobody cares', 'not named', 'not named yet'],
      ...['of a boy, sex not known', 'somebody without a name', 'without ethnicity'],
    ].sort(),
  );
});

test('a new number is one of which the police said nothing', async () => {
  const childId = ids.get('fits') as string;
  await desk.rows(`update children set number_check = 'matches' where id = $1`, childId);
  const check = async () =>
    (await desk.rows('select number_check from children where id = $1', childId))[0].number_check;
  await desk.change([{ childId, version: 1, fields: { grade: '3' } }]);
  expect(await check()).toBe('matches');
  await desk.change([{ childId, version: 2, fields: { personalId: '001312000099' } }]);
  expect(await check()).toBeNull();
});
