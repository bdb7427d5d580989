import { accountsContract } from '../../src/features/accounts/contract.ts';
import { activitiesContract } from '../../src/features/activities/contract.ts';
import { careContract } from '../../src/features/care/contract.ts';
import { casesContract } from '../../src/features/cases/contract.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { cleaningContract } from '../../src/features/cleaning/contract.ts';
import { concernsContract } from '../../src/features/concerns/contract.ts';
import { duplicatesContract } from '../../src/features/duplicates/contract.ts';
import { exportsContract } from '../../src/features/exports/contract.ts';
import { importsContract } from '../../src/features/imports/contract.ts';
import { noticesContract } from '../../src/features/notices/contract.ts';
import { plansContract } from '../../src/features/plans/contract.ts';
import { referralsContract } from '../../src/features/referrals/contract.ts';
import { reportsContract } from '../../src/features/reports/contract.ts';
import { reviewsContract } from '../../src/features/reviews/contract.ts';
import { unitsContract } from '../../src/features/units/contract.ts';
import type { Endpoint, RoomContract } from '../../src/platform/shared/endpoint.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { careBodies } from './care-subjects.ts';
import { caseBodies } from './case-subjects.ts';
import { childBodies } from './child-subjects.ts';
import { cleaningBodies } from './cleaning-subjects.ts';
import { concernBodies } from './concern-subjects.ts';
import { exportBodies } from './export-subjects.ts';
import { importBodies } from './import-subjects.ts';
import { referralBodies } from './referral-subjects.ts';
import { smallContent } from './locality.ts';
import type { Subjects } from './subjects.ts';

const contracts = [
  ...[accountsContract, unitsContract, noticesContract, childrenContract, casesContract, careContract],
  ...[reviewsContract, duplicatesContract, exportsContract, cleaningContract],
  ...[concernsContract, referralsContract],
  ...[importsContract, plansContract, activitiesContract, reportsContract],
] as unknown as RoomContract[];

export interface Act {
  /** `room.endpoint`. */
  act: string;
  endpoint: Endpoint;
  /** Functions that the contract lets in; undefined for `anyone` and `signed-in`. */
  functions: readonly string[] | undefined;
}

/** Every endpoint of every room. */
export const allActs: Act[] = contracts.flatMap((contract) =>
  Object.entries(contract.endpoints).map(([name, endpoint]) => ({
    ...{ act: `${contract.room}.${name}`, endpoint, functions: contract.permissions[endpoint.permission] },
  })),
);

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;
const day = '2021-11-29';
const function_ = { function: 'collaborator', validFrom: day };
const phrase = 'một câu dài đủ để làm mật khẩu';
const change = (unitId: string) => ({ effectiveOn: day, act: { kind: 'end', unitId } });
const result = { activityId: null, happenedOn: day, content: 'Đã làm', spent: 0, figures: [] };
const period = { year: 2021, periodFrom: '2021-01-01', periodTo: '2021-12-31' };
const content = smallContent({ issuerUnitId: newId(), leadUnitId: newId(), units: [newId()], number: '' });

/** What an input needs beside the ids of records; by act. What is not here needs nothing. */
const bodies: Readonly<
  Record<string, (own: Subjects & { issuerUnitId: string; leadUnitId: string }) => object>
> = {
  ...childBodies,
  ...caseBodies,
  ...careBodies,
  ...exportBodies,
  ...importBodies,
  ...cleaningBodies,
  ...concernBodies,
  ...referralBodies,
  'accounts.signIn': () => ({ loginName: 'khong.co', password: phrase }),
  'accounts.enrol': () => ({ token: 'a'.repeat(43), password: phrase }),
  'accounts.stepUp': () => ({ password: phrase }),
  'accounts.changePassword': () => ({ current: phrase, password: `${phrase} khác` }),
  'accounts.createAccount': ({ unitId }) => ({
    ...{ id: newId(), loginName: `moi.${newId().slice(-12)}`, displayName: 'Người Mới' },
    functions: [{ id: newId(), unitId, ...function_ }],
  }),
  'accounts.addFunction': ({ unitId }) => ({ version, id: newId(), unitId, ...function_ }),
  'accounts.endFunction': () => ({ version, endsOn: day }),
  'accounts.disable': () => ({ version }),
  'accounts.enable': () => ({ version }),
  'units.search': () => ({ text: 'phu lam' }),
  'units.previewChange': ({ unitId }) => ({ change: change(unitId) }),
  'units.setSector': () => ({ treeVersion: version, sector: 'health' }),
  'units.makeChange': ({ unitId }) => ({
    id: newId(),
    treeVersion: version,
    document: 'QĐ',
    change: change(unitId),
  }),
  'plans.draftFromText': (own) => ({ ...ownerOf(own), id: newId(), name: 'a.txt', text: 'KẾ HOẠCH' }),
  'plans.draftFromFile': (own) => ({ ...ownerOf(own), id: newId() }),
  'plans.draftBlank': (own) => ({ ...ownerOf(own), id: newId() }),
  'plans.saveContent': () => ({ version, ...period, content }),
  'plans.issuePlan': () => ({ version, number: '999/KH', issuedOn: day }),
  'plans.discardPlan': () => ({ version }),
  'plans.downloadPlan': () => ({ format: 'docx' }),
  'plans.remind': ({ obligationId }) => ({ obligationIds: [obligationId], message: '' }),
  'plans.askExtension': () => ({ id: newId(), wantedDueOn: '2021-12-25', reason: 'lý do đủ dài' }),
  'plans.decideExtension': () => ({ version, decision: 'refused', reason: 'không' }),
  'plans.excuseObligation': () => ({ version, as: 'excused', reason: 'lý do đủ dài' }),
  'plans.enterTarget': () => ({ id: newId(), numerator: 1, denominator: 2, asOf: day, note: '' }),
  'plans.getCalendar': () => ({ year: 2021 }),
  'plans.addCalendarDay': () => ({ id: newId(), day, kind: 'holiday', name: 'Nghỉ', source: 'Thông báo' }),
  'activities.openUnitPlan': () => ({ id: newId() }),
  'activities.saveUnitPlan': () => ({
    ...{ version, title: 'Kế hoạch', introduction: '', number: '', issuedOn: null, activities: [] },
  }),
  'activities.submitUnitPlan': () => ({ version }),
  'activities.decideUnitPlan': () => ({ version, decision: 'accepted', reason: '' }),
  'activities.downloadUnitPlan': () => ({ format: 'docx' }),
  'activities.recordResult': () => ({ id: newId(), ...result }),
  'activities.changeRecord': () => ({ version, ...result }),
  'activities.removeRecord': () => ({ version, undo: false }),
  'activities.addEvidence': () => ({ id: newId() }),
  'activities.completeTask': () => ({ version, complete: true }),
  'activities.raiseDifficulty': () => ({ id: newId(), content: 'Thiếu giáo viên', proposal: '' }),
  'activities.answerDifficulty': () => ({ id: newId(), version, content: 'Đã rõ' }),
  'activities.closeDifficulty': () => ({ version }),
  'reports.consolidate': () => ({ id: newId() }),
  'reports.saveConsolidated': () => ({ version, overview: '', proposals: '', number: '', issuedOn: null }),
  'reports.submitConsolidated': () => ({ version }),
  'reports.decideConsolidated': () => ({ version, decision: 'returned', reason: 'làm lại' }),
  'reports.downloadConsolidated': () => ({ format: 'docx' }),
  'reports.openReport': () => ({ id: newId() }),
  'reports.saveReport': () => ({ version, overview: '', proposals: '', explanations: [] }),
  'reports.submitReport': () => ({ version }),
  'reports.returnLines': ({ lineId }) => ({
    version,
    dueOn: '2021-12-30',
    lines: [{ lineId, reason: 'số liệu sai' }],
  }),
  'reports.acceptReport': () => ({ version }),
  'reports.askReopening': () => ({ id: newId(), version, reason: 'nhập thiếu số liệu' }),
  'reports.decideReopening': () => ({ decision: 'refused', reason: 'không' }),
  'reports.downloadReport': () => ({ format: 'docx' }),
};

const ownerOf = ({ issuerUnitId, leadUnitId }: { issuerUnitId: string; leadUnitId: string }) => ({
  ...{ issuerUnitId, leadUnitId, year: 2021 },
});

const onDrafts = new Set(['getSource', 'downloadSource', 'saveContent', 'issuePlan', 'discardPlan']);

/** Which record an id of an input stands for. */
function subjectOf(act: string, key: string, path: string): string {
  const name = act.split('.')[1] as string;
  if (key === 'planId' && onDrafts.has(name)) return 'draftId';
  if (key === 'copyOfPlanId') return 'planId';
  if (key === 'toUnitId') return 'unitId';
  if (key === 'exportId' && name === 'downloadExport') return 'ownExportId';
  if (key === 'obligationId' && name === 'openUnitPlan') return 'ownPlanObligationId';
  if (key === 'obligationId' && name === 'openReport') return 'reportObligationId';
  if (key === 'reportId' && path.includes('consolidated')) return 'consolidatedId';
  return key;
}

/** Ids of records that the act names, apart from those its body brings itself. Filters that may be left out are left out. */
export function recordIdsOf({ act, endpoint }: Act, of: Subjects, body: object): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, schema] of Object.entries(endpoint.input.shape)) {
    if (!key.endsWith('Id') || key in body || schema.safeParse(undefined).success) continue;
    const id = (of as unknown as Record<string, string>)[subjectOf(act, key, endpoint.path)];
    if (id !== undefined) found[key] = id;
  }
  return found;
}

export const bodyOf = (act: string, own: Subjects & { issuerUnitId: string; leadUnitId: string }): object =>
  bodies[act]?.(own) ?? {};
