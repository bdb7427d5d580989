import type { Context } from '../../../platform/server/http/context.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import type { ConcernContent } from '../contract.ts';
import { contentOf } from './open.ts';
import { type ConcernRecord, findConcern, findOfCase } from './queries/concerns.ts';

export { concernsOfChild } from './attachment.ts';
export { type CaseOpener, type ConcernForCase, introduceCaseOpener } from './case-opener.ts';
export { communesOf, type CountedCommunes, everyCommune } from './communes.ts';
export { type Batch, type LookAsked, tellEverywhere } from './escalations/batches.ts';
export { type PeopleOver, peopleOver } from './escalations/levels.ts';
export { sendConcernEscalations } from './escalations/send.ts';
export { findLocalities } from './queries/escalations.ts';
export type { ConcernRecord } from './queries/concerns.ts';

/** A concern in the caller's part; undefined where it is another commune's. The caller has asked who may ask. */
export const findConcernOf = (ctx: Context, concernId: string): Promise<ConcernRecord | undefined> =>
  findConcern(ctx.tx, ctx.actor, concernId);

/** Concerns from which a case was opened, the first received first. */
export const concernsOfCase = (ctx: Context, caseId: string): Promise<ConcernRecord[]> =>
  findOfCase(ctx.tx, ctx.actor, caseId);

/** What was told, opened. Whoever calls writes the audit row of having opened it. @throws 404 outside the caller's part */
export async function openContent(ctx: Context, concernId: string): Promise<ConcernContent> {
  const concern = await findConcern(ctx.tx, ctx.actor, concernId);
  if (!concern) throw notFound();
  return (await contentOf(ctx, concern)).content;
}
