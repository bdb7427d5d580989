import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { NumberLink } from '../../../platform/web/ui/status/NumberLink.tsx';
import { childrenContract, lackings } from '../../children/contract.ts';
import { childrenAddress, usePlaces } from '../../children/web/public.ts';
import type { CleaningList, cleaningContract } from '../contract.ts';
import { cleaningAddress } from './addresses.ts';
import { cleaningText } from './text.ts';

const AskDialog = lazy(() => import('./AskDialog.tsx'));
type Required = AnswerOf<typeof cleaningContract.endpoints.countLists>['required'];

/** The four lists of a commune or hamlet: how many, who they are, and the way out. */
export function ListsOut({ required }: { required: Required }) {
  const words = useText(cleaningText);
  const { search, setSearch } = usePage(cleaningAddress);
  const places = usePlaces();
  const [asking, setAsking] = useState<CleaningList>();
  const commune = places.communes.find(({ own }) => own);
  const unitId = search.donVi ?? commune?.unitId;
  const { fields, source } = required;
  const meansOf = (list: CleaningList) =>
    list === 'required-fields' ? (
      <span title={source}>{words.missing(fields.map(words.fieldName).join(', ').toLowerCase())}</span>
    ) : (
      words.means[list]
    );
  return (
    <Panel title={words.out.title}>
      {places.own.length > 1 && (
        <NativeSelect
          label={words.out.place}
          value={unitId ?? ''}
          data={places.own}
          onChange={(event) => setSearch({ donVi: event.currentTarget.value })}
        />
      )}
      {unitId && (
        <DataTable
          caption={words.out.title}
          captionHidden
          rows={lackings}
          keyOf={(list) => list}
          empty={null}
          columns={[
            { id: 'list', header: words.out.list, cell: (list) => words.lists[list] },
            { id: 'means', header: words.out.meaning, cell: meansOf },
            {
              id: 'count',
              header: words.out.count,
              align: 'end',
              cell: (list) => <Count list={list} unitId={unitId} />,
            },
            {
              id: 'act',
              header: words.out.act,
              onScreenOnly: true,
              cell: (list) => (
                <Button
                  variant="default"
                  aria-label={words.out.buttonOf(words.lists[list])}
                  onClick={() => setAsking(list)}
                >
                  {words.out.button}
                </Button>
              ),
            },
          ]}
        />
      )}
      {asking && unitId && (
        <Suspense>
          <AskDialog list={asking} unitId={unitId} onClose={() => setAsking(undefined)} />
        </Suspense>
      )}
    </Panel>
  );
}

/** The very number of the list behind it. */
function Count({ list, unitId }: { list: CleaningList; unitId: string }) {
  const words = useText(cleaningText);
  const { data } = useQueryOf(childrenContract.endpoints.countMatching, { lacking: list, unitId });
  if (!data) return null;
  return (
    <NumberLink
      value={data.total}
      of={words.of(words.lists[list])}
      to={to(childrenAddress, undefined, { donVi: unitId, thieu: list })}
    />
  );
}
