import { z } from 'zod';
import { addMonths, type PlainDate } from '../../../platform/shared/plain-date.ts';
import {
  type CarerFile,
  type CarerKind,
  type CarerPerson,
  type ConditionCode,
  conditionCodes,
  type Unmet,
} from '../contract/carer.ts';
import { childPapers, needGrounds, type Relation } from '../contract/stages.ts';

/** The conditions of Law on Children art. 63.2 and Decree 56/2017 art. 39, with their numbers as dated data. */
const day = z.iso.date();
const certainty = z.enum(['found', 'from-memory', 'proposed']);
const count = z.int().min(0).max(1000);

export const CareConditions = z.strictObject({
  validFrom: day,
  validTo: day.optional(),
  source: z.string(),
  adultAge: count,
  ageGapYears: count,
  healthCertificateMonths: count,
  foreignerResidedMonths: count,
  foreignerLeftMonths: count,
  childAskedFromAge: count,
  meetings: count,
  assessMonthsBefore16: z.strictObject({ value: count, certainty }),
  conditions: z.array(
    z.strictObject({ code: z.enum(conditionCodes), article: z.string(), text: z.string(), certainty }),
  ),
  childPapers: z.array(
    z.strictObject({
      code: z.enum(childPapers),
      months: count.optional(),
      grounds: z.array(z.enum(needGrounds)).optional(),
      separated: z.boolean().optional(),
      certainty,
    }),
  ),
  childPapersArticle: z.string(),
});
export type CareConditions = z.output<typeof CareConditions>;
export const CareConditionsFile = z.strictObject({
  ...{ title: z.string(), readOn: day, note: z.string() },
  versions: z.array(CareConditions).min(1),
});

/** The version that counts on a day; the first one for days before all. */
export function conditionsOn(versions: readonly CareConditions[], on: PlainDate): CareConditions {
  const counting = versions.find(
    ({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on < validTo),
  );
  return counting ?? (versions[0] as CareConditions);
}

/** Full years between two days; somebody born on 29 February is a year older on 1 March of a common year. */
export function fullYears(from: PlainDate, to: PlainDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

export interface AskedCarer {
  kind: CarerKind;
  file: CarerFile;
}

export interface Asked {
  /** As whom they stand to the child; unless told, as somebody not related. */
  relation: Relation;
  /** null: the conditions that hold for any child. */
  childBirthDate: PlainDate | null;
  on: PlainDate;
}

/** `no`: it is shown that it is not so; `unknown`: nothing shows that it is so. */
type Shown = 'yes' | 'no' | 'unknown';
const so = (fact: boolean | null): Shown => (fact === null ? 'unknown' : fact ? 'yes' : 'no');
const notSo = (fact: boolean | null): Shown => so(fact === null ? null : !fact);
const since = (date: PlainDate | null, test: (date: PlainDate) => boolean): Shown =>
  date === null ? 'unknown' : so(test(date));
const both = (one: Shown, other: Shown): Shown =>
  one === 'no' || other === 'no' ? 'no' : one === 'unknown' ? one : other;

type Found = [code: ConditionCode, shown: Shown, person?: number];

/** Every condition that is not met, each with its article: nothing unknown counts as met. */
export function unmetConditions(carer: AskedCarer, asked: Asked, rules: CareConditions): Unmet[] {
  const found =
    carer.kind === 'facility'
      ? ([['licensed', so(carer.file.licensed)]] as Found[])
      : [
          ...carer.file.persons.flatMap((person, at) => ofPerson(person, at, asked, rules)),
          ...ofHousehold(carer.file),
        ];
  return found.flatMap(([code, shown, person]) => {
    const said = rules.conditions.find((one) => one.code === code);
    if (shown === 'yes') return [];
    return [{ code, shown, person: person ?? null, text: said?.text ?? code, article: said?.article ?? '' }];
  });
}

const ofHousehold = (file: CarerFile): Found[] => [
  ['home', so(file.suitableHome)],
  ['income', so(file.suitableIncome)],
  ['willing', so(file.willing)],
  ['family-agrees', so(file.familyAgrees)],
  ['family-clean', notSo(file.familyPunished)],
];

function ofPerson(person: CarerPerson, at: number, asked: Asked, rules: CareConditions): Found[] {
  const own: Found[] = [
    ['resident', so(person.residesInVietnam)],
    ['healthy', both(so(person.healthy), healthShown(person, asked, rules))],
    ['capable', so(person.capable)],
    ['good-character', so(person.goodCharacter)],
    ['parental-rights', notSo(person.parentalRightsRestricted)],
    ['no-abuse', notSo(person.punishedForAbuse)],
    ['no-conviction', notSo(person.convicted)],
    ...ofAge(person, asked, rules),
    ...ofForeigner(person, asked, rules),
  ];
  return own.map(([code, shown]) => [code, shown, at]);
}

/** A relative only notifies: the certificate belongs to the file of an application (Decree 56/2017 art. 39). */
function healthShown(person: CarerPerson, { on, relation }: Asked, rules: CareConditions): Shown {
  if (relation === 'relative' && person.healthCertificateOn === null) return 'yes';
  return since(
    person.healthCertificateOn,
    (date) => date <= on && addMonths(date, rules.healthCertificateMonths) >= on,
  );
}

/** Art. 63.2.d: a relative is an adult, anybody else at least so many years older than the child. */
function ofAge(
  { birthDate }: CarerPerson,
  { relation, childBirthDate, on }: Asked,
  rules: CareConditions,
): Found[] {
  if (relation === 'relative') return [['adult', so(fullYears(birthDate, on) >= rules.adultAge)]];
  if (childBirthDate === null) return [];
  return [['age-gap', so(fullYears(birthDate, childBirthDate) >= rules.ageGapYears)]];
}

export const isForeign = ({ nationality }: Pick<CarerPerson, 'nationality'>): boolean => nationality !== 'VN';

function ofForeigner(person: CarerPerson, { on }: Asked, rules: CareConditions): Found[] {
  if (!isForeign(person)) return [];
  const { residedSince, mayStayUntil, criminalRecordOn } = person;
  return [
    ['foreign-resided', since(residedSince, (date) => addMonths(date, rules.foreignerResidedMonths) <= on)],
    ['foreign-left', since(mayStayUntil, (date) => date >= addMonths(on, rules.foreignerLeftMonths))],
    ['foreign-record', since(criminalRecordOn, (date) => date <= on)],
  ];
}
