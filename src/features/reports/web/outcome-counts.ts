import type { Outcome, OutcomeCounts } from '../../plans/contract.ts';
import type { Meaning } from '../../../platform/web/ui/status/status-word.ts';

export type CountName = Exclude<keyof OutcomeCounts, 'total'>;

/** The parts of a total, in the order they are drawn. Tone follows the meaning of the kit's colours. */
export const countParts: readonly { name: CountName; outcome: Outcome; meaning: Meaning | 'good' }[] = [
  { name: 'onTime', outcome: 'on-time', meaning: 'good' },
  { name: 'late', outcome: 'late', meaning: 'look' },
  { name: 'missing', outcome: 'missing', meaning: 'danger' },
  { name: 'open', outcome: 'open', meaning: 'work' },
  { name: 'excused', outcome: 'excused', meaning: 'done' },
  { name: 'notApplicable', outcome: 'not-applicable', meaning: 'done' },
];
