import { setTimeout as wait } from 'node:timers/promises';
import { careContract } from '../../../src/features/care/contract.ts';
import { someFile } from '../../../src/features/care/test/made-up-carers.ts';
import { casesContract } from '../../../src/features/cases/contract.ts';
import { childrenContract } from '../../../src/features/children/contract.ts';
import { cleaningContract } from '../../../src/features/cleaning/contract.ts';
import { duplicatesContract } from '../../../src/features/duplicates/contract.ts';
import { exportsContract } from '../../../src/features/exports/contract.ts';
import { importsContract } from '../../../src/features/imports/contract.ts';
import { plansContract } from '../../../src/features/plans/contract.ts';
import { referralsContract } from '../../../src/features/referrals/contract.ts';
import { reportsContract } from '../../../src/features/reports/contract.ts';
import { reviewsContract } from '../../../src/features/reviews/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { peopleOf } from '../../../tools/people/generate.ts';
import { communeWorkbook } from '../../../tools/people/workbooks.ts';
import { tanLamPopulation } from '../../../tools/demonstration/tan-lam/population.ts';
import type { Desk } from '../../../tools/demonstration/work/desk.ts';
import type { ServedDemonstration } from '../../harness/served-demonstration.ts';

/** What the story of the demonstration lacks, so that of each kind of record there is one to show. */
export async function furnish({ desk, rows }: ServedDemonstration): Promise<void> {
  const lead = await desk('tonghop.tanlam');
  await draftNextYear(lead);
  const officer = await desk('xa.phulam');
  const [{ unit_id: communeId }] = await rows(`select unit_id from unit_versions where name = 'Xã Phú Lâm'`);
  const round = { id: newId(), unitId: communeId, name: 'Rà soát cuối năm 2021', dueOn: '2021-12-20' };
  await officer.act(reviewsContract.endpoints.openRound, round);
  const { communes } = await officer.act(childrenContract.endpoints.listPlaces, {});
  const hamletId = communes[0]?.hamlets[0]?.unitId as string;
  await enterTwice(officer, hamletId);
  const caseId = await openCaseOf(officer, hamletId);
  await beginCare(officer, communeId as string, caseId);
  await takeOut(officer, hamletId);
  await bringIn(officer, communeId);
  await bringBack(officer, communeId);
}

async function draftNextYear(lead: Desk): Promise<void> {
  const { listPlans, draftPlaces, draftBlank } = plansContract.endpoints;
  const { plans } = await lead.act(listPlans, {});
  const planId = plans[0]?.id as string;
  const [place] = (await lead.act(draftPlaces, {})).places;
  if (!place) throw new Error('the officer may draft nowhere');
  const owner = { issuerUnitId: place.issuerUnitId, leadUnitId: place.leadUnitId, year: 2022 };
  await lead.act(draftBlank, { id: newId(), ...owner, copyOfPlanId: planId });
  await lead.act(reportsContract.endpoints.consolidate, { planId, id: newId() });
}

/** The same child twice, so that two records may be one. */
async function enterTwice(officer: Desk, unitId: string): Promise<void> {
  const mother = { kind: 'mother' as const, fullName: 'Lê Thị Mẫu', birthYear: 1988, occupation: '' };
  const relatives = [{ ...mother, ethnicity: null, state: null, relation: '', phone: '' }];
  const born = { sex: 'male' as const, birthDate: '2015-05-02', birthPrecision: 'day' as const };
  for (const fullName of ['Trần Văn Thử', 'Tran Van Thu']) {
    const child = { ...born, fullName, relatives };
    await officer.act(childrenContract.endpoints.registerChild, {
      id: newId(),
      unitId,
      since: '2021-01-01',
      child,
    });
  }
  const { pairs } = await officer.act(duplicatesContract.endpoints.listPairs, {});
  if (pairs.length === 0) throw new Error('the two records were not found to be alike');
}

/** A case of a child, so that its page, the queue and the list of those above have something to show. */
async function openCaseOf(officer: Desk, unitId: string): Promise<string> {
  const childId = newId();
  const born = { sex: 'female' as const, birthDate: '2013-09-02', birthPrecision: 'day' as const };
  const child = { ...born, fullName: 'Phạm Thị Mẫu' };
  await officer.act(childrenContract.endpoints.registerChild, {
    id: childId,
    unitId,
    since: '2021-01-01',
    child,
  });
  const how = {
    ground: 'abused' as const,
    source: 'citizen' as const,
    confidentiality: 'restricted' as const,
  };
  const receivedAt = '2021-11-01T01:00:00.000Z';
  const deed = { act: 'open' as const, ...how, receivedAt, account: 'KQ-7731' };
  const caseId = newId();
  await officer.act(casesContract.endpoints.openCase, {
    id: caseId,
    eventId: newId(),
    childId,
    deed,
    lateReason: '',
  });
  await referCaseOf(officer, caseId);
  return caseId;
}

/** Its officer becomes the worker and refers it to the health office. */
async function referCaseOf(officer: Desk, caseId: string): Promise<void> {
  const { actInCase, getCase } = casesContract.endpoints;
  const { team } = await officer.act(getCase, { caseId });
  const deed = { act: 'assign' as const, accountId: team[0]?.accountId as string };
  const at = '2021-11-01T02:00:00.000Z';
  await officer.act(actInCase, { caseId, version: 1, id: newId(), at, deed, lateReason: 'KQ-7731' });
  const { prepareCaseReferral, referCase, recordCaseConsent } = referralsContract.endpoints;
  const { receivers } = await officer.act(prepareCaseReferral, { caseId });
  const receiverId = receivers.find(({ name }) => name === 'Phòng Y tế')?.receiverId as string;
  await officer.act(recordCaseConsent, {
    ...{ caseId, id: newId(), givenBy: 'parent', purpose: 'referral', way: 'written', givenOn: '2021-11-01' },
    ...{ validUntil: null, receiverId: null, giverName: 'Phạm Văn Mẫu', witness: '', note: '' },
  });
  await officer.act(referCase, {
    ...{
      caseId,
      id: newId(),
      receiverId,
      service: 'medical',
      actionId: null,
      groups: ['identity', 'incident-facts'],
    },
    written: { injury: 'KQ-7731', legalNeed: '', suspectedPerson: '', hivStatus: '' },
    ...{ persons: [], reason: 'KQ-7731', wishedOn: null, pace: 'ordinary' },
    basis: { kind: 'law', code: 'decree-56-29' },
  });
}

/** A carer, and a child of a case who needs one. */
async function beginCare(officer: Desk, unitId: string, caseId: string): Promise<void> {
  const { registerCarer, assessNeed } = careContract.endpoints;
  const carer = { id: newId(), kind: 'person' as const, unitId, caseId: null, registeredOn: '2021-11-01' };
  await officer.act(registerCarer, {
    ...carer,
    file: someFile({ housing: 'KQ-7731', income: 'KQ-7731', reason: 'KQ-7731' }),
    related: [],
  });
  const { history } = await officer.act(casesContract.endpoints.getCase, { caseId });
  const at = history.at(-1)?.at as string;
  const deed = {
    ...{ act: 'assess-need' as const, ground: 'orphan' as const, siblingCaseIds: [], childWish: '' },
    ...{ situation: 'KQ-7731', needs: 'KQ-7731' },
  };
  await officer.act(assessNeed, { id: newId(), eventId: newId(), caseId, at, deed });
}

/** A hamlet's list, which goes out at once, and the commune's, for which a second person is asked. */
async function takeOut(officer: Desk, unitId: string): Promise<void> {
  const { offerExport, askExport } = exportsContract.endpoints;
  for (const filter of [{ unitId }, {}]) {
    const { total } = await officer.act(offerExport, filter);
    const columns = ['fullName' as const, 'birthDate' as const];
    const how = { columns, format: 'xlsx' as const, purpose: 'review', purposeNote: '' };
    await officer.act(askExport, { id: newId(), filter, expected: total, ...how });
  }
}

const lines = [
  'Họ và tên;Giới tính;Ngày sinh;Dân tộc;Thôn;Họ tên mẹ',
  'Nguyễn Văn Thử;Nam;05/03/2014;Kinh;Thôn Đông Sơn;Lê Thị Mẫu',
  'Trần Thị Nghiệm;Nữ;31/02/2015;Tày;Thôn Đông Sơn;Đỗ Thị Kiểm',
  'Trần Văn Thử;Nam;02/05/2015;Kinh;Thôn Đông Sơn;Lê Thị Mẫu',
];

/** A list at its fourth step: a row ready, one to be mended, one that may be a child of the register. */
async function bringIn(officer: Desk, unitId: string): Promise<void> {
  const { startImport, chooseSheets, chooseColumns } = importsContract.endpoints;
  const file = { name: 'danh-sach-thon-dong-son.csv', bytes: Buffer.from(`\ufeff${lines.join('\n')}`) };
  const { id: importId } = await officer.act(startImport, { id: newId(), unitId }, file);
  const sheets = [{ sheet: 0, header: { top: 1, bottom: 1 }, encodings: [] }];
  const taken = await officer.act(chooseSheets, {
    ...{ importId, version: await openVersion(officer, importId) },
    sheets,
  });
  await officer.act(chooseColumns, {
    ...{ importId, version: taken.version, sheets: [{ sheet: 0, columns: [] }] },
    options: { unitId, livesHereSince: null, confirmCircumstances: false, circumstancesFrom: null },
  });
  await openVersion(officer, importId);
}

/** Waits for the work in the background to leave the list to the officer. */
async function openVersion(officer: Desk, importId: string): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    const { import: list } = await officer.act(importsContract.endpoints.getImport, { importId });
    if (list.state === 'open') return list.version;
    await wait(100);
  }
  throw new Error('the list was not read within half a minute');
}

/** A workbook that did not go out of here, where a cleaning list is awaited. */
async function bringBack(officer: Desk, unitId: string): Promise<void> {
  const { sendReturn, getReturn } = cleaningContract.endpoints;
  const population = tanLamPopulation();
  const commune = population.places.communes.find(({ key }) => key === 'phu-lam');
  if (!commune) throw new Error('the commune has no place');
  const children = [...peopleOf(population, commune.key)].slice(0, 3);
  const bytes = await communeWorkbook(children, { commune, above: 'Ủy ban nhân dân', year: 2021 });
  const { id: returnId } = await officer.act(
    sendReturn,
    { id: newId(), unitId },
    { name: 'tra-lai.xlsx', bytes },
  );
  for (let tries = 0; tries < 300; tries++) {
    const { return: found } = await officer.act(getReturn, { returnId });
    if (found.state !== 'reading') return;
    await wait(100);
  }
  throw new Error('the file was not read within half a minute');
}
