import { z } from 'zod';
import { command, query, room } from '../../platform/shared/endpoint.ts';
import { Id, Instant, OptionalText, Saved, Version } from '../../platform/shared/schemas.ts';
import { ChildRecord, ChildRow } from '../children/contract.ts';
import { mergeGroups } from '../children/rules/merge.ts';
import { foundBys, pairStates, verdicts } from './contract/pair.ts';
import { duplicatePermissions } from './permissions.ts';

export * from './contract/pair.ts';

export const duplicateProblems = [
  'duplicates.left-to-the-commune',
  'duplicates.decided-already',
  'duplicates.two-communes',
  'duplicates.one-commune',
  'duplicates.which-one-left',
  'duplicates.move-is-open',
  'duplicates.record-not-followed',
  'duplicates.record-changed',
  'duplicates.taken-value-refused',
  'duplicates.changed-since-merge',
  'duplicates.not-merged',
] as const;
export type DuplicateProblem = (typeof duplicateProblems)[number];

export const pairSides = ['a', 'b'] as const;
export type PairSide = (typeof pairSides)[number];

const Reason = z.object({ code: z.string(), points: z.number() });

export const PairRow = z.object({
  id: Id,
  score: z.number(),
  /** In the order of their weight; codes of platform/shared/people-names/likeness.ts. */
  reasons: z.array(Reason),
  state: z.enum(pairStates),
  foundBy: z.enum(foundBys),
  foundAt: Instant,
  /** The two records lie in two communes. */
  across: z.boolean(),
  a: ChildRow,
  b: ChildRow,
  version: Version,
});
export type PairRow = z.output<typeof PairRow>;

const Filter = z.object({
  state: z.enum(pairStates).default('open'),
  reach: z.enum(['all', 'within', 'across']).default('all'),
});

export const duplicatesContract = room('duplicates', duplicatePermissions, {
  listPairs: query({
    path: '/api/duplicates',
    permission: 'duplicate.read',
    audited: true,
    summary: 'Các cặp hồ sơ nghi trùng, giống nhất trước',
    input: Filter.extend({
      after: Id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ pairs: z.array(PairRow), next: Id.nullable() }),
  }),
  countPairs: query({
    path: '/api/duplicates/count',
    permission: 'duplicate.read',
    summary: 'Số cặp nghi trùng theo trạng thái',
    input: Filter.pick({ reach: true }),
    answer: z.object({ counts: z.record(z.enum(pairStates), z.number().int()) }),
  }),
  getPair: query({
    path: '/api/duplicates/:pairId',
    permission: 'duplicate.read',
    audited: true,
    summary: 'Một cặp nghi trùng: lý do, quyết định',
    input: z.object({ pairId: Id }),
    answer: z.object({
      pair: PairRow,
      note: z.string(),
      decidedBy: z.string().nullable(),
      decidedAt: Instant.nullable(),
      /** The record that was kept, once they are merged. */
      kept: z.enum(pairSides).nullable(),
      abilities: z.object({
        judge: z.boolean(),
        sayMoved: z.boolean(),
        merge: z.boolean(),
        unmerge: z.boolean(),
      }),
    }),
  }),
  getSide: query({
    path: '/api/duplicates/:pairId/sides/:side',
    permission: 'duplicate.read',
    audited: true,
    summary: 'Một hồ sơ của cặp nghi trùng để so sánh, và những gì gắn với hồ sơ',
    input: z.object({ pairId: Id, side: z.enum(pairSides) }),
    answer: z.object({
      child: ChildRecord,
      /** What hangs on the record, by kind, and goes along when it is merged. */
      attached: z.record(z.string(), z.number().int()),
    }),
  }),
  judgePair: command({
    path: '/api/duplicates/:pairId/judge',
    permission: 'duplicate.judge',
    summary: 'Nói cặp này không phải một trẻ em, chưa chắc, hoặc là một trẻ em đã chuyển xã',
    input: z.object({
      pairId: Id,
      version: Version,
      verdict: z.enum(verdicts),
      /** With `moved`: the record of the commune that the child left. */
      left: z.enum(pairSides).optional(),
      note: OptionalText(500),
    }),
    answer: Saved,
  }),
  mergePair: command({
    path: '/api/duplicates/:pairId/merge',
    permission: 'duplicate.merge',
    summary: 'Gộp hai hồ sơ của một trẻ em thành một; mọi thứ gắn kèm đi theo',
    input: z.object({
      pairId: Id,
      version: Version,
      keep: z.enum(pairSides),
      /** As they were seen: one that has changed meanwhile is not merged. */
      versionA: Version,
      versionB: Version,
      /** Groups of fields taken from the record that is merged away; all others stay as the kept record has them. */
      take: z.array(z.enum(mergeGroups)).max(mergeGroups.length),
    }),
    answer: Saved.extend({ childId: Id }),
  }),
  unmergePair: command({
    path: '/api/duplicates/:pairId/unmerge',
    permission: 'duplicate.merge',
    summary: 'Tách lại hai hồ sơ đã gộp, mỗi hồ sơ như trước khi gộp',
    input: z.object({ pairId: Id, version: Version }),
    answer: Saved,
  }),
});
