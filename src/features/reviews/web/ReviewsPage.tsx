import { useState } from 'react';
import { Button } from '@mantine/core';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { daysBetween, formatDate } from '../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useNow } from '../../../platform/web/shell/session/now.ts';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { DataTable } from '../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { childrenText } from '../../children/web/public.ts';
import { reviewsContract } from '../contract.ts';
import { roundAddress } from './addresses.ts';
import { OpenRound } from './OpenRound.tsx';
import { reviewsText } from './text.ts';

/** "Rà soát": the rounds with their progress, and how fresh each list is. */
export default function ReviewsPage() {
  const words = useText(reviewsText);
  const [opening, setOpening] = useState(false);
  const leads = usePermission('review.lead');
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        action={leads && !opening && <Button onClick={() => setOpening(true)}>{words.open}</Button>}
      />
      {opening && <OpenRound onClose={() => setOpening(false)} />}
      <Rounds />
      <Freshness />
    </>
  );
}

function Rounds() {
  const words = useText(reviewsText);
  const rounds = useQueryOf(reviewsContract.endpoints.listRounds, {});
  return (
    <Answered query={rounds}>
      {({ rounds: found }) => (
        <DataTable
          caption={words.rounds}
          rows={found}
          keyOf={(round) => round.id}
          linkOf={(round) => to(roundAddress, { roundId: round.id })}
          empty={
            <EmptyState>
              {words.none} {words.noneAction}
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
