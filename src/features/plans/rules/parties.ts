import type { Party } from '../contract/content.ts';

/** What expanding a party needs to know of a unit on the day of issue. */
export interface DirectoryUnit {
  unitId: string;
  name: string;
  kind: 'authority' | 'office' | 'organisation' | 'hamlet';
  parentId: string | null;
}

/** The units of one day, by id. */
export type Directory = ReadonlyMap<string, DirectoryUnit>;

/**
 * The units that a party stands for on the day of the directory. A group means the issuer's own: "các xã, thị trấn" are
 * the authorities directly below it, whatever they are called in that year. Empty when nothing fits.
 */
export function unitsOf(party: Party, issuerUnitId: string, directory: Directory): string[] {
  if (party.kind === 'unit') return directory.has(party.unitId) ? [party.unitId] : [];
  if (party.kind === 'unmatched') return [];
  const wanted = groupKind[party.group];
  if (!wanted) return [];
  const found: string[] = [];
  for (const unit of directory.values())
    if (unit.kind === wanted && belongs(unit, issuerUnitId, directory, wanted === 'hamlet'))
      found.push(unit.unitId);
  return found;
}

/** Schools are not units of the tree: a duty that names only them needs a person's choice. */
const groupKind: Readonly<Record<string, DirectoryUnit['kind'] | undefined>> = {
  communes: 'authority',
  offices: 'office',
  organisations: 'organisation',
  hamlets: 'hamlet',
};

function belongs(
  unit: DirectoryUnit,
  issuerUnitId: string,
  directory: Directory,
  anyDepth: boolean,
): boolean {
  if (unit.parentId === issuerUnitId) return true;
  if (!anyDepth || unit.parentId === null) return false;
  const parent = directory.get(unit.parentId);
  return parent !== undefined && belongs(parent, issuerUnitId, directory, true);
}

/** All units of several parties, each once, in the order named. */
export const unitsOfAll = (
  parties: readonly Party[],
  issuerUnitId: string,
  directory: Directory,
): string[] => [...new Set(parties.flatMap((party) => unitsOf(party, issuerUnitId, directory)))];
