import { useMemo } from 'react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { type PlacedUnit, unitsContract } from '../../units/contract.ts';
import type { Directory } from '../rules/parties.ts';

export interface UnitsOfDay {
  /** Undefined until the tree has come. */
  directory: Directory | undefined;
  units: readonly PlacedUnit[];
  nameOf: (unitId: string) => string;
}

/** The units of a day (today when left out), as the rules of issuing and the pickers need them. */
export function useDirectory(on?: string, known: Readonly<Record<string, string>> = {}): UnitsOfDay {
  const query = useQueryOf(unitsContract.endpoints.tree, on === undefined ? {} : { on });
  const units = query.data?.units;
  const directory = useMemo(
    () =>
      units &&
      new Map(
        units.map(({ unitId, name, kind, parentId }) => [unitId, { unitId, name, kind, parentId }] as const),
      ),
    [units],
  );
  return {
    directory,
    units: units ?? [],
    nameOf: (unitId) => directory?.get(unitId)?.name ?? known[unitId] ?? '…',
  };
}
