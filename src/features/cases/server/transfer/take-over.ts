import type { Context } from '../../../../platform/server/http/context.ts';
import { moveSealed, openForSealing } from '../../../../platform/server/sealed/index.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { type Deed, splitDeed } from '../../contract.ts';
import { judgeAct, type Verdict } from '../../rules/judge.ts';
import { appendEvent } from '../open-case.ts';
import { setPeople, updateFile } from '../queries-cases.ts';
import { worldOf } from '../reference.ts';
import { servantsOf } from '../servants.ts';
import { refusedAs } from '../standing.ts';
import { wordsOf } from '../words-of.ts';
import { awaitingOf, receivingCommune } from './awaiting.ts';
import { tellOf } from './offer.ts';
import {
  type AwaitingEvent,
  type AwaitingRow,
  moveCase,
  readAwaiting,
  refuseCase,
} from '../queries/transfer.ts';

interface Asked {
  row: AwaitingRow;
  history: AwaitingEvent[];
  verdict: Extract<Verdict, { ok: true }>;
}

/** Judged by the same table as every act, from what the rules may read of a case that is not the caller's yet. */
async function asked(
  ctx: Context,
  of: { caseId: string; version: number; id: string; deed: Deed },
): Promise<Asked> {
  const on = localDateOf(ctx.now);
  // Held first: of two who answer at once the second finds what the first has left.
  const history = await readAwaiting(ctx.tx, of.caseId, on);
  const row = await awaitingOf(ctx, of.caseId);
  if (history.length === 0 || !row) throw notFound();
  ctx.audit({
    subjectKind: 'case',
    subjectId: of.caseId,
    unitId: row.fromUnitId,
    detail: { act: of.deed.act },
  });
  if (row.version !== of.version)
    throw staleVersion({ id: of.caseId, version: row.version, stage: row.stage });
  const doer = { accountId: ctx.actor.accountId, roles: ['receiver'] as const };
  const wanted = { id: of.id, deed: of.deed, at: ctx.now, lateReason: '' };
  const verdict = judgeAct(history, wanted, doer, await worldOf(ctx));
  if (!verdict.ok) throw refusedAs(verdict.refusals);
  return { row, history, verdict };
}

/**
 * The case becomes the receiving commune's, with its history, clocks and key, in this transaction; the former team reads
 * nothing from its commit on (security.md §4.3 rule 7).
 * @throws 404 where no case awaits the caller; 422 for a worker who does not serve the commune
 */
export async function takeOver(
  ctx: Context,
  input: { awaitingCaseId: string; version: number; id: string; accountId: string },
) {
  const { awaitingCaseId: caseId, version, id, accountId } = input;
  const deed = { act: 'take-over' as const, accountId };
  const { row, history, verdict } = await asked(ctx, { caseId, version, id, deed });
  const unitId = await receivingCommune(ctx, row);
  const { officers } = await servantsOf(ctx, unitId);
  if (!officers.includes(accountId))
    throw refused('platform.invalid-input', { fields: [{ path: 'accountId', code: 'cases.cannot-serve' }] });
  const on = localDateOf(ctx.now);
  if (!(await moveCase(ctx.tx, { caseId, toUnitId: unitId, on, now: ctx.now }))) throw notFound();
  await moveSealed(ctx, { subjectId: caseId, unitId });
  ctx.audit({ unitId });
  const sealer = await openForSealing(ctx, { subjectId: caseId, unitId });
  const appended = { sealer, verdict, seq: history.length + 1, deed, lateReason: '' };
  await appendEvent(ctx, { caseId, unitId }, appended);
  const { state } = verdict;
  const by = { localityId: ctx.actor.localityId, now: ctx.now };
  const saved = await updateFile(ctx.tx, by, { id: caseId, version, state });
  if (saved === undefined) throw staleVersion({ id: caseId, version: row.version, stage: row.stage });
  const named = state.named.map((one) => one.accountId);
  await setPeople(ctx.tx, caseId, { team: state.team, named });
  return { id: caseId, version: saved, stage: state.stage };
}

export async function refuseTransfer(
  ctx: Context,
  input: { awaitingCaseId: string; version: number; id: string; reason: string },
) {
  const { awaitingCaseId: caseId, version, id, reason } = input;
  const deed = { act: 'refuse-transfer' as const, reason };
  const { row, history, verdict } = await asked(ctx, { caseId, version, id, deed });
  const sealer = await openForSealing(ctx, { subjectId: caseId, unitId: row.fromUnitId });
  const words = sealer.seal(wordsOf({ id }), JSON.stringify(splitDeed(deed).words));
  const on = localDateOf(ctx.now);
  const saved = await refuseCase(ctx.tx, { caseId, event: verdict.event, words, on });
  if (saved === undefined) throw notFound();
  const offered = history.findLast(({ facts }) => facts.act === 'offer-transfer');
  await tellOf(ctx, { accountIds: offered ? [offered.by] : [], kind: 'cases.refused', eventId: id });
  return { id: caseId, version: saved };
}
