import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../../platform/server/database/scope.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { childrenContract, NewChild } from '../contract.ts';
import {
  addCircumstancesInBulk,
  mergeChildren,
  registerInBulk,
  undoMerge,
  withdrawBatchChildren,
} from '../server/public.ts';
import { openRegister, type RegisterDesk, someChild } from './register-desk.ts';

/** What is kept beside the records, so that figures and pages are fast, says what the records say, whatever people do. */

const { countChildren, offerTransfer, takeIn, endFollowing, returnToList, addCircumstance, endCircumstance } =
  childrenContract.endpoints;
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

/** One line a number: place, sex, what is counted, how many. */
const lined = (rows: readonly { place: string; sex: string; what: string; children: number }[]): string[] =>
  rows.map(({ place, sex, what, children }) => `${place} ${sex} ${what} ${children}`).sort();

/** Children, and members of each list and group, by place and sex on a day, straight from the records. */
const fromRecords = async (column: 'commune_id' | 'unit_id', on: string) =>
  lined(
    await desk.rows(
      `select ${column} as place, sex, 'children' as what, count(*)::int as children from child_stays
          where counted_from <= $1 and counted_to > $1 group by 1, 2
        union all select ${column}, sex, what, count(distinct child_id)::int
          from child_circumstances m, unnest(array[m.kind, m.kind || ':' || m.code]) what
          where state in ('confirmed', 'ended') and counted_from <= $1 and counted_to > $1 group by 1, 2, 3`,
      on,
    ),
  );

/** The same numbers as the product tells them. */
async function fromFigures(by: 'commune' | 'hamlet', on: string): Promise<string[]> {
  const { lines } = await desk.district.done(countChildren, { on, by });
  return lined(
    lines.flatMap(({ unitId: place, children, special, lists, groups }) =>
      Object.entries({ children, special, ...lists, ...groups }).flatMap(([key, counts]) =>
        (['female', 'male', 'unknown'] as const).flatMap((sex) => {
          const what = key.startsWith('HC') ? `special:${key}` : key;
          return counts[sex] === 0 ? [] : [{ place, sex, what, children: counts[sex] }];
        }),
      ),
    ),
  );
}

async function expectSound() {
  for (const on of days) {
    expect(await fromFigures('commune', on), on).toEqual(await fromRecords('commune_id', on));
    expect(await fromFigures('hamlet', on), on).toEqual(await fromRecords('unit_id', on));
  }
  const order = `select locality_id, id as child_id, unit_id, commune_id, changed_at from children where state = 'living-here' order by id`;
  const kept = `select locality_id, child_id, unit_id, commune_id, changed_at from child_recency order by child_id`;
  expect(await desk.rows(kept)).toEqual(await desk.rows(order));
}

/** In a transaction of the commune's officer, as a job of theirs or another room works. */
const asOfficer = async (work: (ctx: Context) => Promise<unknown>): Promise<void> => {
  const unitIds = [desk.phuLam, desk.hamlet, desk.otherHamlet];
  const actor: Actor = {
    ...{ accountId: desk.officer.accountId, localityId: desk.served.tanLam.localityId },
    ...{ displayName: '', sessionId: '', unitIds, wholeLocality: false },
    assignments: [{ function: 'commune-officer', unitId: desk.phuLam, unitIds }],
  };
  const now = desk.served.clock.now();
  await withActor(desk.served.clone.db, actor, (tx) =>
    work({ actor, tx, now, requestId: newId(), audit: () => {} } as unknown as Context),
  );
};

async function versionOf(childId: string): Promise<number> {
  const [row] = await desk.rows('select version from children where id = $1', childId);
  return row.version;
}

type Luck = ReturnType<typeof chancesOf>;
const reason = 'gia đình báo';

function dayOf(luck: Luck): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `2021-${two(luck.between(1, 11))}-${two(luck.between(1, 28))}`;
}

/** Of one record: corrected, moved, ended, come back. */
async function actOnRecord(childId: string, luck: Luck): Promise<void> {
  const version = await versionOf(childId);
  const day = dayOf(luck);
  const change = (fields: object, toUnitId?: string) =>
    desk.change([{ childId, version, fields, ...(toUnitId && { toUnitId }) }]);
  const acts: (() => Promise<unknown>)[] = [
    () => change({ sex: luck.pick(['male', 'female', 'unknown']) }),
    () => change({ birthDate: `20${luck.between(10, 20)}-${day.slice(5, 7)}-15` }),
    () => change({ grade: day }),
    () => change({}, luck.pick([desk.hamlet, desk.otherHamlet])),
    () => {
      const as = luck.pick(['left', 'died', 'withdrawn']);
      return desk.officer.act(endFollowing, { childId, version, as, on: day, reason });
    },
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

/** Into a list or out of one. */
async function actOnLists(childId: string, luck: Luck): Promise<void> {
  const [open] = await desk.rows(
    `select id, version from child_circumstances where child_id = $1 and to_date is null and state in ('proposed', 'confirmed')`,
    childId,
  );
  if (open && luck.between(0, 1) === 0) {
    const endsOn = luck.pick([dayOf(luck), null]);
    const of = { childId, circumstanceId: open.id, version: open.version };
    await desk.officer.act(endCircumstance, { ...of, endsOn, reason });
    return;
  }
  const paper = { number: '7', issuedOn: '2021-01-05', issuedBy: 'UBND xã Phú Lâm', paperId: null };
  await desk.officer.act(addCircumstance, {
    ...{ childId, id: newId(), ...luck.pick(groups), subCode: null, fromDate: dayOf(luck), note: '' },
    ...{ evidence: { kind: 'certificate', ...paper }, confirm: luck.between(0, 4) > 0 },
  });
}

const groups = [
  { kind: 'special', code: 'HC01' },
  { kind: 'special', code: 'HC04' },
  { kind: 'at-risk', code: 'poor' },
  { kind: 'injured', code: 'drowning' },
];

const mergeIds: string[] = [];

/** Two records become one, or the two that were one last are parted again. */
async function actOnPair(childId: string, otherId: string, luck: Luck): Promise<void> {
  const last = luck.between(0, 2) === 0 ? mergeIds.pop() : undefined;
  if (last) return asOfficer((ctx) => undoMerge(ctx, last));
  if (childId === otherId) return undefined;
  const [survivor, merged] = [
    { id: childId, version: await versionOf(childId) },
    { id: otherId, version: await versionOf(otherId) },
  ];
  const id = newId();
  return asOfficer(async (ctx) => {
    const take = luck.pick([[], ['sex'], ['birth']] as const);
    const { outcome } = await mergeChildren(ctx, { id, survivor, merged, take });
    if (outcome === 'merged') mergeIds.push(id);
  });
}

/** Children who come many at once with their lists; every second batch is taken back. */
async function actOnBatch(children: string[], luck: Luck): Promise<void> {
  const batchId = newId();
  const rows = Array.from({ length: 4 }, () => {
    const birthDate = `20${luck.between(10, 20)}-0${luck.between(1, 9)}-${luck.between(10, 28)}`;
    const child = NewChild.parse(someChild({ birthDate, sex: luck.pick(['male', 'female']) }));
    return { id: newId(), unitId: luck.pick([desk.hamlet, desk.otherHamlet]), since: dayOf(luck), child };
  });
  await asOfficer(async ({ tx, actor, now }) => {
    await registerInBulk(tx, actor, now, rows, batchId);
    const listed = rows.map((row) => ({
      ...{ ...row, place: { unitId: row.unitId, communeId: desk.phuLam } },
      memberships: [{ ...luck.pick(groups), subCode: null, fromDate: dayOf(luck), confirmed: true }],
    }));
    await addCircumstancesInBulk(tx, { actor, now }, listed as never);
  });
  const ids = rows.map(({ id }) => id);
  if (luck.between(0, 1) === 0) children.push(...ids);
  else await asOfficer(({ tx, actor, now }) => withdrawBatchChildren(tx, { actor, now }, { batchId, ids }));
}

/** One of the acts that move what is counted; a refusal is an answer too. */
async function act(children: string[], luck: Luck): Promise<void> {
  const child = () => luck.pick(children);
  const acts = [
    ...[0, 1, 2, 3].map(() => () => actOnRecord(child(), luck)),
    ...[0, 1].map(() => () => actOnLists(child(), luck)),
    ...[0, 1].map(() => () => actOnPair(child(), child(), luck)),
    () => actOnBatch(children, luck),
  ];
  await luck.pick(acts)();
}

test('figures of any day and the order of changes stay those of the records through hundreds of acts', async () => {
  const luck = chancesOf(2021);
  const children: string[] = [];
  for (let at = 0; at < 24; at++) {
    const birthDate = `20${luck.between(10, 20)}-0${luck.between(1, 9)}-${luck.between(10, 28)}`;
    const since = birthDate > '2018-03-05' ? birthDate : '2018-03-05';
    children.push(await desk.enter({ birthDate, sex: luck.pick(['male', 'female']) }, { since }));
  }
  await expectSound();
  for (let at = 0; at < 12; at++) {
    for (let done = 0; done < 20; done++) await act(children, luck);
    await expectSound();
  }
  const [seen] = await desk.rows(
    `select (select array_agg(distinct end_kind) from child_stays) as ends,
      (select array_agg(distinct undone_at is null) from child_merges) as merges,
      (select array_agg(distinct state) from child_circumstances) as states`,
  );
  expect(seen.ends).toEqual(
    expect.arrayContaining(['died', 'moved-hamlet', 'moved-out', 'merged', 'withdrawn', null]),
  );
  expect(seen.merges).toHaveLength(2);
  expect(seen.states).toEqual(expect.arrayContaining(['confirmed', 'ended', 'proposed', 'withdrawn']));
}, 180_000);

test('the nightly merging makes fewer lines and changes no figure', async () => {
  const lines = async () => (await desk.rows('select count(*)::int as lines from child_stay_sums'))[0].lines;
  const before = await lines();
  await desk.rows('select merge_stay_sums()');
  expect(await lines()).toBeLessThan(before);
  await expectSound();
});

test('rebuilt from the records it is the same', async () => {
  const sums = () =>
    desk.rows(
      'select commune_id, unit_id, sex, span, begins, children from child_stay_sums order by 1, 2, 3, 4, 5',
    );
  const kept = await sums();
  await desk.rows('select rebuild_register_order()');
  expect(await sums()).toEqual(kept);
  await expectSound();
});
