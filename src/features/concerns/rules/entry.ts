import { localDateOf, timeOf } from '../../../platform/shared/instant.ts';
import type { FieldProblem } from '../../../platform/shared/problem.ts';
import type { ConcernContent } from '../contract/concern.ts';
import type { ConcernSource } from '../contract/states.ts';
import { type ConcernLimits, loggedLate } from './clocks.ts';

/** What is judged when information is written down: everything wrong at once, by field. */

export interface JudgedEntry {
  source: ConcernSource;
  sourceReference: string;
  receivedAt: string;
  lateReason: string;
  content: Pick<ConcernContent, 'happening' | 'presentState' | 'birthDate' | 'estimatedAge'>;
  informant: { fullName: string; phone: string; address: string; note: string } | null;
  consent: boolean;
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** Minutes by which clocks of two machines may differ. */
const slack = 60_000;

export function entryProblems(entry: JudgedEntry, now: string, limits: ConcernLimits): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  const add = (path: string, code: string, params?: Record<string, string | number>) =>
    wrong.push({ path, code, ...(params && { params }) });
  const { receivedAt, content, informant } = entry;
  if (entry.source === 'hotline-111' && !isSaid(entry.sourceReference))
    add('sourceReference', 'concerns.reference-of-111');
  if (timeOf(receivedAt) > timeOf(now) + slack) add('receivedAt', 'concerns.received-in-future');
  else if (loggedLate(receivedAt, now, limits) && !isSaid(entry.lateReason))
    add('lateReason', 'concerns.late-without-reason', { hours: limits.lateReasonHours });
  if (!isSaid(content.happening) && !isSaid(content.presentState))
    add('content.happening', 'concerns.say-what');
  if (content.birthDate !== null && content.birthDate > localDateOf(receivedAt))
    add('content.birthDate', 'concerns.born-after-receipt');
  if (content.birthDate !== null && content.estimatedAge !== null)
    add('content.estimatedAge', 'concerns.birth-or-age');
  const told = informant !== null && Object.values(informant).some(isSaid);
  if (told && !entry.consent) add('consent', 'concerns.consent-first');
  if (entry.consent && !told) add('informant.fullName', 'concerns.informant-empty');
  return wrong;
}
