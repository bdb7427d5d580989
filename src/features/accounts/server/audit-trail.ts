import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf, startOfDay } from '../../../platform/shared/instant.ts';
import { addDays } from '../../../platform/shared/plain-date.ts';
import type { AuditRow } from '../contract.ts';
import { auditArea } from '../permissions.ts';
import { type AuditRecord, listAudit, listOwnAudit } from './queries-audit.ts';
import type { AccountsSettings } from './settings.ts';

const pageLength = 50;

interface AuditQuestion {
  accountId?: string | undefined;
  act?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  after?: string | undefined;
}

export async function readAudit(settings: AccountsSettings, ctx: Context, asked: AuditQuestion) {
  const { actor } = ctx;
  const area = auditArea(actor);
  const records = await listAudit(ctx.tx, {
    ...area,
    localityId: actor.localityId,
    whole: actor.wholeLocality && area.areaUnitIds.length === actor.unitIds.length,
    accountId: asked.accountId,
    act: asked.act,
    from: asked.from && startOfDay(asked.from),
    until: asked.to && startOfDay(addDays(asked.to, 1)),
    after: asked.after,
    limit: pageLength + 1,
  });
  const { accountId, act, from, to } = asked;
  ctx.audit({
    subjectKind: 'audit',
    detail: { filter: { accountId, act, from, to }, rows: Math.min(records.length, pageLength) },
  });
  return pageOf(settings, ctx, records);
}

export async function readOwnAudit(settings: AccountsSettings, ctx: Context, after: string | undefined) {
  const { localityId, accountId } = ctx.actor;
  const records = await listOwnAudit(ctx.tx, { localityId, accountId, after, limit: pageLength + 1 });
  return pageOf(settings, ctx, records);
}

async function pageOf(settings: AccountsSettings, ctx: Context, records: readonly AuditRecord[]) {
  const shown = records.slice(0, pageLength);
  const unitIds = shown.flatMap((record) => record.unitId ?? []);
  const today = localDateOf(ctx.now);
  const names = await settings.scopes.unitNames(ctx.tx, ctx.actor.localityId, unitIds, today);
  const rows = shown.map((record): AuditRow => {
    const { key, at, accountId, displayName, act, subjectKind, subjectId, detail } = record;
    const summary = settings.acts.get(act) ?? act;
    const unitName = (record.unitId && names.get(record.unitId)) || null;
    return { key, at, accountId, displayName, act, summary, subjectKind, subjectId, unitName, detail };
  });
  return { rows, next: records.length > pageLength ? (shown.at(-1)?.key ?? null) : null };
}
