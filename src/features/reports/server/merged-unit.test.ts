import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertPerson, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { readPages, withoutSpaces } from '../../../platform/server/documents/test/read-back.ts';
import { activitiesContract } from '../../activities/contract.ts';
import { plansContract } from '../../plans/contract.ts';
import { unitsContract } from '../../units/contract.ts';
import { reportsContract } from '../contract.ts';
import { type Reporting, serveReporting } from '../test/reporting.ts';

const reports = reportsContract.endpoints;
const { recordResult } = activitiesContract.endpoints;
const merged = newId();

let reporting: Reporting;
let officer: Person;
let old: { task: string; report: string };
let reportId: string;

/** Phú Lâm records 3 classes and enters its target, is merged with Cửa Sa; the new commune then records 4 more for it. */
beforeAll(async () => {
  reporting = await serveReporting();
  const { served, plan, unit, commune, neighbour, record } = reporting;
  const phuLam = unit('phu-lam');
  old = { task: plan.owed(phuLam, 'duty').id, report: plan.owed(phuLam, 'results-report').id };
  await commune.done(recordResult, record(old.task, 3));
  await commune.done(plansContract.endpoints.enterTarget, reporting.targetEntry);
  await neighbour.done(recordResult, record(plan.owed(unit('cua-sa'), 'duty').id, 10));
  const administrator = await served.tanLam.person('administrator', 'tan-lam');
  const into = {
    ...{ as: 'new' as const, unitId: merged, parentId: unit('tan-lam'), typeCode: 'xa' },
    ...{ name: 'Xã Phú Sa', shortName: 'Xã Phú Sa', officialCode: null, aliases: [] },
  };
  const { treeVersion } = await administrator.done(unitsContract.endpoints.tree, {});
  await administrator.done(unitsContract.endpoints.makeChange, {
    ...{ id: newId(), treeVersion, document: 'Nghị quyết 12/NQ-HĐND' },
    change: { effectiveOn: '2021-11-01', act: { kind: 'merge', unitIds: [phuLam, unit('cua-sa')], into } },
  });
  const place = { localityId: served.tanLam.localityId, unitId: merged, now: served.clock.now() };
  const { accountId, token } = await insertPerson(served.clone.admin, { ...place, name: 'commune-officer' });
  officer = new Person(served.wire, accountId, token);
  await officer.done(recordResult, { ...record(old.task, 4), spent: 1_000_000, happenedOn: '2021-11-20' });
});
afterAll(() => reporting.served.close());

describe('what a commune owed that is no more', () => {
  test('its report opens filled with what both recorded, and is still its own', async () => {
    const opening = { id: newId(), obligationId: old.report };
    const find = () => reporting.lead.done(reports.findReport, { obligationId: old.report });
    expect(await find()).toEqual({ report: null });
    reportId = (await officer.done(reports.openReport, opening)).id;
    expect(await find()).toEqual({ report: { id: reportId, state: 'draft' } });
    const view = await officer.done(reports.getReport, { reportId });
    expect(view).toMatchObject({
      ...{ unitId: reporting.unit('phu-lam'), unitName: 'Xã Phú Lâm' },
      carriedOnBy: [{ unitId: merged, unitName: 'Xã Phú Sa' }],
      prefilled: { filled: 2, total: 3 },
    });
    const [swimming] = view.lines;
    expect(swimming?.task).toMatchObject({ spent: 3_000_000, records: [{}, {}] });
    expect(swimming?.task?.totals.map((total) => total.value)).toEqual([7, null]);
    expect(view.lines[2]?.target).toMatchObject({ numerator: 96, denominator: 100 });
  });

  test('what is recorded for it stands under it, whoever records', async () => {
    const { rows } = await reporting.served.clone.admin.query(
      'select distinct unit_id from task_records where obligation_id = $1',
      [old.task],
    );
    expect(rows).toEqual([{ unit_id: reporting.unit('phu-lam') }]);
  });

  test('its paper comes from the commune that is there, and says whose part it is', async () => {
    const view = await officer.done(reports.getReport, { reportId });
    const empty = view.lines.filter((line) => line.anomalies.includes('nothing-recorded'));
    await officer.done(reports.saveReport, {
      ...{ reportId, version: view.version, overview: '', proposals: '' },
      explanations: empty.map((line) => ({ lineId: line.id, text: 'Chuyển sang năm 2022.' })),
    });
    await officer.done(reports.submitReport, { reportId, version: view.version + 1 });
    const paper = await paperOf(officer, reportId);
    expect(paper).toContain(withoutSpaces('ỦY BAN NHÂN DÂN XÃ PHÚ SA'));
    expect(paper).toContain(withoutSpaces('phần của Xã Phú Lâm trước khi sắp xếp'));
  });

  test('the whole counts old and new once: figures under the old names, the new commune owes nothing twice', async () => {
    const { planId } = reporting.plan;
    const { id } = await reporting.lead.done(reports.consolidate, { planId, id: newId() });
    const { content } = await reporting.lead.done(reports.getConsolidated, { reportId: id });
    const named = content.units.filter((unit) => unit.unitKind === 'authority');
    expect(named.map((unit) => [unit.unitName, unit.carriedOnBy?.[0]?.unitName, unit.spent])).toEqual([
      ['TT. Cửa Sa', 'Xã Phú Sa', 2_000_000],
      ['Xã Phú Lâm', 'Xã Phú Sa', 3_000_000],
    ]);
    const classes = content.tasks[0]?.measures[0];
    expect(classes?.value).toBe(17);
    expect(classes?.shares.map((share) => [share.unitName, share.value])).toEqual([
      ['TT. Cửa Sa', 10],
      ['Xã Phú Lâm', 7],
    ]);
    expect(content.tasks[0]).toMatchObject({ records: 3, spent: 5_000_000, counts: { total: 2 } });
    expect(content.targets[0]).toMatchObject({ numerator: 96, denominator: 100, unitsExpected: 2 });
  });
});

/** The words of the printed report without their blanks: lines may break anywhere. */
async function paperOf(who: Person, reportId: string): Promise<string> {
  const answer = await reporting.served.app.inject({
    method: 'GET',
    url: `${reports.downloadReport.path.replace(':reportId', reportId)}?format=pdf`,
    headers: { 'x-mang-non': '1', 'x-request-id': newId(), cookie: `mn=${who.token}` },
  });
  return withoutSpaces((await readPages(answer.rawPayload)).join('')).normalize('NFC');
}
