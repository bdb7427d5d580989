import { z } from 'zod';
import { command, download, query } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, OptionalText, Saved, Text, Version } from '../../../platform/shared/schemas.ts';
import { Likeness } from '../../children/contract.ts';
import { ConcernContent, ConcernPage, ConcernRow, Informant, OpenedConcern } from './concern.ts';
import { concernCategories, concernOutcomes, concernPiles, informantReasons, replyWays } from './states.ts';

/** What the commune's officer does with a concern. */

const one = { concernId: Id };
const acting = { ...one, version: Version };

export const handlingEndpoints = {
  listConcerns: query({
    path: '/api/concerns',
    permission: 'concern.handle',
    audited: true,
    summary: 'Tin đã tiếp nhận của xã: một trang, gấp nhất trước',
    input: z.object({
      pile: z.enum(concernPiles).default('open'),
      after: Id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ rows: z.array(ConcernRow), next: Id.nullable() }),
  }),
  countConcerns: query({
    path: '/api/concerns/count',
    permission: 'concern.handle',
    summary: 'Số tin theo tình trạng',
    input: z.object({}),
    answer: z.object({ counts: z.record(z.enum(concernPiles), z.number().int()) }),
  }),
  getConcern: query({
    path: '/api/concerns/:concernId',
    permission: 'concern.handle',
    audited: true,
    summary: 'Một tin đã tiếp nhận: tình trạng, đồng hồ, các bước; chưa mở nội dung',
    input: z.object(one),
    answer: ConcernPage,
  }),
  openConcern: command({
    path: '/api/concerns/:concernId/open',
    permission: 'concern.handle',
    remembered: false,
    summary: 'Mở nội dung một tin',
    input: z.object(one),
    answer: OpenedConcern,
  }),
  openInformant: command({
    path: '/api/concerns/:concernId/informant',
    permission: 'concern.handle',
    remembered: false,
    summary: 'Mở thông tin người báo tin, có lý do',
    input: z.object({ ...one, reason: z.enum(informantReasons), note: OptionalText(500) }),
    answer: z.object({ informant: Informant }),
  }),
  listConcernViewers: query({
    path: '/api/concerns/:concernId/viewers',
    permission: 'concern.viewers',
    audited: true,
    summary: 'Ai đã xem tin này',
    input: z.object(one),
    answer: z.object({
      views: z.array(z.object({ at: Instant, name: z.string(), act: z.string(), summary: z.string() })),
    }),
  }),
  acknowledgeConcern: command({
    path: '/api/concerns/:concernId/acknowledge',
    permission: 'concern.handle',
    summary: 'Xã nhận tin được chuyển đến',
    input: z.object(acting),
    answer: Saved,
  }),
  completeConcern: command({
    path: '/api/concerns/:concernId/complete',
    permission: 'concern.handle',
    summary: 'Bổ sung, sửa nội dung của tin; thời điểm nhận sửa thì giữ cả thời điểm cũ',
    input: z.object({
      ...acting,
      content: ConcernContent,
      category: z.enum(concernCategories),
      inDanger: z.boolean(),
      receivedAt: Instant,
      /** Needed where T0 is corrected. */
      reason: OptionalText(500),
    }),
    answer: Saved,
  }),
  proposeChildren: command({
    path: '/api/concerns/:concernId/children',
    permission: 'concern.handle',
    remembered: false,
    summary: 'Trẻ em trong sổ của xã có thể là trẻ em của tin này',
    input: z.object(one),
    answer: z.object({ children: z.array(Likeness) }),
  }),
  linkChild: command({
    path: '/api/concerns/:concernId/child',
    permission: 'concern.handle',
    summary: 'Nối tin với trẻ em trong sổ, hoặc thôi nối',
    /** null: not known which child it is. */
    input: z.object({ ...acting, childId: Id.nullable() }),
    answer: Saved,
  }),
  listJoinable: query({
    path: '/api/concerns/:concernId/joinable',
    permission: 'concern.handle',
    audited: true,
    summary: 'Tin khác của xã có thể về cùng trẻ em hay cùng sự việc',
    input: z.object(one),
    answer: z.object({ rows: z.array(ConcernRow.extend({ sameChild: z.boolean() })) }),
  }),
  joinConcern: command({
    path: '/api/concerns/:concernId/join',
    permission: 'concern.handle',
    summary: 'Ghép với tin khác về cùng trẻ em hay cùng sự việc',
    input: z.object({ ...acting, otherConcernId: Id }),
    answer: Saved,
  }),
  partConcern: command({
    path: '/api/concerns/:concernId/part',
    permission: 'concern.handle',
    summary: 'Tách tin khỏi các tin đã ghép',
    input: z.object(acting),
    answer: Saved,
  }),
  decideConcern: command({
    path: '/api/concerns/:concernId/decide',
    permission: 'concern.handle',
    summary: 'Quyết định: lập vụ việc, tư vấn, chuyển nơi khác, hoặc không xử lý tiếp, có lý do',
    input: z.object({
      ...acting,
      outcome: z.enum(concernOutcomes),
      reason: Text(2000),
      /** A referral goes to another commune, which takes it over, or to an agency. */
      toCommuneId: Id.optional(),
      toAgency: OptionalText(200),
      /** Made by the client, with the outcome `case`. */
      caseId: Id.optional(),
    }),
    answer: Saved,
  }),
  replyToReporter: command({
    path: '/api/concerns/:concernId/reply',
    permission: 'concern.handle',
    summary: 'Ghi việc trả lời người báo tin',
    input: z.object({ ...acting, told: Text(2000), repliedAt: Instant, way: z.enum(replyWays) }),
    answer: Saved,
  }),
  downloadConcernForm: download(
    {
      path: '/api/concerns/:concernId/form',
      permission: 'concern.handle',
      summary: 'In Mẫu 01: Báo cáo tiếp nhận thông tin trẻ em',
      input: z.object({
        ...one,
        format: z.enum(['docx', 'pdf']),
        /** With it, who reported is printed too. */
        informant: z.enum(informantReasons).optional(),
      }),
    },
    z.unknown(),
  ),
};
