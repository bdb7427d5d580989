import type { Context } from '../../../platform/server/http/context.ts';
import { actSummary, auditOfSubject } from '../../accounts/server/public.ts';
import { ownCase } from './standing.ts';

const shownAtOnce = 500;

/** Everybody who looked at the case or acted in it, from the trail, the newest first. @throws 404 outside the team */
export async function listCaseViewers(ctx: Context, { caseId }: { caseId: string }) {
  const { file } = await ownCase(ctx, caseId, 'read');
  const subject = { subjectKind: 'case', subjectIds: [file.id], limit: shownAtOnce };
  const records = await auditOfSubject(ctx.tx, { ...subject, localityId: ctx.actor.localityId });
  return {
    views: records.map(({ at, displayName, act, detail }) => ({
      ...{ at, name: displayName ?? '', act, summary: actSummary(act) },
      revealed: detail.reveal === 'words',
    })),
  };
}
