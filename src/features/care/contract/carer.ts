import { z } from 'zod';
import { Id, OptionalText, PlainDateText, Text } from '../../../platform/shared/schemas.ts';
import { PersonName, Phone, sexes } from '../../children/contract.ts';

/** Who registers to take a child into care: a person, a couple, a facility (Law art. 61, 63.2; Mẫu 08). */
export const carerKinds = ['person', 'couple', 'facility'] as const;
export type CarerKind = (typeof carerKinds)[number];
/** Somebody not related applies; a relative only notifies, for one child (Decree 56/2017 art. 39). */
export const carerRoutes = ['application', 'notice'] as const;
export type CarerRoute = (typeof carerRoutes)[number];
export const carerStates = ['registered', 'verified', 'not-eligible', 'withdrawn'] as const;
export type CarerState = (typeof carerStates)[number];

/** Yes, no, or not known yet: what is not known meets no condition. */
const Known = z.boolean().nullable();
const Day = PlainDateText.nullable();

export const CarerPerson = z.strictObject({
  fullName: PersonName(),
  birthDate: PlainDateText,
  sex: z.enum(sexes),
  nationality: z.string().regex(/^[A-Z]{2}$/),
  personalId: OptionalText(20),
  residesInVietnam: Known,
  /** Of a foreigner: since when, and until when they may stay. */
  residedSince: Day,
  mayStayUntil: Day,
  healthCertificateOn: Day,
  healthy: Known,
  capable: Known,
  goodCharacter: Known,
  parentalRightsRestricted: Known,
  /** Prosecuted or fined for abusing a child. */
  punishedForAbuse: Known,
  /** Convicted of a crime that art. 63.2.a lists. */
  convicted: Known,
  criminalRecordOn: Day,
});
export type CarerPerson = z.output<typeof CarerPerson>;

export const CarerMember = z.strictObject({
  fullName: PersonName(),
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  relation: OptionalText(60),
});

const Age = z.coerce.number().int().min(0).max(15);

export const Wishes = z
  .strictObject({
    minAge: Age,
    maxAge: Age,
    sex: z.enum(['any', 'male', 'female']),
    number: z.coerce.number().int().min(1).max(200),
  })
  .refine(({ minAge, maxAge }) => minAge <= maxAge, {
    path: ['maxAge'],
    params: { code: 'care.ages-backwards' },
  });

/** The whole file of a carer; kept sealed under the carer's own key, except the name by which lists go. */
export const CarerFile = z.strictObject({
  /** None for a facility. */
  persons: z.array(CarerPerson).max(2),
  members: z.array(CarerMember).max(15),
  address: Text(200),
  phone: Phone,
  suitableHome: Known,
  suitableIncome: Known,
  willing: Known,
  familyAgrees: Known,
  /** A member of the family was prosecuted or fined for abusing a child. */
  familyPunished: Known,
  /** Of a facility: it may take children. */
  licensed: Known,
  housing: OptionalText(1000),
  income: OptionalText(1000),
  /** What the criminal record says, where there is something to say. */
  background: OptionalText(1000),
  reason: OptionalText(2000),
  wishes: Wishes,
});
export type CarerFile = z.output<typeof CarerFile>;

/** What the commune found when it verified (Mẫu 11). */
export const Verification = z.strictObject({
  on: PlainDateText,
  eligible: z.boolean(),
  findings: Text(4000),
});
export type Verification = z.output<typeof Verification>;

/** What was written of a carer; of a relative's notice it speaks of a child's family and comes covered. */
export const CarerWords = z.object({
  ...{ housing: z.string(), income: z.string(), background: z.string(), reason: z.string() },
  findings: z.string(),
});
export type CarerWords = z.output<typeof CarerWords>;

/** Conditions of Law art. 63.2 and Decree 56/2017 art. 39 (`db/reference/care-conditions.json`). */
export const conditionCodes = [
  ...(['resident', 'healthy', 'capable', 'good-character', 'parental-rights', 'no-abuse'] as const),
  ...(['no-conviction', 'home', 'income', 'willing', 'family-agrees', 'family-clean'] as const),
  ...(['adult', 'age-gap', 'foreign-resided', 'foreign-left', 'foreign-record', 'licensed'] as const),
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

/** A condition that is not met, of which person (from 0) where it is one's own; `unknown`: nothing shows it yet. */
export const Unmet = z.object({
  code: z.enum(conditionCodes),
  text: z.string(),
  article: z.string(),
  person: z.number().int().nullable(),
  shown: z.enum(['no', 'unknown']),
});
export type Unmet = z.output<typeof Unmet>;

export const CarerRow = z.object({
  id: Id,
  unitId: Id,
  unitName: z.string(),
  name: z.string(),
  kind: z.enum(carerKinds),
  route: z.enum(carerRoutes),
  state: z.enum(carerStates),
  registeredOn: PlainDateText,
  verifiedOn: PlainDateText.nullable(),
  version: z.number().int(),
});
export type CarerRow = z.output<typeof CarerRow>;
