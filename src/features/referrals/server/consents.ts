import type { Context } from '../../../platform/server/http/context.ts';
import { openForSealing, openSealed, type Unsealer } from '../../../platform/server/sealed/index.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, Problem, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { ownCase, readCase } from '../../cases/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { nameOn } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { CaseConsent, ConsentWords } from '../contract.ts';
import { wrong } from './basis.ts';
import {
  type ConsentRow,
  findConsent,
  findConsents,
  insertConsent,
  withdrawConsent,
} from './queries/consents.ts';
import { holdRestingOn, insertAct, updateReferral } from './queries/referrals.ts';
import { places, textIn } from './sealing.ts';
import { fromSeven, receiversBeside } from './tellable.ts';

/** Consent in a case: recording, reading, withdrawing it while something rests on it. */

export async function listCaseConsents(ctx: Context, { caseId }: { caseId: string }) {
  const { file, roles, childId, history } = await readCase(ctx, caseId, 'read');
  const handedOver = history.findLast(({ facts }) => ['take-over', 'carry-over'].includes(facts.act));
  const rows = await findConsents(ctx.tx, ctx.actor, caseId);
  const names = await displayNamesOf(
    ctx.tx,
    rows.map(({ recordedBy }) => recordedBy),
  );
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(ctx.now);
  const { destroyed } = await openSealed(ctx, caseId);
  const shown = (row: ConsentRow): CaseConsent => {
    const { id, givenBy, purpose, way, givenOn, validUntil, receiverId, recordedAt, withdrawnOn, version } =
      row;
    return {
      ...{ id, givenBy, purpose, way, givenOn, validUntil, receiverId, recordedAt, withdrawnOn, version },
      ...{ covered: !destroyed, recordedBy: names.get(row.recordedBy) ?? '' },
      beforeHandover: handedOver !== undefined && recordedAt < handedOver.recordedAt,
      receiverName: receiverId === null ? '' : (nameOn(tree, receiverId, on) ?? ''),
    };
  };
  const mayRecord = roles.includes('member') && file.stage !== 'closed';
  return {
    consents: rows.map(shown),
    mayRecord,
    childFromSeven: await fromSeven(ctx, childId),
    receivers: receiversBeside({ tree, on, unitId: file.unitId }).map(({ receiverId, name }) => ({
      ...{ receiverId, name },
    })),
  };
}

/** Who consented, who witnessed it, what was noted and why something was withdrawn. @throws 404 outside the case */
export async function openConsentWords(ctx: Context, { caseId }: { caseId: string }) {
  await ownCase(ctx, caseId, 'read');
  const rows = await findConsents(ctx.tx, ctx.actor, caseId);
  const unsealer = await openSealed(ctx, caseId);
  return { consents: rows.map((row) => wordsIn(unsealer, row)) };
}

function wordsIn(unsealer: Unsealer, { id, words, withdrawnWords }: ConsentRow): ConsentWords {
  const said = textIn(unsealer, places.consent(id), words);
  const { giverName = '', witness = '', note = '' } = said === '' ? {} : JSON.parse(said);
  return {
    id,
    giverName,
    witness,
    note,
    withdrawnWhy: textIn(unsealer, places.withdrawal(id), withdrawnWords),
  };
}

export type RecordInput = Pick<
  CaseConsent,
  'givenBy' | 'purpose' | 'way' | 'givenOn' | 'validUntil' | 'receiverId'
> &
  Pick<ConsentWords, 'giverName' | 'witness' | 'note' | 'id'> & { caseId: string };

/** @throws 404 outside the case, 422 beside the field */
export async function recordCaseConsent(ctx: Context, input: RecordInput) {
  const { caseId, id, givenBy, purpose, way, givenOn, validUntil, receiverId } = input;
  const { file, roles, childId } = await readCase(ctx, caseId, 'held');
  const on = localDateOf(ctx.now);
  if (file.stage === 'closed') throw refused('referrals.case-closed');
  if (!roles.includes('member')) throw notFound();
  if (givenOn > on) throw wrong('givenOn', 'referrals.day-in-the-future');
  if (validUntil !== null && validUntil < givenOn) throw wrong('validUntil', 'referrals.ends-before-given');
  if (givenBy === 'child' && !(await fromSeven(ctx, childId)))
    throw wrong('givenBy', 'referrals.child-below-seven');
  if (way === 'spoken-with-witness' && input.witness === '')
    throw wrong('witness', 'referrals.witness-missing');
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const receivers = receiversBeside({ tree, on, unitId: file.unitId });
  if (receiverId !== null && !receivers.some((one) => one.receiverId === receiverId))
    throw wrong('receiverId', 'referrals.not-a-receiver');
  const sealer = await openForSealing(ctx, { subjectId: caseId, unitId: file.unitId });
  const { giverName, witness, note } = input;
  const made = await insertConsent(ctx.tx, ctx.actor.localityId, {
    ...{ id, caseId, givenBy, purpose, way, givenOn, validUntil, receiverId },
    words: sealer.seal(places.consent(id), JSON.stringify({ giverName, witness, note })),
    ...{ recordedBy: ctx.actor.accountId, recordedAt: ctx.now },
  });
  if (!made) throw new Problem(409, 'platform.same-id-other-content');
  ctx.audit({ detail: { purpose, by: givenBy } });
  return { id, version: 1 };
}

/**
 * Running referrals that rest on it are gone from their receivers' desks with this very act; the worker is told to choose another
 * basis or to end them.
 */
export async function withdrawCaseConsent(
  ctx: Context,
  input: { consentId: string; version: number; on: string; reason: string },
) {
  const seen = await findConsent(ctx.tx, ctx.actor, input.consentId);
  if (!seen) throw notFound();
  const { file, roles } = await ownCase(ctx, seen.caseId, 'held');
  if (!roles.includes('member')) throw notFound();
  if (seen.withdrawnOn !== null) throw refused('referrals.already-withdrawn');
  if (input.on > localDateOf(ctx.now) || input.on < seen.givenOn)
    throw wrong('on', 'referrals.day-in-the-future');
  const sealer = await openForSealing(ctx, { subjectId: seen.caseId, unitId: file.unitId });
  const words = sealer.seal(places.withdrawal(seen.id), input.reason);
  const { localityId, accountId } = ctx.actor;
  const by = { localityId, accountId, now: ctx.now };
  const version = await withdrawConsent(ctx.tx, by, {
    id: seen.id,
    version: input.version,
    on: input.on,
    words,
  });
  if (version === undefined) throw staleVersion({ id: seen.id, version: seen.version });
  const stopped = await stopRestingOn(ctx, { caseId: seen.caseId, consentId: seen.id });
  ctx.audit({ detail: { act: 'withdraw-consent', stopped } });
  if (stopped > 0)
    await notify(ctx.tx, {
      ...{ localityId, accountIds: file.workerId === null ? file.team : [file.workerId], now: ctx.now },
      ...{ kind: 'referrals.lost-basis', params: { count: stopped }, link: `/vu-viec/ho-so/${seen.caseId}` },
      ...{ aboutKind: 'case-consent', aboutId: seen.id, dedupeKey: `lost basis ${seen.id}` },
    });
  return { id: seen.id, version, stopped };
}

async function stopRestingOn(ctx: Context, of: { caseId: string; consentId: string }): Promise<number> {
  const resting = await holdRestingOn(ctx.tx, ctx.actor, of);
  const { localityId, accountId } = ctx.actor;
  for (const row of resting) {
    const to = { ...row, lostBasisAt: ctx.now };
    await updateReferral(ctx.tx, localityId, { id: row.id, version: row.version, to });
    const act = {
      id: newId(),
      referralId: row.id,
      act: 'lose-basis' as const,
      at: ctx.now,
      by: accountId,
      words: null,
    };
    await insertAct(ctx.tx, localityId, act);
  }
  return resting.length;
}
