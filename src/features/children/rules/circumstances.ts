import { addDays, type PlainDate } from '../../../platform/shared/plain-date.ts';
import type { CircumstanceKind, CircumstanceEntry, Evidence } from '../contract/circumstances.ts';

/** What the dated list says of one group, reason, form or cause. */
export interface CircumstanceGroup {
  code: string;
  subCodes: readonly string[];
  /** A paper without which the group is not confirmed: Decree 56/2017 art. 11 asks a conclusion, a disability its certificate. */
  requires: 'conclusion' | 'document' | null;
}

export interface ChildDates {
  birthDate: PlainDate;
  sixteenthOn: PlainDate;
}

/** A membership as far as the rules look at it. */
export interface Membership {
  id: string;
  kind: CircumstanceKind;
  code: string;
  state: 'proposed' | 'confirmed' | 'ended' | 'withdrawn';
  fromDate: PlainDate;
  toDate: PlainDate | null;
}

export type CircumstanceRefusal =
  | { code: 'children.unknown-code'; path: 'code' | 'subCode' }
  | { code: 'circumstances.needs-sub-group'; path: 'subCode' }
  | { code: 'circumstances.needs-evidence'; path: 'evidence.kind' | 'evidence.number' | 'evidence.issuedOn' }
  | { code: 'circumstances.already-in-group'; path: 'code' }
  | {
      code: 'children.date-in-future' | 'children.before-birth' | 'children.already-sixteen';
      path: 'fromDate';
    };

/** Everything that speaks against the entry, at once; `confirm` asks for what a confirmation needs. */
export function refusalsOf(
  entry: Pick<CircumstanceEntry, 'kind' | 'code' | 'subCode' | 'fromDate' | 'evidence'>,
  known: {
    group: CircumstanceGroup | undefined;
    child: ChildDates;
    others: readonly Membership[];
    today: PlainDate;
  },
  confirm: boolean,
): CircumstanceRefusal[] {
  const { group, child, others, today } = known;
  if (!group) return [{ code: 'children.unknown-code', path: 'code' }];
  const found: CircumstanceRefusal[] = [];
  if (entry.subCode !== null && !group.subCodes.includes(entry.subCode))
    found.push({ code: 'children.unknown-code', path: 'subCode' });
  if (confirm && entry.subCode === null && group.subCodes.length > 1)
    found.push({ code: 'circumstances.needs-sub-group', path: 'subCode' });
  if (confirm) found.push(...lackingEvidence(group, entry.evidence));
  if (entry.fromDate > today) found.push({ code: 'children.date-in-future', path: 'fromDate' });
  if (entry.fromDate < child.birthDate) found.push({ code: 'children.before-birth', path: 'fromDate' });
  if (entry.fromDate >= child.sixteenthOn) found.push({ code: 'children.already-sixteen', path: 'fromDate' });
  if (entry.kind !== 'injured' && others.some((other) => standsIn(other, entry)))
    found.push({ code: 'circumstances.already-in-group', path: 'code' });
  return found;
}

/** A second accident is a second line; a second membership of a group that still holds, or held on that day, is a mistake. */
const standsIn = (other: Membership, entry: Pick<CircumstanceEntry, 'kind' | 'code' | 'fromDate'>): boolean =>
  other.kind === entry.kind &&
  other.code === entry.code &&
  other.state !== 'withdrawn' &&
  (other.toDate === null || other.toDate > entry.fromDate);

/** A conclusion must say who gave it and when; a document must be named by its number. */
export function lackingEvidence(group: CircumstanceGroup, evidence: Evidence): CircumstanceRefusal[] {
  if (group.requires === null) return [];
  const found: CircumstanceRefusal[] = [];
  const wrongKind =
    evidence.kind === null || (group.requires === 'conclusion' && evidence.kind !== 'conclusion');
  if (wrongKind) found.push({ code: 'circumstances.needs-evidence', path: 'evidence.kind' });
  if (evidence.number === '') found.push({ code: 'circumstances.needs-evidence', path: 'evidence.number' });
  if (group.requires === 'conclusion' && evidence.issuedOn === null)
    found.push({ code: 'circumstances.needs-evidence', path: 'evidence.issuedOn' });
  return found;
}

/**
 * The days on which a membership counts: from its first day until it ends or the child turns 16. An accident is a day,
 * not a state. Empty (`from` = `to`) when nothing is left to count.
 */
export function countedDays(
  membership: Pick<Membership, 'kind' | 'fromDate' | 'toDate'>,
  child: ChildDates,
): { from: PlainDate; to: PlainDate } {
  const from = membership.fromDate > child.birthDate ? membership.fromDate : child.birthDate;
  const ends = [child.sixteenthOn, ...(membership.toDate === null ? [] : [membership.toDate])].sort();
  const to = membership.kind === 'injured' ? addDays(from, 1) : (ends[0] as PlainDate);
  return { from, to: to > from ? to : from };
}
