import type { Deadline, Duty, Party, PlanContent, SourceMark } from '../contract/content.ts';
import { type Directory, unitsOf, unitsOfAll } from './parties.ts';

export const blockerCodes = [
  'no-duties',
  'no-deadlines',
  'target-without-value',
  'duty-without-unit',
  'deadline-without-date',
  'deadline-without-unit',
  'deadline-without-recipient',
  'party-unmatched',
  'unsure-not-confirmed',
  'no-agency',
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

export interface Blocker {
  code: BlockerCode;
  /** Where in the draft: the tab of the screen. */
  where: 'frame' | 'targets' | 'duties' | 'deadlines';
  itemId: string | null;
}

/**
 * What stops a draft from becoming a plan. Issuing makes obligations out of it, so nothing may be guessed: every party
 * is a unit of that day, every deadline a moment, and every unsure reading has been looked at by a person.
 */
export function issueBlockers(content: PlanContent, issuerUnitId: string, directory: Directory): Blocker[] {
  const found: Blocker[] = [];
  const add = (code: BlockerCode, where: Blocker['where'], itemId: string | null = null) =>
    void found.push({ code, where, itemId });
  if (content.agency === '') add('no-agency', 'frame');
  if (content.duties.length === 0) add('no-duties', 'duties');
  if (content.deadlines.length === 0) add('no-deadlines', 'deadlines');
  for (const target of content.targets) {
    if (target.value === null) add('target-without-value', 'targets', target.id);
    if (awaitsConfirmation(target.source)) add('unsure-not-confirmed', 'targets', target.id);
  }
  for (const duty of content.duties)
    for (const code of dutyBlockers(duty, issuerUnitId, directory)) add(code, 'duties', duty.id);
  for (const deadline of content.deadlines)
    for (const code of deadlineBlockers(deadline, issuerUnitId, directory))
      add(code, 'deadlines', deadline.id);
  return found;
}

const awaitsConfirmation = (source: SourceMark | null): boolean =>
  source !== null && source.certainty === 'unsure' && !source.confirmed;

const namesOne = (party: Party | null, issuerUnitId: string, directory: Directory): boolean =>
  party !== null && unitsOf(party, issuerUnitId, directory).length === 1;

/** A party that names nobody: written but not matched, or a unit that does not exist on the day. */
const namesNobody = (party: Party, issuerUnitId: string, directory: Directory): boolean =>
  unitsOf(party, issuerUnitId, directory).length === 0;

function dutyBlockers(duty: Duty, issuerUnitId: string, directory: Directory): BlockerCode[] {
  const codes: BlockerCode[] = [];
  if (unitsOfAll(duty.responsible, issuerUnitId, directory).length === 0) codes.push('duty-without-unit');
  else if (duty.responsible.some((party) => namesNobody(party, issuerUnitId, directory)))
    codes.push('party-unmatched');
  if (awaitsConfirmation(duty.source)) codes.push('unsure-not-confirmed');
  return codes;
}

function deadlineBlockers(deadline: Deadline, issuerUnitId: string, directory: Directory): BlockerCode[] {
  const codes: BlockerCode[] = [];
  if (deadline.rule === null) codes.push('deadline-without-date');
  if (unitsOfAll(deadline.obligors, issuerUnitId, directory).length === 0)
    codes.push('deadline-without-unit');
  else if (deadline.obligors.some((party) => namesNobody(party, issuerUnitId, directory)))
    codes.push('party-unmatched');
  // A plan often names no recipient for units' own plans: they go to the lead office.
  const needsRecipient = deadline.recipient !== null || deadline.kind !== 'own-plan';
  if (needsRecipient && !namesOne(deadline.recipient, issuerUnitId, directory))
    codes.push('deadline-without-recipient');
  if (awaitsConfirmation(deadline.source)) codes.push('unsure-not-confirmed');
  return codes;
}
