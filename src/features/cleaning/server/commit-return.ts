import type { Context } from '../../../platform/server/http/context.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { asHolderOf } from '../../children/permissions.ts';
import {
  applyChanges,
  recordNumberChecks,
  undoBatch,
  type WantedChange,
  withdrawNumberChecks,
} from '../../children/server/public.ts';
import { ReturnRow } from '../contract.ts';
import { cleaningPermissions } from '../permissions.ts';
import { changesOf } from '../rules/values.ts';
import { type JudgedReturnRow, judgeRows } from './judging.ts';
import { takeReturn } from './own-return.ts';
import { updateReturn } from './queries/returns.ts';
import { findRows, settleOutcomes } from './queries/rows.ts';

const countChanged = (expected: number, found: number) =>
  refused('cleaning.count-changed', { params: { expected, found } });

/** The rows that change, exactly as many as the person saw, by the register's own rules and in its history. */
export async function commitReturn(
  asked: Context,
  input: { returnId: string; version: number; expected: number; takes: number[] },
) {
  const ctx = { ...asked, actor: asHolderOf(asked.actor, cleaningPermissions['cleaning.run']) };
  const { id } = await takeReturn(ctx, input, 'commit');
  const judged = await judgeRows(ctx, await findRows(ctx.tx, ctx.actor, id), new Set(input.takes));
  const ready = judged.filter(({ pile }) => pile === 'change');
  if (ready.length === 0) throw refused('cleaning.nothing-to-change');
  if (ready.length !== input.expected) throw countChanged(input.expected, ready.length);
  const wanted = ready.filter(({ values }) => Object.keys(values).length > 0).map(wantedOf);
  const { verdicts, changed } = await applyChanges(ctx, wanted, { kind: 'changed', batchId: id });
  // Somebody changed a record between our look and the lock: what was shown is no longer what would happen.
  const saved = verdicts.filter(({ outcome }) => outcome === 'saved').length;
  if (saved !== wanted.length) throw countChanged(input.expected, ready.length - (wanted.length - saved));
  const checks = ready.flatMap(({ childId, checks: said }) =>
    said.map((check) => ({ ...check, childId: childId as string })),
  );
  await recordNumberChecks(ctx, id, checks);
  const { localityId, accountId } = ctx.actor;
  await settleOutcomes(ctx.tx, { localityId, returnId: id }, judged.map(outcomeOf));
  const done = { changed: changed.size, checked: new Set(checks.map(({ childId }) => childId)).size };
  const fields = [...new Set(ready.flatMap(({ values }) => Object.keys(values)))];
  ctx.audit({ detail: { ...done, fields, childIds: ready.map(({ childId }) => childId) } });
  const by = { committedAt: ctx.now, committedBy: accountId };
  const version = await updateReturn(ctx.tx, { localityId, id }, { state: 'done', ...by, ...done });
  return { id, version, ...done };
}

const wantedOf = ({ childId, version, values }: JudgedReturnRow): WantedChange => ({
  childId: childId as string,
  version: version as number,
  fields: (child) => changesOf(values, child),
});

/** What is kept of a row: all that was shown of it. */
const outcomeOf = (row: JudgedReturnRow): ReturnRow => ReturnRow.parse(row);

/** Every cell goes back that nobody has touched since; what the police said is no longer said. */
export async function undoReturn(asked: Context, input: { returnId: string; version: number }) {
  const ctx = { ...asked, actor: asHolderOf(asked.actor, cleaningPermissions['cleaning.run']) };
  const { id, changed } = await takeReturn(ctx, input, 'undo');
  const back = changed ? await undoBatch(ctx, { batchId: id }) : { restored: 0, kept: 0 };
  const withdrawn = await withdrawNumberChecks(ctx, id);
  const { localityId, accountId } = ctx.actor;
  const done = { restored: Math.max(back.restored, withdrawn), kept: back.kept };
  ctx.audit({ subjectKind: 'cleaning-return', subjectId: id, detail: done });
  const by = { undoneAt: ctx.now, undoneBy: accountId };
  const version = await updateReturn(ctx.tx, { localityId, id }, { state: 'undone', ...by, ...done });
  return { id, version, ...done };
}
