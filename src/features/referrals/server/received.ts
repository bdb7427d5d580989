import type { Context } from '../../../platform/server/http/context.ts';
import { requireStepUp } from '../../../platform/server/http/step-up.ts';
import {
  openForSealing,
  openManySealed,
  openSealed,
  type Unsealer,
} from '../../../platform/server/sealed/index.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { initials } from '../../../platform/shared/vietnamese.ts';
import { asHolderOf } from '../../children/permissions.ts';
import { officesOf } from '../../children/rules/visibility.ts';
import { sectorTable } from '../../children/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { calendarOf } from '../../plans/server/public.ts';
import { nameOn, treeAt, type UnitTree } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import { type CaseFacts, type CaseField, isGuarded, type ReferralAct } from '../contract.ts';
import { caseReferralPermissions } from '../permissions.ts';
import { dueAfter } from '../rules/limits.ts';
import { cutTold, fieldsSeen, sharedCaseFields } from '../rules/sharing.ts';
import { wrong } from './basis.ts';
import {
  actOnReceived,
  findGuarded,
  findReceived,
  findReceivedActs,
  type ReceivedRow,
} from './queries/received.ts';
import { basisName, referralLimits } from './reference.ts';
import { guardedIn, places, toldIn, wordsIn } from './sealing.ts';
import { actShown, termsOf } from './sent.ts';

/** The receiver's desk: what is referred to the caller's offices, what of it the groups name, and what is done with it. */
interface Desk {
  tree: UnitTree;
  on: string;
  offices: string[];
}

async function deskOf(ctx: Context): Promise<Desk> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(ctx.now);
  const actor = asHolderOf(ctx.actor, caseReferralPermissions['case-referral.receive']);
  return { tree, on, offices: officesOf(actor, treeAt(tree, on)) };
}

/** @throws 404 for what is not referred to the caller's offices, or no longer */
async function received(ctx: Context, id: string) {
  const desk = await deskOf(ctx);
  const [row] = await findReceived(ctx.tx, { ...desk, id });
  if (!row) throw notFound();
  ctx.audit({ subjectKind: 'case', subjectId: row.caseId, unitId: row.unitId });
  return { desk, row };
}

const askedOf = ({ sector, groups }: ReceivedRow, { on }: Desk) => ({ sector, groups, on });

/** What decides which fields are told to the caller. */
const sightOf = (row: ReceivedRow, desk: Desk) => ({
  ...{ table: sectorTable, terms: askedOf(row, desk), fields: row.fields },
  accepted: row.state === 'accepted',
});

/** A name that is told stands in a list by its initials: no more of the row is unsealed for it. */
function initialsOf(row: ReceivedRow, desk: Desk, unsealer: Unsealer | undefined): string {
  if (!unsealer || !fieldsSeen(sightOf(row, desk)).has('fullName')) return '';
  return initials(toldIn(unsealer, row.id, row.shared).child.fullName ?? '');
}

function shownTo(
  row: ReceivedRow,
  desk: Desk,
  { unsealer, names }: { unsealer: Unsealer | undefined; names: Map<string, string> },
) {
  const { tree, on } = desk;
  return {
    ...{ ...termsOf(row), version: row.version, sentBy: names.get(row.sentBy) ?? '' },
    childInitials: initialsOf(row, desk, unsealer),
    communeName: nameOn(tree, row.unitId, on) ?? '',
    receiverName: nameOn(tree, row.receiverId, on) ?? '',
  };
}

export async function listReceivedReferrals(ctx: Context) {
  const desk = await deskOf(ctx);
  const rows = await findReceived(ctx.tx, desk);
  const names = await displayNamesOf(
    ctx.tx,
    rows.map(({ sentBy }) => sentBy),
  );
  const keys = await openManySealed(ctx, [...new Set(rows.map(({ caseId }) => caseId))]);
  ctx.audit({ detail: { rows: rows.length } });
  return {
    rows: rows.map((row) => shownTo(row, desk, { unsealer: keys.get(row.caseId), names })),
  };
}

export async function getReceivedReferral(ctx: Context, input: { caseReferralId: string }) {
  const { desk, row } = await received(ctx, input.caseReferralId);
  const acts = await findReceivedActs(ctx.tx, { id: row.id, on: desk.on });
  const names = await displayNamesOf(ctx.tx, [row.sentBy, ...acts.map(({ by }) => by)]);
  const unsealer = await openSealed(ctx, row.caseId);
  const { destroyed } = unsealer;
  const seen = [...fieldsSeen(sightOf(row, desk))].filter((field) => !isGuarded(field));
  return {
    ...shownTo(row, desk, { unsealer, names }),
    ...{ covered: !destroyed, tells: seen.length > 0 },
    basis: row.basisKind === 'law' ? basisName(row.basisCode) : '',
    acts: acts.map((act) => actShown(act, { names, destroyed })),
    guarded: row.hasGuarded && row.forMe && row.state === 'accepted',
  };
}

/** What the groups tell, what was asked and what was answered; before it is accepted, the least that is needed to decide. */
export async function openReceivedWords(ctx: Context, input: { caseReferralId: string }) {
  const { desk, row } = await received(ctx, input.caseReferralId);
  const acts = await findReceivedActs(ctx.tx, { id: row.id, on: desk.on });
  const words = wordsIn(await openSealed(ctx, row.caseId), row, acts);
  return { ...words, told: cutTold(words.told, sightOf(row, desk)) };
}

/** Persons named are told HIV; a protected address opens to who has just entered the password again, and to nobody else. */
export async function openGuardedFields(ctx: Context, input: { caseReferralId: string }) {
  const { desk, row } = await received(ctx, input.caseReferralId);
  const sealed = await findGuarded(ctx.tx, { id: row.id, on: desk.on });
  if (sealed === null) return { told: {} };
  const kept = guardedIn(await openSealed(ctx, row.caseId), row.id, sealed);
  const may: readonly CaseField[] = sharedCaseFields(sectorTable, askedOf(row, desk));
  const told: CaseFacts = Object.fromEntries(
    Object.entries(kept).filter(([field]) => may.includes(field as CaseField) && row.fields.includes(field)),
  );
  if (told.placeOfStay !== undefined) requireStepUp(ctx.actor, ctx.now);
  ctx.audit({ detail: { fields: Object.keys(told) } });
  return { told };
}

interface Acting {
  caseReferralId: string;
  id: string;
  version: number;
}

/** One act of the receiver; of two at once, one comes too late. @throws 404, 409, 422 */
async function act(
  ctx: Context,
  input: Acting,
  of: { act: ReferralAct; from: 'sent' | 'accepted'; words: string; outcome?: 'given' | 'not-given' },
) {
  const { desk, row } = await received(ctx, input.caseReferralId);
  const stale = () => staleVersion({ id: row.id, version: row.version, state: row.state });
  if (row.version !== input.version) throw stale();
  if (row.state !== of.from) throw refused('referrals.not-now');
  const sealer = await openForSealing(ctx, { subjectId: row.caseId, unitId: row.unitId });
  const words = of.words === '' ? null : sealer.seal(places.act(input.id), of.words);
  const calendar = await calendarOf(ctx.tx, ctx.actor.localityId);
  const limit = { limit: 'answer' as const, pace: row.pace, from: ctx.now, calendar };
  const moved = await actOnReceived(ctx.tx, {
    ...{
      id: row.id,
      version: input.version,
      actId: input.id,
      act: of.act,
      outcome: of.outcome ?? null,
      words,
    },
    ...{ at: ctx.now, due: of.act === 'accept' ? dueAfter(referralLimits, limit) : null, on: desk.on },
  });
  if (!moved) throw notFound();
  if (moved.version === null) throw stale();
  ctx.audit({ detail: { act: of.act } });
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: moved.tell, kind: `referrals.${of.act}`, params: {} },
    ...{ link: `/vu-viec/ho-so/${row.caseId}`, aboutKind: 'case-referral', aboutId: row.id, now: ctx.now },
  });
  return { id: row.id, version: moved.version };
}

export async function decideReceivedReferral(
  ctx: Context,
  input: Acting & { decision: 'accept' | 'refuse'; reason: string },
) {
  if (input.decision === 'refuse' && input.reason === '') {
    await received(ctx, input.caseReferralId);
    throw wrong('reason', 'referrals.reason-missing');
  }
  return act(ctx, input, { act: input.decision, from: 'sent', words: input.reason });
}

export const answerReceivedReferral = (
  ctx: Context,
  input: Acting & { outcome: 'going-on' | 'given' | 'not-given'; answer: string },
) =>
  act(ctx, input, {
    ...{ from: 'accepted', words: input.answer },
    ...(input.outcome === 'going-on' ? { act: 'answer' } : { act: 'finish', outcome: input.outcome }),
  });

export const giveBackReferral = (ctx: Context, input: Acting & { reason: string }) =>
  act(ctx, input, { act: 'give-back', from: 'accepted', words: input.reason });
