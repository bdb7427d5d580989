import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { NumberLink } from '../../../platform/web/ui/status/NumberLink.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { lackings } from '../../children/contract.ts';
import { childrenAddress } from '../../children/web/public.ts';
import type { cleaningContract } from '../contract.ts';
import { cleaningText } from './text.ts';

type Commune = AnswerOf<typeof cleaningContract.endpoints.countLists>['communes'][number];

/** The four numbers of each commune; they open their children where this person keeps them. */
export function CommuneTable({ communes }: { communes: readonly Commune[] }) {
  const words = useText(cleaningText);
  return (
    <DataTable
      caption={words.communes.title}
      rows={communes}
      keyOf={({ unitId }) => unitId}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { id: 'name', header: words.communes.commune, cell: ({ name }) => name, sortBy: ({ name }) => name },
        {
          id: 'children',
          header: words.communes.children,
          align: 'end',
          cell: ({ children }) => numberText(children),
          sortBy: ({ children }) => children,
        },
        ...lackings.map((list) => ({
          id: list,
          header: words.lists[list],
          align: 'end' as const,
          sortBy: ({ counts }: Commune) => counts[list],
          cell: ({ unitId, own, counts }: Commune) => (
            <NumberLink
              value={counts[list]}
              of={words.of(words.lists[list])}
              to={own ? to(childrenAddress, undefined, { donVi: unitId, thieu: list }) : undefined}
            />
          ),
        })),
      ]}
    />
  );
}
