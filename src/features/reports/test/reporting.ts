import { issueSmallPlan, serveLocality, smallContent } from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';

/** The code of a refusal beside its status. */
export const codeOf = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.code];

/** Two communes with two duties and a report each, the lead office with its consolidated report, and their people. */
export async function serveReporting() {
  const served = await serveLocality();
  const unit = (key: string) => served.tanLam.unit(key);
  const lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  const people = {
    lead,
    leader: await served.tanLam.person('leader', 'tan-lam'),
    commune: await served.tanLam.person('commune-officer', 'phu-lam'),
    neighbour: await served.tanLam.person('commune-officer', 'cua-sa'),
  };
  const plan = await issueYear(lead, unit);
  return {
    ...people,
    served,
    unit,
    plan,
    record: (obligationId: string, value: number) => ({
      ...{ obligationId, id: newId(), activityId: null, happenedOn: '2021-06-15', spent: 2_000_000 },
      content: 'Mở lớp dạy bơi tại nhà văn hoá',
      figures: [{ measureId: plan.measureId, value }],
    }),
    targetEntry: {
      ...{ targetId: plan.targetId, id: newId(), unitId: unit('phu-lam'), asOf: '2021-11-20', note: '' },
      ...{ numerator: 96, denominator: 100 },
    },
    async noticesOf(who: Person): Promise<string[]> {
      const { rows } = await served.clone.admin.query('select kind from notices where account_id = $1', [
        who.accountId,
      ]);
      return rows.map((row) => row.kind);
    },
  };
}

export type Reporting = Awaited<ReturnType<typeof serveReporting>>;

function issueYear(lead: Person, unit: (key: string) => string) {
  const wanted = {
    issuerUnitId: unit('tan-lam'),
    leadUnitId: unit('phong-lao-dong'),
    units: [unit('phu-lam'), unit('cua-sa')],
    number: '45/KH-UBND',
  };
  const content = smallContent(wanted);
  const party = (unitId: string) => ({ kind: 'unit' as const, unitId, asWritten: '' });
  content.deadlines.push({
    id: newId(),
    kind: 'consolidated-report',
    shortName: 'Báo cáo tổng hợp',
    statement: 'Tổng hợp, báo cáo Ủy ban nhân dân huyện',
    rule: { kind: 'fixed-date', date: '2021-12-15', whenNotWorking: 'keep' },
    obligors: [party(wanted.leadUnitId)],
    recipient: party(wanted.issuerUnitId),
    via: null,
    source: null,
  });
  return issueSmallPlan(lead, wanted, content);
}
