import { composeServer } from '../../../src/composition.ts';
import { plansContract } from '../../../src/features/plans/contract.ts';
import { reportsContract } from '../../../src/features/reports/contract.ts';
import { reviewsContract } from '../../../src/features/reviews/contract.ts';
import { settableClock } from '../../../src/platform/server/clock.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { cloneDemonstration } from '../../harness/demonstration.ts';
import { insertPerson, Person, wireTo } from '../../harness/people.ts';
import { builtWeb } from '../../harness/served-web.ts';

/** The demonstration behind a real port with a browser, and of each kind of record at least one. */
export async function serveDemonstration() {
  const webFolder = await builtWeb();
  const [clone, browser] = await Promise.all([cloneDemonstration(), launchBrowser()]);
  const clock = settableClock(clone.startsAt);
  const config = { tls: false, demonstration: true, logLevel: 'silent' };
  const app = await composeServer({ db: clone.db, clock, config, webFolder });
  const personAt = async (name: 'consolidating-officer' | 'commune-officer', unitName: string) => {
    const found = 'select l.id, u.unit_id from localities l, unit_versions u where u.name = $1';
    const [row] = (await clone.admin.query(found, [unitName])).rows;
    const given = { localityId: row.id, unitId: row.unit_id, name, now: clock.now() };
    const { accountId, token } = await insertPerson(clone.admin, given);
    return { unitId: row.unit_id as string, person: new Person(wireTo(app), accountId, token) };
  };
  await addWhatTheStoryLacks(personAt);
  return {
    ...{ admin: clone.admin, browser, password: clone.password },
    url: await app.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await browser.close();
      await app.close();
      await clone.close();
    },
  };
}

type PersonAt = (
  name: 'consolidating-officer' | 'commune-officer',
  unitName: string,
) => Promise<{ unitId: string; person: Person }>;

/** The story ends before next year's draft, the consolidated report and a round of review. */
async function addWhatTheStoryLacks(personAt: PersonAt): Promise<void> {
  const { listPlans, draftPlaces, draftBlank } = plansContract.endpoints;
  const { person: lead } = await personAt('consolidating-officer', 'Phòng Lao động - Thương binh và Xã hội');
  const { plans } = await lead.done(listPlans, {});
  const planId = plans[0]?.id as string;
  const [place] = (await lead.done(draftPlaces, {})).places;
  if (!place) throw new Error('the officer may draft nowhere');
  const owner = { issuerUnitId: place.issuerUnitId, leadUnitId: place.leadUnitId, year: 2022 };
  await lead.done(draftBlank, { id: newId(), ...owner, copyOfPlanId: planId });
  await lead.done(reportsContract.endpoints.consolidate, { planId, id: newId() });
  const { person, unitId } = await personAt('commune-officer', 'Xã Phú Lâm');
  const round = { id: newId(), unitId, name: 'Rà soát cuối năm 2021', dueOn: '2021-12-20' };
  await person.done(reviewsContract.endpoints.openRound, round);
}
