import { activitiesContract } from '../../src/features/activities/contract.ts';
import { plansContract } from '../../src/features/plans/contract.ts';
import { reportsContract } from '../../src/features/reports/contract.ts';
import { para, wordFile } from '../../src/platform/server/reading/test/word-file.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type CareSubjects, furnishCare } from './care-subjects.ts';
import {
  type AwaitingSubjects,
  type CaseSubjects,
  furnishAwaiting,
  furnishCase,
  furnishGlass,
} from './case-subjects.ts';
import { type ChildSubjects, furnishChild } from './child-subjects.ts';
import { type CleaningSubjects, furnishCleaning } from './cleaning-subjects.ts';
import { type ConcernSubjects, furnishConcerns } from './concern-subjects.ts';
import { type ExportSubjects, furnishExport } from './export-subjects.ts';
import { furnishImport, type ImportSubjects } from './import-subjects.ts';
import { issueSmallPlan, type Place, type ServedLocality } from './locality.ts';
import type { Person } from './people.ts';
import { furnishReferral, type ReferralSubjects } from './referral-subjects.ts';

/** One real record of every kind that endpoints name by id, all of one commune. Keys are the inputs' own. */
export interface Subjects
  extends ChildSubjects,
    CaseSubjects,
    AwaitingSubjects,
    CareSubjects,
    ExportSubjects,
    ImportSubjects,
    CleaningSubjects,
    ConcernSubjects,
    ReferralSubjects {
  glassId: string;
  planId: string;
  draftId: string;
  targetId: string;
  measureId: string;
  obligationId: string;
  ownPlanObligationId: string;
  reportObligationId: string;
  requestId: string;
  unitPlanId: string;
  recordId: string;
  fileId: string;
  difficultyId: string;
  jobId: string;
  accountId: string;
  functionId: string;
  unitId: string;
  reportId: string;
  reopeningId: string;
  snapshotId: string;
  lineId: string;
  consolidatedId: string;
}

export interface Commune {
  place: Place;
  commune: string;
  /** A word that stands in every text of the commune's own records: whoever reads it elsewhere reads what is foreign. */
  canary: string;
}

export const evidenceFile = { name: 'minh-chung.docx', bytes: wordFile(para('Ảnh lớp bơi')) };

/** A year of one commune, as far as every kind of record exists once. */
export async function furnish(served: ServedLocality, at: Commune): Promise<Subjects> {
  const { place, canary } = at;
  const lead = await place.person('consolidating-officer', 'phong-lao-dong');
  const officer = await place.person('commune-officer', at.commune);
  const neighbour = await place.person('collaborator', at.commune);
  const unitId = place.unit(at.commune);
  const owner = {
    ...{ issuerUnitId: place.unit('tan-lam'), leadUnitId: place.unit('phong-lao-dong'), year: 2021 },
  };
  const plan = await issueSmallPlan(lead, { ...owner, units: [unitId], number: `${canary}/KH-UBND` });
  const [task, ownPlan, report] = ['duty', 'own-plan', 'results-report'].map(
    (kind) => plan.owed(unitId, kind).id,
  );
  const ids = {
    ...{ planId: plan.planId, targetId: plan.targetId, measureId: plan.measureId, unitId },
    ...{ obligationId: task as string, ownPlanObligationId: ownPlan as string },
    ...{ reportObligationId: report as string, draftId: newId(), requestId: newId(), recordId: newId() },
    ...{ fileId: newId(), difficultyId: newId(), unitPlanId: newId() },
    ...{ accountId: neighbour.accountId, functionId: neighbour.functionId },
  };
  const { draftFromFile, askExtension, enterTarget } = plansContract.endpoints;
  const drafted = await lead.done(draftFromFile, { id: ids.draftId, ...owner }, { file: evidenceFile });
  const { obligationId, planId } = ids;
  const wanted = { wantedDueOn: '2021-12-20', reason: `${canary} lý do xin lùi hạn` };
  await officer.done(askExtension, { obligationId, id: ids.requestId, ...wanted });
  const counted = { numerator: 97, denominator: 100, asOf: '2021-11-20', note: canary };
  await officer.done(enterTarget, { targetId: ids.targetId, id: newId(), unitId, ...counted });
  await work(officer, ids, canary);
  const reports = await reportsOf(served, at, {
    lead,
    officer,
    planId,
    obligationId: ids.reportObligationId,
  });
  const child = await furnishChild({ at, officer, lead });
  const opened = await furnishCase(officer, child.childId, canary);
  const other = await place.person('commune-officer', 'vinh-khe');
  const awaiting = await furnishAwaiting(other, {
    ...{ childId: child.otherChildId, toUnitId: unitId, canary },
  });
  const glass = await furnishGlass(lead, opened.caseId);
  const referred = await furnishReferral(officer, { ...opened, place, canary });
  const cared = await furnishCare(officer, { unitId, caseId: opened.caseId, canary });
  const taken = await furnishExport(officer, child.childId, canary);
  const list = await furnishImport(served, at, officer);
  const cleaned = await furnishCleaning(served, at, officer);
  const told = await furnishConcerns(served, at, officer);
  return {
    ...glass,
    ...ids,
    jobId: drafted.jobId,
    ...reports,
    ...child,
    ...opened,
    ...awaiting,
    ...referred,
    ...cared,
    ...taken,
    ...list,
    ...cleaned,
    ...told,
  };
}

async function work(
  officer: Person,
  ids: Pick<
    Subjects,
    | 'planId'
    | 'obligationId'
    | 'ownPlanObligationId'
    | 'measureId'
    | 'recordId'
    | 'fileId'
    | 'difficultyId'
    | 'unitPlanId'
    | 'unitId'
  >,
  canary: string,
): Promise<void> {
  const { openUnitPlan, saveUnitPlan, recordResult, addEvidence, raiseDifficulty } =
    activitiesContract.endpoints;
  const { planId, obligationId, unitId, unitPlanId, recordId } = ids;
  const { version } = await officer.done(openUnitPlan, {
    id: unitPlanId,
    obligationId: ids.ownPlanObligationId,
  });
  const activity = {
    ...{
      id: newId(),
      obligationId,
      what: `${canary} mở lớp bơi`,
      startsOn: '2021-06-01',
      endsOn: '2021-07-01',
    },
    ...{ responsible: '', place: '', cost: 5_000_000, costSource: '', expected: '' },
  };
  const head = { title: `${canary} kế hoạch`, introduction: canary, number: '', issuedOn: null };
  await officer.done(saveUnitPlan, { unitPlanId, version, ...head, activities: [activity] });
  await officer.done(recordResult, {
    ...{ obligationId, id: recordId, activityId: activity.id, happenedOn: '2021-06-20', spent: 1_000_000 },
    ...{ content: `${canary} đã mở hai lớp`, figures: [{ measureId: ids.measureId, value: 2 }] },
  });
  await officer.done(addEvidence, { recordId, id: ids.fileId }, { file: evidenceFile });
  const said = { content: `${canary} thiếu giáo viên dạy bơi`, proposal: canary };
  await officer.done(raiseDifficulty, { planId, id: ids.difficultyId, unitId, obligationId, ...said });
}

/** A report that was submitted, accepted and asked to be opened again, with the consolidated report of its plan. */
async function reportsOf(
  served: ServedLocality,
  at: Commune,
  {
    lead,
    officer,
    planId,
    obligationId,
  }: { lead: Person; officer: Person; planId: string; obligationId: string },
): Promise<Pick<Subjects, 'reportId' | 'reopeningId' | 'snapshotId' | 'lineId' | 'consolidatedId'>> {
  const [reportId, reopeningId, consolidatedId] = [newId(), newId(), newId()];
  const absent = { reportId, reopeningId, consolidatedId, snapshotId: newId(), lineId: newId() };
  if (!served.isServed(reportsContract)) return absent;
  const { openReport, saveReport, submitReport, acceptReport, askReopening, consolidate } =
    reportsContract.endpoints;
  const opened = await officer.done(openReport, { id: reportId, obligationId });
  const { rows } = await served.clone.admin.query<{ id: string }>(
    'select id from results_report_lines where report_id = $1',
    [reportId],
  );
  const explanations = rows.map(({ id }) => ({ lineId: id, text: `${at.canary} giải trình` }));
  const texts = { overview: at.canary, proposals: at.canary, explanations };
  const saved = await officer.done(saveReport, { reportId, version: opened.version, ...texts });
  const sent = await officer.done(submitReport, { reportId, version: saved.version });
  const taken = await lead.done(acceptReport, { reportId, version: sent.version });
  const reason = `${at.canary} nhập thiếu số liệu`;
  await officer.done(askReopening, { reportId, id: reopeningId, version: taken.version, reason });
  await lead.done(consolidate, { planId, id: consolidatedId });
  const snapshots = await served.clone.admin.query<{ id: string }>(
    'select id from results_report_snapshots where report_id = $1',
    [reportId],
  );
  const [snapshotId, lineId] = [snapshots.rows[0]?.id as string, rows[0]?.id as string];
  return { reportId, reopeningId, consolidatedId, snapshotId, lineId };
}
