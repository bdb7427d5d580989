import type { Relative } from '../contract/child.ts';

const nameOf = (relatives: readonly Relative[], kind: Relative['kind']): string =>
  relatives.find((relative) => relative.kind === kind && relative.fullName !== '')?.fullName ?? '';

export const motherOf = (relatives: readonly Relative[]): string => nameOf(relatives, 'mother');
export const fatherOf = (relatives: readonly Relative[]): string => nameOf(relatives, 'father');

/** Whom one asks for the child: the carer where there is one, else the mother, else the father. */
export const guardianOf = (relatives: readonly Relative[]): string =>
  nameOf(relatives, 'carer') || motherOf(relatives) || fatherOf(relatives);

/** The number to call: the carer's, the mother's, the father's, else the household's. */
export const phoneOf = (relatives: readonly Relative[], householdPhone: string): string =>
  (['carer', 'mother', 'father'] as const)
    .map((kind) => relatives.find((relative) => relative.kind === kind && relative.phone !== '')?.phone)
    .find((phone) => phone !== undefined) ?? householdPhone;
