import { afterAll, beforeAll, expect, test } from 'vitest';
import { plansContract } from '../../src/features/plans/contract.ts';
import { reportsContract } from '../../src/features/reports/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { draftSmallPlan, issueSmallPlan, type ServedLocality, serveLocality } from '../harness/locality.ts';
import type { Person } from '../harness/people.ts';

let served: ServedLocality;
let lead: Person;
const planOf = (number: string) => ({
  ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
  ...{ units: [served.tanLam.unit('phu-lam')], number },
});
beforeAll(async () => {
  served = await serveLocality();
  lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
});
afterAll(() => served.close());

test('a report submitted at once from two screens is submitted once, with one snapshot', async () => {
  const { openReport, submitReport, saveReport } = reportsContract.endpoints;
  const officer = await served.tanLam.person('commune-officer', 'phu-lam');
  const colleague = await served.tanLam.person('commune-officer', 'phu-lam');
  const plan = await issueSmallPlan(lead, planOf('1/KH-UBND'));
  const { id: obligationId } = plan.owed(served.tanLam.unit('phu-lam'), 'results-report');
  const opened = await Promise.all(
    [officer, colleague].map((person) => person.done(openReport, { id: newId(), obligationId })),
  );
  const reportId = opened[0]?.id as string;
  expect(opened[1]?.id).toBe(reportId);
  const { rows: lines } = await served.clone.admin.query<{ id: string }>(
    'select id from results_report_lines where report_id = $1',
    [reportId],
  );
  const explanations = lines.map(({ id }) => ({ lineId: id, text: 'Chưa có kinh phí' }));
  const texts = { overview: 'Đã làm', proposals: '', explanations };
  const { version } = await officer.done(saveReport, { reportId, version: opened[0]?.version, ...texts });
  const answers = await Promise.all(
    [officer, colleague, officer].map((person) => person.act(submitReport, { reportId, version })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status } of answers) expect([200, 409, 422]).toContain(status);
  const { rows } = await served.clone.admin.query(
    'select seq from results_report_snapshots where report_id = $1',
    [reportId],
  );
  expect(rows).toEqual([{ seq: 1 }]);
});

/** The same wandering at every run. */
function chanceFrom(seed: number): () => number {
  let last = seed;
  return () => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return last / 2_147_483_648;
  };
}

test('three people who save one draft in any order lose nothing: every kept version is one save, every other save knows', async () => {
  const { saveContent, getPlan } = plansContract.endpoints;
  const { planId, version: first, content } = await draftSmallPlan(lead, planOf('2/KH-UBND'));
  const writers = await Promise.all(
    [1, 2, 3].map(() => served.tanLam.person('consolidating-officer', 'phong-lao-dong')),
  );
  const next = chanceFrom(20_211_129);
  const seen = writers.map(() => first);
  const kept: string[] = [];
  const saveAs = async (n: number, round: number): Promise<void> => {
    const title = `Lần ${round} của người ${n}`;
    const period = { year: 2021, periodFrom: '2021-01-01', periodTo: '2021-12-31' };
    const input = { planId, version: seen[n] as number, ...period, content: { ...content, title } };
    const { status, body } = await (writers[n] as Person).act(saveContent, input);
    if (status === 200) kept[body.version - first] = title;
    else {
      expect([status, body.code]).toEqual([409, 'platform.stale-version']);
      expect(body.current.version).toBeGreaterThan(seen[n] as number);
      expect(body.current.content.title).toBeTruthy();
    }
    if (next() < 0.7) seen[n] = status === 200 ? body.version : body.current.version;
  };
  for (let round = 0; round < 150; round++) {
    const together = [0, 1, 2].filter(() => next() < 0.6);
    await Promise.all(together.map((n) => saveAs(n, round)));
  }
  const last = await lead.done(getPlan, { planId });
  expect(last.version - first).toBe(kept.length - 1);
  expect(Object.keys(kept), 'each version was one save').toHaveLength(kept.length - 1);
  expect(last.title).toBe(kept.at(-1));
  expect(kept.length).toBeGreaterThan(30);
}, 60_000);
