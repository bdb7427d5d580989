import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone, tellProblem } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { type ChildRow, childrenContract } from '../../contract.ts';
import { sixteenthBirthday } from '../../rules/birth.ts';
import { childAddress, childrenAddress } from '../addresses.ts';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';

/** The queue of the 16th birthday: each leaves the daily lists by an officer's word, or is kept with a reason. */
export default function SixteenthPage() {
  const words = useText(childrenText);
  const text = words.sixteenthPage;
  const queue = useQueryOf(childrenContract.endpoints.listChildren, {
    ...{ list: 'turning-16', sort: 'birth-date', limit: 500 },
  });
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        crumbs={[{ label: words.title, to: to(childrenAddress) }]}
      />
      <Answered query={queue}>{({ rows }) => <Queue rows={rows} />}</Answered>
    </>
  );
}

function Queue({ rows }: { rows: readonly ChildRow[] }) {
  const words = useText(childrenText);
  const text = words.sixteenthPage;
  const today = localDateOf(useNow());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [keeping, setKeeping] = useState(false);
  const settle = useCommandOf(childrenContract.endpoints.settleSixteenth);
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const send = async (decision: 'end' | 'keep', reason: string) => {
    const children = rows
      .filter(({ id }) => chosen.has(id))
      .map(({ id, version }) => ({ childId: id, version }));
    const done = await settle.run({ children, decision, reason });
    if (!done) return;
    setKeeping(false);
    setChosen(new Set());
    tellDone(text.settled(done.settled));
    if (done.stale.length > 0) tellProblem(text.stale(done.stale.length));
  };
  return (
    <>
      <ProblemNotice problem={settle.problem} onRetry={() => void settle.retry()} />
      <DataTable
        caption={text.title}
        captionHidden
        rows={rows}
        keyOf={(row) => row.id}
        empty={<EmptyState>{text.none}</EmptyState>}
        columns={[
          {
            id: 'name',
            header: words.columns.name,
            cell: ({ id, fullName }) => (
              <PageLink to={to(childAddress, { childId: id })}>{fullName}</PageLink>
            ),
          },
          {
            id: 'choose',
            header: words.record.pick,
            onScreenOnly: true,
            cell: (row) =>
              sixteenthBirthday(row) <= today ? (
                <Checkbox
                  aria-label={text.choose(row.fullName)}
                  checked={chosen.has(row.id)}
                  onChange={(event) => choose(row.id, event.currentTarget.checked)}
                />
              ) : (
                text.soon
              ),
          },
          { id: 'on', header: text.on, cell: (row) => formatDate(sixteenthBirthday(row)) },
          { id: 'birth', header: words.columns.birth, cell: (row) => birthText(row, words) },
          { id: 'unit', header: words.columns.unit, cell: (row) => row.unitName },
          { id: 'guardian', header: words.columns.guardian, cell: (row) => row.guardian },
        ]}
      />
      {rows.length > 0 && (
        <Group mt="md" data-print="hidden">
          <span role="status">{chosen.size === 0 ? text.nothing : text.chosen(chosen.size)}</span>
          <Button disabled={chosen.size === 0} loading={settle.busy} onClick={() => void send('end', '')}>
            {text.end}
          </Button>
          <Button variant="default" disabled={chosen.size === 0} onClick={() => setKeeping(true)}>
            {text.keep}
          </Button>
        </Group>
      )}
      {keeping && (
        <ReasonDialog
          title={text.keep}
          confirm={text.keep}
          minimum={3}
          maximum={500}
          busy={settle.busy}
          problem={settle.problem}
          onConfirm={(reason) => void send('keep', reason)}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}
