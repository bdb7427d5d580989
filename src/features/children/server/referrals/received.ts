import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { nameOn, treeAt, type UnitTree } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { ReferredFacts } from '../../contract/referrals.ts';
import { asHolderOf, childPermissions } from '../../permissions.ts';
import { referredFacts } from '../../rules/referred-facts.ts';
import { officesOf, sightByReferral } from '../../rules/visibility.ts';
import { findReferredTo, readReferred, type ReferralRow } from '../queries/referrals.ts';
import { sectorTable } from '../reference.ts';

/** The office's side: children referred to it, and of each what the referrals name. */

interface Desk {
  actor: Context['actor'];
  offices: string[];
  tree: UnitTree;
  today: string;
}

async function deskOf(ctx: Context): Promise<Desk> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const today = localDateOf(ctx.now);
  const actor = asHolderOf(ctx.actor, childPermissions['child.referred']);
  return { actor, offices: officesOf(actor, treeAt(tree, today)), tree, today };
}

type Read = Awaited<ReturnType<typeof readReferred>>;

const readOf = (ctx: Context, rows: readonly ReferralRow[]): Promise<Read> =>
  readReferred(
    ctx.tx,
    rows.map(({ id }) => id),
  );

/** One child as these referrals show it together; undefined: nothing of it may be told. */
function factsOf(desk: Desk, referrals: readonly ReferralRow[], read: Read): ReferredFacts | undefined {
  const sight = sightByReferral(desk.offices, referrals, { table: sectorTable, on: desk.today });
  const found = referrals.flatMap(({ id }) => read.get(id) ?? []);
  if (!sight || found.length === 0) return undefined;
  const unitId = found.find((one) => one.unitId !== undefined)?.unitId;
  const unitName = unitId && (nameOn(desk.tree, unitId, desk.today) ?? '');
  return referredFacts({ ...Object.assign({}, ...found.map(({ facts }) => facts)), unitName }, sight);
}

async function receivedOf(ctx: Context, { tree, today }: Desk, rows: readonly ReferralRow[]) {
  const people = await displayNamesOf(
    ctx.tx,
    rows.map(({ referredBy }) => referredBy),
  );
  return rows.map(({ id, groups, purpose, basis, fromDate, referredBy, officeId, communeId }) => ({
    ...{ id, groups, purpose, basis, fromDate, by: people.get(referredBy) ?? '' },
    officeName: nameOn(tree, officeId, today) ?? '',
    communeName: nameOn(tree, communeId, today) ?? '',
  }));
}

/** A page of what was referred to the caller's offices: a line for each referral, the newest first. */
export async function listReferred(ctx: Context, input: { after?: string | undefined; limit: number }) {
  const desk = await deskOf(ctx);
  const { offices, actor } = desk;
  const wanted = { offices, after: input.after, limit: input.limit + 1 };
  const found = await findReferredTo(ctx.tx, actor, wanted);
  const page = found.slice(0, input.limit);
  const read = await readOf(ctx, page);
  const received = await receivedOf(ctx, desk, page);
  const rows = page.flatMap((row, at) => {
    const facts = factsOf(desk, [row], read);
    const referral = received[at];
    return facts && referral ? [{ childId: row.childId, referral, facts }] : [];
  });
  ctx.audit({ detail: { rows: rows.length } });
  return { rows, next: found.length > page.length ? (page.at(-1)?.id ?? null) : null };
}

/** @throws 404 for a child that no referral in force gives to the caller's offices, whether it exists or not */
export async function getReferred(ctx: Context, { childId }: { childId: string }) {
  const desk = await deskOf(ctx);
  const { offices, actor } = desk;
  const found = await findReferredTo(ctx.tx, actor, { offices, childId, limit: 50 });
  const read = await readOf(ctx, found);
  const rows = found.filter(({ id }) => read.has(id));
  const facts = factsOf(desk, rows, read);
  const [first] = rows;
  if (!first || !facts) throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: childId, unitId: first.unitId });
  return { childId, referrals: await receivedOf(ctx, desk, rows), facts };
}
