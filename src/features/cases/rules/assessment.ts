import { z } from 'zod';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import { capacityItems, harmItems, type Level, levels, type Scores } from '../contract/deeds.ts';

/**
 * Mẫu 02, 03 and 06: each item of harm and of protective capacity is cao, trung bình or thấp; the totals of each part are
 * counted and compared. The rule that *suggests* urgency is data, `db/reference/case-assessments.json`; the officer decides and
 * says why, whatever it suggests.
 */
export type Totals = Readonly<Record<Level, number>>;

const totalsOf = (part: Readonly<Record<string, Level>>, items: readonly string[]): Totals => {
  const count = (level: Level) => items.filter((item) => part[item] === level).length;
  return Object.fromEntries(levels.map((level) => [level, count(level)])) as Record<Level, number>;
};

export const totalsOfScores = ({ harm, capacity }: Scores): { harm: Totals; capacity: Totals } => ({
  harm: totalsOf(harm, harmItems),
  capacity: totalsOf(capacity, capacityItems),
});

const most = z.int().min(0).max(10);
const Condition = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  /** All that is named must hold. */
  needs: z
    .strictObject({
      flag: z.enum(['graveHarm', 'carerIsAbuser']).optional(),
      /** At least so many items of harm are high, of capacity low. */
      harmHigh: most.optional(),
      capacityLow: most.optional(),
    })
    .refine((needs) => Object.keys(needs).length > 0),
  article: z.string().min(1),
  source: z.string().min(1),
  certainty: z.enum(['found', 'from-memory', 'proposed']),
});
export const UrgencyRules = z.strictObject({
  title: z.string(),
  readOn: z.iso.date(),
  note: z.string().optional(),
  /** One that holds is enough. */
  urgentWhen: z.array(Condition).min(1),
});
export type UrgencyRules = z.output<typeof UrgencyRules>;

/** Codes of the conditions that speak for urgency on the day; none: nothing suggests it. */
export function urgencySuggestedBy(scores: Scores, rules: UrgencyRules, on: PlainDate): string[] {
  const { harm, capacity } = totalsOfScores(scores);
  return rules.urgentWhen
    .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on < validTo))
    .filter(
      ({ needs: { flag, harmHigh, capacityLow } }) =>
        (flag === undefined || scores[flag]) &&
        harm.high >= (harmHigh ?? 0) &&
        capacity.low >= (capacityLow ?? 0),
    )
    .map(({ code }) => code);
}
