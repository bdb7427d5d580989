import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import type { ObligationRow } from '../../../plans/contract.ts';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import { RecordForm } from './RecordForm.tsx';
import { RecordList } from './RecordList.tsx';
import { RunningTotals } from './RunningTotals.tsx';
import styles from './task.module.css';

interface TaskWorkProps {
  obligation: ObligationRow;
  mayWork: boolean;
}

/** What a unit did for one duty: running totals, the recordings with their evidence, and recording the next one. */
export function TaskWork({ obligation, mayWork }: TaskWorkProps) {
  const { task: words } = useText(activitiesText);
  const records = useQueryOf(activitiesContract.endpoints.listRecords, { obligationId: obligation.id });
  const [adding, setAdding] = useState(false);
  const complete = obligation.stage === 'submitted' || obligation.stage === 'accepted';
  const writable = mayWork && !complete;
  return (
    <Answered query={records}>
      {(answer) => (
        <div className={styles.work}>
          <Panel
            title={words.totals}
            aside={mayWork && <Completion obligation={obligation} complete={complete} />}
          >
            {complete && <p className={styles.note}>{words.completeOn}</p>}
            <RunningTotals totals={answer.totals} spent={answer.spent} />
          </Panel>
          <Panel
            title={words.records(answer.records.length)}
            aside={writable && !adding && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
          >
            {adding && (
              <RecordForm obligationId={obligation.id} task={answer} onClose={() => setAdding(false)} />
            )}
            {answer.records.length === 0 && !adding ? (
              <EmptyState>{writable ? words.noRecords : words.noRecordsToRead}</EmptyState>
            ) : (
              <RecordList obligationId={obligation.id} task={answer} writable={writable} />
            )}
            {writable && answer.records.length > 0 && (
              <p className={styles.how}>
                {words.evidence}: {words.filesHint}
              </p>
            )}
          </Panel>
        </div>
      )}
    </Answered>
  );
}

/** "Báo hoàn thành", and the way back. */
function Completion({ obligation, complete }: { obligation: ObligationRow; complete: boolean }) {
  const { task: words } = useText(activitiesText);
  const act = useCommandOf(activitiesContract.endpoints.completeTask, { invalidates: ['plans'] });
  if (obligation.stage === 'accepted') return null;
  const press = async () => {
    const input = { obligationId: obligation.id, version: obligation.version, complete: !complete };
    if (await act.run(input)) tellDone(complete ? words.reopened : words.completed);
  };
  return (
    <>
      <ProblemNotice problem={act.problem} onRetry={() => void act.retry()} />
      <Button variant={complete ? 'default' : 'light'} loading={act.busy} onClick={() => void press()}>
        {complete ? words.reopen : words.complete}
      </Button>
    </>
  );
}
