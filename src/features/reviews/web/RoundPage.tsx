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
import { CounterTiles, NumberLink } from '../../../platform/web/ui/status/NumberLink.tsx';
import { outcomes, reviewsContract, type Round } from '../contract.ts';
import { hamletAddress, reviewsAddress, roundAddress } from './addresses.ts';
import styles from './reviews.module.css';
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
          <div className={styles.tiles}>
            <CounterTiles
              label={words.outcome}
              tiles={outcomes.map((outcome) => ({
                label: words.outcomes[outcome],
                value: round.outcomes[outcome],
                meaning: meanings[outcome],
              }))}
            />
          </div>
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
                cell: (hamlet) => <Share done={hamlet.done} total={hamlet.total} />,
              },
              ...outcomes.map((outcome) => ({
                ...{ id: outcome, header: words.outcomes[outcome], align: 'end' as const },
                sortBy: (hamlet: (typeof hamlets)[number]) => hamlet.outcomes[outcome],
                cell: (hamlet: (typeof hamlets)[number]) => (
                  <NumberLink
                    value={hamlet.outcomes[outcome]}
                    of={`${words.outcomes[outcome]}, ${hamlet.unitName}`}
                    to={to(hamletAddress, { roundId: round.id, unitId: hamlet.unitId })}
                  />
                ),
              })),
              {
                id: 'sheet',
                onScreenOnly: true,
                header: words.sheet,
                cell: (hamlet) => (
                  <Group gap="xs" data-print="hidden">
                    {(['docx', 'pdf'] as const).map((format) => (
                      <Button
                        key={format}
                        size="compact-md"
                        variant="default"
                        aria-label={words.printSheet(
                          format === 'docx' ? words.word : words.pdf,
                          hamlet.unitName,
                        )}
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

function Share({ done, total }: { done: number; total: number }) {
  const words = useText(reviewsText);
  return (
    <span className={styles.share}>
      {words.of(numberText(done), numberText(total))}
      <progress aria-label={words.progress} value={done} max={total} />
    </span>
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
