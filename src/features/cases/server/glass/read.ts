import type { Context } from '../../../../platform/server/http/context.ts';
import { openSealed } from '../../../../platform/server/sealed/index.ts';
import { refused } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { findChildNames } from '../../../children/server/public.ts';
import type { BrokenCase } from '../../contract.ts';
import { findClocks } from '../queries-history.ts';
import { shownClock, standingsOf } from '../standing.ts';
import { communesTold } from '../communes-told.ts';
import { shownHistory } from '../shown-history.ts';
import { ofCases } from '../words-of.ts';
import { overseenFile } from './break.ts';
import { findOpenGlass, readBrokenChild, readBrokenEvents } from '../queries-glass.ts';

/**
 * The case as it stands, read through the caller's broken glass: the rows themselves stay closed to the caller, the database
 * hands them out by functions that look whether the glass is still broken.
 */
export async function readBrokenCase(ctx: Context, { caseId }: { caseId: string }): Promise<BrokenCase> {
  const file = await overseenFile(ctx, caseId);
  const at = { caseId, now: ctx.now };
  const glass = await findOpenGlass(ctx.tx, ctx.actor, at);
  const childId = await readBrokenChild(ctx.tx, at);
  if (!glass || childId === null) throw refused('cases.glass-not-broken');
  ctx.audit({ detail: { glass: glass.id } });
  const history = await readBrokenEvents(ctx.tx, at);
  const spoken = history.flatMap(({ by, facts }) => ('accountId' in facts ? [by, facts.accountId] : [by]));
  const names = await displayNamesOf(ctx.tx, [...spoken, ...file.team]);
  const person = (accountId: string) => ({ accountId, name: names.get(accountId) ?? '' });
  const { version: _, ...standing } = (await standingsOf(ctx, [file]))(file);
  const clocks = await findClocks(ctx.tx, ctx.actor, caseId);
  return {
    ...{ ...standing, ground: file.ground, until: glass.until },
    child: { id: childId, name: (await findChildNames(ctx.tx, ctx.actor, [childId])).get(childId) ?? '' },
    worker: file.workerId === null ? null : person(file.workerId),
    team: file.team.map(person),
    people: [...names.keys()].map(person),
    clocks: clocks.map((clock) => shownClock(clock, ctx.now)),
    unitNames: await communesTold(ctx, history),
    history: shownHistory(await openSealed(ctx, caseId), history, { ...ofCases, names, open: true }),
  };
}
