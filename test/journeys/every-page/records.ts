import type { WalkedScreen } from '../../harness/composed-screens.ts';

/** The commune whose officer walks: what is shown is its own, so that the district sees it too. */
const commune = `(select unit_id from unit_versions where name = 'Xã Phú Lâm')`;
const owed = (kind: string) =>
  `select id from obligations where unit_id = ${commune} and kind = '${kind}' order by id`;

/** A record of the demonstration for each name in an address; `name@path` where a screen needs another one. */
const records: Readonly<Record<string, string>> = {
  planId: `select id from plans where state = 'issued'`,
  'planId@/ke-hoach/$planId/du-thao': `select id from plans where state = 'draft'`,
  obligationId: owed('duty'),
  'obligationId@/ke-hoach-don-vi/mo/$obligationId': owed('own-plan'),
  'obligationId@/bao-cao/mo/$obligationId': owed('results-report'),
  targetId: `select id from plan_targets order by id`,
  unitPlanId: `select id from unit_plans where unit_id = ${commune}`,
  reportId: `select id from results_reports where unit_id = ${commune}`,
  'reportId@/bao-cao-tong-hop/$reportId': 'select id from consolidated_reports',
  snapshotId: `select s.id from results_report_snapshots s join results_reports r on r.id = s.report_id
    where r.unit_id = ${commune} order by s.id`,
  childId: `select id from children where commune_id = ${commune} order by id`,
  'childId@/tre-em-duoc-chuyen-den/$childId': `select r.child_id as id from child_referrals r
    join unit_versions v on v.unit_id = r.office_id where v.name = 'Phòng Y tế' and r.to_date is null order by r.id`,
  accountId: `select id from accounts where login_name = 'xa.phulam'`,
  roundId: 'select id from review_rounds',
  unitId: `select unit_id as id from unit_versions where parent_id = ${commune} order by unit_id`,
  pairId: `select id from duplicate_pairs where state = 'open' order by found_at desc`,
  importId: 'select id from child_imports',
  returnId: 'select id from cleaning_returns',
  carerId: `select id from carers where unit_id = ${commune} order by id`,
  placementId: `select id from care_placements where unit_id = ${commune} order by id`,
  'caseId@/cham-soc-thay-the/$caseId/$placementId': `select case_id as id from care_placements
    where unit_id = ${commune} order by id`,
  caseId: `select id from case_files where unit_id = ${commune} order by id`,
  caseReferralId: `select r.id from case_referrals r join unit_versions v on v.unit_id = r.receiver_id
    where v.name = 'Phòng Y tế' and r.ended_at is null order by r.id`,
  concernId: `select id from concerns where unit_id = ${commune} order by received_at`,
};

/** Rows of the tables, as the harness reads them. */
export type ReadRows = (statement: string) => Promise<Record<string, string>[]>;

/** The address with records in it. @throws Error naming a part of an address that nobody has said a record for. */
export async function filledPath({ path }: Pick<WalkedScreen, 'path'>, rows: ReadRows): Promise<string> {
  let filled = path;
  for (const [key, name] of path.matchAll(/\$(\w+)/g)) {
    const sql = records[`${name}@${path}`] ?? records[name as string];
    if (!sql) throw new Error(`say in every-page/records.ts which record ${key} of ${path} is`);
    const [row] = await rows(`${sql} limit 1`);
    if (!row) throw new Error(`nothing to show as ${key} of ${path}: make it in every-page/furnish.ts`);
    filled = filled.replace(key, row.id as string);
  }
  return filled;
}
