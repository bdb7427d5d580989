import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { casesContract, type ShownClock } from '../../contract.ts';
import { caseAddress } from '../addresses.ts';
import { AwaitingPanel } from '../awaiting/AwaitingPanel.tsx';
import { HandedOver } from '../awaiting/HandedOver.tsx';
import styles from '../cases.module.css';
import { OpenCaseFromQueue } from '../open/OpenCaseFromQueue.tsx';
import { casesText } from '../text.ts';
import { CaseCode } from '../CaseCode.tsx';
import { ChildCell } from './ChildCell.tsx';
import { MoreButton, shownAtOnce } from './MoreButton.tsx';
import { TasksPanel } from './TasksPanel.tsx';

const { listQueue } = casesContract.endpoints;
const refreshEvery = 60_000;

/** "Vụ việc": what runs in the cases that the caller works in or decides, the nearest first; no name. */
export default function QueuePage() {
  const words = useText(casesText);
  const [limit, setLimit] = useState(shownAtOnce);
  const queue = useQueryOf(listQueue, { limit }, { refreshEvery, keepPrevious: true });
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} action={<OpenCaseFromQueue />} />
      <div className={styles.over}>
        <AwaitingPanel />
      </div>
      <Answered query={queue}>
        {({ rows, more }) => (
          <>
            <DataTable
              caption={words.title}
              captionHidden
              rows={rows}
              keyOf={({ caseId, clock }) => `${caseId} ${clock?.code} ${clock?.occurrence}`}
              linkOf={({ caseId }) => to(caseAddress, { caseId })}
              empty={<EmptyState>{words.none}</EmptyState>}
              columns={[
                { id: 'code', header: words.code, cell: ({ caseId }) => <CaseCode caseId={caseId} /> },
                {
                  id: 'child',
                  header: words.child,
                  cell: (row) => <ChildCell caseId={row.caseId} initials={row.childInitials} />,
                },
                { id: 'stage', header: words.stage, cell: ({ stage }) => words.stages[stage] },
                { id: 'clock', header: words.clock, cell: ({ clock }) => <Running clock={clock} /> },
                {
                  id: 'due',
                  header: words.due,
                  cell: ({ clock }) => clock && formatInstant(clock.dueAt),
                },
              ]}
            />
            {more && <MoreButton busy={queue.isFetching} onMore={() => setLimit(limit + shownAtOnce)} />}
          </>
        )}
      </Answered>
      <TasksPanel />
      <HandedOver />
    </>
  );
}

function Running({ clock }: { clock: ShownClock | null }) {
  const words = useText(casesText);
  if (clock === null) return words.noClock;
  return (
    <div>
      {clock.name}: <Clock dueAt={clock.dueAt} />
      <div className={styles.note}>{clock.article}</div>
    </div>
  );
}
