import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { JobProgress } from '../../../../platform/web/ui/feedback/JobProgress.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { CounterTiles } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { cleaningContract, type ReturnPile, returnPiles } from '../../contract.ts';
import { cleaningAddress, returnAddress } from '../addresses.ts';
import { cleaningText } from '../text.ts';
import { CommitReturn } from './CommitReturn.tsx';
import { DiscardReturn } from './DiscardReturn.tsx';
import { ReturnRows } from './ReturnRows.tsx';
import { UndoReturn } from './UndoReturn.tsx';

const { getReturn } = cleaningContract.endpoints;
type Found = AnswerOf<typeof getReturn>;

/** A file that came back: what it would do to the register, and after that what it did. */
export default function ReturnPage() {
  const words = useText(cleaningText);
  const { params } = usePage(returnAddress);
  const [isReading, setReading] = useState(true);
  const query = useQueryOf(getReturn, params, isReading ? { refreshEvery: 1000 } : {});
  const reads = query.data === undefined || query.data.return.state === 'reading';
  if (reads !== isReading) setReading(reads);
  return (
    <Answered query={query} page>
      {(found) => (
        <>
          <PageHeader
            title={found.return.fileName}
            lead={found.return.unitName}
            crumbs={[{ label: words.title, to: to(cleaningAddress) }]}
            aside={words.states[found.return.state]}
            action={found.return.abilities.discard && <DiscardReturn of={found.return} />}
          />
          <Body found={found} />
        </>
      )}
    </Answered>
  );
}

function Body({ found }: { found: Found }) {
  const words = useText(cleaningText);
  const { state, problem } = found.return;
  if (state === 'reading')
    return <JobProgress label={words.states.reading} done={0} total={1} note={words.reading} />;
  if (state !== 'refused') return <Rows found={found} />;
  return (
    <Stack>
      <ProblemNotice problem={problem ? new ProblemError({ code: problem, status: 422 }) : undefined} />
      <Group>
        <Button component={PageLink} to={to(cleaningAddress)}>
          {words.another}
        </Button>
      </Group>
    </Stack>
  );
}

const meanings = { change: 'work', conflict: 'look', refused: 'danger', same: 'done' } as const;

function Rows({ found }: { found: Found }) {
  const words = useText(cleaningText);
  const { search } = usePage(returnAddress);
  const [takes, setTakes] = useState<ReadonlySet<number>>(new Set());
  const { return: one, counts, ignored } = found;
  const piles: Record<ReturnPile, string> = one.state === 'open' ? words.piles : words.pilesDone;
  const pile = search.nhom ?? returnPiles.find((some) => counts[some] > 0) ?? 'change';
  const toggle = (seq: number) => {
    const next = new Set(takes);
    if (!next.delete(seq)) next.add(seq);
    setTakes(next);
  };
  return (
    <Stack>
      <Told found={found} />
      <CounterTiles
        label={words.pilesLabel}
        tiles={returnPiles.map((some) => ({
          ...{ label: piles[some], value: counts[some], meaning: meanings[some] },
          to: to(returnAddress, { returnId: one.id }, { nhom: some }),
        }))}
      />
      {ignored.length > 0 && <p>{words.ignored(ignored.join(', '))}</p>}
      <Group data-print="hidden">
        {one.abilities.commit && <CommitReturn of={one} counts={counts} takes={takes} />}
        {one.abilities.undo && <UndoReturn of={one} />}
        <PageLink to={to(cleaningAddress)}>{words.toList}</PageLink>
      </Group>
      <ReturnRows
        key={pile}
        returnId={one.id}
        title={piles[pile]}
        pile={pile}
        takes={one.abilities.commit && pile === 'conflict' ? takes : undefined}
        onTake={toggle}
      />
    </Stack>
  );
}

/** What was written, or taken back. */
function Told({ found: { return: one } }: { found: Found }) {
  const words = useText(cleaningText);
  const count = (value: number | null) => numberText(value ?? 0);
  if (one.state === 'undone')
    return <p role="status">{words.undone(count(one.restored), count(one.kept))}</p>;
  if (one.state !== 'done') return null;
  return (
    <p role="status">
      {words.committed(count(one.changed), count(one.checked))}{' '}
      {one.abilities.undo && one.undoUntil && words.until(formatInstant(one.undoUntil))}
    </p>
  );
}
