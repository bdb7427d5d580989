import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract } from '../contract.ts';
import { openRegister, type RegisterDesk } from './register-desk.ts';

/** What is kept beside the records, so that figures and pages are fast, says what the records say, whatever people do. */

const { countChildren, offerTransfer, takeIn, endFollowing, returnToList } = childrenContract.endpoints;
let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openRegister();
});
afterAll(() => desk.served.close());

const days = [
  ...['2015-12-31', '2018-05-17', '2020-02-29', '2021-01-01', '2021-02-28', '2021-06-15', '2021-11-01'],
  ...['2021-11-28', '2021-11-29', '2022-03-01', '2027-12-31', '2031-07-07'],
];

/** The same chances in every run. */
function chancesOf(seed: number) {
  let drawn = 0;
  const between = (min: number, max: number): number =>
    fc.sample(fc.integer({ min, max }), { seed: seed + drawn++, numRuns: 1 })[0] as number;
  return { between, pick: <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T };
}

/** Children of each place and sex on a day, straight from the stays. */
const fromStays = (column: 'commune_id' | 'unit_id', on: string) =>
  desk.rows(
    `select ${column} as place, sex, count(*)::int as children from child_stays
      where counted_from <= $1 and counted_to > $1 group by 1, 2 order by 1, 2`,
    on,
  );

async function fromSums(by: 'commune' | 'hamlet', on: string) {
  const { lines } = await desk.district.done(countChildren, { on, by });
  return lines
    .flatMap(({ unitId, children }) =>
      (['female', 'male', 'unknown'] as const).flatMap((sex) =>
        children[sex] === 0 ? [] : [{ place: unitId, sex, children: children[sex] }],
      ),
    )
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.sex < b.sex ? -1 : 1));
}

async function expectSound() {
  for (const on of days) {
    expect(await fromSums('commune', on), on).toEqual(await fromStays('commune_id', on));
    expect(await fromSums('hamlet', on), on).toEqual(await fromStays('unit_id', on));
  }
  const order = `select locality_id, id as child_id, unit_id, commune_id, changed_at from children where state = 'living-here' order by id`;
  const kept = `select locality_id, child_id, unit_id, commune_id, changed_at from child_recency order by child_id`;
  expect(await desk.rows(kept)).toEqual(await desk.rows(order));
}

async function versionOf(childId: string): Promise<number> {
  const [row] = await desk.rows('select version from children where id = $1', childId);
  return row.version;
}

/** One of the acts that move what is counted; a refusal is an answer too. */
async function actOn(childId: string, luck: ReturnType<typeof chancesOf>): Promise<void> {
  const version = await versionOf(childId);
  const month = String(luck.between(1, 11)).padStart(2, '0');
  const day = `2021-${month}-${String(luck.between(1, 28)).padStart(2, '0')}`;
  const reason = 'gia đình báo';
  const acts: (() => Promise<unknown>)[] = [
    () => desk.change([{ childId, version, fields: { sex: luck.pick(['male', 'female', 'unknown']) } }]),
    () => desk.change([{ childId, version, fields: { birthDate: `20${luck.between(10, 20)}-${month}-15` } }]),
    () => desk.change([{ childId, version, fields: { grade: day } }]),
    () =>
      desk.change([{ childId, version, fields: {}, toUnitId: luck.pick([desk.hamlet, desk.otherHamlet]) }]),
    () =>
      desk.officer.act(endFollowing, {
        childId,
        version,
        as: luck.pick(['left', 'died', 'withdrawn']),
        on: day,
        reason,
      }),
    () => desk.officer.act(returnToList, { childId, version, unitId: desk.hamlet, on: day, reason }),
    async () => {
      const id = newId();
      const offer = { id, childId, version, toCommuneId: desk.haiThinh, on: day, reason };
      await desk.officer.act(offerTransfer, offer);
      await desk.neighbour.act(takeIn, { transferId: id, version: 1, toUnitId: desk.haiThinh });
    },
  ];
  await luck.pick(acts)();
}

test('figures of any day and the order of changes stay those of the records through a hundred acts', async () => {
  const luck = chancesOf(2021);
  const children: string[] = [];
  for (let at = 0; at < 24; at++) {
    const birthDate = `20${luck.between(10, 20)}-0${luck.between(1, 9)}-${luck.between(10, 28)}`;
    const since = birthDate > '2018-03-05' ? birthDate : '2018-03-05';
    children.push(await desk.enter({ birthDate, sex: luck.pick(['male', 'female']) }, { since }));
  }
  await expectSound();
  for (let at = 0; at < 100; at++) await actOn(luck.pick(children), luck);
  await expectSound();
  const [seen] = await desk.rows(
    'select array_agg(distinct end_kind order by end_kind) as ends from child_stays',
  );
  expect(seen.ends).toEqual(expect.arrayContaining(['died', 'moved-hamlet', 'moved-out', null]));
}, 60_000);

test('the nightly merging makes fewer lines and changes no figure', async () => {
  const lines = async () => (await desk.rows('select count(*)::int as lines from child_stay_sums'))[0].lines;
  const before = await lines();
  await desk.rows('select merge_stay_sums()');
  expect(await lines()).toBeLessThan(before);
  await expectSound();
});

test('rebuilt from the records it is the same', async () => {
  await desk.rows('select rebuild_register_order()');
  await expectSound();
});
