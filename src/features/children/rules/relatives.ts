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

/** What the grid writes of a family: each a cell of its own. */
export type FamilyCells = Partial<Record<'motherName' | 'fatherName' | 'guardian' | 'phone', string>>;

const nobody: Omit<Relative, 'kind'> = {
  ...{ fullName: '', birthYear: null, occupation: '', ethnicity: null },
  ...{ state: null, relation: '', phone: '' },
};

const isKnown = ({ fullName, state, phone }: Relative): boolean =>
  fullName !== '' || state !== null || phone !== '';

/** Writes into the first relative of a kind; who then has neither name, state nor phone is not there. */
function write(relatives: readonly Relative[], kind: Relative['kind'], cells: Partial<Relative>): Relative[] {
  const at = relatives.findIndex((relative) => relative.kind === kind);
  const written =
    at < 0
      ? [...relatives, { kind, ...nobody, ...cells }]
      : relatives.map((relative, index) => (index === at ? { ...relative, ...cells } : relative));
  return written.filter(isKnown);
}

/**
 * The family after cells of the grid were written. A carer's cell that names a parent says that there is no other carer; a
 * phone is that of whom one would call.
 */
export function withFamily(before: readonly Relative[], cells: FamilyCells): Relative[] {
  let after = [...before];
  if (cells.motherName !== undefined) after = write(after, 'mother', { fullName: cells.motherName });
  if (cells.fatherName !== undefined) after = write(after, 'father', { fullName: cells.fatherName });
  if (cells.guardian !== undefined) {
    const isParent = [motherOf(after), fatherOf(after)].includes(cells.guardian);
    after = write(after, 'carer', { fullName: isParent ? '' : cells.guardian });
  }
  if (cells.phone === undefined) return after;
  const called =
    (['carer', 'mother', 'father'] as const).find((kind) =>
      after.some((relative) => relative.kind === kind && relative.phone !== ''),
    ) ?? (['carer', 'mother', 'father'] as const).find((kind) => nameOf(after, kind) !== '');
  return write(after, called ?? 'carer', { phone: cells.phone });
}
