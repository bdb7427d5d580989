import type { Context } from '../../../../platform/server/http/context.ts';
import { openSealed } from '../../../../platform/server/sealed/index.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { accountsHolding, displayNamesOf } from '../../../accounts/server/public.ts';
import type { Relative } from '../../../children/contract.ts';
import { codeLists, findChild, type StoredChild, yearOf } from '../../../children/server/public.ts';
import { ancestorsOf, nameOn, treeAt, type UnitTree } from '../../../units/rules.ts';
import { wordsOf } from '../words-of.ts';
import { findSubjects } from '../queries-cases.ts';
import { findEvents } from '../queries-history.ts';
import { isOf, type PaperChild, type Told } from './frame.ts';

/** The history in words, with names: for readers of the case alone. Undefined once the case's key was destroyed. */
export async function toldHistory(
  ctx: Context,
  caseId: string,
): Promise<{ history: Told[]; nameOf: (accountId: string) => string } | undefined> {
  const events = await findEvents(ctx.tx, ctx.actor, caseId);
  const unsealer = await openSealed(ctx, caseId);
  if (unsealer.destroyed) return undefined;
  const spoken = events.flatMap(({ by, facts }) => ('accountId' in facts ? [by, facts.accountId] : [by]));
  const names = await displayNamesOf(ctx.tx, spoken);
  const nameOf = (accountId: string) => names.get(accountId) ?? '';
  const history = events.map(({ words, facts, ...event }): Told => {
    const { lateReason, ...said } = JSON.parse(unsealer.unseal(wordsOf(event), words));
    return { ...event, act: facts.act, byName: nameOf(event.by), lateReason, deed: { ...facts, ...said } };
  });
  return { history, nameOf };
}

export const workerIn = (history: readonly Told[], nameOf: (accountId: string) => string): string => {
  const assigned = history.findLast(isOf('assign'));
  return assigned ? nameOf(assigned.deed.accountId) : '';
};

/** The unit whose leader recorded this; the commune where its record does not say. */
export async function unitOfDecider(
  ctx: Context,
  tree: UnitTree,
  { unitId, event }: { unitId: string; event: Told },
): Promise<string> {
  const on = localDateOf(event.at);
  const unitIds = [unitId, ...ancestorsOf(treeAt(tree, on), unitId).map((unit) => unit.unitId)];
  const held = await accountsHolding(ctx.tx, { functions: ['leader'], unitIds, on });
  const own = held.filter(({ accountId }) => accountId === event.by).map((one) => one.unitId);
  return unitIds.find((id) => own.includes(id)) ?? unitId;
}

/** The child as the register has it now; undefined where it is there no more. The register is not told that it was asked. */
export async function childOnPaper(
  ctx: Context,
  tree: UnitTree,
  caseId: string,
): Promise<PaperChild | undefined> {
  const id = (await findSubjects(ctx.tx, ctx.actor, [caseId])).get(caseId);
  const child = id === undefined ? undefined : await findChild(ctx.tx, ctx.actor, id, yearOf(ctx.now));
  return child && paperChild(child, tree, localDateOf(ctx.now));
}

const sexes = { male: 'Nam', female: 'Nữ', unknown: 'Không rõ' } as const;

function paperChild(child: StoredChild, tree: UnitTree, on: string): PaperChild {
  const units = [...new Set([child.unitId, child.communeId])].map((id) => nameOn(tree, id, on) ?? '');
  const schooling = codeLists.schooling.entries.find(({ code }) => code === child.schooling)?.name ?? '';
  return {
    fullName: child.fullName,
    born: bornText(child),
    sex: sexes[child.sex],
    ethnicity: codeLists.ethnicities.entries.find(({ code }) => code === child.ethnicity)?.name ?? '',
    address: [child.address, ...units].filter((part) => part !== '').join(', '),
    father: relativeText(child.relatives, 'father'),
    mother: relativeText(child.relatives, 'mother'),
    carer: relativeText(child.relatives, 'carer') || child.livesWith,
    schooling: [schooling, child.grade && `lớp ${child.grade}`, child.school].filter(Boolean).join(', '),
  };
}

function bornText({ birthDate, birthPrecision }: StoredChild): string {
  const day = formatDate(birthDate);
  if (birthPrecision === 'estimated') return `khoảng ${day}`;
  if (birthPrecision === 'year') return `năm ${day.slice(6)}`;
  return birthPrecision === 'month' ? `tháng ${day.slice(3)}` : day;
}

function relativeText(relatives: readonly Relative[], kind: Relative['kind']): string {
  const found = relatives.find((relative) => relative.kind === kind && relative.fullName !== '');
  if (!found) return '';
  const born = found.birthYear === null ? '' : `sinh năm ${found.birthYear}`;
  return [found.fullName, found.relation, born, found.occupation].filter((part) => part !== '').join(', ');
}
