import { z } from 'zod';
import { command, query, room } from '../../platform/shared/endpoint.ts';
import { Id, Instant } from '../../platform/shared/schemas.ts';
import { noticePermissions } from './permissions.ts';

const NoticeParams = z.record(z.string(), z.union([z.string(), z.number()]));

export const Notice = z.object({
  id: Id,
  /** `room.what-happened`; the web has the sentence. */
  kind: z.string(),
  params: NoticeParams,
  /** A path inside the product. */
  link: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Notice = z.output<typeof Notice>;
export type NoticeParams = z.output<typeof NoticeParams>;

/** Where the next page begins: instant and id of the last notice shown. */
const NoticeKey = z.string().regex(/^[\d:.TZ-]{20,30}_[0-9a-f-]{36}$/);

export const noticesContract = room('notices', noticePermissions, {
  listNotices: query({
    path: '/api/notices',
    permission: 'signed-in',
    input: z.object({ after: NoticeKey.optional() }),
    answer: z.object({ notices: z.array(Notice), next: z.string().nullable() }),
    summary: 'Thông báo gửi cho mình, mới nhất trước',
  }),
  countUnread: query({
    path: '/api/notices/unread',
    permission: 'signed-in',
    input: z.object({}),
    /** At most 100: beyond that the number says nothing more. */
    answer: z.object({ unread: z.number().int() }),
    summary: 'Số thông báo chưa đọc',
  }),
  markRead: command({
    path: '/api/notices/read',
    permission: 'signed-in',
    /** Without ids: everything written until `until`. */
    input: z.object({ ids: z.array(Id).max(200).optional(), until: Instant.optional() }),
    answer: z.object({ marked: z.number().int() }),
    summary: 'Đánh dấu đã đọc',
    remembered: false,
    audited: false,
  }),
});
