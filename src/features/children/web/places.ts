import { useMemo } from 'react';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import type { Choice } from '../../../platform/web/ui/forms/fields.tsx';
import { childrenContract } from '../contract.ts';

/** Communes and hamlets of the caller's area, and communes elsewhere to move to. */
export function usePlaces() {
  const { data } = useQueryOf(childrenContract.endpoints.listPlaces, {});
  return useMemo(() => placesFrom(data), [data]);
}

function placesFrom(data: AnswerOf<typeof childrenContract.endpoints.listPlaces> | undefined) {
  const communes = data?.communes ?? [];
  const several = communes.length > 1;
  const named = (commune: string, hamlet: string) => (several ? `${commune} › ${hamlet}` : hamlet);
  const placesOf = (own: boolean): Choice[] =>
    communes
      .filter((commune) => !own || commune.own)
      .flatMap((commune) => [
        ...commune.hamlets.map((hamlet) => ({
          value: hamlet.unitId,
          label: named(commune.name, hamlet.name),
        })),
        { value: commune.unitId, label: commune.name },
      ]);
  return {
    communes,
    /** Where the caller may write children: hamlets first, then the commune itself for a hamlet not known. */
    own: placesOf(true),
    all: placesOf(false),
    others: [
      ...(data?.others ?? []),
      ...communes.filter((commune) => several && commune.own).map(({ unitId, name }) => ({ unitId, name })),
    ].map(({ unitId, name }): Choice => ({ value: unitId, label: name })),
  };
}
