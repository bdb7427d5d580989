import type { Context } from '../../../platform/server/http/context.ts';
import { notFound, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { accountsHolding, displayNamesOf } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { worksFor } from '../../plans/permissions.ts';
import { getLedgerRow, getPlanRow, namesFor } from '../../plans/server/public.ts';
import { difficultyAbilities } from '../permissions.ts';
import * as difficulties from './queries-difficulties.ts';

export async function listDifficulties(
  ctx: Context,
  input: { planId: string; state?: difficulties.DifficultyState | undefined; unitId?: string | undefined },
) {
  const plan = await getPlanRow(ctx, input.planId);
  const names = await namesFor(ctx);
  const rows = await difficulties.findDifficulties(ctx.tx, ctx.actor, { ...input, planId: plan.id });
  const answers = await difficulties.findAnswers(
    ctx.tx,
    ctx.actor.localityId,
    rows.map((row) => row.id),
  );
  const people = await displayNamesOf(
    ctx.tx,
    answers.map((answer) => answer.answeredBy),
  );
  return {
    difficulties: rows.map((row) => ({
      ...row,
      unitName: names.shortNameOf(row.unitId),
      answers: answers
        .filter((answer) => answer.difficultyId === row.id)
        .map((answer) => ({ ...answer, answeredBy: people.get(answer.answeredBy) ?? '' })),
      abilities: difficultyAbilities(ctx.actor, row),
    })),
  };
}

export interface RaiseInput {
  planId: string;
  id: string;
  unitId: string;
  obligationId: string | null;
  content: string;
  proposal: string;
}

export async function raiseDifficulty(ctx: Context, input: RaiseInput) {
  const plan = await getPlanRow(ctx, input.planId);
  if (!worksFor(ctx.actor, input.unitId)) throw notFound();
  ctx.audit({ subjectKind: 'difficulty', subjectId: input.id, unitId: input.unitId });
  const task = input.obligationId ? await getLedgerRow(ctx, input.obligationId) : undefined;
  if (task && (task.planId !== plan.id || task.unitId !== input.unitId))
    throw refused('platform.invalid-input', {
      fields: [{ path: 'obligationId', code: 'activities.task-of-other-plan' }],
    });
  await difficulties.insertDifficulty(ctx.tx, {
    ...input,
    localityId: ctx.actor.localityId,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  await tell(ctx, {
    ...input,
    kind: 'difficulty.raised',
    functions: ['consolidating-officer'],
    unitIds: [plan.leadUnitId],
  });
  return { id: input.id, version: 1 };
}

async function difficultyOf(ctx: Context, id: string): Promise<difficulties.DifficultyRow> {
  const row = await difficulties.findDifficulty(ctx.tx, ctx.actor, id);
  if (!row) throw notFound();
  ctx.audit({ subjectKind: 'difficulty', subjectId: row.id, unitId: row.unitId });
  return row;
}

export async function answerDifficulty(
  ctx: Context,
  input: { difficultyId: string; id: string; version: number; content: string },
) {
  const row = await difficultyOf(ctx, input.difficultyId);
  if (row.state === 'closed') throw refused('difficulties.closed');
  if (!difficultyAbilities(ctx.actor, row).answer) throw notFound();
  const key = { localityId: ctx.actor.localityId, id: row.id };
  const version = await difficulties.setState(ctx.tx, { ...key, version: input.version, state: 'answered' });
  if (version === undefined) throw staleVersion(await difficultyOf(ctx, row.id));
  await difficulties.insertAnswer(ctx.tx, {
    localityId: key.localityId,
    id: input.id,
    difficultyId: row.id,
    unitId: row.unitId,
    content: input.content,
    now: ctx.now,
    accountId: ctx.actor.accountId,
  });
  const functions = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;
  await tell(ctx, { ...row, kind: 'difficulty.answered', functions, unitIds: [row.unitId] });
  return { id: row.id, version };
}

export async function closeDifficulty(ctx: Context, input: { difficultyId: string; version: number }) {
  const row = await difficultyOf(ctx, input.difficultyId);
  if (row.state !== 'answered') throw refused('difficulties.not-answered');
  if (!difficultyAbilities(ctx.actor, row).close) throw notFound();
  const version = await difficulties.setState(ctx.tx, {
    localityId: ctx.actor.localityId,
    id: row.id,
    version: input.version,
    state: 'closed',
  });
  if (version === undefined) throw staleVersion(await difficultyOf(ctx, row.id));
  return { id: row.id, version };
}

async function tell(
  ctx: Context,
  about: {
    id: string;
    planId: string;
    unitId: string;
    kind: string;
    functions: readonly ('consolidating-officer' | 'commune-officer' | 'sector-officer')[];
    unitIds: string[];
  },
): Promise<void> {
  const names = await namesFor(ctx);
  const people = await accountsHolding(ctx.tx, {
    functions: about.functions,
    unitIds: about.unitIds.flatMap((unitId) => names.heirsOf(unitId)),
    on: names.today,
  });
  await notify(ctx.tx, {
    localityId: ctx.actor.localityId,
    accountIds: people.map((person) => person.accountId).filter((id) => id !== ctx.actor.accountId),
    kind: about.kind,
    params: { unit: names.shortNameOf(about.unitId) },
    link: `/ke-hoach/${about.planId}/vuong-mac`,
    aboutKind: 'difficulty',
    aboutId: about.id,
    now: ctx.now,
  });
}
