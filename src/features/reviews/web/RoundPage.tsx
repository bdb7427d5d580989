import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import { useCommandOf, useDownloadOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { ConfirmDialog } from '../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { CounterTiles } from '../../../platform/web/ui/status/NumberLink.tsx';
import { outcomes, reviewsContract, type Round } from '../contract.ts';
import { hamletAddress, reviewsAddress, roundAddress } from './addresses.ts';
import { reviewsText } from './text.ts';

const meanings = { confirmed: 'done', changed: 'look', moved: 'work', missing: 'danger' } as const;

/** One round: results so far, progress of each hamlet, its sheet to print. */
export default function RoundPage() {
  const words = useText(reviewsText);
  const { params } = usePage(roundAddress);
  const query = useQueryOf(reviewsContract.endpoints.getRound, params);
  const print = useDownloadOf(reviewsContract.endpoints.downloadSheet);
  return (
    <Answered query={query} page>
      {({ round, hamlets }) => (
        <>
          <PageHeader
            title={round.name}
            crumbs={[{ label: words.title, to: to(reviewsAddress) }]}
            lead={`${round.unitName} · ${words.dueOn}: ${formatDate(round.dueOn)} · ${words.of(numberText(round.done), numberText(round.total))}`}
            aside={round.closedOn ? words.closed(formatDate(round.closedOn)) : words.running}
            action={round.abilities.close && <CloseRound round={round} />}
          />
          <CounterTiles
            label={words.outcome}
            tiles={outcomes.map((outcome) => ({
              label: words.outcomes[outcome],
              value: round.outcomes[outcome],
              meaning: meanings[outcome],
            }))}
          />
          <ProblemNotice problem={print.problem} onRetry={() => void print.retry()} />
          <DataTable
            caption={words.hamlets}
            rows={hamlets}
            keyOf={(hamlet) => hamlet.unitId}
            linkOf={(hamlet) => to(hamletAddress, { roundId: round.id, unitId: hamlet.unitId })}
            empty={null}
            columns={[
              { id: 'hamlet', header: words.hamlet, cell: (hamlet) => hamlet.unitName },
              {
                id: 'progress',
                header: words.progress,
                align: 'end',
                sortBy: (hamlet) => hamlet.done / hamlet.total,
                cell: (hamlet) => words.of(numberText(hamlet.done), numberText(hamlet.total)),
              },
              {
                id: 'sheet',
                header: words.sheet,
                cell: (hamlet) => (
                  <Group gap="xs" data-print="hidden">
                    {(['docx', 'pdf'] as const).map((format) => (
                      <Button
                        key={format}
                        size="compact-md"
                        variant="default"
                        aria-label={`${words.printSheet(hamlet.unitName)}: ${format === 'docx' ? words.word : words.pdf}`}
                        loading={print.busy}
                        onClick={() => void print.run({ roundId: round.id, unitId: hamlet.unitId, format })}
                      >
                        {format === 'docx' ? words.word : words.pdf}
                      </Button>
                    ))}
                  </Group>
                ),
              },
            ]}
          />
        </>
      )}
    </Answered>
  );
}

function CloseRound({ round }: { round: Round }) {
  const words = useText(reviewsText);
  const [asking, setAsking] = useState(false);
  const close = useCommandOf(reviewsContract.endpoints.closeRound);
  const confirm = async () => {
    const done = await close.run({ roundId: round.id, version: round.version });
    setAsking(false);
    if (done) tellDone(words.closedDone);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
      <ProblemNotice problem={close.problem} />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.closeTitle}
        confirm={words.close}
        onConfirm={() => void confirm()}
        busy={close.busy}
      >
        {words.closeText(numberText(round.total - round.done))}
      </ConfirmDialog>
    </>
  );
}
