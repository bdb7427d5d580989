import { implement } from '../../../platform/server/http/context.ts';
import { noticesContract } from '../contract.ts';
import { countUnread, listNotices, markRead } from './queries.ts';

const pageLength = 30;
const mostCounted = 100;

export const noticesRoom = implement(noticesContract, {
  async listNotices(ctx, { after }) {
    const rows = await listNotices(ctx.tx, ctx.actor, { after, limit: pageLength + 1 });
    const shown = rows.slice(0, pageLength);
    return {
      notices: shown.map(({ id, kind, params, link, createdAt, readAt }) => ({
        ...{ id, kind, params, link, createdAt, readAt },
      })),
      next: rows.length > pageLength ? (shown.at(-1)?.key ?? null) : null,
    };
  },

  async countUnread(ctx) {
    return { unread: await countUnread(ctx.tx, ctx.actor, mostCounted) };
  },

  async markRead(ctx, { ids, until = ctx.now }) {
    if (ids?.length === 0) return { marked: 0 };
    return { marked: await markRead(ctx.tx, ctx.actor, { ids, until }, ctx.now) };
  },
});
