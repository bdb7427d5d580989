import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import type { Report } from './report-lines.ts';
import styles from './report.module.css';

/** Opening an accepted report again: asked with a reason, decided by a leader. */
export function Reopening({ report }: { report: Report }) {
  if (report.reopening) return <Asked report={report} reopening={report.reopening} />;
  return report.abilities.askReopening ? <Ask report={report} /> : null;
}

function Ask({ report }: { report: Report }) {
  const { report: words } = useText(reportsText);
  const [asking, setAsking] = useState<string>();
  const ask = useCommandOf(reportsContract.endpoints.askReopening);
  const send = async (reason: string) => {
    if (!asking) return;
    if (!(await ask.run({ reportId: report.id, id: asking, version: report.version, reason }))) return;
    setAsking(undefined);
    tellDone(words.askedReopening);
  };
  return (
    <div className={styles.tools} data-print="hidden">
      <Button variant="default" onClick={() => setAsking(newId())}>
        {words.askReopening}
      </Button>
      {asking && (
        <ReasonDialog
          title={words.askReopening}
          label={words.reopeningReason}
          minimum={10}
          confirm={words.askReopening}
          busy={ask.busy}
          problem={ask.problem}
          onRetry={() => void ask.retry()}
          onConfirm={(reason) => void send(reason)}
          onClose={() => setAsking(undefined)}
        >
          <p className={styles.plainText}>{words.askReopeningText}</p>
        </ReasonDialog>
      )}
    </div>
  );
}

interface AskedProps {
  report: Report;
  reopening: NonNullable<Report['reopening']>;
}

function Asked({ report, reopening }: AskedProps) {
  const { report: words } = useText(reportsText);
  const [refusing, setRefusing] = useState(false);
  const decide = useCommandOf(reportsContract.endpoints.decideReopening, {
    invalidates: ['plans', 'obligations'],
  });
  const run = async (decision: 'approved' | 'refused', reason: string) => {
    const input = { reportId: report.id, reopeningId: reopening.id, decision, reason };
    if (!(await decide.run(input))) return;
    setRefusing(false);
    tellDone(decision === 'approved' ? words.reopened : words.refused);
  };
  return (
    <div className={styles.tools}>
      <Panel title={words.reopening} tone="look">
        <p className={styles.plainText}>{reopening.reason}</p>
        <p className={styles.soft}>
          {words.reopeningBy(reopening.askedBy)} · <DateText value={reopening.askedAt} />
        </p>
        {!refusing && <ProblemNotice problem={decide.problem} onRetry={() => void decide.retry()} />}
        {report.abilities.decideReopening && (
          <Group mt="sm">
            <Button loading={decide.busy && !refusing} onClick={() => void run('approved', '')}>
              {words.approveReopening}
            </Button>
            <Button variant="default" onClick={() => setRefusing(true)}>
              {words.refuseReopening}
            </Button>
          </Group>
        )}
      </Panel>
      {refusing && (
        <ReasonDialog
          title={words.refuseReopening}
          confirm={words.refuseReopening}
          busy={decide.busy}
          problem={decide.problem}
          onRetry={() => void decide.retry()}
          onConfirm={(reason) => void run('refused', reason)}
          onClose={() => setRefusing(false)}
        />
      )}
    </div>
  );
}
