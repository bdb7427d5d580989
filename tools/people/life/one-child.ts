import type { Random } from '../../demonstration/content/random.ts';
import { drawnId, happens, sharesOf, weighted, wordsOf } from '../chance.ts';
import type { Child, Sex } from '../child.ts';
import { drawName } from '../names/peoples.ts';
import { type Circumstances, drawCircumstances } from './circumstances.ts';
import { knownBirth } from './era.ts';
import type { Family, Setting } from './family.ts';
import type { Desk, Remembered } from './desk.ts';
import { drawInsuranceCard, drawRegistration, numberKnown } from './papers.ts';
import { drawSchooling } from './schooling.ts';

interface Wanted {
  family: Family;
  hamletKey: string;
  /** Place of the birth in the era's days. */
  day: number;
  /** The child of the same birth, born before. */
  twin: Child | undefined;
  /** The child of other parents whose name, sex and birth date it shares. */
  like: Remembered | undefined;
  siblings: readonly Child[];
}

export function drawChild(desk: Desk, wanted: Wanted): Child {
  const { random, setting } = desk;
  const { era, commune } = setting;
  const { family, day, twin, like } = wanted;
  const birthYear = era.years[day] as number;
  const age = era.year - birthYear;
  const sex: Sex = like?.sex ?? drawSex(random, twin);
  const { birthDate, birthPrecision } = twin ?? knownBirth(random, era, day);
  const place = placeName(commune.name);
  const schooling = drawSchooling(random, era, { birthYear, hardship: setting.hardship, place });
  if (twin) twin.twinOf = twin.id;
  return assemble(desk, wanted, {
    sex,
    birthDate,
    birthPrecision,
    birthYear,
    age,
    birthRegistration: drawRegistration(random, era, day),
    schooling,
    stay: drawStay(random, setting, wanted.hamletKey),
    seen: drawCircumstances(random, setting, { birthDate, sex, age, schooling, family }),
  });
}

interface Drawn
  extends Pick<Child, 'sex' | 'birthDate' | 'birthPrecision' | 'birthRegistration' | 'schooling'> {
  birthYear: number;
  age: number;
  stay: ReturnType<typeof drawStay>;
  seen: Circumstances;
}

/** Field by field: spreading objects here was measured to cost a fifth of the time. */
function assemble({ random, setting, numbers, index }: Desk, wanted: Wanted, drawn: Drawn): Child {
  const { era, commune, province } = setting;
  const { family, like, twin } = wanted;
  const { sex, birthYear, birthRegistration, schooling, stay, seen, age } = drawn;
  const { household } = family;
  const numbered = birthRegistration && numberKnown(random, birthYear);
  return {
    index,
    id: drawnId(random, era.moment + (index >> 6)),
    fullName: like?.fullName ?? drawFreshName(random, sex, wanted),
    otherNames: happens(random, 0.035) ? [random.pick(homeNames)] : [],
    sex,
    birthDate: drawn.birthDate,
    birthPrecision: drawn.birthPrecision,
    birthPlace: happens(random, 0.8) ? commune.name : `Bệnh viện ${province}`,
    homeTown: `${commune.name}, ${province}`,
    ethnicity: family.ethnicity,
    nationality: 'VN',
    personalId: numbered ? numbers.next(sex, birthYear) : null,
    birthRegistration,
    communeKey: commune.key,
    hamletKey: wanted.hamletKey,
    registeredAt: stay.registeredAt,
    stay: stay.kind,
    residence: happens(random, 0.03) ? 'away' : 'present',
    household,
    relationToHead: family.relationToHead,
    father: family.father,
    mother: family.mother,
    carer: family.carer,
    schooling,
    insuranceCard: drawInsuranceCard(random, { age, atSchool: schooling.school !== null, household }),
    disability: seen.disability,
    illness: seen.illness,
    circumstances: seen.circumstances,
    atRisk: seen.atRisk,
    tags: seen.tags,
    twinOf: twin?.id ?? null,
  };
}

const homeNames = wordsOf('Bin Tí Tèo Na Bống Gấu Cún Sóc Bi Bo Ken Mít Su Thỏ Tôm Nhím');

/** 52 boys in a hundred children (census of 2019). Of twins, a good half are of one sex. */
function drawSex(random: Random, twin: Child | undefined): Sex {
  if (twin && happens(random, 0.36)) return twin.sex;
  return happens(random, 0.52) ? 'male' : 'female';
}

/** No sibling has the name. Twins of one sex often share all but the last word, where the given name is the last. */
function drawFreshName(random: Random, sex: Sex, { family, twin, siblings }: Wanted): string {
  const bearer = sex === 'male' ? 'boys' : 'girls';
  const fresh = (name: string) => siblings.every((other) => other.fullName !== name);
  const draw = () => drawName(random, family.ethnicity, bearer, family.surname);
  if (twin?.sex === sex && happens(random, 0.6)) {
    const before = twin.fullName.split(' ').slice(0, -1);
    const last = draw().split(' ').at(-1);
    const shared = [...before, last].join(' ');
    if (last !== before.at(-1) && fresh(shared)) return shared;
  }
  let name = draw();
  while (!fresh(name)) name = draw();
  return name;
}

/** "Xã Phú Lâm" → "Phú Lâm", as schools are named. */
const placeName = (commune: string): string => commune.replace(/^(Xã|Thị trấn|Phường|Đặc khu) /, '');

const elsewhere = weighted(sharesOf('here 94, other-hamlet 3, outside 3'));

function drawStay(
  random: Random,
  { commune }: Setting,
  hamletKey: string,
): { registeredAt: Child['registeredAt']; kind: Child['stay'] } {
  const registered = elsewhere(random);
  if (registered === 'outside') return { registeredAt: null, kind: 'temporary' };
  const key = registered === 'here' ? hamletKey : random.pick(commune.hamlets).key;
  return { registeredAt: { communeKey: commune.key, hamletKey: key }, kind: 'permanent' };
}
