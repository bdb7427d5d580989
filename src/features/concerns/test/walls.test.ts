import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../../platform/server/database/scope.ts';
import { newId } from '../../../platform/shared/id.ts';
import { concernsContract } from '../contract.ts';
import { type ConcernDesk, eight, openConcerns, someone } from './concern-desk.ts';

const room = concernsContract.endpoints;
let desk: ConcernDesk;
let concernId: string;
beforeAll(async () => {
  desk = await openConcerns();
  concernId = await desk.log(desk.collaborator, { informant: someone, consent: true });
  await desk.officer.done(room.addDuty, {
    ...{ id: newId(), communeId: desk.phuLam, fullName: 'Người Trực', phone: '0203 999 111' },
    ...{ fromDate: '2021-11-01', toDate: null },
  });
});
afterAll(() => desk.served.close());

const sealed = ['concerns', 'concern_events', 'concern_informants'] as const;

/** A statement in a transaction of these units, with no query of ours before it: only the row policies are left. */
const asks = (unitIds: string[], accountId: string, statement: string) =>
  withActor(
    desk.served.clone.db,
    { localityId: desk.served.tanLam.localityId, accountId, unitIds, wholeLocality: false },
    async (tx) => {
      const { rows, numAffectedRows } = await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(tx);
      return numAffectedRows === undefined ? rows.length : Number(numAffectedRows);
    },
  );

test('the policies alone: who sent a concern reads no row of it, and one receipt', async () => {
  const { collaborator } = desk;
  for (const name of sealed)
    expect(await asks([desk.hamlet], collaborator.accountId, `select 1 from ${name}`), name).toBe(0);
  const receipts = 'select 1 from concern_receipts';
  expect(await asks([desk.hamlet], collaborator.accountId, receipts)).toBe(1);
  expect(await asks([desk.hamlet], desk.otherCollaborator.accountId, receipts)).toBe(0);
  const office = [desk.served.tanLam.unit('phong-giao-duc')];
  for (const name of [...sealed, 'concern_receipts'])
    expect(await asks(office, desk.school.accountId, `select 1 from ${name}`), name).toBe(0);
});

test('the policies alone: another commune reads, changes and passes on nothing of it', async () => {
  const { accountId } = desk.neighbour;
  for (const name of [...sealed, 'concern_receipts'])
    expect(await asks([desk.haiThinh], accountId, `select 1 from ${name}`), name).toBe(0);
  expect(await asks([desk.haiThinh], accountId, `update concerns set state = state`)).toBe(0);
  expect(await asks([desk.haiThinh], accountId, 'update concern_receipts set acknowledged_at = now()')).toBe(
    0,
  );
  await asks(
    [desk.haiThinh],
    accountId,
    `select pass_concern('${concernId}', 1, '${desk.haiThinh}', '${eight}', '${eight}')`,
  );
  expect((await desk.page(concernId)).concern).toMatchObject({ communeName: 'Xã Phú Lâm', version: 1 });
  const late = `update duty_officers set to_date = '2021-11-30'`;
  expect(await asks([desk.haiThinh], accountId, late)).toBe(0);
});

test('the policies alone: nobody writes a concern, a step or a receipt in another’s name, and no step is changed', async () => {
  const { accountId } = desk.collaborator;
  const refused = (statement: string) =>
    asks([desk.hamlet], accountId, statement).then(
      () => 'allowed',
      (error: { code: string }) => error.code,
    );
  const locality = desk.served.tanLam.localityId;
  const step = (by: string) =>
    `insert into concern_events (locality_id, id, concern_id, unit_id, kind, at, by_account_id)
      values ('${locality}', '${newId()}', '${concernId}', '${desk.phuLam}', 'decided', now(), '${by}')`;
  expect(await refused(step(desk.officer.accountId))).toBe('42501');
  for (const name of ['concern_events', 'concern_informants'])
    for (const statement of [`update ${name} set unit_id = unit_id`, `delete from ${name}`])
      expect(await refused(statement), statement).toBe('42501');
  expect(await refused('delete from concerns')).toBe('42501');
});
