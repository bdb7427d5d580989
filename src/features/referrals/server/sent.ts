import type { Context } from '../../../platform/server/http/context.ts';
import { openForSealing, openSealed } from '../../../platform/server/sealed/index.ts';
import { addHours, localDateOf, timeOf } from '../../../platform/shared/instant.ts';
import { notFound, Problem, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { ownCase, readCase } from '../../cases/server/public.ts';
import { nameOn } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import { type Basis, type CaseReferral, openStates } from '../contract.ts';
import { holdBasis } from './basis.ts';
import {
  type ActRow,
  findActs,
  findReferrals,
  holdReferral,
  insertAct,
  type ReferralRow,
  updateReferral,
} from './queries/referrals.ts';
import { basesOn, basisName } from './reference.ts';
import { tellReceiver } from './refer.ts';
import { places, wordsIn } from './sealing.ts';
import { fromSeven } from './tellable.ts';

/** Referrals as the team of the case sees them, and what its worker does with a running one. */

const isOver = ({ basisUntil, state }: ReferralRow, on: string): boolean =>
  basisUntil !== null && basisUntil < on && openStates.includes(state);

export async function listCaseReferrals(ctx: Context, { caseId }: { caseId: string }) {
  const { file, roles } = await ownCase(ctx, caseId, 'read');
  const rows = await findReferrals(ctx.tx, ctx.actor, caseId);
  const acts = await findActs(ctx.tx, ctx.actor, caseId);
  const names = await displayNamesOf(
    ctx.tx,
    acts.map(({ by }) => by),
  );
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(ctx.now);
  const { destroyed } = await openSealed(ctx, caseId);
  const shown = (row: ReferralRow): CaseReferral => ({
    ...termsOf(row),
    ...{ receiverName: nameOn(tree, row.receiverId, on) ?? '', actionId: row.actionId, version: row.version },
    covered: !destroyed,
    basis: { kind: row.basisKind, consentIds: row.consentIds, name: basisName(row.basisCode) },
    lostBasis: row.endedAt === null && (row.lostBasisAt !== null || isOver(row, on)),
    ...{ endedAt: row.endedAt, outcome: row.outcome },
    acts: ofReferral(acts, row).map((act) => actShown(act, { names, destroyed })),
  });
  const maySend = roles.includes('worker') && file.stage !== 'closed';
  return { referrals: rows.map(shown), maySend, bases: basesOn(on) };
}

const ofReferral = (acts: readonly ActRow[], { id }: ReferralRow) =>
  acts.filter(({ referralId }) => referralId === id);

/** Everything that was written to receivers and by them. @throws 404 outside the case */
export async function openReferralWords(ctx: Context, { caseId }: { caseId: string }) {
  await ownCase(ctx, caseId, 'read');
  const rows = await findReferrals(ctx.tx, ctx.actor, caseId);
  const acts = await findActs(ctx.tx, ctx.actor, caseId);
  const unsealer = await openSealed(ctx, caseId);
  return { referrals: rows.map((row) => wordsIn(unsealer, row, ofReferral(acts, row))) };
}

type Terms = Pick<
  ReferralRow,
  | (
      | 'id'
      | 'receiverId'
      | 'sector'
      | 'service'
      | 'groups'
      | 'pace'
      | 'wishedOn'
      | 'state'
      | 'sentAt'
      | 'acceptDueAt'
    )
  | ('decidedAt' | 'answerDueAt')
>;
export const termsOf = ({
  id,
  receiverId,
  sector,
  service,
  groups,
  pace,
  wishedOn,
  state,
  ...row
}: Terms) => {
  const { sentAt, acceptDueAt, decidedAt, answerDueAt } = row;
  const clocks = { sentAt, acceptDueAt, decidedAt, answerDueAt };
  return { id, receiverId, sector, service, groups, pace, wishedOn, state, ...clocks };
};

export const actShown = (
  { id, act, at, by, words }: Omit<ActRow, 'referralId'>,
  { names, destroyed }: { names: ReadonlyMap<string, string>; destroyed: boolean },
) => ({ id, act, at, by: names.get(by) ?? '', covered: words !== null && !destroyed });

/** A running referral of a case whose worker the caller is. @throws 404, 409, 422 */
async function ownReferral(ctx: Context, input: { caseReferralId: string; version: number }) {
  const row = await holdReferral(ctx.tx, ctx.actor, input.caseReferralId);
  if (!row) throw notFound();
  const { file, roles } = await ownCase(ctx, row.caseId, 'read');
  if (!roles.includes('worker')) throw refused('referrals.not-the-worker');
  if (row.endedAt !== null) throw refused('referrals.ended');
  if (row.version !== input.version)
    throw staleVersion({ id: row.id, version: row.version, state: row.state });
  return { row, file };
}

/** The act with its words, and how the referral then stands. */
async function move(
  ctx: Context,
  row: ReferralRow,
  of: { id: string; act: 'withdraw' | 'rest-anew'; words: string; to: Partial<ReferralRow> },
) {
  const sealer = await openForSealing(ctx, { subjectId: row.caseId, unitId: row.unitId });
  const words = of.words === '' ? null : sealer.seal(places.act(of.id), of.words);
  const { localityId, accountId: by } = ctx.actor;
  const act = { id: of.id, referralId: row.id, act: of.act, at: ctx.now, by, words };
  if (!(await insertAct(ctx.tx, localityId, act))) throw new Problem(409, 'platform.same-id-other-content');
  const to = { ...row, ...of.to };
  const version = await updateReferral(ctx.tx, localityId, { id: row.id, version: row.version, to });
  if (version === undefined) throw staleVersion({ id: row.id, version: row.version, state: row.state });
  ctx.audit({ detail: { act: of.act } });
  return { id: row.id, version };
}

/** The receiver stops seeing it with this very act. */
export async function withdrawCaseReferral(
  ctx: Context,
  input: { caseReferralId: string; id: string; version: number; reason: string },
) {
  const { row } = await ownReferral(ctx, input);
  const to = { state: 'withdrawn' as const, endedAt: ctx.now };
  return move(ctx, row, { id: input.id, act: 'withdraw', words: input.reason, to });
}

/** Another basis, in place of one that was lost or beside it; the time in which nobody there saw it is not counted. */
export async function restCaseReferral(
  ctx: Context,
  input: { caseReferralId: string; id: string; version: number; basis: Basis },
) {
  const { row, file } = await ownReferral(ctx, input);
  const { caseId, receiverId } = row;
  const { childId } = await readCase(ctx, caseId, 'read');
  const childAsked = await fromSeven(ctx, childId);
  const basis = await holdBasis(ctx, input.basis, { caseId, receiverId, childAsked });
  const lost = row.lostBasisAt === null ? 0 : (timeOf(ctx.now) - timeOf(row.lostBasisAt)) / 3_600_000;
  const answerDueAt = row.answerDueAt && addHours(row.answerDueAt, lost);
  const to = { ...basis, lostBasisAt: null, acceptDueAt: addHours(row.acceptDueAt, lost), answerDueAt };
  const saved = await move(ctx, row, { id: input.id, act: 'rest-anew', words: '', to });
  const on = localDateOf(ctx.now);
  if (row.lostBasisAt !== null)
    await tellReceiver(ctx, { receiverId, referralId: row.id, named: file.named, on });
  return saved;
}
