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
import { type FileRow, setHarmForm, setPeople, updateFile } from './queries-cases.ts';
import { findEvents } from './queries-history.ts';
import { worldOf } from './reference.ts';
import { servantsOf } from './servants.ts';
import { ownCase, refusedAs } from './standing.ts';
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
  const { file, roles } = await ownCase(ctx, caseId, 'held');
  ctx.audit({ detail: { act: wanted.deed.act } });
  if (file.version !== version) throw staleVersion({ id: file.id, version: file.version, stage: file.stage });
  await checkPerson(ctx, file, wanted.deed);
  await checkLeaving(ctx, file, wanted.deed);
  const of = { caseId, unitId: file.unitId };
  const { history, world, sealer } = await besideFile(ctx, of);
  const doer = { accountId: ctx.actor.accountId, roles };
  const verdict = judgeAct(history, wanted, doer, world);
  if (!verdict.ok) throw refusedAs(verdict.refusals);
  const { state } = verdict;
  const leaves = wanted.deed.act === 'offer-transfer';
  if (leaves || state.stage === 'closed') await askBeforeClosing(ctx, caseId);
  const childName = leaves ? { childName: (await childOf(ctx, caseId)).name } : {};
  await appendEvent(ctx, of, { sealer, verdict, seq: history.length + 1, ...wanted, ...childName });
  const { deed } = wanted;
  if (deed.act === 'classify-harm') await setHarmForm(ctx.tx, ctx.actor, { caseId, harmForm: deed.harmForm });
  const by = { localityId: ctx.actor.localityId, now: ctx.now };
  const saved = await updateFile(ctx.tx, by, { id: caseId, version, state });
  if (saved === undefined) throw staleVersion({ id: caseId, version: file.version, stage: file.stage });
  await followOffer(ctx, file, verdict);
  // Last: whoever is named, the caller too, sees nothing of the case from here on.
  const named = state.named.map(({ accountId }) => accountId);
  if (!sameOnes(state.team, file.team) || !sameOnes(named, file.named))
    await setPeople(ctx.tx, caseId, { team: state.team, named });
  return { id: caseId, version: saved, stage: state.stage };
}

/** What an act rests on, asked together. */
const besideFile = (ctx: Context, of: { caseId: string; unitId: string }) =>
  atOnce(ctx.tx, async (tx) => {
    const [history, world, sealer] = await Promise.all([
      findEvents(tx, ctx.actor, of.caseId),
      worldOf({ ...ctx, tx }),
      openForSealing({ ...ctx, tx }, { subjectId: of.caseId, unitId: of.unitId }),
    ]);
    return { history, world, sealer };
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
