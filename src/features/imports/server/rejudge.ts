import type { Context } from '../../../platform/server/http/context.ts';
import { comparable, reviewFrom, scoreLikeness } from '../../../platform/shared/people-names/likeness.ts';
import { likenessPersonOf } from '../../children/rules/likeness.ts';
import { nameRowsOf } from '../../children/rules/name-keys.ts';
import { findChildrenForMatching } from '../../children/server/public.ts';
import type { StoredChild } from '../rules/stored.ts';
import { type Judging, judgeStored, recordOf } from './judge/judging.ts';
import {
  findRowsAlike,
  type OfImport,
  type RowRecord,
  type StoredAlike,
  type StoredRow,
  updateRows,
} from './queries/rows.ts';
import { personOf } from './judge/twins.ts';

type Asker = Pick<Context, 'tx' | 'actor' | 'now'>;

/** What makes a row the same as another; while it stays, so do those that are like it. */
const identityOf = (child: StoredChild | null): string => {
  if (!child) return '';
  const { fullName, birthDate, birthPrecision, personalId, sex, relatives } = child.child;
  return JSON.stringify([
    fullName,
    birthDate,
    birthPrecision,
    personalId,
    sex,
    relatives?.map((one) => one.fullName),
    child.communeId,
  ]);
};

const givenKeysOf = (child: StoredChild): string[] =>
  nameRowsOf({ ...child.child, otherNames: child.child.otherNames ?? [], relatives: [] }).map(
    ({ givenKey }) => givenKey,
  );

const kept = 5;

/** Who is like these rows: rows before them in the list, children of the register in the caller's own area. */
async function alikeOf(
  ctx: Asker,
  of: OfImport,
  changed: readonly { seq: number; child: StoredChild }[],
): Promise<Map<number, StoredAlike[]>> {
  if (changed.length === 0) return new Map();
  const givenKeys = [...new Set(changed.flatMap(({ child }) => givenKeysOf(child)))];
  const years = new Set(changed.map(({ child }) => Number(child.child.birthDate.slice(0, 4))));
  const birthYears = [...new Set([...years].flatMap((year) => [year - 1, year, year + 1]))];
  const personalIds = changed.flatMap(({ child }) => child.child.personalId ?? []);
  const communeIds = [...new Set(changed.map(({ child }) => child.communeId))];
  const rows = await findRowsAlike(ctx.tx, of, { givenKeys, birthYears });
  const children = await findChildrenForMatching(ctx.tx, ctx.actor, {
    communeIds,
    givenKeys,
    birthYears,
    personalIds,
  });
  const others = [
    ...rows.map((row) => ({ seq: row.seq, childId: undefined, person: personOf(row.child as StoredChild) })),
    ...children.map((child) => ({
      ...{ seq: undefined, childId: child.id, person: comparable(likenessPersonOf(child)) },
    })),
  ];
  return new Map(
    changed.map(({ seq, child }) => {
      const asked = personOf(child);
      const alike = others
        .filter((other) => other.seq === undefined || other.seq < seq)
        .map(({ seq: other, childId, person }): StoredAlike => {
          const { score, reasons } = scoreLikeness(asked, person);
          return other === undefined
            ? { in: 'register', ...(childId !== undefined && { childId }), score, reasons }
            : { in: 'list', seq: other, score, reasons };
        })
        .filter(({ score }) => score >= reviewFrom)
        .sort((a, b) => b.score - a.score);
      return [seq, alike.slice(0, kept)];
    }),
  );
}

/** Judges rows again after a repair, an edit or a decision, and writes them. */
export async function rejudgeRows(
  ctx: Asker,
  of: OfImport,
  judging: Judging,
  rows: readonly StoredRow[],
): Promise<RowRecord[]> {
  const judged = rows.map((row) => ({ row, verdict: judgeStored(judging, row) }));
  const changed = judged.flatMap(({ row, verdict: { child } }) =>
    child && identityOf(child) !== identityOf(row.child) ? [{ seq: row.seq, child }] : [],
  );
  const fresh = await alikeOf(ctx, of, changed);
  const records = judged.map(({ row, verdict }) =>
    recordOf(row, verdict, {
      alike: verdict.child ? (fresh.get(row.seq) ?? row.alike) : [],
      childId: row.childId,
    }),
  );
  await updateRows(ctx.tx, of, records);
  return records;
}
