import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { callEndpoint } from '../../../../platform/web/client/api.ts';
import { queryKeyOf } from '../../../../platform/web/client/hooks.ts';
import { childrenContract, type ListFilter } from '../../contract.ts';

const { countArranged } = childrenContract.endpoints;

/** How many match: asked apart from the rows, which do not wait for it. */
export function useCount(filter: ListFilter): number | undefined {
  const { data } = useQuery({
    queryKey: queryKeyOf(countArranged, filter),
    queryFn: ({ signal }) => callEndpoint(countArranged, { filter }, { signal }),
    placeholderData: keepPreviousData,
  });
  return data?.total;
}
