import { z } from 'zod';
import { Id, Instant, OptionalText, PlainDateText, Text, Version } from '../../../platform/shared/schemas.ts';

/** What may be wrong with the shape of what was written. */
export type EntryProblem = 'name-characters' | 'name-marks' | 'phone-shape';

/** One child as the register holds it (Law on Children 102/2016 art. 1: a person under 16). */

export const sexes = ['male', 'female', 'unknown'] as const;
export const birthPrecisions = ['day', 'month', 'year', 'estimated'] as const;
export const childStates = ['living-here', 'left', 'died', 'turned-16', 'merged', 'withdrawn'] as const;
export const residences = ['permanent', 'temporary', 'actual-only'] as const;
export const birthRegistrations = ['registered', 'not-registered', 'unknown'] as const;
export const relativeKinds = ['mother', 'father', 'carer'] as const;

export type Sex = (typeof sexes)[number];
export type BirthPrecision = (typeof birthPrecisions)[number];
export type ChildState = (typeof childStates)[number];

/**
 * A person's name as papers have it: letters of any script with their marks, spaces, apostrophes, hyphens and dots. Never
 * rewritten; only its Unicode form is settled (NFC). Refused: digits, emoji, formulas, direction marks, stacked marks.
 */
export const PersonName = (min = 1) =>
  Text(120, min)
    .transform((name) => name.replace(/\s+/g, ' '))
    .refine((name) => /^[\p{L}\p{M}'’ʼ.\- ]*$/u.test(name), { params: { code: 'name-characters' } })
    .refine((name) => !/\p{M}{3}/u.test(name), { params: { code: 'name-marks' } })
    .refine((name) => min === 0 || /\p{L}/u.test(name), { params: { code: 'name-characters' } });

export const Phone = OptionalText(20).refine((text) => /^(\+?[0-9][0-9 .-]{6,18})?$/.test(text), {
  params: { code: 'phone-shape' },
});

export const Relative = z.strictObject({
  kind: z.enum(relativeKinds),
  fullName: PersonName(0),
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  occupation: OptionalText(100),
  ethnicity: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  /** A code of db/reference/parent-states.json; null when not known. */
  state: z.string().max(40).nullable(),
  /** For a carer: relation to the child. */
  relation: OptionalText(60),
  phone: Phone,
});
export type Relative = z.output<typeof Relative>;

const reference = z.string().max(40);

/** What a person writes of a child. Every key may be left out of a change; what is not sent stays. */
export const ChildEntry = z.strictObject({
  fullName: PersonName(),
  otherNames: z.array(PersonName()).max(8),
  /** Corrections of the parts by which lists are sorted; null goes back to the parts by position. */
  nameParts: z.strictObject({ family: PersonName(0), middle: PersonName(0), given: PersonName() }).nullable(),
  sex: z.enum(sexes),
  birthDate: PlainDateText,
  birthPrecision: z.enum(birthPrecisions),
  ethnicity: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  nationality: z.string().regex(/^[A-Z]{2}$/),
  personalId: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  birthRegistration: z.enum(birthRegistrations),
  birthCertificateNumber: OptionalText(60),
  birthCertificateOn: PlainDateText.nullable(),
  birthPlace: OptionalText(200),
  homeTown: OptionalText(200),
  residence: z.enum(residences),
  registeredAddress: OptionalText(200),
  address: OptionalText(200),
  presence: z.enum(['present', 'away']),
  householdNumber: OptionalText(30),
  householdHead: PersonName(0),
  relationToHead: OptionalText(60),
  /** The household's class of the year that the clock says; it is the household's, so brothers and sisters share it. */
  householdClass: reference.nullable(),
  relatives: z.array(Relative).max(6),
  livesWith: OptionalText(100),
  schooling: reference.nullable(),
  grade: OptionalText(20),
  school: OptionalText(150),
  insuranceNumber: OptionalText(20),
  insuranceUntil: PlainDateText.nullable(),
  disabilityTypes: z.array(reference).max(6),
  disabilityLevel: reference.nullable(),
  disabilityCertificate: OptionalText(60),
  note: OptionalText(2000),
});
export type ChildEntry = z.output<typeof ChildEntry>;
export const ChildChanges = ChildEntry.partial();
export type ChildChanges = z.output<typeof ChildChanges>;

/** A new child: name, sex and birth are needed, the rest may come later. */
export const NewChild = ChildChanges.required({
  fullName: true,
  sex: true,
  birthDate: true,
  birthPrecision: true,
});
export type NewChild = z.output<typeof NewChild>;

/** What is possible but unlikely: shown, never a refusal. `code` is a key of the web's texts. */
export const Doubt = z.object({ field: z.string(), code: z.string() });
export type Doubt = z.output<typeof Doubt>;

export const Abilities = z.object({
  change: z.boolean(),
  circumstances: z.boolean(),
  move: z.boolean(),
  assign: z.boolean(),
  refer: z.boolean(),
});

/** Fields that the caller may not see are null or empty here and named in `hidden`: "không thuộc phạm vi được xem". */
export const ChildRecord = z.object({
  ...ChildEntry.omit({ nameParts: true }).shape,
  nationality: z.string().nullable(),
  birthRegistration: z.enum(birthRegistrations).nullable(),
  residence: z.enum(residences).nullable(),
  id: Id,
  state: z.enum(childStates),
  endedOn: PlainDateText.nullable(),
  familyName: z.string(),
  middleName: z.string(),
  givenName: z.string(),
  sixteenthOn: PlainDateText,
  unitId: Id,
  unitName: z.string(),
  communeId: Id,
  communeName: z.string(),
  householdId: Id.nullable(),
  /** The first carer, or who of the parents is there: also for those who may not see the relatives. */
  guardian: z.string(),
  /** Class by year: {"2021": "poor"}. */
  householdClasses: z.record(z.string(), z.string()),
  hidden: z.array(z.string()),
  doubts: z.array(Doubt),
  duplicateCheck: z.enum(['waiting', 'done']),
  source: z.enum(['typed', 'import', 'transfer']),
  changedAt: Instant,
  version: Version,
});
export type ChildRecord = z.output<typeof ChildRecord>;

/** One line of lists and of the grid. */
export const ChildRow = z.object({
  id: Id,
  version: Version,
  state: z.enum(childStates),
  unitId: Id,
  unitName: z.string(),
  communeId: Id,
  communeName: z.string(),
  fullName: z.string(),
  familyName: z.string(),
  middleName: z.string(),
  givenName: z.string(),
  sex: z.enum(sexes),
  birthDate: PlainDateText,
  birthPrecision: z.enum(birthPrecisions),
  /** Null where the caller may not see it; `hidden` of the page says which fields those are. */
  ethnicity: z.string().nullable(),
  personalId: z.string().nullable(),
  birthRegistration: z.enum(birthRegistrations).nullable(),
  residence: z.enum(residences).nullable(),
  address: z.string(),
  presence: z.enum(['present', 'away']),
  householdNumber: z.string(),
  householdHead: z.string(),
  householdClass: z.string().nullable(),
  motherName: z.string(),
  fatherName: z.string(),
  /** The first carer, or who of the parents is there. */
  guardian: z.string(),
  phone: z.string(),
  livesWith: z.string(),
  schooling: z.string().nullable(),
  grade: z.string(),
  school: z.string(),
  insuranceNumber: z.string(),
  insuranceUntil: PlainDateText.nullable(),
  disabilityTypes: z.array(z.string()),
  disabilityLevel: z.string().nullable(),
  /** Lists that the child stands in on the day of the page: `kind:code`. */
  circumstances: z.array(z.string()),
  note: z.string(),
  changedAt: Instant,
});
export type ChildRow = z.output<typeof ChildRow>;
