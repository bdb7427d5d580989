import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { type ConcernPage, concernsContract } from '../../contract.ts';
import { concernAddress } from '../addresses.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

const { listJoinable, joinConcern, partConcern } = concernsContract.endpoints;

/** Other concerns of the same child or happening. */
export function JoinsPanel({ found }: { found: ConcernPage }) {
  const words = useText(concernsText);
  const { concern, abilities, joined } = found;
  const [looking, setLooking] = useState(false);
  const part = useCommandOf(partConcern);
  const partNow = async () => {
    if (await part.run({ concernId: concern.id, version: concern.version })) tellDone(words.joins.parted);
  };
  return (
    <Panel title={words.joins.title}>
      {joined.length === 0 && <p>{words.joins.none}</p>}
      <ul>
        {joined.map((row) => (
          <li key={row.id}>
            <PageLink to={to(concernAddress, { concernId: row.id })}>{words.one(row.initials)}</PageLink>,{' '}
            {formatInstant(row.receivedAt)}, {words.states[row.state]}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={part.problem} />
      {abilities.work && (
        <div className={styles.acts} data-print="hidden">
          <Button variant="default" onClick={() => setLooking(true)}>
            {words.joins.look}
          </Button>
          {joined.length > 0 && (
            <Button variant="default" loading={part.busy} onClick={() => void partNow()}>
              {words.joins.part}
            </Button>
          )}
        </div>
      )}
      {looking && <JoinDialog concern={concern} onClose={() => setLooking(false)} />}
    </Panel>
  );
}

function JoinDialog({ concern, onClose }: { concern: ConcernPage['concern']; onClose: () => void }) {
  const words = useText(concernsText);
  const { joins } = words;
  const found = useQueryOf(listJoinable, { concernId: concern.id });
  const join = useCommandOf(joinConcern);
  const joinWith = async (otherConcernId: string) => {
    const done = await join.run({ concernId: concern.id, version: concern.version, otherConcernId });
    if (!done) return;
    tellDone(joins.joined);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={joins.dialog} size="xl">
      <p>{joins.dialogLead}</p>
      <ProblemNotice problem={join.problem} />
      <Answered query={found}>
        {({ rows }) => (
          <DataTable
            caption={joins.dialog}
            captionHidden
            rows={rows}
            keyOf={({ id }) => id}
            empty={<p>{joins.nothing}</p>}
            columns={[
              { id: 'child', header: words.child, cell: ({ initials }) => initials || words.unnamed },
              {
                id: 'category',
                header: words.category,
                cell: ({ category, sameChild }) =>
                  [words.categories[category], sameChild ? joins.same : ''].filter(Boolean).join(', '),
              },
              { id: 'hamlet', header: words.hamlet, cell: ({ hamletName }) => hamletName },
              {
                id: 'received',
                header: words.received,
                cell: ({ receivedAt }) => formatInstant(receivedAt),
              },
              {
                id: 'join',
                header: '',
                cell: ({ id, initials, receivedAt }) => (
                  <Button
                    size="compact-md"
                    loading={join.busy}
                    aria-label={joins.joinOf(words.one(initials), formatInstant(receivedAt))}
                    onClick={() => void joinWith(id)}
                  >
                    {joins.join}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Answered>
    </Dialog>
  );
}
