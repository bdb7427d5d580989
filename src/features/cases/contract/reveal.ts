import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant } from '../../../platform/shared/schemas.ts';
import { actNames, deeds, sealedWords, type SealedWord } from './deeds.ts';

/**
 * What stays behind a cover until somebody opens it, each opening with a row of its own in the trail ("Ai đã xem"): a name in a
 * list, what people wrote in a case, where a child is kept safe.
 */

/** Written words with which the work goes on: what a plan's action is called, who is asked to a meeting. Not behind the cover. */
export const workingWords = ['wording', 'invited'] as const satisfies readonly SealedWord[];

/** One act as the team reads it; `words` is null once the case's key was destroyed. */
export const ShownEvent = z.object({
  id: Id,
  act: z.enum(actNames),
  at: Instant,
  recordedAt: Instant,
  by: z.string(),
  facts: z.record(z.string(), z.unknown()),
  words: z.partialRecord(z.enum(sealedWords), z.unknown()).nullable(),
  /** Something was written that `words` leaves out: `openWords` brings it. */
  covered: z.boolean(),
});
export type ShownEvent = z.output<typeof ShownEvent>;

/** Whether something is written in an act that stays behind the cover, and whether something is with which the work goes on. */
export interface WordsTold {
  covers: boolean;
  works: boolean;
}

/** The same of every act of a table of deeds. */
export function wordsTold<A extends string>(
  table: Readonly<Record<A, z.ZodObject>>,
  { sealed, working }: { sealed: readonly string[]; working: readonly string[] },
): Readonly<Record<A, WordsTold>> {
  const told = Object.entries<z.ZodObject>(table).map(([act, { shape }]) => {
    const says = Object.keys(shape).filter((key) => sealed.includes(key));
    const works = says.filter((key) => working.includes(key));
    return [act, { covers: says.length > works.length, works: works.length > 0 }];
  });
  return Object.fromEntries(told);
}

export const wordsToldBy = wordsTold(deeds, { sealed: sealedWords, working: workingWords });

const ofCase = z.object({ caseId: Id });

export const revealEndpoints = {
  openWords: command({
    path: '/api/cases/:caseId/words',
    permission: 'case.work',
    remembered: false,
    summary: 'Hiện nội dung vụ việc',
    input: ofCase,
    answer: z.object({ history: z.array(ShownEvent) }),
  }),
  revealChild: command({
    path: '/api/cases/:caseId/child',
    permission: 'case.work',
    remembered: false,
    summary: 'Hiện tên trẻ em của vụ việc trong danh sách',
    input: ofCase,
    answer: z.object({ name: z.string() }),
  }),
  revealAddress: query({
    path: '/api/cases/:caseId/protected-address',
    permission: 'case.reveal',
    stepUp: true,
    audited: true,
    summary: 'Mở xem nơi ở được bảo vệ của trẻ em',
    input: ofCase,
    answer: z.object({ address: z.string() }),
  }),
};
