import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { accountsHolding, displayNamesOf } from '../../../accounts/server/public.ts';
import { notify } from '../../../notices/server/public.ts';
import { ancestorsOf, childrenOf, nameOn, treeAt, type UnitTree } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { FieldGroup } from '../../contract/fields.ts';
import type { OfferedOffice } from '../../contract/referrals.ts';
import { childAbilities, childPermissions } from '../../permissions.ts';
import { offeredGroups } from '../../rules/sharing.ts';
import { yearOf } from '../households.ts';
import { findChild, type StoredChild } from '../queries/children.ts';
import { endReferral as end, findReferrals, insertReferral } from '../queries/referrals.ts';
import { ownChild } from '../record/own-child.ts';
import { sectorTable } from '../reference.ts';

/** The commune's side: to whom information on a child was handed, handing it over, ending that. */

const treeOf = (ctx: Context) => loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);

/** @throws 404 outside the caller's office */
async function referableChild(ctx: Context, childId: string): Promise<StoredChild> {
  const child = await findChild(ctx.tx, ctx.actor, childId, yearOf(ctx.now));
  if (!child || !childAbilities(ctx.actor, { ...child, state: 'living-here' }).refer) throw notFound();
  return child;
}

/** Offices and organisations with a sector beside the commune and beside every authority above it. */
export function officesBeside(
  tree: UnitTree,
  communeId: string,
  on: string,
): Pick<OfferedOffice, 'officeId' | 'name' | 'sector'>[] {
  const at = treeAt(tree, on);
  const line = [communeId, ...ancestorsOf(at, communeId).map(({ unitId }) => unitId)];
  return line.flatMap((above) =>
    childrenOf(at, above).flatMap(({ unitId, name, kind }) => {
      const sector = kind === 'office' || kind === 'organisation' ? tree.sectors.get(unitId) : undefined;
      return sector ? [{ officeId: unitId, name, sector }] : [];
    }),
  );
}

/** Those that may be told of a child, with what each is told. */
const officesFor = (tree: UnitTree, communeId: string, on: string): Omit<OfferedOffice, 'present'>[] =>
  officesBeside(tree, communeId, on).flatMap((office) => {
    const groups = offeredGroups(sectorTable, { sector: office.sector, on });
    return groups.length > 0 ? [{ ...office, groups }] : [];
  });

export async function listReferralOffices(ctx: Context, input: { childId: string }) {
  const child = await referableChild(ctx, input.childId);
  const offices = officesFor(await treeOf(ctx), child.communeId, localDateOf(ctx.now));
  const referrals = await findReferrals(ctx.tx, ctx.actor, child.id);
  const has = new Set(referrals.filter(({ toDate }) => toDate === null).map(({ officeId }) => officeId));
  return { offices: offices.map((office) => ({ ...office, present: has.has(office.officeId) })) };
}

export async function listReferrals(ctx: Context, input: { childId: string }) {
  const child = await referableChild(ctx, input.childId);
  const rows = await findReferrals(ctx.tx, ctx.actor, child.id);
  const people = await displayNamesOf(
    ctx.tx,
    rows.map(({ referredBy }) => referredBy),
  );
  const tree = await treeOf(ctx);
  const today = localDateOf(ctx.now);
  return {
    referrals: rows.map((row) => ({
      ...row,
      officeName: nameOn(tree, row.officeId, today) ?? '',
      by: people.get(row.referredBy) ?? '',
    })),
  };
}

const wrong = (path: string, code: string) => refused('platform.invalid-input', { fields: [{ path, code }] });

/** @throws 404 for a child of another office, 422 for an office or a group that the table of sectors does not know there */
export async function referChild(
  ctx: Context,
  input: {
    childId: string;
    id: string;
    officeId: string;
    groups: FieldGroup[];
    purpose: string;
    basis: string;
  },
) {
  const child = await ownChild(ctx, input.childId, 'refer');
  const { id, officeId, purpose, basis } = input;
  const today = localDateOf(ctx.now);
  const office = officesFor(await treeOf(ctx), child.communeId, today).find(
    (one) => one.officeId === officeId,
  );
  if (!office) throw wrong('officeId', 'children.not-a-receiving-office');
  const groups = [...new Set(input.groups)];
  const named = office.groups.filter(({ group }) => groups.includes(group));
  if (named.length < groups.length) throw wrong('groups', 'children.group-not-shared');
  const by = { localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now };
  const made = await insertReferral(ctx.tx, by, {
    ...{ id, childId: child.id, unitId: child.unitId, communeId: child.communeId, officeId, purpose, basis },
    ...{ sector: office.sector, groups, fromDate: today },
    fields: named.flatMap(({ fields }) => fields.map(({ field }) => field)),
  });
  if (!made) throw wrong('officeId', 'children.already-referred');
  ctx.audit({ detail: { office: office.name, groups } });
  await tellOffice(ctx, officeId, id);
  return { id, version: 1 };
}

/** Without a name: which child it is stands behind the sign-in. */
async function tellOffice(ctx: Context, officeId: string, referralId: string): Promise<void> {
  const holders = await accountsHolding(ctx.tx, {
    functions: childPermissions['child.referred'],
    unitIds: [officeId],
    on: localDateOf(ctx.now),
  });
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: holders.map(({ accountId }) => accountId) },
    ...{ kind: 'children.referred', params: {}, link: '/tre-em-duoc-chuyen-den' },
    ...{ aboutKind: 'referral', aboutId: referralId, dedupeKey: `referred ${referralId}`, now: ctx.now },
  });
}

/** The office stops seeing the child with this very act. */
export async function endReferral(
  ctx: Context,
  input: { childId: string; referralId: string; version: number },
) {
  const child = await referableChild(ctx, input.childId);
  const referrals = await findReferrals(ctx.tx, ctx.actor, child.id);
  const referral = referrals.find(({ id }) => id === input.referralId);
  if (!referral) throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: child.id, unitId: child.unitId });
  if (referral.toDate !== null) throw refused('children.referral-ended');
  const by = { localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now };
  const { id } = referral;
  const version = await end(ctx.tx, by, { id, version: input.version, on: localDateOf(ctx.now) });
  if (version === undefined) throw staleVersion({ id, version: referral.version });
  ctx.audit({ detail: { office: nameOn(await treeOf(ctx), referral.officeId, localDateOf(ctx.now)) ?? '' } });
  return { id, version };
}
