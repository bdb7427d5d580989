import { instantOf, localDateOf, localTimeOf, timeOf } from '../../../../platform/shared/instant.ts';
import { instantFrom } from '../../../../platform/web/ui/forms/when.ts';
import type { ConcernContent, ConcernEntry, ConcernSource, Informant } from '../../contract.ts';

/** A concern while it is being written: numbers as they were typed, the instant as date and time of day. */

type Parent = { fullName: string; age: number | string; occupation: string };

export interface ContentDraft
  extends Omit<ConcernContent, 'birthDate' | 'estimatedAge' | 'father' | 'mother'> {
  birthDate: string;
  estimatedAge: number | string;
  father: Parent;
  mother: Parent;
}

export interface ConcernDraft {
  id: string;
  communeId: string;
  hamletId: string;
  source: ConcernSource;
  sourceReference: string;
  date: string;
  time: string;
  lateReason: string;
  /** '' until the first question is answered. */
  inDanger: '' | 'yes' | 'no';
  category: string;
  content: ContentDraft;
  consent: boolean;
  informant: Informant;
}

const blankParent: Parent = { fullName: '', age: '', occupation: '' };
export const blankContent: ContentDraft = {
  ...{ childName: '', birthDate: '', estimatedAge: '', sex: 'unknown', place: '', happening: '' },
  ...{ presentState: '', fearedConsequence: '', father: blankParent, mother: blankParent, family: '' },
  ...{ carer: '', doneBefore: '', suspectedPerson: '' },
};
const blankInformant: Informant = { fullName: '', phone: '', address: '', note: '' };

export const blankDraft = (id: string, source: ConcernSource, now: string): ConcernDraft => ({
  ...{ id, communeId: '', hamletId: '', source, sourceReference: '', lateReason: '', inDanger: '' },
  ...{ date: localDateOf(now), time: localTimeOf(now), category: '', content: blankContent },
  ...{ consent: false, informant: blankInformant },
});

const numberOrNull = (typed: number | string) => (typed === '' ? null : (typed as number));
const parentOf = ({ age, ...parent }: Parent) => ({ ...parent, age: numberOrNull(age) });

export const contentFrom = (draft: ContentDraft): ConcernContent => ({
  ...draft,
  birthDate: draft.birthDate === '' ? null : draft.birthDate,
  estimatedAge: numberOrNull(draft.estimatedAge),
  ...{ father: parentOf(draft.father), mother: parentOf(draft.mother) },
});

const parentDraft = ({ age, ...parent }: ConcernContent['father']): Parent => ({ ...parent, age: age ?? '' });

export const draftOf = (content: ConcernContent): ContentDraft => ({
  ...content,
  ...{ birthDate: content.birthDate ?? '', estimatedAge: content.estimatedAge ?? '' },
  ...{ father: parentDraft(content.father), mother: parentDraft(content.mother) },
});

const toldOf = (informant: Informant): Informant | null =>
  Object.values(informant).some((text) => text.trim() !== '') ? informant : null;

export const entryFrom = (draft: ConcernDraft): ConcernEntry => {
  const { date, time, content, informant, hamletId, inDanger, category, ...rest } = draft;
  return {
    ...rest,
    hamletId: hamletId === '' ? null : hamletId,
    receivedAt: instantFrom(date, time),
    inDanger: (inDanger === '' ? undefined : inDanger === 'yes') as boolean,
    category: category as ConcernEntry['category'],
    content: contentFrom(content),
    informant: toldOf(informant),
  };
};

/** Has it been longer since receipt than may pass without a reason? */
export function isLateBy(draft: Pick<ConcernDraft, 'date' | 'time'>, now: string, hours: number): boolean {
  const received = instantFrom(draft.date, draft.time);
  return received.includes('T') && timeOf(now) - timeOf(received) > hours * 3_600_000;
}

/** Hours and minutes from one instant to another; none before it. */
export function elapsed(from: string, to: string): { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((timeOf(instantOf(timeOf(to))) - timeOf(from)) / 60_000));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
