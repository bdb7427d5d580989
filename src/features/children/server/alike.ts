import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { comparable, reviewFrom, scoreLikeness } from '../../../platform/shared/people-names/likeness.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { BirthPrecision, Sex } from '../contract.ts';
import { likenessPersonOf } from '../rules/likeness.ts';
import { nameRowsOf } from '../rules/name-keys.ts';
import { guardianOf } from '../rules/relatives.ts';
import { getPlace } from './places.ts';
import { findChildrenForMatching } from './queries/matching.ts';

export interface AlikeInput {
  fullName: string;
  sex: Sex;
  birthDate: string;
  birthPrecision: BirthPrecision;
  personalId: string;
  motherName: string;
  fatherName: string;
  unitId: string;
}

const shownAtMost = 5;

/**
 * "Trẻ em này có thể đã có": records in the caller's own area that are worth a look before one is written. What lies
 * outside is for the matcher that runs later; nothing of it is told here.
 * @throws 404 when the caller writes nothing for the unit of the child to be written
 */
export async function findAlike(ctx: Context, input: AlikeInput) {
  const { fullName, sex, birthDate, birthPrecision, personalId, motherName, fatherName } = input;
  const { unitId } = await getPlace(ctx, input.unitId);
  const year = Number(birthDate.slice(0, 4));
  const candidates = await findChildrenForMatching(ctx.tx, ctx.actor, {
    givenKeys: nameRowsOf({ fullName, otherNames: [], relatives: [] }).map(({ givenKey }) => givenKey),
    birthYears: [year - 1, year, year + 1],
    personalIds: personalId === '' ? [] : [personalId],
  });
  const asked = comparable({
    ...{ fullName, birth: { date: birthDate, precision: birthPrecision }, hamletId: unitId },
    ...{ personalId, motherName, fatherName, ...(sex !== 'unknown' && { sex }) },
  });
  const scored = candidates
    .map((child) => ({ child, ...scoreLikeness(asked, comparable(likenessPersonOf(child))) }))
    .filter(({ score }) => score >= reviewFrom)
    .sort((a, b) => b.score - a.score)
    .slice(0, shownAtMost);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const places = scored.map(({ child }) => child.unitId);
  const names = unitNamesAt(tree, places, localDateOf(ctx.now));
  ctx.audit({ subjectKind: 'children', detail: { alike: scored.length } });
  return {
    alike: scored.map(({ child, score, reasons }) => ({
      ...{ childId: child.id, fullName: child.fullName, sex: child.sex, score, reasons: [...reasons] },
      ...{ birthDate: child.birthDate, birthPrecision: child.birthPrecision },
      unitName: names.get(child.unitId) ?? '',
      guardian: guardianOf(child.relatives),
    })),
  };
}
