import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesContract } from '../../src/features/activities/contract.ts';
import { plansContract } from '../../src/features/plans/contract.ts';
import { openPool } from '../../src/platform/server/database/connect.ts';
import { functionNames } from '../../src/platform/shared/actor.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { verifyAudit } from '../../tools/audit/chain.ts';
import { allActs, bodyOf, recordIdsOf } from '../harness/endpoint-inputs.ts';
import { type ServedLocality, serveLocality } from '../harness/locality.ts';
import type { Answer } from '../harness/people.ts';
import { evidenceFile, furnish, type Subjects } from '../harness/subjects.ts';

let served: ServedLocality;
let own: Subjects;
beforeAll(async () => {
  served = await serveLocality();
  own = await furnish(served, { place: served.tanLam, commune: 'phu-lam', canary: 'KQ-1' });
});
afterAll(() => served.close());

const rowsOf = async (statement: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  (await served.clone.admin.query(statement, values)).rows;
const owner = () => ({
  ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
});
const verified = async () => {
  const pool = openPool(served.clone.adminUrl, { role: 'mangnon_owner', max: 1 });
  return verifyAudit(pool).finally(() => pool.end());
};

test('every act that is done leaves exactly one row under its own name; one that fails leaves none', async () => {
  const audited = allActs.filter(({ endpoint }) => endpoint.audited && endpoint.permission !== 'anyone');
  const sent: { act: string; requestId: string; answer: Answer }[] = [];
  for (const [n, name] of functionNames.entries())
    for (const unit of n % 2 ? ['phu-lam', 'tan-lam'] : ['phu-lam', 'phong-lao-dong']) {
      const person = await served.tanLam.person(name, unit);
      for (const act of audited) {
        const body = bodyOf(act.act, { ...own, ...owner() });
        const input = { ...body, ...recordIdsOf(act, own, body) };
        const requestId = newId();
        const more = act.endpoint.kind === 'upload' ? { requestId, file: evidenceFile } : { requestId };
        sent.push({ act: act.act, requestId, answer: await person.act(act.endpoint, input, more) });
      }
    }
  const rows = await rowsOf('select request_id, act from audit_events where request_id is not null');
  const actsOf = Map.groupBy(rows, (row) => row.request_id as string);
  const wrong = sent.filter(({ act, requestId, answer }) => {
    const names = (actsOf.get(requestId) ?? []).map((row) => row.act).join();
    return names !== (answer.status === 200 ? act : '');
  });
  expect(wrong.map(({ act, answer }) => `${act} ${answer.status}`)).toEqual([]);
  const done = new Set(sent.filter(({ answer }) => answer.status === 200).map(({ act }) => act));
  console.log(`nhật ký: ${sent.length} việc, ${rows.length} dòng, ${done.size} loại việc đã làm được`);
  expect(done.size).toBeGreaterThan(20);
}, 240_000);

test('every request that is remembered stands in the audit once', async () => {
  const unmatched = await rowsOf(`
    select r.endpoint, count(e.seq) from requests r left join audit_events e on e.request_id = r.id and e.act = r.endpoint
    group by r.locality_id, r.id having count(e.seq) <> 1`);
  expect(unmatched).toEqual([]);
  const kinds = await rowsOf('select distinct endpoint from requests');
  expect(kinds.length, 'kinds of commands that were done here').toBeGreaterThan(20);
});

test('the row says whose record it was and nothing of what was written in it', async () => {
  const rows = await rowsOf(
    `select * from audit_events where act like 'activities.%' and act not like '%download%'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toMatch(/KQ-1|lớp bơi|giáo viên/);
  const places = [served.tanLam.unit('phu-lam'), served.elsewhere.unit('phu-lam')];
  for (const row of rows) expect([row.act, places.includes(row.unit_id as string)]).toEqual([row.act, true]);
});

test('the chain holds over everything that was done here, and one changed row breaks it', async () => {
  const whole = await verified();
  expect(whole.lines).toBeGreaterThan(100);
  expect(whole.broken).toEqual([]);
  const [row] = await rowsOf(
    `select chain, seq from audit_events where act = 'activities.recordResult' limit 1`,
  );
  await rowsOf(`update audit_events set act = 'x' where chain = $1 and seq = $2`, row?.chain, row?.seq);
  expect((await verified()).broken).toMatchObject([{ chain: row?.chain, seq: row?.seq, how: 'changed' }]);
  await rowsOf(
    `update audit_events set act = 'activities.recordResult' where chain = $1 and seq = $2`,
    ...[row?.chain, row?.seq],
  );
  expect((await verified()).broken).toEqual([]);
});

test('where the audit cannot be written nothing is saved and nothing is shown', async () => {
  const officer = await served.tanLam.person('commune-officer', 'phu-lam');
  const { recordResult, downloadEvidence } = activitiesContract.endpoints;
  const input = {
    ...{ obligationId: own.obligationId, id: newId(), activityId: null, happenedOn: '2021-06-20' },
    ...{ content: 'Không có nhật ký', spent: 0, figures: [] },
  };
  const requestId = newId();
  const signature = `append_audit(uuid, uuid, uuid, text, text, uuid, uuid, jsonb, uuid, timestamptz)`;
  await rowsOf(`revoke execute on function ${signature} from mangnon_app`);
  try {
    const write = await officer.act(recordResult, input, { requestId });
    expect([write.status, write.body.code]).toEqual([503, 'platform.unavailable']);
    const { recordId, fileId } = own;
    const view = await officer.act(downloadEvidence, { recordId, fileId });
    expect([view.status, view.body.code]).toEqual([503, 'platform.unavailable']);
    const plan = await officer.act(plansContract.endpoints.downloadPlan, {
      planId: own.planId,
      format: 'docx',
    });
    expect(plan.status).toBe(503);
  } finally {
    await rowsOf(`grant execute on function ${signature} to mangnon_app`);
  }
  expect(await rowsOf('select 1 from task_records where id = $1', input.id)).toEqual([]);
  expect(await rowsOf('select 1 from requests where id = $1', requestId)).toEqual([]);
  expect((await officer.act(recordResult, input, { requestId })).body).toEqual({ id: input.id, version: 1 });
});
