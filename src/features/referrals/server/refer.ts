import type { Context } from '../../../platform/server/http/context.ts';
import { openForSealing, type Sealer } from '../../../platform/server/sealed/index.ts';
import { newId } from '../../../platform/shared/id.ts';
import { Problem, refused } from '../../../platform/shared/problem.ts';
import { accountsHolding, displayNamesOf } from '../../accounts/server/public.ts';
import { openActions } from '../../cases/rules/state.ts';
import { refuseWhileOffered } from '../../cases/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { calendarOf } from '../../plans/server/public.ts';
import {
  type Basis,
  type CaseFacts,
  type CaseField,
  type CaseService,
  isGuarded,
  type Pace,
  type TellableOfCase,
} from '../contract.ts';
import { caseReferralPermissions } from '../permissions.ts';
import { dueAfter } from '../rules/limits.ts';
import { fieldsTold, toldOfCase } from '../rules/sharing.ts';
import { holdBasis, wrong } from './basis.ts';
import { findReferrals, insertAct, insertReferral } from './queries/referrals.ts';
import { basesOn, referralLimits } from './reference.ts';
import { places } from './sealing.ts';
import { givenBefore, receiversFor, type Tellable, tellableOf } from './tellable.ts';

/** The worker refers a case; before it the worker sees what each receiver would be told. */

const peopleAt = (ctx: Context, receiverIds: readonly string[], on: string) =>
  accountsHolding(ctx.tx, {
    functions: caseReferralPermissions['case-referral.receive'],
    unitIds: receiverIds,
    on,
  });

export async function prepareCaseReferral(ctx: Context, { caseId }: { caseId: string }) {
  const tellable = await tellableOf(ctx, caseId, 'read');
  const { read, on, all, childFromSeven } = tellable;
  const receivers = receiversFor(tellable);
  const held = await peopleAt(
    ctx,
    receivers.map(({ receiverId }) => receiverId),
    on,
  );
  const names = await displayNamesOf(
    ctx.tx,
    held.map(({ accountId }) => accountId),
  );
  const earlier = await findReferrals(ctx.tx, ctx.actor, caseId);
  const before = receivers.map(({ receiverId }) => [receiverId, givenBefore(earlier, receiverId)] as const);
  return {
    receivers: receivers.map((receiver) => ({
      ...receiver,
      people: held
        .filter(
          ({ accountId, unitId }) => unitId === receiver.receiverId && !read.file.named.includes(accountId),
        )
        .map(({ accountId }) => ({ accountId, name: names.get(accountId) ?? '' })),
    })),
    ...{ tellable: all, givenBefore: Object.fromEntries(before), actions: actionsOf(tellable) },
    ...{ bases: basesOn(on), childFromSeven },
  };
}

/** Open actions of the approved plan, by the service their plan names. */
function actionsOf({ read: { state, history } }: Tellable) {
  const wordings = history.flatMap(
    ({ words }) => (words.wording as { actionId: string; service: string }[] | undefined) ?? [],
  );
  return openActions(state).map(({ id }) => ({
    id,
    service: wordings.findLast(({ actionId }) => actionId === id)?.service ?? '',
  }));
}

export interface ReferCaseInput {
  caseId: string;
  id: string;
  receiverId: string;
  service: CaseService;
  actionId: string | null;
  groups: string[];
  written: Pick<Required<CaseFacts>, 'injury' | 'legalNeed' | 'suspectedPerson' | 'hivStatus'>;
  persons: string[];
  reason: string;
  wishedOn: string | null;
  pace: Pace;
  basis: Basis;
}

/**
 * @throws 404 outside the case; 422 where the case is closed or offered to another commune, the caller not its worker, a group not the receiver's to know, or the
 * basis does not hold
 */
export async function referCase(ctx: Context, input: ReferCaseInput) {
  const tellable = await tellableOf(ctx, input.caseId, 'held');
  const { file, roles } = tellable.read;
  if (file.stage === 'closed') throw refused('referrals.case-closed');
  if (!roles.includes('worker')) throw refused('referrals.not-the-worker');
  refuseWhileOffered(tellable.read.state);
  const receiver = receiversFor(tellable).find(({ receiverId }) => receiverId === input.receiverId);
  if (!receiver) throw wrong('receiverId', 'referrals.not-a-receiver');
  const offered = receiver.groups.filter(({ group }) => input.groups.includes(group));
  if (offered.length < new Set(input.groups).size) throw wrong('groups', 'referrals.group-not-shared');
  checkWishes(tellable, input);
  const told = await toldTo(ctx, tellable, { input, offered });
  if (fieldsTold(told).length === 0) throw wrong('groups', 'referrals.nothing-to-tell');
  const persons = await namedPersons(ctx, tellable, { input, told });
  const { caseId, receiverId } = input;
  const basis = await holdBasis(ctx, input.basis, {
    caseId,
    receiverId,
    childAsked: tellable.childFromSeven,
  });
  const sealer = await openForSealing(ctx, { subjectId: caseId, unitId: file.unitId });
  const calendar = await calendarOf(ctx.tx, ctx.actor.localityId);
  const made = await insertReferral(ctx.tx, ctx.actor.localityId, {
    ...{
      id: input.id,
      caseId,
      receiverId,
      sector: receiver.sector,
      service: input.service,
      actionId: input.actionId,
    },
    ...{ groups: offered.map(({ group }) => group), fields: fieldsTold(told), persons, pace: input.pace },
    ...{ wishedOn: input.wishedOn, ...sealedParts(sealer, input, told), ...basis },
    ...{ sentBy: ctx.actor.accountId, sentAt: ctx.now },
    acceptDueAt: dueAfter(referralLimits, { limit: 'accept', pace: input.pace, from: ctx.now, calendar }),
  });
  const act = {
    id: newId(),
    referralId: input.id,
    act: 'send' as const,
    at: ctx.now,
    by: ctx.actor.accountId,
    words: null,
  };
  if (!made || !(await insertAct(ctx.tx, ctx.actor.localityId, act)))
    throw new Problem(409, 'platform.same-id-other-content');
  ctx.audit({ detail: { act: 'send', receiver: receiver.name, groups: offered.map(({ group }) => group) } });
  await tellReceiver(ctx, { receiverId, referralId: input.id, named: file.named, on: tellable.on });
  return { id: input.id, version: 1 };
}

function checkWishes(tellable: Tellable, { wishedOn, actionId }: ReferCaseInput): void {
  if (wishedOn !== null && wishedOn < tellable.on) throw wrong('wishedOn', 'referrals.wished-in-the-past');
  if (actionId !== null && !openActions(tellable.read.state).some(({ id }) => id === actionId))
    throw wrong('actionId', 'referrals.no-such-action');
}

/** All of it, guarded fields too: those that are sealed apart are parted in `sealedParts`. */
async function toldTo(
  ctx: Context,
  { all }: Tellable,
  { input, offered }: { input: ReferCaseInput; offered: Parameters<typeof toldOfCase>[1] },
): Promise<TellableOfCase> {
  const written = Object.fromEntries(Object.entries(input.written).filter(([, text]) => text !== ''));
  const earlier = givenBefore(await findReferrals(ctx.tx, ctx.actor, input.caseId), input.receiverId);
  const before = earlier.length > 0 ? { givenBefore: earlier } : {};
  return toldOfCase({ ...all, case: { ...all.case, ...written, ...before } }, offered);
}

/** What only named persons are told needs persons, who read there and are not named in the case. */
async function namedPersons(
  ctx: Context,
  { read, on }: Tellable,
  { input, told }: { input: ReferCaseInput; told: TellableOfCase },
): Promise<string[]> {
  if (told.case.hivStatus === undefined) return [];
  const persons = [...new Set(input.persons)];
  if (persons.length === 0) throw wrong('persons', 'referrals.persons-needed');
  const there = (await peopleAt(ctx, [input.receiverId], on)).map(({ accountId }) => accountId);
  if (!persons.every((one) => there.includes(one) && !read.file.named.includes(one)))
    throw wrong('persons', 'referrals.person-not-there');
  return persons;
}

function sealedParts(sealer: Sealer, { id, reason }: ReferCaseInput, told: TellableOfCase) {
  const entries = Object.entries(told.case) as [CaseField, unknown][];
  const part = (guarded: boolean) =>
    Object.fromEntries(entries.filter(([field]) => isGuarded(field) === guarded));
  const kept = part(true);
  return {
    reason: sealer.seal(places.reason(id), reason),
    shared: sealer.seal(places.shared(id), JSON.stringify({ child: told.child, case: part(false) })),
    guarded: Object.keys(kept).length > 0 ? sealer.seal(places.guarded(id), JSON.stringify(kept)) : null,
  };
}

/** Without a name: whom it is about stands behind the sign-in. */
export async function tellReceiver(
  ctx: Context,
  of: { receiverId: string; referralId: string; named: readonly string[]; on: string },
): Promise<void> {
  const people = (await peopleAt(ctx, [of.receiverId], of.on)).map(({ accountId }) => accountId);
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: people.filter((one) => !of.named.includes(one)) },
    ...{ kind: 'referrals.arrived', params: {}, link: `/chuyen-tuyen/${of.referralId}`, now: ctx.now },
    ...{
      aboutKind: 'case-referral',
      aboutId: of.referralId,
      dedupeKey: `case referral ${of.referralId} ${ctx.now}`,
    },
  });
}
