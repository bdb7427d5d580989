import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Scope, withActor, withoutActor } from '../../src/platform/server/database/scope.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { cloneDatabase, type ClonedDatabase } from '../../test/harness/clone-database.ts';
import { verifyAudit } from './chain.ts';

const localityId = newId();
const unit = newId();
const officer: Scope = { localityId, accountId: newId(), unitIds: [unit], wholeLocality: false };

let clone: ClonedDatabase;
beforeEach(async () => {
  clone = await cloneDatabase();
});
afterEach(() => clone.close());

const append = (
  act: string,
  detail: unknown = {},
  scope = officer,
  chain = unit,
  account = scope.accountId,
) =>
  withActor(clone.db, scope, (trx) =>
    sql`select append_audit(${scope.localityId}, ${chain}, ${account}, ${act}, 'plan', ${newId()}, ${unit},
      ${JSON.stringify(detail)}::jsonb, ${newId()})`.execute(trx),
  );
const appendFive = async () => {
  for (const act of ['một', 'hai', 'ba', 'bốn', 'năm']) await append(act, { fields: ['tên'], count: 1.0 });
};
const found = async () => (await verifyAudit(clone.admin)).broken.map(({ seq, how }) => ({ seq, how }));

describe('an untouched audit', () => {
  it('verifies, whatever the details hold', async () => {
    await append('plans.issue', {
      'ghi chú': 'dòng 1\n"ngoặc" \\ \t\u0001\u007f ễ 🌱',
      số: [1.5, 1e30, null],
      a: {},
    });
    await append('plans.open', {}, { ...officer, unitIds: [], wholeLocality: true }, localityId);
    expect(await verifyAudit(clone.admin)).toEqual({ chains: 2, lines: 2, broken: [] });
  });

  it('numbers rows without gaps when twenty officers act at once and some of them fail', async () => {
    const acts = Array.from({ length: 20 }, (_, i) =>
      withActor(clone.db, officer, async (trx) => {
        await sql`select append_audit(${localityId}, ${unit}, ${officer.accountId}, ${`act ${i}`}, null, null, null, null, null)`.execute(
          trx,
        );
        if (i % 4 === 0) throw new Error('the act failed');
      }),
    );
    await Promise.allSettled(acts);
    expect(await verifyAudit(clone.admin)).toEqual({ chains: 1, lines: 15, broken: [] });
  });
});

describe('a superuser who tampers is named by row', () => {
  beforeEach(appendFive);

  it.each([
    ['edits a detail', `update audit_events set detail = '{}' where seq = 3`, { seq: 3, how: 'changed' }],
    [
      'edits a time',
      `update audit_events set at = at - interval '1 hour' where seq = 2`,
      { seq: 2, how: 'changed' },
    ],
    [
      'blames another',
      `update audit_events set account_id = uuid_nil() where seq = 1`,
      { seq: 1, how: 'changed' },
    ],
    ['deletes a middle row', 'delete from audit_events where seq = 3', { seq: 3, how: 'missing' }],
    ['deletes the first row', 'delete from audit_events where seq = 1', { seq: 1, how: 'missing' }],
    ['deletes the last row', 'delete from audit_events where seq = 5', { seq: 5, how: 'tail-cut' }],
    ['deletes all rows', 'delete from audit_events', { seq: 1, how: 'tail-cut' }],
    ['deletes the head', 'delete from audit_heads', { seq: 5, how: 'head-changed' }],
    ['moves the head back', 'update audit_heads set seq = 4', { seq: 5, how: 'head-changed' }],
  ])('%s', async (_, tampering, row) => {
    await clone.admin.query(tampering.replace('uuid_nil()', `'${newId()}'`));
    expect(await found()).toEqual([row]);
  });
});

describe('the application', () => {
  it.each([
    `insert into audit_events select * from audit_events`,
    `update audit_events set act = 'khác'`,
    'delete from audit_events',
    'truncate audit_events',
    'update audit_heads set seq = 0',
    'delete from audit_heads',
  ])('may not %s', async (statement) => {
    await append('plans.issue');
    await expect(withActor(clone.db, officer, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('may not write the row of another account or another locality', async () => {
    await expect(append('plans.issue', {}, officer, unit, newId())).rejects.toThrow(/not the account/);
    const foreign = withActor(clone.db, officer, (trx) =>
      sql`select append_audit(${newId()}, ${unit}, ${officer.accountId}, 'x', null, null, null, null, null)`.execute(
        trx,
      ),
    );
    await expect(foreign).rejects.toThrow(/not the locality/);
    const nobody = sql`select append_audit(${localityId}, ${unit}, null, 'x', null, null, null, null, null)`;
    await expect(nobody.execute(clone.db)).rejects.toThrow(/not the locality/);
  });

  it('may write what happens before anybody is known, for sign-in', async () => {
    await withoutActor(clone.db, 'sign-in', (trx) =>
      sql`select append_audit(${localityId}, ${localityId}, null, 'accounts.sign-in-failed', null, null, null, null, null)`.execute(
        trx,
      ),
    );
    expect(await verifyAudit(clone.admin)).toEqual({ chains: 1, lines: 1, broken: [] });
  });

  it('sees the rows of its own units only', async () => {
    await append('plans.issue');
    const seen = (scope: Scope) =>
      withActor(
        clone.db,
        scope,
        async (trx) => (await trx.selectFrom('audit_events').select('seq').execute()).length,
      );
    expect([await seen(officer), await seen({ ...officer, unitIds: [newId()] })]).toEqual([1, 0]);
  });
});
