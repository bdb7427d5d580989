import { z } from 'zod';
import { command, download, query, room } from '../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../platform/shared/schemas.ts';
import { birthPrecisions, childStates, circumstanceKinds, sexes } from '../children/contract.ts';
import { reviewPermissions } from './permissions.ts';

/** Review rounds: the plan orders communes to review every child's situation and to keep four lists fresh. */

export const outcomes = ['confirmed', 'changed', 'moved', 'missing'] as const;
export type Outcome = (typeof outcomes)[number];

export const reviewProblems = [
  'reviews.round-open-already',
  'reviews.round-closed',
  'reviews.due-before-opening',
  'reviews.nobody-to-review',
  'reviews.not-a-commune',
] as const;
export type ReviewProblem = (typeof reviewProblems)[number];

/** What the officer still has to do about a result: nothing, something, or it was done since. */
export const followUps = ['none', 'open', 'done'] as const;

const Progress = z.object({ total: z.number().int(), done: z.number().int() });
const Outcomes = z.record(z.enum(outcomes), z.number().int());

export const Round = z.object({
  id: Id,
  unitId: Id,
  unitName: z.string(),
  name: z.string(),
  openedOn: PlainDateText,
  dueOn: PlainDateText,
  closedOn: PlainDateText.nullable(),
  ...Progress.shape,
  outcomes: Outcomes,
  /** Hamlets of the round in the caller's area. */
  hamletIds: z.array(Id),
  abilities: z.object({ close: z.boolean() }),
  version: Version,
});
export type Round = z.output<typeof Round>;

export const ReviewItem = z.object({
  childId: Id,
  /** The number on the printed sheet; it stays for the whole round. */
  ordinal: z.number().int(),
  fullName: z.string(),
  sex: z.enum(sexes),
  birthDate: PlainDateText,
  birthPrecision: z.enum(birthPrecisions),
  householdHead: z.string(),
  guardian: z.string(),
  outcome: z.enum(outcomes).nullable(),
  note: z.string(),
  reviewedAt: Instant.nullable(),
  /** As the register has the child today. */
  state: z.enum(childStates),
  followUp: z.enum(followUps),
  version: Version,
});
export type ReviewItem = z.output<typeof ReviewItem>;

export const reviewsContract = room('reviews', reviewPermissions, {
  openRound: command({
    path: '/api/review-rounds',
    permission: 'review.lead',
    summary: 'Mở một đợt rà soát cho các thôn của xã',
    input: z.object({ id: Id, unitId: Id, name: Text(120), dueOn: PlainDateText }),
    answer: Saved.extend({ total: z.number().int() }),
  }),
  listRounds: query({
    path: '/api/review-rounds',
    permission: 'review.read',
    summary: 'Các đợt rà soát và tiến độ',
    input: z.object({}),
    answer: z.object({ rounds: z.array(Round) }),
  }),
  getRound: query({
    path: '/api/review-rounds/:roundId',
    permission: 'review.read',
    summary: 'Một đợt rà soát, tiến độ từng thôn',
    input: z.object({ roundId: Id }),
    answer: z.object({
      round: Round,
      hamlets: z.array(z.object({ unitId: Id, unitName: z.string(), ...Progress.shape, outcomes: Outcomes })),
    }),
  }),
  listItems: query({
    path: '/api/review-rounds/:roundId/items',
    permission: 'review.read',
    audited: true,
    summary: 'Trẻ em của một thôn trong đợt rà soát',
    input: z.object({ roundId: Id, unitId: Id }),
    answer: z.object({
      unitName: z.string(),
      items: z.array(ReviewItem),
      mayRecord: z.boolean(),
      /** May the caller change the records themselves? */
      mayChange: z.boolean(),
    }),
  }),
  recordOutcomes: command({
    path: '/api/review-rounds/:roundId/record',
    permission: 'review.record',
    summary: 'Ghi kết quả rà soát; từng trẻ em được trả lời riêng',
    input: z.object({
      roundId: Id,
      items: z
        .array(
          z.strictObject({
            childId: Id,
            version: Version,
            /** Null takes a result back. */
            outcome: z.enum(outcomes).nullable(),
            note: OptionalText(300),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: z.object({
      saved: z.array(z.object({ childId: Id, version: Version })),
      stale: z.array(ReviewItem),
      absent: z.array(Id),
    }),
  }),
  closeRound: command({
    path: '/api/review-rounds/:roundId/close',
    permission: 'review.lead',
    summary: 'Khép một đợt rà soát',
    input: z.object({ roundId: Id, version: Version }),
    answer: Saved,
  }),
  listFreshness: query({
    path: '/api/review-rounds/freshness',
    permission: 'review.read',
    summary: 'Mỗi danh sách được rà soát gần nhất khi nào, theo xã',
    input: z.object({}),
    answer: z.object({
      communes: z.array(
        z.object({
          unitId: Id,
          unitName: z.string(),
          lists: z.array(
            z.object({
              list: z.enum(['all', ...circumstanceKinds]),
              /** Of the last round that reviewed anybody of the list; null when none has. */
              lastReviewedOn: PlainDateText.nullable(),
              ...Progress.shape,
            }),
          ),
        }),
      ),
    }),
  }),
  downloadSheet: download(
    {
      path: '/api/review-rounds/:roundId/sheet',
      permission: 'review.read',
      summary: 'Phiếu rà soát của một thôn để in và ghi tay',
      input: z.object({ roundId: Id, unitId: Id, format: z.enum(['docx', 'pdf']) }),
    },
    z.any(),
  ),
});
