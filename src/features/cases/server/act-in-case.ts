import type { Context } from '../../../platform/server/http/context.ts';
import { atOnce } from '../../../platform/server/database/at-once.ts';
import { openForSealing } from '../../../platform/server/sealed/index.ts';
import { type Problem, refused, staleVersion } from '../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import type { Deed } from '../contract.ts';
import { judgeAct } from '../rules/judge.ts';
import { isOfCare } from '../rules/transitions.ts';
import { askBeforeClosing } from './closing.ts';
import { appendEvent } from './open-case.ts';
import { type FileRow, holdFile, setHarmForm, setPeople, updateFile } from './queries-cases.ts';
import { findEvents } from './queries-history.ts';
import { worldOf } from './reference.ts';
import { servantsOf } from './servants.ts';
import { ownCase, refusedAs, standIn } from './standing.ts';
import { childOf } from './child-of-case.ts';
import { checkLeaving, followOffer } from './transfer/offer.ts';

export interface ActInCaseInput {
  caseId: string;
  version: number;
  id: string;
  at: string;
  deed: Deed;
  lateReason: string;
}

/** As the screen of the case sends it: what belongs to alternative care is recorded there, where its conditions are asked. */
export async function actInCase(ctx: Context, input: ActInCaseInput) {
  const { act } = input.deed;
  if (!isOfCare(act)) return recordAct(ctx, input);
  await ownCase(ctx, input.caseId, 'read');
  throw refused('cases.through-care');
}

/** One act: judged by the table, appended, the clocks beside it, all in one transaction. */
export async function recordAct(ctx: Context, { caseId, version, ...wanted }: ActInCaseInput) {
  const { file, roles, history, world } = await holdCase(ctx, caseId);
  ctx.audit({ detail: { act: wanted.deed.act } });
  if (file.version !== version) throw staleVersion({ id: file.id, version: file.version, stage: file.stage });
  await checkPerson(ctx, file, wanted.deed);
  await checkLeaving(ctx, file, wanted.deed);
  const of = { caseId, unitId: file.unitId };
  const sealer = await openForSealing(ctx, { subjectId: caseId, unitId: file.unitId });
  const doer = { accountId: ctx.actor.accountId, roles };
  const verdict = judgeAct(history, wanted, doer, world);
  if (!verdict.ok) throw refusedAs(verdict.refusals);
  const { state } = verdict;
  const leaves = wanted.deed.act === 'offer-transfer';
  if (leaves || state.stage === 'closed') await askBeforeClosing(ctx, caseId);
  const childName = leaves ? { childName: (await childOf(ctx, caseId)).name } : {};
  const appended = { sealer, verdict, seq: history.length + 1, ...wanted, ...childName };
  const { deed } = wanted;
  const by = { localityId: ctx.actor.localityId, now: ctx.now };
  const [saved] = await atOnce(ctx.tx, (tx) => {
    const written = appendEvent({ ...ctx, tx }, of, appended);
    const harm = deed.act === 'classify-harm' ? { caseId, harmForm: deed.harmForm } : undefined;
    const told = harm && setHarmForm(tx, ctx.actor, harm);
    return Promise.all([updateFile(tx, by, { id: caseId, version, state }), written, told]);
  });
  if (saved === undefined) throw staleVersion({ id: caseId, version: file.version, stage: file.stage });
  await followOffer(ctx, file, verdict);
  // Last: whoever is named, the caller too, sees nothing of the case from here on.
  const named = state.named.map(({ accountId }) => accountId);
  if (!sameOnes(state.team, file.team) || !sameOnes(named, file.named))
    await setPeople(ctx.tx, caseId, { team: state.team, named });
  return { id: caseId, version: saved, stage: state.stage };
}

/**
 * A case, held, with what an act is judged by, asked together. Whoever decides it without working in it reads it only once they
 * are let in, and then asks again. @throws 404 as `ownCase`
 */
async function holdCase(ctx: Context, caseId: string) {
  const asked = await askToAct(ctx, caseId);
  const own = await standIn(ctx, asked.file);
  return { ...(own.roles.includes('member') ? asked : await askToAct(ctx, caseId)), ...own };
}

const askToAct = (ctx: Context, caseId: string) =>
  atOnce(ctx.tx, async (tx) => {
    const [file, history, world] = await Promise.all([
      holdFile(tx, ctx.actor, caseId),
      findEvents(tx, ctx.actor, caseId),
      worldOf({ ...ctx, tx }),
    ]);
    return { file, history, world };
  });

const sameOnes = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** Named may be anybody with an account in the locality. */
async function checkPerson(ctx: Context, { unitId }: FileRow, deed: Deed): Promise<void> {
  if (deed.act === 'name-person') {
    if (!(await displayNamesOf(ctx.tx, [deed.accountId])).has(deed.accountId)) throw notAPerson();
    return;
  }
  if (deed.act !== 'assign' && deed.act !== 'join-team') return;
  const { officers, leaders } = await servantsOf(ctx, unitId);
  const may = deed.act === 'assign' ? officers : [...officers, ...leaders];
  if (!may.includes(deed.accountId)) throw notAPerson();
}

const notAPerson = (): Problem =>
  refused('platform.invalid-input', { fields: [{ path: 'deed.accountId', code: 'cases.cannot-serve' }] });
