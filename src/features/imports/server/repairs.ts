import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { refused } from '../../../platform/shared/problem.ts';
import { sexes } from '../../children/contract.ts';
import { codeLists } from '../../children/server/public.ts';
import { type CodedField, codedFields, type FindingGroup, type Repair } from '../contract.ts';
import { codeBook } from '../rules/codes.ts';
import {
  groupOf,
  isOfOneText,
  levelOf,
  partsOfGroup,
  repairedGroup,
  repairsFor,
  valueKey,
} from '../rules/findings.ts';
import { type PlaceIndex, placeIndex } from '../rules/places.ts';
import type { StoredRepair } from '../rules/repair-book.ts';
import { openJudging } from './judge/setup.ts';
import { getOwnImport, keyOf, startJob, takeImport } from './own-import.ts';
import { placesOf } from './places.ts';
import { type StoredImport, updateImport } from './queries/imports.ts';
import { forgetValue, rememberValue } from './queries/memories.ts';
import { countGroups, countNotRows, findSeqs } from './queries/groups.ts';
import { countPiles, findRowsBySeq, type StoredRow } from './queries/rows.ts';
import { acceptRows, doubtOf } from './accept.ts';
import { rejudgeRows } from './rejudge.ts';
import { recount } from './rows.ts';

/** Step 4, group by group: what is to be mended many at once. */

const isCoded = (field: string): field is CodedField => field in codedFields;

export async function listGroups(ctx: Context, input: { importId: string }) {
  const stored = await getOwnImport(ctx, input.importId);
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const groups = await countGroups(ctx.tx, of);
  const shown = groups.filter(({ key }) => !key.startsWith('repaired|'));
  const seqs = [...new Set(shown.flatMap((group) => group.seqs))];
  const rows = new Map((await findRowsBySeq(ctx.tx, of, seqs)).map((row) => [row.seq, row]));
  const names = new Map(stored.chosen.map(({ sheet, name }) => [sheet, name]));
  const { all, bySheet } = await countPiles(ctx.tx, of);
  const near = {
    codes: codeBook(codeLists, localDateOf(ctx.now)),
    places: placeIndex(await placesOf(ctx, stored.unitId)),
  };
  return {
    counts: all,
    groups: shown.flatMap((group) => shownGroup(group, rows, names, near) ?? []),
    notRows: await countNotRows(ctx.tx, of),
    sheets: [...bySheet].map(([sheet, counts]) => ({ sheet: names.get(sheet) ?? '', counts })),
  };
}

function shownGroup(
  { key, rows: count, seqs }: { key: string; rows: number; seqs: number[] },
  rows: ReadonlyMap<number, StoredRow>,
  names: ReadonlyMap<number, string>,
  near: { codes: ReturnType<typeof codeBook>; places: PlaceIndex },
): FindingGroup | undefined {
  const parts = partsOfGroup(key);
  const examples = seqs.flatMap((seq) => {
    const row = rows.get(seq);
    const finding = row?.findings.find(({ group }) => group === key);
    return row && finding
      ? [{ seq, sheet: names.get(row.sheet) ?? '', row: row.row, text: finding.text, name: row.name }]
      : [];
  });
  if (!parts || examples.length === 0) return undefined;
  const { field, code } = parts;
  const text = isOfOneText(code) ? (examples[0]?.text ?? '') : null;
  const suggestion =
    code === 'hamlet.unknown'
      ? near.places.nearest(text ?? '')?.unitId
      : code === 'value.unknown' && isCoded(field)
        ? near.codes.nearest(field, text ?? '')
        : undefined;
  return {
    ...{ key, level: levelOf(code), field, code, text, rows: count, examples },
    ...{ repairs: repairsFor(field, code), suggestion: suggestion ?? null },
  };
}

/** Groups whose rows a repair may change. */
function groupsOf(repair: Repair): string[] {
  switch (repair.kind) {
    case 'map':
      return (['value.unknown', 'hamlet.unknown', 'sex.unreadable', 'yes-no.unreadable'] as const).map(
        (code) => groupOf(repair.field, code, repair.text),
      );
    case 'default':
      return [`${repair.field}|sex.empty`, `${repair.field}|hamlet.empty`];
    case 'century':
      return ['birthDate|birth-date.two-digit-year', 'birthDate|birth-date.already-sixteen'];
    case 'month-first':
      return [];
    case 'year-only':
      return ['birthDate|birth-date.first-of-january'];
    case 'title-case':
      return [`${repair.field}|name.one-case`];
    default:
      return isOfOneText(repair.code) ? [] : [`${repair.field}|${repair.code}`];
  }
}

/** Repairs of these change cells that no group names: every row is judged again. */
const wantsAll = (repair: Repair): boolean =>
  repair.kind === 'month-first' ||
  (repair.kind === 'default' && isCoded(repair.field)) ||
  ('code' in repair && isOfOneText(repair.code));

function checkRepair(repair: Repair, places: PlaceIndex, today: string): void {
  if (repair.kind !== 'map' && repair.kind !== 'default') {
    if ('code' in repair && !repairsFor(repair.field, repair.code).includes(repair.kind))
      throw refused('imports.repair-does-not-fit');
    return;
  }
  const { field, to } = repair;
  if (to === null) return;
  const fits =
    field === 'hamlet'
      ? places.byId(to) !== undefined
      : field === 'sex'
        ? (sexes as readonly string[]).includes(to)
        : isCoded(field)
          ? to === 'yes' || codeBook(codeLists, today).known(field, to) !== undefined
          : repair.kind === 'map';
  if (!fits) throw refused('imports.unknown-code');
}

const atOnce = 300;

/** Rows of the groups again: a few in the act itself, many by a job. */
async function judgeAgain(
  ctx: Context,
  stored: StoredImport,
  repairs: readonly StoredRepair[],
  { groups, all }: { groups: readonly string[]; all: boolean },
) {
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const seqs = all ? [] : await findSeqs(ctx.tx, of, groups);
  const rows = all ? Object.values(stored.counts).reduce((sum, count) => sum + count, 0) : seqs.length;
  if (all || seqs.length > atOnce) {
    const input = all ? {} : { groups };
    const started = await startJob(ctx, stored, 'import-judge', { state: 'judging', repairs }, input);
    return { ...started, rows };
  }
  await updateImport(ctx.tx, keyOf(ctx, stored.id), { repairs });
  const judging = await openJudging(ctx, { ...stored, repairs: [...repairs] });
  await rejudgeRows(ctx, of, judging, await findRowsBySeq(ctx.tx, of, seqs, true));
  const { version } = await recount(ctx, stored);
  return { id: stored.id, version, jobId: null, rows };
}

/** A doubt is taken from all rows: a few in the act itself, many by a job. */
async function acceptDoubt(
  ctx: Context,
  stored: StoredImport,
  { repairs, repairId }: { repairs: readonly StoredRepair[]; repairId: string },
) {
  const doubt = doubtOf(repairs, repairId);
  const of = { localityId: ctx.actor.localityId, importId: stored.id };
  const seqs = await findSeqs(ctx.tx, of, [doubt.group]);
  if (seqs.length > atOnce) {
    const change = { state: 'judging', repairs } as const;
    const started = await startJob(ctx, stored, 'import-judge', change, { accepted: repairId });
    return { ...started, rows: seqs.length };
  }
  await updateImport(ctx.tx, keyOf(ctx, stored.id), { repairs });
  await acceptRows(ctx.tx, of, doubt, seqs);
  const { version } = await recount(ctx, stored);
  return { id: stored.id, version, jobId: null, rows: seqs.length };
}

export async function repair(
  ctx: Context,
  input: { importId: string; version: number; repairId: string; repair: Repair },
) {
  const stored = await takeImport(ctx, input, 'repair');
  const places = placeIndex(await placesOf(ctx, stored.unitId));
  checkRepair(input.repair, places, localDateOf(ctx.now));
  ctx.audit({ detail: { repair: input.repair.kind } });
  const { repair: said } = input;
  if (said.kind === 'map' && said.remember) {
    const { localityId, accountId } = ctx.actor;
    const by = { localityId, unitId: stored.unitId, now: ctx.now, accountId };
    await rememberValue(ctx.tx, by, { field: said.field, textKey: valueKey(said.text), meaning: said.to });
  }
  const repairs = [
    ...stored.repairs.filter(({ id }) => id !== input.repairId),
    { id: input.repairId, repair: said },
  ];
  if (said.kind === 'accept') return acceptDoubt(ctx, stored, { repairs, repairId: input.repairId });
  // What an earlier word of this kind repaired stands in no group of findings any more.
  const earlier = stored.repairs.filter((one) => one.repair.kind === said.kind);
  const groups = [...groupsOf(said), ...earlier.map(({ id }) => repairedGroup(id))];
  return judgeAgain(ctx, stored, repairs, { groups, all: wantsAll(said) });
}

export async function takeBackRepair(
  ctx: Context,
  input: { importId: string; version: number; repairId: string },
) {
  const stored = await takeImport(ctx, input, 'repair');
  const taken = stored.repairs.find(({ id }) => id === input.repairId);
  if (!taken) throw refused('imports.unknown-group');
  const { repair: said } = taken;
  if (said.kind === 'map' && said.remember) {
    const of = { localityId: ctx.actor.localityId, unitId: stored.unitId };
    await forgetValue(ctx.tx, { ...of, field: said.field, textKey: valueKey(said.text) });
  }
  const repairs = stored.repairs.filter(({ id }) => id !== input.repairId);
  return judgeAgain(ctx, stored, repairs, { groups: [repairedGroup(input.repairId)], all: false });
}
