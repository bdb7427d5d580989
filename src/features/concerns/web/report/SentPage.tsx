import { Button } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { formatInstant, localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { concernsContract, type SentConcern } from '../../contract.ts';
import { logAddress } from '../addresses.ts';
import { ClockList } from '../ClockList.tsx';
import { concernsText } from '../text.ts';

/** How often it is asked whether the commune has taken it up. */
const refreshEvery = 60_000;

/** "Báo tin": one press to report; of what was sent only whether the commune has it. */
export default function SentPage() {
  const { report: words } = useText(concernsText);
  const sent = useQueryOf(concernsContract.endpoints.listSent, {}, { refreshEvery });
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Button
        component={PageLink}
        to={to(logAddress)}
        size="lg"
        leftSection={<IconMessageReport size={24} aria-hidden="true" />}
      >
        {words.now}
      </Button>
      <h2>{words.sent}</h2>
      <p>{words.only}</p>
      <Answered query={sent}>{(answer) => <SentTable sent={answer.sent} />}</Answered>
    </>
  );
}

/** "14:05", with the day where it was another one. */
const timeAfter = (sentAt: string, at: string): string =>
  localDateOf(sentAt) === localDateOf(at) ? localTimeOf(at) : formatInstant(at);

function SentTable({ sent }: { sent: readonly SentConcern[] }) {
  const { report: words, clocks } = useText(concernsText);
  return (
    <DataTable
      caption={words.sent}
      captionHidden
      rows={sent}
      keyOf={({ id }) => id}
      empty={<EmptyState>{words.none}</EmptyState>}
      columns={[
        { id: 'when', header: words.when, cell: ({ sentAt }) => formatInstant(sentAt) },
        { id: 'to', header: words.to, cell: ({ communeName }) => communeName },
        {
          id: 'answer',
          header: words.answer,
          cell: ({ sentAt, acknowledgedAt }) =>
            acknowledgedAt ? words.taken(timeAfter(sentAt, acknowledgedAt)) : words.waiting,
        },
        { id: 'clocks', header: clocks, cell: (row) => <ClockList clocks={row.clocks} /> },
      ]}
    />
  );
}
