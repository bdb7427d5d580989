import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { type CaseTask, casesContract } from '../../contract.ts';
import { ActDialog } from '../act/ActDialog.tsx';
import { caseAddress } from '../addresses.ts';
import { CaseCode } from '../CaseCode.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { codeOf, type Words } from '../words.ts';
import { ChildCell } from './ChildCell.tsx';
import { MoreButton, shownAtOnce } from './MoreButton.tsx';

const { listTasks, getCase } = casesContract.endpoints;

/** Follow-ups and actions that are agreed for a day; what came of them is recorded from here. */
export function TasksPanel() {
  const words = useText(casesText);
  const [limit, setLimit] = useState(shownAtOnce);
  const tasks = useQueryOf(listTasks, { limit }, { keepPrevious: true });
  const [asked, setAsked] = useState<CaseTask>();
  const { tasks: said } = words;
  return (
    <div className={styles.tasks}>
      <Panel title={said.title}>
        <Answered query={tasks}>
          {({ rows, more }) => (
            <>
              <DataTable
                caption={said.title}
                captionHidden
                rows={rows}
                keyOf={({ caseId, kind, actionId }) => `${caseId} ${kind} ${actionId}`}
                linkOf={({ caseId }) => to(caseAddress, { caseId })}
                empty={<EmptyState>{said.none}</EmptyState>}
                columns={[
                  { id: 'code', header: words.code, cell: ({ caseId }) => <CaseCode caseId={caseId} /> },
                  {
                    id: 'child',
                    header: words.child,
                    cell: (row) => <ChildCell caseId={row.caseId} initials={row.childInitials} />,
                  },
                  {
                    id: 'what',
                    header: said.what,
                    cell: (task) => whatOf(task, words),
                  },
                  { id: 'due', header: said.due, cell: ({ dueOn }) => <DateText value={dueOn} /> },
                  {
                    id: 'record',
                    header: said.record,
                    onScreenOnly: true,
                    cell: (row) => (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={said.recordOf(whatOf(row, words), codeOf(row.caseId))}
                        onClick={() => setAsked(row)}
                      >
                        {said.record}
                      </Button>
                    ),
                  },
                ]}
              />
              {more && <MoreButton busy={tasks.isFetching} onMore={() => setLimit(limit + shownAtOnce)} />}
            </>
          )}
        </Answered>
        {asked && <Recording task={asked} onClose={() => setAsked(undefined)} />}
      </Panel>
    </div>
  );
}

const whatOf = ({ measure }: CaseTask, { tasks, measures }: Words): string =>
  measure === null ? tasks.followUp : tasks.action(measures[measure]);

/** The act's own dialog over the case, which is opened for it; of an action with that action chosen. */
function Recording({ task, onClose }: { task: CaseTask; onClose: () => void }) {
  const { caseId, actionId } = task;
  const { data, error } = useQueryOf(getCase, { caseId });
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return null;
  if (actionId === null) return <ActDialog act="follow-up" found={data} onClose={onClose} />;
  return <ActDialog act="finish-action" found={data} known={{ actionId }} onClose={onClose} />;
}
