import type { Random } from '../../demonstration/content/random.ts';
import { type Draw, digits, drawnId, happens, sharesOf, weighted } from '../chance.ts';
import type { Carer, Household, Parent } from '../child.ts';
import { drawName, drawSurname, lineageOf } from '../names/peoples.ts';
import type { Commune } from '../places.ts';
import type { Era } from './era.ts';
import { drawLoss, type Loss } from './loss.ts';

export interface Family {
  ethnicity: string;
  /** The one that the children bear. */
  surname: string;
  father: Parent | null;
  mother: Parent | null;
  carer: Carer | null;
  household: Household;
  relationToHead: string;
  /** Why the children of this family are orphans, abandoned or helpless. */
  loss: Loss | null;
}

export interface Setting {
  era: Era;
  commune: Commune;
  province: string;
  /** Code of a people, by the commune's shares. */
  people: Draw<string>;
  /** Against the average of the places: poverty and what goes with it, and children in special circumstances. */
  hardship: number;
  burden: number;
}

/** Who the family must be, when its child is to share its name with another. */
export type Namesake = Pick<Family, 'ethnicity' | 'surname'>;

const occupations = weighted(
  sharesOf(
    'Làm nông 44, Công nhân 19, Lao động tự do 11, Buôn bán 10, Ngư dân 4, Thợ xây 4, Lái xe 3, Giáo viên 2.5, Cán bộ 2.5',
  ),
);
const relations = weighted(
  sharesOf('bà nội 30, bà ngoại 30, ông nội 10, ông ngoại 10, cô 6, dì 6, bác 5, chú 3'),
);
const classes = { poor: 0.05, nearPoor: 0.06, merit: 0.025 };

/** `oldestYear`: in which the first child was born. `number`: of the household in the hamlet's book. */
export function drawFamily(
  random: Random,
  setting: Setting,
  { oldestYear, number, like }: { oldestYear: number; number: number; like?: Namesake | undefined },
): Family {
  const ethnicity = like?.ethnicity ?? setting.people(random);
  const { region } = setting.commune;
  const loss = drawLoss(random, setting.burden);
  const byMother = lineageOf(ethnicity) === 'mother';
  const abandoned = loss?.group === 'HC02';
  const fatherless = abandoned || (!byMother && !loss && happens(random, 0.022));
  const [fatherState, motherState] = loss?.parents ?? ordinaryStates(random, setting.hardship);
  const surname = like?.surname ?? drawSurname(random, ethnicity, region);
  const other = drawSurname(random, ethnicity, region);
  const year = oldestYear - random.between(19, 31);
  const person = { ethnicity, surname };
  const mother = abandoned
    ? null
    : drawParent(random, {
        ...{ ethnicity, bearer: 'women', state: motherState, birthYear: year },
        surname: byMother || fatherless ? surname : other,
      });
  const father = fatherless
    ? null
    : drawParent(random, {
        ...{ ethnicity, bearer: 'men', state: fatherState, birthYear: year - random.between(-1, 6) },
        surname: byMother ? other : surname,
      });
  const carer = loss?.uncared || atHome(father) || atHome(mother) ? null : drawCarer(random, person, loss);
  const head = drawHead(random, person, { father, mother, carer });
  return {
    ...{ ethnicity, surname, father, mother, carer, loss },
    household: drawClass(random, setting, head.name, number),
    relationToHead: head.relation,
  };
}

const atHome = (parent: Parent | null): boolean => parent?.state === 'alive' || parent?.state === 'divorced';

/** Never a pair of states that would make the child an orphan or helpless by law: those are drawn as a loss. */
function ordinaryStates(random: Random, hardship: number): readonly [string, string] {
  const chance = random.next();
  const away = 0.06 * (0.5 + 0.5 * hardship);
  if (chance < 0.011) return ['dead', 'alive'];
  if (chance < 0.015) return ['alive', 'dead'];
  if (chance < 0.017) return ['detained', 'alive'];
  if (chance < 0.045) return ['divorced', 'divorced'];
  if (chance < 0.045 + away) return ['working-away', 'alive'];
  if (chance < 0.045 + away * 1.25) return ['alive', 'working-away'];
  if (chance < 0.045 + away * 1.75) return ['working-away', 'working-away'];
  return ['alive', 'alive'];
}

interface DrawnParent {
  bearer: 'men' | 'women';
  ethnicity: string;
  surname: string;
  birthYear: number;
  state: string;
}

function drawParent(random: Random, { bearer, ethnicity, surname, birthYear, state }: DrawnParent): Parent {
  const reachable = state === 'alive' || state === 'working-away' || state === 'divorced';
  return {
    fullName: drawName(random, ethnicity, bearer, surname),
    ...{ birthYear, ethnicity, state },
    occupation: bearer === 'women' && happens(random, 0.12) ? 'Nội trợ' : occupations(random),
    phone: reachable && happens(random, bearer === 'men' ? 0.62 : 0.7) ? drawPhone(random) : null,
  };
}

/** No area has the code 0200, so nobody has such a number. */
const drawPhone = (random: Random): string => `0200${digits(random, 7)}`;

function drawCarer(random: Random, { ethnicity, surname }: Namesake, loss: Loss | null): Carer {
  const relation = loss?.carer ?? relations(random);
  const bearer = /^(bà|cô|dì|mẹ)/.test(relation) ? 'women' : 'men';
  return {
    fullName: drawName(random, ethnicity, bearer, surname),
    relation,
    phone: happens(random, 0.5) ? drawPhone(random) : null,
  };
}

function drawHead(
  random: Random,
  { ethnicity, surname }: Namesake,
  { father, mother, carer }: Pick<Family, 'father' | 'mother' | 'carer'>,
): { name: string; relation: string } {
  if (carer) return { name: carer.fullName, relation: 'cháu' };
  const chance = random.next();
  if (chance < 0.22) return { name: drawName(random, ethnicity, 'men', surname), relation: 'cháu' };
  const head = father && (chance < 0.93 || !mother) ? father : mother;
  return { name: head?.fullName ?? drawName(random, ethnicity, 'women', surname), relation: 'con' };
}

function drawClass(random: Random, { era, hardship }: Setting, headName: string, number: number): Household {
  const chance = random.next();
  const poor = classes.poor * hardship;
  const nearPoor = poor + classes.nearPoor * hardship;
  const merit = nearPoor + classes.merit;
  const kind = chance < poor ? 'poor' : chance < nearPoor ? 'near-poor' : chance < merit ? 'merit' : 'other';
  return {
    id: drawnId(random, era.moment),
    number: String(number).padStart(3, '0'),
    ...{ headName, class: kind, classYear: era.year },
  };
}
