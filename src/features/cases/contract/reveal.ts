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

const saysOf = (act: keyof typeof deeds): string[] =>
  Object.keys(deeds[act].shape).filter((key) => (sealedWords as readonly string[]).includes(key));
const isWorking = (key: string) => (workingWords as readonly string[]).includes(key);

/** By act: whether something is written in it that stays behind the cover, and whether something is with which the work goes on. */
export const wordsToldBy = Object.fromEntries(
  actNames.map((act) => {
    const says = saysOf(act);
    return [act, { covers: says.some((key) => !isWorking(key)), works: says.some(isWorking) }];
  }),
) as Readonly<Record<keyof typeof deeds, { covers: boolean; works: boolean }>>;

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
