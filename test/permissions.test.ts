import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenContract } from '../src/features/children/contract.ts';
import { type FunctionName, functionNames } from '../src/platform/shared/actor.ts';
import { newId } from '../src/platform/shared/id.ts';
import { furnishCare } from './harness/care-subjects.ts';
import { furnishCase, furnishGlass, joinTeam } from './harness/case-subjects.ts';
import { type Act, allActs, bodyOf, recordIdsOf } from './harness/endpoint-inputs.ts';
import { type ServedLocality, serveLocality } from './harness/locality.ts';
import { type Answer, methodOf, type Person } from './harness/people.ts';
import { furnishReferral } from './harness/referral-subjects.ts';
import { evidenceFile, furnish, type Subjects } from './harness/subjects.ts';

let served: ServedLocality;
let own: Subjects & { issuerUnitId: string; leadUnitId: string };
let nextCommune: Subjects;
let elsewhere: Subjects;
/** Every function twice: at the commune, and in the lead office above it (a leader at the district itself). */
const atCommune = new Map<FunctionName, Person>();
const atLead = new Map<FunctionName, Person>();
/** What only its maker sees: everybody has one of each. */
const ownOf = new Map<Person, { jobId: string; viewId: string; ownExportId: string }>();
const leadOf: Partial<Record<FunctionName, string>> = { leader: 'tan-lam', 'sector-officer': 'phong-y-te' };
let acts: Act[];
let cases = 0;

beforeAll(async () => {
  served = await serveLocality();
  const { tanLam } = served;
  const furnished = await furnish(served, { place: tanLam, commune: 'phu-lam', canary: 'KQ-1' });
  nextCommune = await furnish(served, { place: tanLam, commune: 'hai-thinh', canary: 'KQ-2' });
  elsewhere = await furnish(served, { place: served.elsewhere, commune: 'phu-lam', canary: 'KQ-3' });
  own = {
    ...furnished,
    issuerUnitId: tanLam.unit('tan-lam'),
    leadUnitId: tanLam.unit('phong-lao-dong'),
  };
  for (const name of functionNames) {
    atCommune.set(name, await tanLam.person(name, 'phu-lam'));
    atLead.set(name, await tanLam.person(name, leadOf[name] ?? 'phong-lao-dong'));
  }
  for (const person of [...atCommune.values(), ...atLead.values()])
    ownOf.set(person, {
      ...{ jobId: await jobOf(person), viewId: await viewOf(person) },
      ownExportId: await exportOf(person),
    });
  // A case is for its team: the officer of this file opens one of their own.
  const officer = atCommune.get('commune-officer') as Person;
  Object.assign(own, await furnishCase(officer, own.childId, 'KQ-1'));
  // Its files are for its team; a leader who only decides is not of it.
  await joinTeam(officer, own.caseId, atCommune.get('leader') as Person);
  Object.assign(own, await furnishGlass(atLead.get('consolidating-officer') as Person, own.caseId));
  Object.assign(own, await furnishReferral(officer, { caseId: own.caseId, place: tanLam, canary: 'KQ-1' }));
  Object.assign(own, await furnishCare(officer, { unitId: own.unitId, caseId: own.caseId, canary: 'KQ-1' }));
  await showWhole(atCommune.get('commune-officer') as Person, atLead.get('consolidating-officer') as Person);
  acts = allActs.filter(({ endpoint }) =>
    served.app.hasRoute({ method: methodOf(endpoint), url: endpoint.path }),
  );
}, 120_000);
afterAll(async () => {
  console.log(`ma trận quyền: ${acts.length} điểm cuối, ${cases} trường hợp`);
  await served.close();
});

/** A job is seen by who asked for it alone: everybody has one. */
async function jobOf(person: Person): Promise<string> {
  const id = newId();
  await served.clone.admin.query(
    `insert into jobs (locality_id, id, kind, state, requested_by, unit_id) values ($1, $2, 'read-plan', 'done', $3, $4)`,
    [served.tanLam.localityId, id, person.accountId, own.unitId],
  );
  return id;
}

/** A saved view is changed and removed by who saved it alone. */
async function viewOf(person: Person): Promise<string> {
  const id = newId();
  await served.clone.admin.query(
    `insert into child_views (locality_id, id, unit_id, account_id, name, view, created_at)
    values ($1, $2, $3, $4, 'Cách xem', '{}', now())`,
    [served.tanLam.localityId, id, own.unitId, person.accountId],
  );
  return id;
}

/** An exported file is for who asked alone. */
async function exportOf(person: Person): Promise<string> {
  const id = newId();
  await served.clone.admin.query(
    `insert into exports (locality_id, id, unit_id, year, serial, form, format, filter, filter_words, sort, columns, purpose,
      rows_asked, needs_approval, state, requested_by, requested_at)
    values ($1, $2, $3, 1900, (select count(*) + 1 from exports where year = 1900), 'list', 'csv', '{}', '', 'name', '{}', 'review',
      1, true, 'waiting', $4, now())`,
    [served.tanLam.localityId, id, own.unitId, person.accountId],
  );
  return id;
}

/** Papers are seen above the commune only by who is assigned to the child. */
async function showWhole(officer: Person, above: Person): Promise<void> {
  const { childId } = own;
  const assigned = { id: newId(), accountId: above.accountId, reason: 'Phối hợp trợ giúp' };
  await officer.done(childrenContract.endpoints.assignChild, { childId, ...assigned });
}

const send = (person: Person, { endpoint }: Act, input: object): Promise<Answer> => {
  cases++;
  const file = endpoint.kind === 'upload' ? { file: evidenceFile } : {};
  return person.act(endpoint, input as Record<string, unknown>, file);
};

/** Body and ids of an act as this person would send it about their own records. */
function inputOf(act: Act, person: Person) {
  const body = bodyOf(act.act, own);
  return { body, ids: recordIdsOf(act, { ...own, ...ownOf.get(person) }, body) };
}

const said = ({ status, body }: Answer): string => {
  const { requestId: _, ...rest } = (body ?? {}) as Record<string, unknown>;
  return JSON.stringify({ status, ...rest });
};

const mayUse = ({ endpoint, functions }: Act, name: FunctionName): boolean =>
  endpoint.permission === 'signed-in' || (functions as readonly string[]).includes(name);

test('every endpoint that is served stands in a contract and has a case here', async () => {
  const description = await served.nobody.send({ method: 'GET', url: '/api/openapi.json', headers: {} });
  const inContracts = new Set(
    allActs.map(
      ({ endpoint }) => `${methodOf(endpoint).toLowerCase()} ${endpoint.path.replace(/:(\w+)/g, '{$1}')}`,
    ),
  );
  const operations = Object.entries(description.body.paths).flatMap(([path, methods]) =>
    Object.keys(methods as object).map((method) => `${method} ${path}`),
  );
  expect(operations.filter((operation) => !inContracts.has(operation))).toEqual([]);
  expect(operations).toHaveLength(acts.length);
  const withoutCase = acts.filter((act) => {
    const { body, ids } = inputOf(act, served.nobody);
    return !act.endpoint.input.strict().safeParse({ ...body, ...ids }).success;
  });
  expect(withoutCase.map(({ act }) => act)).toEqual([]);
});

test('without a session every endpoint answers 401, but for those that are open to anyone', async () => {
  const wrong: string[] = [];
  for (const act of acts) {
    const { body, ids } = inputOf(act, served.nobody);
    const answer = await send(served.nobody, act, { ...body, ...ids });
    const closed = answer.status === 401 && answer.body.code === 'platform.not-signed-in';
    if (closed === (act.endpoint.permission === 'anyone') || answer.status >= 500)
      wrong.push(`${act.act}: ${said(answer)}`);
    const { 'cache-control': kept, 'x-content-type-options': sniffed } = answer.headers;
    if (kept !== 'no-store' || sniffed !== 'nosniff' || !answer.headers['content-security-policy'])
      wrong.push(`${act.act}: headers`);
  }
  expect(wrong).toEqual([]);
});

test('who lacks the permission gets 403, who holds it reaches the own records, and nothing is ever an error of ours', async () => {
  const wrong: string[] = [];
  for (const act of acts.filter(({ endpoint }) => endpoint.permission !== 'anyone'))
    for (const name of act.functions ? functionNames : (['collaborator'] as const)) {
      let reached = false;
      for (const person of [atCommune.get(name), atLead.get(name)] as Person[]) {
        const { body, ids } = inputOf(act, person);
        const answer = await send(person, act, { ...body, ...ids });
        const refused = answer.status === 403 && answer.body.code === 'platform.not-allowed';
        if (refused === mayUse(act, name) || answer.status >= 500)
          wrong.push(`${act.act} ${name}: ${said(answer)}`);
        reached ||= !refused && answer.status !== 404;
      }
      if (mayUse(act, name) && !reached) wrong.push(`${act.act} ${name}: own record not found`);
    }
  expect(wrong).toEqual([]);
}, 240_000);

const workOfTheUnit = [
  ...['plans.askExtension', 'plans.enterTarget', 'activities.openUnitPlan', 'activities.saveUnitPlan'],
  ...[
    'activities.submitUnitPlan',
    'activities.recordResult',
    'activities.changeRecord',
    'activities.removeRecord',
  ],
  ...['activities.addEvidence', 'activities.completeTask', 'activities.raiseDifficulty'],
  ...['reports.openReport', 'reports.saveReport', 'reports.submitReport'],
  ...['children.registerChild', 'children.undoBatch', 'children.addPaper', 'children.removePaper'],
  ...[
    'children.referChild',
    'children.endReferral',
    'children.assignChild',
    'children.endAssignment',
    'children.addCircumstance',
  ],
  ...['children.changeCircumstance', 'children.confirmCircumstance', 'children.endCircumstance'],
  ...['children.moveHamlet', 'children.offerTransfer', 'children.takeIn', 'children.returnTransfer'],
  ...['children.endFollowing', 'children.returnToList', 'cases.openCase', 'cases.actInCase'],
  ...['cases.downloadPaper', 'cases.downloadTimeliness', 'cases.listCaseViewers'],
  ...['cases.listAttachments', 'cases.attachFile', 'cases.downloadAttachment', 'cases.withdrawAttachment'],
  ...['referrals.referCase', 'referrals.withdrawCaseReferral', 'referrals.restCaseReferral'],
  ...['referrals.recordCaseConsent', 'referrals.withdrawCaseConsent'],
  ...['care.registerCarer', 'care.changeCarer', 'care.verifyCarer', 'care.withdrawCarer'],
  ...['care.assessNeed', 'care.actInCare'],
  ...['cases.takeOver', 'cases.refuseTransfer'],
  ...['concerns.openConcern', 'concerns.openInformant', 'concerns.acknowledgeConcern'],
  ...['concerns.completeConcern', 'concerns.linkChild', 'concerns.joinConcern', 'concerns.partConcern'],
  ...['concerns.decideConcern', 'concerns.replyToReporter', 'concerns.addDuty', 'concerns.endDuty'],
];
const decidedAbove = [
  ...[
    'plans.decideExtension',
    'plans.excuseObligation',
    'activities.decideUnitPlan',
    'activities.answerDifficulty',
  ],
  ...['reports.returnLines', 'reports.acceptReport'],
];

test('those above read a unit’s work and write none of it; nobody decides on the own unit’s matter', async () => {
  const wrong: string[] = [];
  const refusal = async (name: string, people: ReadonlyMap<FunctionName, Person>, statuses: number[]) => {
    const act = acts.find((one) => one.act === name) as Act;
    for (const function_ of functionNames.filter((one) => mayUse(act, one))) {
      const person = people.get(function_) as Person;
      const { body, ids } = inputOf(act, person);
      const answer = await send(person, act, { ...body, ...ids });
      if (!statuses.includes(answer.status))
        wrong.push(`${name} ${function_}: ${said(answer).slice(0, 200)}`);
    }
  };
  for (const name of workOfTheUnit) await refusal(name, atLead, [404]);
  for (const name of decidedAbove) await refusal(name, atCommune, [404, 422]);
  expect(wrong).toEqual([]);
});

/** The tree of units is public knowledge of the locality. */
const openInLocality = new Set(['units.card']);

test('a record of another unit or locality is answered exactly as one that does not exist', async () => {
  const wrong: string[] = [];
  for (const act of acts.filter(({ functions }) => functions))
    for (const name of functionNames.filter((one) => mayUse(act, one)))
      for (const [person, foreign] of [
        ...(openInLocality.has(act.act) ? [] : [[atCommune.get(name), nextCommune] as const]),
        [atCommune.get(name), elsewhere] as const,
        [atLead.get(name), elsewhere] as const,
      ])
        wrong.push(...(await differences(act, name, person as Person, foreign)));
  expect(wrong).toEqual([]);
}, 240_000);

/** Refused for a reason that lies in the own part of the request, before the foreign id is looked at. */
const refusedBefore = new Set([
  'accounts.endFunction',
  'plans.draftBlank',
  'plans.decideExtension',
  'reports.decideReopening',
]);

/** All ids foreign at once, then each alone among own ones. */
async function differences(act: Act, name: string, person: Person, foreign: Subjects): Promise<string[]> {
  const { body, ids } = inputOf(act, person);
  const keys = Object.keys(ids);
  const theirs = recordIdsOf(act, foreign, body);
  const wrong: string[] = [];
  for (const exchanged of keys.length > 1 ? [keys, ...keys.map((key) => [key])] : [keys]) {
    if (exchanged.length === 0) continue;
    const among = (pick: (key: string) => string | undefined) => ({
      ...{ ...body, ...ids },
      ...Object.fromEntries(exchanged.map((key) => [key, pick(key)])),
    });
    const answer = await send(
      person,
      act,
      among((key) => theirs[key]),
    );
    const absent = await send(
      person,
      act,
      among(() => newId()),
    );
    const expected = answer.status === 404 || (answer.status === 422 && refusedBefore.has(act.act));
    if (!expected || said(answer) !== said(absent))
      wrong.push(
        `${act.act} ${name} ${exchanged.join()}: ${said(answer).slice(0, 200)} ≠ ${said(absent).slice(0, 200)}`,
      );
  }
  return wrong;
}
