import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { compareVietnamese } from '../../../platform/shared/vietnamese.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import type { ObligationKind, ObligationRow, Outcome } from '../contract/ledger.ts';
import { obligationAbilities, worksFor } from '../permissions.ts';
import { countsOf, countsOfGroups, nextDueOf } from '../rules/counts.ts';
import { historyOf } from './history.ts';
import { type Names, namesFor } from './names.ts';
import { findExtensions } from './queries-acts.ts';
import { findGroups } from './queries-counts.ts';
import * as ledger from './queries-ledger.ts';
import { findMatrix } from './queries-matrix.ts';
import { findDuties, findDutyUnits, findMeasures } from './queries-targets.ts';

export const shownRow = (row: ledger.LedgerRow, names: Names): ObligationRow => ({
  ...row,
  unitName: names.shortNameOf(row.unitId),
  carriedOnBy: names.carriedOnBy(row.unitId),
  recipientName: names.shortNameOf(row.recipientUnitId),
});

export interface ListInput {
  planId: string;
  unitId?: string | undefined;
  dutyId?: string | undefined;
  deadlineId?: string | undefined;
  kind?: ObligationKind | undefined;
  outcome?: Outcome | undefined;
  after?: string | undefined;
  limit: number;
}

/** Key of the next page: `dueAt|id` of the last row shown. */
export const keyOf = (after: string | undefined) => {
  const [dueAt, id] = (after ?? '').split('|');
  return dueAt && id && !Number.isNaN(Date.parse(dueAt)) && /^[0-9a-f-]{36}$/.test(id)
    ? { dueAt, id }
    : undefined;
};

/** One row more than `limit` was asked for: it says that another page follows. */
export function pageOf<R extends ledger.PageKey>(rows: readonly R[], limit: number) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last ? `${last.dueAt}|${last.id}` : null };
}

/** 404 when the plan is absent, discarded or not addressed to the caller's units. */
async function getSight(ctx: Context, planId: string): Promise<void> {
  if (!(await ledger.planIsThere(ctx.tx, ctx.actor, planId))) throw notFound();
}

/** Rows that were asked for only if the plan is there: when there are none, it may be the plan that is not (404). */
export async function inSight<T>(ctx: Context, planId: string, asked: Promise<T[]>): Promise<T[]> {
  const rows = await asked;
  if (rows.length === 0) await getSight(ctx, planId);
  return rows;
}

export async function listObligations(ctx: Context, input: ListInput) {
  const names = await namesFor(ctx);
  const { unitId, after, limit, ...filter } = input;
  const asked = ledger.findRows(ctx.tx, ctx.actor, ctx.now, {
    ...filter,
    unitIds: unitId ? [unitId] : undefined,
    after: keyOf(after),
    inSight: true,
    limit: limit + 1,
  });
  const { shown, next } = pageOf(await inSight(ctx, input.planId, asked), limit);
  return { rows: shown.map((row) => shownRow(row, names)), next };
}

export async function myObligations(ctx: Context, input: { planId?: string | undefined }) {
  const names = await namesFor(ctx);
  const mine = [
    ...new Set(ctx.actor.assignments.flatMap((assignment) => [assignment.unitId, ...assignment.unitIds])),
  ].filter((unitId) => worksFor(ctx.actor, unitId));
  const rows = await ledger.findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: input.planId,
    unitIds: mine,
    limit: 1000,
  });
  return { rows: rows.map((row) => shownRow(row, names)) };
}

/** The row, or 404 when it is absent or its unit lies outside the caller's area. */
export async function getLedgerRow(ctx: Context, obligationId: string): Promise<ledger.LedgerRow> {
  const row = await ledger.findRow(ctx.tx, ctx.actor, ctx.now, obligationId);
  if (!row) throw notFound();
  return row;
}

export const isOpen = (row: Pick<ledger.LedgerRow, 'outcome'>): boolean =>
  row.outcome === 'open' || row.outcome === 'missing';

export async function getObligation(ctx: Context, input: { obligationId: string }) {
  const row = await getLedgerRow(ctx, input.obligationId);
  const names = await namesFor(ctx);
  const key = { localityId: ctx.actor.localityId, obligationId: row.id };
  const requests = await findExtensions(ctx.tx, key);
  const people = await displayNamesOf(
    ctx.tx,
    requests.map((request) => request.askedBy),
  );
  return {
    obligation: shownRow(row, names),
    ...(await dutySide(ctx, row, names)),
    events: await historyOf(ctx, row, names),
    requests: requests.map((request) => ({ ...request, askedBy: people.get(request.askedBy) ?? '' })),
    abilities: obligationAbilities(ctx.actor, {
      unitId: row.unitId,
      open: isOpen(row),
      extensionAsked: row.extensionAsked,
    }),
  };
}

async function dutySide(ctx: Context, row: ledger.LedgerRow, names: Names) {
  if (!row.dutyId) return { content: row.title, part: null, partners: [], measures: [] };
  const [duty] = await findDuties(ctx.tx, ctx.actor, row.planId, row.dutyId);
  const measures = await findMeasures(ctx.tx, ctx.actor, row.planId, row.dutyId);
  const units = await findDutyUnits(ctx.tx, ctx.actor, row.dutyId);
  return {
    content: duty?.content ?? row.title,
    part: units.find((unit) => unit.unitId === row.unitId)?.part ?? null,
    partners: units
      .filter((unit) => unit.unitId !== row.unitId)
      .map((unit) => ({
        ...unit,
        unitName: names.shortNameOf(unit.unitId),
        carriedOnBy: names.carriedOnBy(unit.unitId),
      })),
    measures: measures.map(({ id, name, measureUnit, aggregation }) => ({
      id,
      name,
      measureUnit,
      aggregation,
    })),
  };
}

const kindOrder: Readonly<Record<string, number>> = { office: 0, organisation: 1, authority: 2, hamlet: 3 };

export async function matrix(ctx: Context, input: { planId: string; only: 'reports' | 'duties' | 'all' }) {
  const names = await namesFor(ctx);
  const { columns, cells } = await findMatrix(ctx.tx, ctx.actor, ctx.now, input);
  if (cells.length === 0) await getSight(ctx, input.planId);
  const placeOf = new Map(columns.map(({ id }, place) => [id, place]));
  const rows = [...Map.groupBy(cells, ([unitId]) => unitId)].map(([unitId, own]) => ({
    unitId,
    unitName: names.shortNameOf(unitId),
    unitKind: names.kindOf(unitId),
    carriedOnBy: names.carriedOnBy(unitId),
    cells: own.map(([, obligationId, columnId, stage, outcome, late]) => ({
      ...{ obligationId, column: placeOf.get(columnId) as number, stage, outcome, daysLate: late },
    })),
    counts: countsOf(own.map(([, , , , outcome]) => outcome)),
  }));
  rows.sort(
    (a, b) =>
      (kindOrder[a.unitKind] ?? 9) - (kindOrder[b.unitKind] ?? 9) ||
      compareVietnamese(a.unitName, b.unitName),
  );
  return { columns, rows, counts: countsOf(cells.map(([, , , , outcome]) => outcome)) };
}

export async function countOutcomes(ctx: Context, input: { planId: string }) {
  const asked = findGroups(ctx.tx, ctx.actor, ctx.now, input.planId);
  const groups = await inSight(ctx, input.planId, asked);
  const kinds = [...Map.groupBy(groups, (group) => group.kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    all: countsOfGroups(groups),
    byKind: kinds.map(([kind, own]) => ({ kind, counts: countsOfGroups(own) })),
    nextDue: nextDueOf(groups),
  };
}
