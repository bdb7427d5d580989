import type { PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Random } from '../../demonstration/content/random.ts';
import { type Draw, happens, sharesOf, weighted } from '../chance.ts';
import type { Child, Circumstance, Dated, Paper } from '../child.ts';
import { drawDaySince, type Era } from './era.ts';
import type { Family, Setting } from './family.ts';

/** What is known of a child before its circumstances are drawn. */
export interface Known {
  birthDate: PlainDate;
  sex: Child['sex'];
  /** In years of the calendar. */
  age: number;
  schooling: Child['schooling'];
  family: Family;
}

export type Circumstances = Pick<Child, 'disability' | 'illness' | 'circumstances' | 'tags' | 'atRisk'>;

const clauses = (...weights: number[]): Draw<number> =>
  weighted(weights.map((weight, at) => [at + 1, weight] as const));

interface GroupRate {
  group: string;
  /** Children in a million whom it befalls, of those who can be in it, where the burden is the average. */
  rate: number;
  clause: Draw<number>;
  when: (known: Known) => boolean;
  evidence?: string;
}

const always = () => true;
const from = (age: number) => (known: Known) => known.age >= age;

/**
 * Disability is two thirds of all (domain statistics: 61 of 91 in Đà Bắc), abuse a few in a district: police figures are
 * 0.7 to 1 case a year in ten thousand children, four of five of the sexually abused are girls.
 */
const rates: readonly GroupRate[] = [
  { group: 'HC05', rate: 100, clause: clauses(1), when: always, evidence: 'Phiếu kết quả xét nghiệm' },
  { group: 'HC06', rate: 620, clause: clauses(62, 3, 25, 10), when: from(13), evidence: 'Quyết định' },
  { group: 'HC07', rate: 190, clause: clauses(55, 45), when: from(13) },
  {
    ...{ group: 'HC08', rate: 120_000, clause: clauses(6, 94) },
    when: ({ schooling, age }) => schooling.state === 'dropped-out' && age >= 11,
  },
  { group: 'HC09', rate: 70, clause: clauses(1), when: from(1), evidence: 'Kết luận giám định' },
  { group: 'HC10', rate: 30, clause: clauses(80, 5, 5, 5, 5), when: from(8) },
  {
    group: 'HC11',
    rate: 210,
    clause: clauses(33, 3, 30, 33, 1),
    when: ({ sex, age }) => sex === 'female' && age >= 4,
  },
  {
    group: 'HC11',
    rate: 50,
    clause: clauses(40, 0, 0, 60, 0),
    when: ({ sex, age }) => sex === 'male' && age >= 4,
  },
  { group: 'HC12', rate: 12, clause: clauses(70, 30), when: from(10) },
  { group: 'HC14', rate: 10, clause: clauses(60, 20, 20), when: always },
];
const disabled = 6200;
/** Of poor and near-poor households. */
const gravelyIll = 9500;

const levels = weighted([
  ['profound', 16],
  ['severe', 55],
  ['mild', 29],
] as const);
const types = weighted(
  sharesOf('movement 30, intellectual 27, hearing-speech 13, mental 13, other 10, sight 7'),
);
const levelOrder = ['profound', 'severe', 'mild'];
const illnesses = [
  'Tim bẩm sinh',
  'Ung thư máu',
  'Suy thận mạn',
  'Tan máu bẩm sinh',
  'Động kinh',
  'Đái tháo đường típ 1',
  'Viêm cầu thận mạn',
];
const inForce = '2017-07-01';

/** `setting`: the commune's burden and hardship move the rates. */
export function drawCircumstances(random: Random, setting: Setting, known: Known): Circumstances {
  const { era, burden } = setting;
  const since = known.birthDate > inForce ? known.birthDate : inForce;
  const found: Circumstances = { disability: null, illness: null, circumstances: [], tags: [], atRisk: [] };
  const { loss, household } = known.family;
  if (loss) add(random, era, found, { ...loss, since });
  const befalls = (rate: number) => random.next() * 1_000_000 < rate * burden;
  if (befalls(disabled)) disable(random, era, found, since);
  const povertyClause = household.class === 'poor' ? 1 : household.class === 'near-poor' ? 2 : 0;
  if (povertyClause > 0 && random.next() * 1_000_000 < (gravelyIll * burden) / setting.hardship) {
    found.illness = random.pick(illnesses);
    add(random, era, found, { ...member('HC13', povertyClause), since, evidence: 'Giấy ra viện' });
  }
  for (const { group, rate, clause, when, evidence } of rates)
    if (when(known) && befalls(rate))
      add(random, era, found, { ...member(group, clause(random)), since, evidence });
  if (happens(random, 0.0012)) addEnded(random, era, found, since);
  addTags(random, setting, known, found);
  if (found.circumstances.every((one) => one.to !== null)) found.atRisk = drawRisks(random, setting, known);
  return found;
}

const member = (group: string, clause: number) => ({ group, subgroup: `${group}.${clause}` });

interface Addition {
  group: string;
  subgroup: string;
  since: PlainDate;
  evidence?: string | undefined;
}

function add(
  random: Random,
  era: Era,
  to: Circumstances,
  { group, subgroup, since, evidence }: Addition,
): Circumstance {
  const day = drawDaySince(random, era, since);
  const paper: Paper | null =
    evidence === undefined
      ? null
      : { name: evidence, number: `${random.between(1, 300)}/${day.slice(0, 4)}`, date: day };
  const added = { group, subgroup, from: day, to: null, endReason: null, evidence: paper };
  to.circumstances.push(added);
  return added;
}

function disable(random: Random, era: Era, to: Circumstances, since: PlainDate): void {
  const level = levels(random);
  const subgroup = `HC04.${levelOrder.indexOf(level) + 1}`;
  const { evidence } = add(random, era, to, {
    group: 'HC04',
    subgroup,
    since,
    evidence: 'Giấy xác nhận khuyết tật',
  });
  if (evidence) to.disability = { type: types(random), level, certificate: evidence };
}

/** What was once so and is no more: an illness healed, a household no longer poor. */
function addEnded(random: Random, era: Era, to: Circumstances, since: PlainDate): void {
  const ended = add(random, era, to, {
    ...member('HC13', random.between(1, 2)),
    since,
    evidence: 'Giấy ra viện',
  });
  ended.to = drawDaySince(random, era, ended.from);
  ended.endReason = random.pick(['Đã khỏi bệnh', 'Gia đình đã thoát nghèo, cận nghèo']);
}

function addTags(random: Random, { era, hardship }: Setting, known: Known, to: Circumstances): void {
  const atSchool = known.schooling.state.startsWith('grade-');
  if (happens(random, to.disability ? 0.045 : 0.0002))
    to.tags.push({ code: 'chemical-toxin', from: drawDaySince(random, era, known.birthDate), to: null });
  if (atSchool && known.age >= 10 && happens(random, 0.008 * hardship))
    to.tags.push({ code: 'dropout-risk', from: recent(random, era), to: null });
}

const recent = (random: Random, era: Era): PlainDate =>
  era.days[random.between(Math.max(0, era.days.length - 1100), era.days.length - 1)] as PlainDate;

/** Share of the children of a commune who are listed as at risk: 2 to 7 in a hundred, more where life is hard. */
export const riskShare = (hardship: number): number => Math.min(0.06, 0.017 + 0.024 * hardship);

/** Share of children of whom something could be said, where the hardship is the average. */
const reasoned = 0.25;

/** Not a count of the poor: a collaborator lists some of those of whom there is something to say, and few others. */
function drawRisks(random: Random, { era, hardship }: Setting, { family, age, schooling }: Known): Dated[] {
  const reasons = reasonsOf(family);
  const share = riskShare(hardship);
  const likely = Math.min(0.6, reasoned * (0.4 + 0.6 * hardship));
  if (!happens(random, reasons.length > 0 ? (share * 0.88) / likely : (share * 0.12) / (1 - likely)))
    return [];
  const [reason] = reasons;
  const listed = reason === undefined ? [otherReason(age, schooling.state)] : [random.pick(reasons)];
  if (reasons.length > 1 && reason !== undefined && happens(random, 0.4) && reason !== listed[0])
    listed.push(reason);
  const day = recent(random, era);
  return listed.map((code) => ({ code, from: day, to: null }));
}

const otherReason = (age: number, school: string): string =>
  age >= 10 && school.startsWith('grade-') ? 'dropout-risk' : 'other';

const byState: Readonly<Record<string, string>> = {
  divorced: 'parents-divorced',
  detained: 'parent-detained',
  'working-away': 'parents-working-away',
};

function reasonsOf({ household, father, mother, carer }: Family): string[] {
  const reasons = new Set<string>();
  if (household.class === 'poor') reasons.add('poor-household');
  if (household.class === 'near-poor') reasons.add('near-poor-household');
  for (const parent of [father, mother]) {
    const reason = parent && byState[parent.state];
    if (reason) reasons.add(reason);
  }
  if (carer) reasons.add('with-grandparents');
  return [...reasons];
}
