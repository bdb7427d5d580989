import type { PlainDate } from '../../src/platform/shared/plain-date.ts';

/** Codes are those of the lists in `db/reference`. All people are made up; no personal number can be a real one. */
export type Sex = 'male' | 'female';

export interface Child {
  /** Place in the population, from 0. */
  index: number;
  /** UUIDv7; the same seed gives the same id. */
  id: string;

  /** As on the birth certificate. */
  fullName: string;
  otherNames: string[];
  sex: Sex;
  birthDate: PlainDate;
  /** What of the date is known: a year alone is written 01/01, a month alone the 1st. */
  birthPrecision: 'day' | 'month' | 'year' | 'estimated';
  birthPlace: string;
  homeTown: string;
  /** Code of ethnic-groups. */
  ethnicity: string;
  /** ISO 3166-1 alpha-2. */
  nationality: string;
  /** 12 digits after 999; null when none was given or written down. */
  personalId: string | null;
  /** null: not registered. */
  birthRegistration: { number: string; date: PlainDate } | null;

  /** Where the child lives: keys of `Places`. */
  communeKey: string;
  hamletKey: string;
  /** Where the child is registered; null: outside of these places. */
  registeredAt: { communeKey: string; hamletKey: string } | null;
  stay: 'permanent' | 'temporary';
  /** Code of residence-states. */
  residence: 'present' | 'away';

  household: Household;
  /** "con", "cháu": to the head of the household. */
  relationToHead: string;
  father: Parent | null;
  mother: Parent | null;
  /** Who brings the child up, when no parent does. */
  carer: Carer | null;

  schooling: Schooling;
  /** Number of the health insurance card. */
  insuranceCard: string | null;
  disability: Disability | null;
  illness: string | null;
  /** Memberships of the law's groups, ended ones too. */
  circumstances: Circumstance[];
  atRisk: Dated[];
  tags: Dated[];

  /** The children of one birth; null for a single birth. The id of the first of them. */
  twinOf: string | null;
}

export interface Household {
  id: string;
  /** Number in the hamlet's book. */
  number: string;
  headName: string;
  /** Code of household-classes, in `classYear`. */
  class: 'poor' | 'near-poor' | 'merit' | 'other';
  classYear: number;
}

export interface Parent {
  fullName: string;
  birthYear: number;
  occupation: string;
  ethnicity: string;
  /** Code of parent-states. */
  state: string;
  phone: string | null;
}

export interface Carer {
  fullName: string;
  /** "bà ngoại", "ông nội", "cô", "mẹ nuôi"… */
  relation: string;
  phone: string | null;
}

export interface Schooling {
  /** Code of schooling-states. */
  state: string;
  school: string | null;
  /** "7A2" */
  class: string | null;
  /** "2021-2022" */
  year: string;
}

export interface Disability {
  type: string;
  level: 'profound' | 'severe' | 'mild';
  certificate: Paper;
}

/** A paper that proves something: its name, number and date. */
export interface Paper {
  name: string;
  number: string;
  date: PlainDate;
}

export interface Dated {
  /** Code of a tag or of a reason. */
  code: string;
  from: PlainDate;
  to: PlainDate | null;
}

export interface Circumstance {
  /** "HC04" */
  group: string;
  /** "HC04.2" */
  subgroup: string;
  from: PlainDate;
  to: PlainDate | null;
  endReason: string | null;
  evidence: Paper | null;
}
