import { useState } from 'react';
import { Button, Stack } from '@mantine/core';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { daysBetween, formatDate } from '../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useNow } from '../../../platform/web/shell/session/now.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { childrenText } from '../../children/web/public.ts';
import { type Round, reviewsContract } from '../contract.ts';
import { hamletAddress, roundAddress } from './addresses.ts';
import { OpenRound } from './OpenRound.tsx';
import styles from './reviews.module.css';
import { reviewsText } from './text.ts';

/** "Rà soát": the rounds with their progress, and how fresh each list is. */
export default function ReviewsPage() {
  const words = useText(reviewsText);
  const [opening, setOpening] = useState(false);
  const leads = usePermission('review.lead');
  const records = usePermission('review.record');
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        action={leads && !opening && <Button onClick={() => setOpening(true)}>{words.open}</Button>}
      />
      {opening && (
        <div className={styles.above}>
          <OpenRound onClose={() => setOpening(false)} />
        </div>
      )}
      {!leads && records && <GoOn />}
      <Stack gap="md">
        <Rounds leads={leads} />
        <Freshness />
      </Stack>
    </>
  );
}

/** Who works in one hamlet goes straight to it. */
function linkOf({ id, hamletIds: [first, ...others] }: Round) {
  return first !== undefined && others.length === 0
    ? to(hamletAddress, { roundId: id, unitId: first })
    : to(roundAddress, { roundId: id });
}

/** One button to go on with: for whoever comes to review and for nothing else. */
function GoOn() {
  const words = useText(reviewsText);
  const go = useGo();
  const rounds = useQueryOf(reviewsContract.endpoints.listRounds, {});
  const open = rounds.data?.rounds.find((round) => round.closedOn === null && round.done < round.total);
  if (!open) return null;
  return (
    <div className={styles.above}>
      <Panel title={open.name}>
        <p className={styles.progress}>
          {open.unitName} · {words.of(numberText(open.done), numberText(open.total))} · {words.dueOn}:{' '}
          {formatDate(open.dueOn)}
        </p>
        <progress className={styles.wide} aria-label={words.progress} value={open.done} max={open.total} />
        <Button onClick={() => go(linkOf(open))}>{words.go}</Button>
      </Panel>
    </div>
  );
}

function Rounds({ leads }: { leads: boolean }) {
  const words = useText(reviewsText);
  const rounds = useQueryOf(reviewsContract.endpoints.listRounds, {});
  return (
    <Answered query={rounds}>
      {({ rounds: found }) => (
        <DataTable
          caption={words.rounds}
          rows={found}
          keyOf={(round) => round.id}
          linkOf={linkOf}
          empty={
            <EmptyState>
              {words.none} {leads ? words.noneAction : words.noneYet}
            </EmptyState>
          }
          columns={[
            { id: 'name', header: words.name, cell: (round) => round.name },
            { id: 'commune', header: words.commune, cell: (round) => round.unitName },
            {
              id: 'progress',
              header: words.progress,
              cell: (round) => words.of(numberText(round.done), numberText(round.total)),
            },
            { id: 'due', header: words.dueOn, cell: (round) => formatDate(round.dueOn) },
            {
              id: 'state',
              header: words.state,
              cell: (round) => (round.closedOn ? words.closed(formatDate(round.closedOn)) : words.running),
            },
          ]}
        />
      )}
    </Answered>
  );
}

function Freshness() {
  const words = useText(reviewsText);
  const { lists: names } = useText(childrenText);
  const today = localDateOf(useNow());
  const fresh = useQueryOf(reviewsContract.endpoints.listFreshness, {});
  return (
    <Answered query={fresh}>
      {({ communes }) =>
        communes.map((commune) => (
          <Panel key={commune.unitId} title={`${words.freshness}: ${commune.unitName}`}>
            <DataTable
              caption={words.freshness}
              captionHidden
              rows={commune.lists}
              keyOf={(line) => line.list}
              empty={null}
              columns={[
                { id: 'list', header: words.list, cell: (line) => names[line.list] },
                {
                  id: 'last',
                  header: words.last,
                  cell: ({ lastReviewedOn }) =>
                    lastReviewedOn === null
                      ? words.never
                      : `${formatDate(lastReviewedOn)} (${words.days(daysBetween(lastReviewedOn, today))})`,
                },
                {
                  id: 'progress',
                  header: words.progress,
                  cell: (line) => line.total > 0 && words.of(numberText(line.done), numberText(line.total)),
                },
              ]}
            />
          </Panel>
        ))
      }
    </Answered>
  );
}
