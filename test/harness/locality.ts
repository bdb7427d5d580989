import { plansContract } from '../../src/features/plans/contract.ts';
import type { PlanContent } from '../../src/features/plans/contract.ts';
import { createLocality, type LocalityName, loadLocality } from '../../src/features/units/server/public.ts';
import { composeServer } from '../../src/composition.ts';
import { settableClock } from '../../src/platform/server/clock.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { withoutActor } from '../../src/platform/server/database/scope.ts';
import type { FunctionName } from '../../src/platform/shared/actor.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { RoomContract } from '../../src/platform/shared/endpoint.ts';
import { type ClonedDatabase, cloneDatabase } from './clone-database.ts';
import { insertPerson, methodOf, Person, type Wire, wireTo } from './people.ts';
import { testKeys } from './keys.ts';

export const morning = '2021-11-29T01:00:00.000Z';

export interface Place {
  localityId: string;
  unit(key: string): string;
  /** A person of their own with this function at the unit, signed in. */
  person(name: FunctionName, unitKey: string, wire?: Wire): Promise<Person & { functionId: string }>;
}

/** A fictional locality on a database, without a server. Its people speak over `wire`. */
export async function foundPlace(
  clone: ClonedDatabase,
  options: { now: string; wire: Wire; locality: LocalityName },
): Promise<Place> {
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  const { localityId, unitIds } = await withoutActor(owner.db, 'sign-in', (tx) =>
    createLocality(tx, loadLocality(options.locality), options.now),
  );
  await owner.close();
  const unit = (key: string) => {
    const id = unitIds.get(key);
    if (!id) throw new Error(`${options.locality} has no unit ${key}`);
    return id;
  };
  return {
    ...{ localityId, unit },
    async person(name, unitKey, wire = options.wire) {
      const given = { localityId, unitId: unit(unitKey), name, now: options.now };
      const { accountId, functionId, token } = await insertPerson(clone.admin, given);
      return Object.assign(new Person(wire, accountId, token), { functionId });
    },
  };
}

/** Every room behind HTTP on a database of its own, with two localities alike; the clock stands until it is set. */
export async function serveLocality(
  options: { now?: string; locality?: LocalityName; database?: ClonedDatabase } = {},
) {
  const clone = options.database ?? (await cloneDatabase());
  const clock = settableClock(options.now ?? morning);
  const config = { tls: false, demonstration: false, logLevel: 'silent' };
  const app = await composeServer({ db: clone.db, keys: testKeys, clock, config });
  const wire = wireTo(app);
  const found = { now: clock.now(), wire, locality: options.locality ?? 'tan-lam-2021' };
  return {
    ...{ clone, clock, app, wire, nobody: new Person(wire) },
    tanLam: await foundPlace(clone, found),
    elsewhere: await foundPlace(clone, found),
    /** Is the room open in this composition? */
    isServed: (contract: Pick<RoomContract, 'endpoints'>) =>
      Object.values(contract.endpoints).every((endpoint) =>
        app.hasRoute({ method: methodOf(endpoint), url: endpoint.path }),
      ),
    audited: async (requestId: string) =>
      (await clone.admin.query('select * from audit_events where request_id = $1', [requestId])).rows,
    async close() {
      await app.close();
      await clone.close();
    },
  };
}

export type ServedLocality = Awaited<ReturnType<typeof serveLocality>>;

const party = (unitId: string) => ({ kind: 'unit' as const, unitId, asWritten: '' });

export interface SmallPlan {
  issuerUnitId: string;
  leadUnitId: string;
  /** Who has the two duties and owes a plan of its own and a report. */
  units: readonly string[];
  number: string;
  year?: number;
  dueOn?: string;
}

/** A plan with one target, two duties (the first with a measure) and two deadlines for the units. */
export const smallContent = ({ leadUnitId, units, dueOn = '2021-12-10' }: SmallPlan): PlanContent => {
  const duty = (shortName: string) => ({
    ...{ id: newId(), section: 'VI.9', shortName, text: `${shortName} cho trẻ em trong xã.` },
    ...{ responsible: units.map(party), cooperating: [], source: null },
    measures: [
      { id: newId(), name: 'Số lớp đã mở', measureUnit: 'lớp', aggregation: 'sum' as const },
      { id: newId(), name: 'Số trẻ em tham gia', measureUnit: 'trẻ em', aggregation: 'latest' as const },
    ],
  });
  const deadline = (kind: 'own-plan' | 'results-report', shortName: string, date: string) => ({
    ...{ id: newId(), kind, shortName, statement: shortName, obligors: units.map(party), via: null },
    rule: { kind: 'fixed-date' as const, date, whenNotWorking: 'keep' as const },
    ...{ recipient: party(leadUnitId), source: null },
  });
  return {
    title: 'Kế hoạch thực hiện công tác bảo vệ, chăm sóc trẻ em',
    ...{
      place: 'Tân Lâm',
      parentAgency: '',
      agency: 'Ủy ban nhân dân huyện Tân Lâm',
      opening: '',
      closing: '',
    },
    ...{ bases: [], sections: [], recipients: [], signer: { authority: '', title: '', name: '' } },
    targets: [
      {
        ...{ id: newId(), shortName: 'Trẻ em được khai sinh', statement: 'Khai sinh đúng hạn đạt 98%' },
        ...{ comparison: 'ge', value: 98, measureUnit: '%', numeratorName: '', denominatorName: '' },
        source: null,
      },
    ],
    duties: [duty('Mở lớp dạy bơi'), duty('Tuyên truyền phòng chống đuối nước')],
    deadlines: [
      deadline('own-plan', 'Xây dựng kế hoạch của đơn vị', dueOn),
      deadline('results-report', 'Báo cáo kết quả năm', dueOn),
    ],
  };
};

/** A draft that could be issued as it stands. */
export async function draftSmallPlan(lead: Person, plan: SmallPlan, content = smallContent(plan)) {
  const { draftBlank, saveContent } = plansContract.endpoints;
  const { issuerUnitId, leadUnitId, year = 2021 } = plan;
  const owner = { issuerUnitId, leadUnitId, year };
  const { id } = await lead.done(draftBlank, { id: newId(), ...owner, copyOfPlanId: null });
  const period = { periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` };
  const saved = await lead.done(saveContent, { planId: id, version: 1, year, ...period, content });
  return { planId: id, version: saved.version, content };
}

/** From a blank draft to the ledger, through the endpoints; rows of the ledger come back by unit and kind. */
export async function issueSmallPlan(lead: Person, plan: SmallPlan, content = smallContent(plan)) {
  const { issuePlan, listObligations } = plansContract.endpoints;
  const draft = await draftSmallPlan(lead, plan, content);
  const issuedOn = `${plan.year ?? 2021}-03-25`;
  const { planId, version } = draft;
  await lead.done(issuePlan, { planId, version, number: plan.number, issuedOn });
  const { rows } = await lead.done(listObligations, { planId, limit: 500 });
  const [first, second] = content.duties;
  const owed = (unitId: string, kind: string) => {
    const row = rows.find((one) => one.unitId === unitId && one.kind === kind && one.dutyId !== second?.id);
    if (!row) throw new Error(`nothing of the kind ${kind} is owed there`);
    return row;
  };
  return {
    ...{ planId, content, rows, owed },
    targetId: content.targets[0]?.id as string,
    measureId: first?.measures[0]?.id as string,
    otherMeasureId: second?.measures[0]?.id as string,
    otherTask: (unitId: string) => rows.find((one) => one.unitId === unitId && one.dutyId === second?.id),
  };
}

export type IssuedPlan = Awaited<ReturnType<typeof issueSmallPlan>>;
