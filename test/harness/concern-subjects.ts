import { concernsContract } from '../../src/features/concerns/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Place, ServedLocality } from './locality.ts';
import type { Person } from './people.ts';

/** Two concerns of the commune, one with an informant, and somebody on duty. */
export interface ConcernSubjects {
  concernId: string;
  otherConcernId: string;
  dutyId: string;
}

const room = concernsContract.endpoints;
const parent = { fullName: '', age: null, occupation: '' };
const contentOf = (happening: string) => ({
  ...{ childName: 'Búp Măng', birthDate: null, estimatedAge: 8, sex: 'female' as const, place: happening },
  ...{ happening, presentState: happening, fearedConsequence: '', father: parent, mother: parent },
  ...{ family: '', carer: '', doneBefore: '', suspectedPerson: happening },
});
const day = '2021-11-29';

const entryOf = (communeId: string, happening: string, receivedAt: string) => ({
  ...{ id: newId(), communeId, hamletId: null, source: 'phone' as const, sourceReference: '', receivedAt },
  ...{ lateReason: '', inDanger: false, category: 'abused' as const, content: contentOf(happening) },
  ...{ informant: null, consent: false },
});

export async function furnishConcerns(
  { clock }: ServedLocality,
  at: { place: Place; commune: string; canary: string },
  officer: Person,
): Promise<ConcernSubjects> {
  const communeId = at.place.unit(at.commune);
  const informant = { fullName: 'Người Báo', phone: '', address: at.canary, note: at.canary };
  const entry = entryOf(communeId, at.canary, clock.now());
  const first = await officer.done(room.logConcern, { ...entry, informant, consent: true });
  const second = await officer.done(room.logConcern, entryOf(communeId, at.canary, clock.now()));
  const onDuty = { fullName: 'Người Trực', phone: '0203 999 111', fromDate: day, toDate: null };
  const duty = await officer.done(room.addDuty, { id: newId(), communeId, ...onDuty });
  return { concernId: first.id, otherConcernId: second.id, dutyId: duty.id };
}

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

/** What the inputs need beside the ids of records; by act. */
export const concernBodies: Readonly<Record<string, (own: { unitId: string }) => object>> = {
  'concerns.logConcern': ({ unitId }) => entryOf(unitId, 'mới', '2021-11-29T00:59:00.000Z'),
  'concerns.openInformant': () => ({ reason: 'answer', note: '' }),
  'concerns.acknowledgeConcern': () => ({ version }),
  'concerns.completeConcern': () => ({
    ...{ version, content: contentOf('mới'), category: 'abused', inDanger: false, reason: '' },
    receivedAt: '2021-11-29T00:59:00.000Z',
  }),
  'concerns.linkChild': () => ({ version }),
  'concerns.joinConcern': () => ({ version }),
  'concerns.partConcern': () => ({ version }),
  'concerns.decideConcern': () => ({ version, outcome: 'advice', reason: 'mới', toAgency: '' }),
  'concerns.replyToReporter': () => ({
    ...{ version, told: 'mới', repliedAt: '2021-11-29T01:00:00.000Z', way: 'phone' },
  }),
  'concerns.downloadConcernForm': () => ({ format: 'docx' }),
  'concerns.addDuty': ({ unitId }) => ({
    ...{ id: newId(), communeId: unitId, fullName: 'Mới', phone: '0203999111', fromDate: day, toDate: null },
  }),
  'concerns.endDuty': () => ({ version, toDate: day }),
};
