import { careContract } from '../../src/features/care/contract.ts';
import { someFile } from '../../src/features/care/test/made-up-carers.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Person } from './people.ts';

/** A carer of the commune, verified, and the need of the case's child. */
export interface CareSubjects {
  carerId: string;
  placementId: string;
}

const at = '2021-11-29T00:55:00.000Z';
const verification = { on: '2021-11-20', eligible: true, findings: 'Đã đến nhà' };
const need = {
  ...{ act: 'assess-need' as const, ground: 'orphan' as const, siblingCaseIds: [] },
  ...{ situation: 'Cha mẹ đã mất', needs: 'Nơi ở ổn định', childWish: '' },
};

export async function furnishCare(
  officer: Person,
  of: { unitId: string; caseId: string; canary: string },
): Promise<CareSubjects> {
  const { registerCarer, verifyCarer, assessNeed } = careContract.endpoints;
  const [carerId, placementId] = [newId(), newId()];
  const { unitId, caseId, canary } = of;
  const file = someFile({ address: canary, reason: canary });
  const input = { id: carerId, kind: 'person' as const, unitId, caseId: null, registeredOn: '2021-11-01' };
  await officer.done(registerCarer, { ...input, file, related: [] });
  await officer.done(verifyCarer, { carerId, version: 1, verification });
  const deed = { ...need, situation: `${canary} cha mẹ đã mất` };
  await officer.done(assessNeed, { id: placementId, eventId: newId(), caseId, at, deed });
  return { carerId, placementId };
}

const version = 999;
const printing = { format: 'docx' };

export const careBodies: Readonly<Record<string, () => object>> = {
  'care.registerCarer': () => ({
    ...{ id: newId(), kind: 'person', registeredOn: '2021-11-01', file: someFile(), related: [] },
  }),
  'care.changeCarer': () => ({ version, file: someFile(), related: [] }),
  'care.verifyCarer': () => ({ version, verification }),
  'care.withdrawCarer': () => ({ version }),
  'care.circulateCarers': () => ({ id: newId() }),
  'care.downloadCarerForm': () => ({ form: '08', ...printing }),
  'care.downloadCarerList': () => printing,
  'care.assessNeed': () => ({ id: newId(), eventId: newId(), at, deed: need }),
  'care.actInCare': () => ({
    ...{ version, id: newId(), at, deed: { act: 'meet', result: 'đã gặp' }, lateReason: '' },
  }),
  'care.downloadCareForm': () => ({ form: '10', ...printing }),
  'care.downloadFacilityList': () => printing,
};
