import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, Problem, refused } from '../../../platform/shared/problem.ts';
import { nameOn } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { CaseStanding, ShownClock } from '../contract.ts';
import { rolesIn } from '../permissions.ts';
import { clockStateAt } from '../rules/clocks.ts';
import type { Refusal } from '../rules/needs.ts';
import type { Role } from '../rules/transitions.ts';
import { admitDecider, type FileRow, findFile, holdFile } from './queries-cases.ts';
import type { KeptClock } from './queries-history.ts';
import { knownRules } from './reference.ts';

/** A case and as whom the caller stands in it. */
export interface OwnCase {
  file: FileRow;
  roles: Role[];
}

/**
 * A case that the caller works in or decides.
 * @throws 404 for everybody else, whether it exists or not
 */
export async function ownCase(ctx: Context, caseId: string, held: 'held' | 'read'): Promise<OwnCase> {
  const find = held === 'held' ? holdFile : findFile;
  return standIn(ctx, await find(ctx.tx, ctx.actor, caseId));
}

/** The same of a case that was asked for already. Whoever decides it without working in it reads it only from here on. @throws 404 as `ownCase` */
export async function standIn(ctx: Context, file: FileRow | undefined): Promise<OwnCase> {
  const roles = file ? rolesIn(ctx.actor, file) : [];
  if (!file || roles.length === 0) throw notFound();
  if (!roles.includes('member') && !(await admitDecider(ctx.tx, file.id, localDateOf(ctx.now))))
    throw notFound();
  ctx.audit({ subjectKind: 'case', subjectId: file.id, unitId: file.unitId });
  return { file, roles };
}

/** Says to the person what the rules said: a field's repair beside the field, all at once. */
export function refusedAs(refusals: readonly Refusal[]): Problem {
  const fields = refusals.flatMap(({ code, field, params }) =>
    field === undefined ? [] : [{ path: pathOf(field), code, ...(params && { params }) }],
  );
  const [first] = refusals.filter(({ field }) => field === undefined);
  if (first === undefined) return refused('platform.invalid-input', { fields });
  return refused(first.code, {
    ...(first.params && { params: first.params }),
    ...(fields.length > 0 && { fields }),
  });
}

const pathOf = (field: string): string =>
  field === 'at' || field === 'lateReason' ? field : `deed.${field}`;

export const sameIdAgain = (): Problem => new Problem(409, 'platform.same-id-other-content');

/** What of a kept clock is shown. */
export type ClockToShow = Omit<KeptClock, 'step' | 'from' | 'startedBy' | 'endedBy'>;

export function shownClock(clock: ClockToShow, now: string): ShownClock {
  const rule = knownRules().find(
    ({ code, validFrom }) => code === clock.code && validFrom === clock.ruleFrom,
  );
  const { code, occurrence, binding, owner, startedAt, dueAt, endedAt, lateReason } = clock;
  return {
    ...{ code, occurrence, binding, owner, startedAt, dueAt, endedAt, lateReason },
    ...{ name: rule?.name ?? code, article: rule?.article ?? '', partOf: rule?.partOf ?? null },
    state: clockStateAt(clock, now),
    earlierDue: clock.earlierDue,
  };
}

/** Names of the units of these cases, asked once. */
export async function standingsOf(
  ctx: Context,
  files: readonly FileRow[],
): Promise<(file: FileRow) => CaseStanding> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const on = localDateOf(ctx.now);
  const names = new Map(files.map(({ unitId }) => [unitId, nameOn(tree, unitId, on) ?? '']));
  return (file) => {
    const { id, unitId, stage, since, receivedAt, confidentiality, closedAs, version } = file;
    const told = confidentiality !== 'secret' || file.team.includes(ctx.actor.accountId);
    return {
      ...{ id, unitId, unitName: names.get(unitId) ?? '', stage, since, receivedAt, confidentiality },
      ...{ ground: told ? file.ground : null, closedAs, version },
    };
  };
}
