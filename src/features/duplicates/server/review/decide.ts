import type { Context } from '../../../../platform/server/http/context.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { notFound, refused, staleVersion } from '../../../../platform/shared/problem.ts';
import { accountsHolding } from '../../../accounts/server/public.ts';
import type { MergeGroup } from '../../../children/rules/merge.ts';
import {
  findComparable,
  mergeChildren,
  type MergeVerdict,
  undoMerge,
} from '../../../children/server/public.ts';
import { notify } from '../../../notices/server/public.ts';
import type { PairSide } from '../../contract.ts';
import type { Verdict } from '../../contract/pair.ts';
import { pairAbilities } from '../../permissions.ts';
import { factsOfPair } from '../../rules/pairs.ts';
import { printOf } from '../match/keys.ts';
import * as queries from '../queries.ts';
import { getPairRecord } from './pairs.ts';

/** What a person says of a pair, and what follows. */

/** The pair as the caller saw it. @throws 404, 409 when it has moved on */
async function seenPair(
  ctx: Context,
  input: { pairId: string; version: number },
): Promise<queries.PairRecord> {
  const pair = await getPairRecord(ctx, input.pairId);
  if (pair.version !== input.version) throw staleVersion({ id: pair.id, version: pair.version });
  return pair;
}

const by = (ctx: Context) => ({
  ...{ localityId: ctx.actor.localityId, accountId: ctx.actor.accountId, now: ctx.now },
});

async function decide(ctx: Context, pair: queries.PairRecord, decision: Partial<queries.Decision>) {
  const version = await queries.decidePair(ctx.tx, by(ctx), {
    ...{ id: pair.id, version: pair.version, state: pair.state, note: pair.note },
    ...{ judgedFacts: '', mergeId: null, ...decision },
  });
  if (version === undefined) throw staleVersion({ id: pair.id, version: pair.version });
  return { id: pair.id, version };
}

export interface JudgeInput {
  pairId: string;
  version: number;
  verdict: Verdict;
  left?: PairSide | undefined;
  note: string;
}

export async function judgePair(ctx: Context, input: JudgeInput) {
  const pair = await seenPair(ctx, input);
  const { verdict, note } = input;
  const abilities = pairAbilities(ctx.actor, pair);
  if (pair.state === 'merged') throw refused('duplicates.decided-already');
  if (!abilities.judge) throw refused('duplicates.left-to-the-commune');
  ctx.audit({ detail: { verdict } });
  if (verdict === 'moved') await tellLeft(ctx, pair, input.left);
  return decide(ctx, pair, { state: verdict, note, judgedFacts: await factsNow(ctx, pair) });
}

/** By what both are known at this moment: while that stays, two children remain two. */
async function factsNow(ctx: Context, pair: queries.PairRecord): Promise<string> {
  const [one, other] = await findComparable(ctx.tx, ctx.actor, [pair.childA, pair.childB]);
  return one && other ? printOf(factsOfPair(one, other)) : '';
}

/**
 * One child, two communes: it moved, and the commune that it left offers the move (domain.md §12.5). That commune is told
 * which of its children it is, and nothing of the record elsewhere.
 */
async function tellLeft(ctx: Context, pair: queries.PairRecord, left: PairSide | undefined): Promise<void> {
  if (pair.communeA === pair.communeB) throw refused('duplicates.one-commune');
  if (!left)
    throw refused('platform.invalid-input', {
      fields: [{ path: 'left', code: 'duplicates.which-one-left' }],
    });
  const [childId, communeId] = left === 'a' ? [pair.childA, pair.communeA] : [pair.childB, pair.communeB];
  const officers = await accountsHolding(ctx.tx, {
    ...{ functions: ['commune-officer'], unitIds: [communeId], on: localDateOf(ctx.now) },
  });
  await notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds: officers.map(({ accountId }) => accountId) },
    ...{ now: ctx.now, kind: 'duplicate.child-moved', params: {} },
    ...{ link: `/tre-em/ho-so/${childId}`, aboutKind: 'child', aboutId: childId, dedupeKey: pair.id },
  });
}

export interface MergeInput {
  pairId: string;
  version: number;
  keep: PairSide;
  versionA: number;
  versionB: number;
  take: MergeGroup[];
}

export async function mergePair(ctx: Context, input: MergeInput) {
  const pair = await seenPair(ctx, input);
  if (pair.state === 'merged') throw refused('duplicates.decided-already');
  if (pair.communeA !== pair.communeB) throw refused('duplicates.two-communes');
  if (!pairAbilities(ctx.actor, pair).merge) throw notFound();
  const a = { id: pair.childA, version: input.versionA };
  const b = { id: pair.childB, version: input.versionB };
  const [survivor, merged] = input.keep === 'a' ? [a, b] : [b, a];
  const mergeId = newId(Date.parse(ctx.now));
  ctx.audit({ detail: { kept: survivor.id, merged: merged.id, taken: input.take.length } });
  const verdict = await mergeChildren(ctx, { id: mergeId, survivor, merged, take: input.take });
  if (verdict.outcome !== 'merged') throw problemOf(verdict);
  await queries.fadeOthers(ctx.tx, ctx.actor.localityId, { childId: merged.id, except: pair.id });
  return { ...(await decide(ctx, pair, { state: 'merged', mergeId })), childId: survivor.id };
}

function problemOf(verdict: Exclude<MergeVerdict, { outcome: 'merged' }>) {
  switch (verdict.outcome) {
    case 'absent':
      return notFound();
    case 'stale':
      return refused('duplicates.record-changed');
    case 'not-followed':
      return refused('duplicates.record-not-followed');
    case 'two-communes':
      return refused('duplicates.two-communes');
    case 'move-is-open':
      return refused('duplicates.move-is-open');
    case 'refused':
      return refused('duplicates.taken-value-refused', {
        params: { field: verdict.field, code: verdict.code },
      });
  }
}

export async function unmergePair(ctx: Context, input: { pairId: string; version: number }) {
  const pair = await seenPair(ctx, input);
  if (pair.state !== 'merged' || pair.mergeId === null) throw refused('duplicates.not-merged');
  if (!pairAbilities(ctx.actor, pair).unmerge) throw notFound();
  const verdict = await undoMerge(ctx, pair.mergeId);
  if (verdict.outcome === 'absent') throw notFound();
  if (verdict.outcome === 'changed')
    throw refused('duplicates.changed-since-merge', { params: { what: verdict.what.join(' ') } });
  return decide(ctx, pair, { state: 'open' });
}
