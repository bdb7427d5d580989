import { Button, Group } from '@mantine/core';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { childrenContract } from '../../contract.ts';
import { referredAddress, referredChildAddress } from '../addresses.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';

const { listReferred } = childrenContract.endpoints;
type Row = AnswerOf<typeof listReferred>['rows'][number];

/** "Trẻ em được chuyển đến": what communes handed to the offices of the person who looks. */
export default function ReferredPage() {
  const { referrals: words } = useText(childrenText);
  const { search, setSearch } = usePage(referredAddress);
  const page = useQueryOf(listReferred, { ...(search.sau && { after: search.sau }) });
  return (
    <>
      <PageHeader title={words.page} lead={words.pageLead} />
      <Answered query={page}>
        {({ rows, next }) => (
          <>
            <Rows rows={rows} />
            <Group mt="md" data-print="hidden">
              {search.sau && (
                <Button variant="default" onClick={() => setSearch({ sau: undefined })}>
                  {words.first}
                </Button>
              )}
              {next !== null && (
                <Button variant="default" onClick={() => setSearch({ sau: next })}>
                  {words.next}
                </Button>
              )}
            </Group>
          </>
        )}
      </Answered>
    </>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const text = useText(childrenText);
  const words = text.referrals;
  const birthOf = ({ facts: { birthDate, birthPrecision } }: Row) =>
    birthDate && birthPrecision ? birthText({ birthDate, birthPrecision }, text) : '';
  const shown = {
    birth: rows.some(({ facts }) => facts.birthDate !== undefined),
    hamlet: rows.some(({ facts }) => facts.unitName !== undefined),
    guardian: rows.some(({ facts }) => facts.guardian !== undefined),
  };
  return (
    <DataTable
      caption={words.page}
      captionHidden
      rows={rows}
      keyOf={(row) => row.referral.id}
      linkOf={(row) => to(referredChildAddress, { childId: row.childId })}
      empty={<EmptyState>{words.pageNone}</EmptyState>}
      columns={[
        { id: 'name', header: text.columns.name, cell: ({ facts }) => facts.fullName ?? words.noName },
        ...(shown.birth ? [{ id: 'birth', header: text.columns.birth, cell: birthOf }] : []),
        ...(shown.hamlet
          ? [{ id: 'hamlet', header: text.fields.unitId, cell: ({ facts }: Row) => facts.unitName ?? '' }]
          : []),
        ...(shown.guardian
          ? [
              {
                id: 'guardian',
                header: text.columns.guardian,
                cell: ({ facts }: Row) => facts.guardian ?? '',
              },
            ]
          : []),
        {
          id: 'named',
          header: words.named,
          cell: ({ referral }) => referral.groups.map((group) => words.groupNames[group]).join('; '),
        },
        { id: 'purpose', header: words.purpose, cell: ({ referral }) => referral.purpose },
        { id: 'from', header: words.from, cell: ({ referral }) => referral.communeName },
        {
          id: 'on',
          header: words.on,
          cell: ({ referral }) => formatDate(referral.fromDate),
          sortBy: ({ referral }) => referral.fromDate,
        },
      ]}
    />
  );
}
