import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import { ClosingParts, WrittenText } from './ClosingParts.tsx';
import { ExplanationText, LineCard } from './LineCard.tsx';
import { LineFilter, useLineFilter } from './LineFilter.tsx';
import { groupIdOf, type Line, needsLook, type Report, titleOf } from './report-lines.ts';
import { Part, ReportFrame, useGroupName } from './ReportFrame.tsx';
import styles from './report.module.css';
import { ReturnLines } from './ReturnLines.tsx';

/** "Thẩm tra": unusual lines first, each can be ticked to be returned; or the report is accepted. */
export function CheckReport({ report }: { report: Report }) {
  const { report: words } = useText(reportsText);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState(false);
  const nameOf = useGroupName();
  const filter = useLineFilter(report.lines, 'can-xem');
  const pick = (line: Line, chosen: boolean) => {
    const changed = new Set(picked);
    if (chosen) changed.add(line.id);
    else changed.delete(line.id);
    setPicked(changed);
  };
  const card = (line: Line, place?: string) => (
    <LineCard
      key={line.id}
      line={line}
      place={place}
      pick={
        <Checkbox
          className={styles.pick ?? ''}
          checked={picked.has(line.id)}
          label={words.pickShort}
          aria-label={words.pick(titleOf(line))}
          wrapperProps={{ 'data-print': 'hidden' }}
          onChange={(event) => pick(line, event.currentTarget.checked)}
        />
      }
    >
      <ExplanationText text={line.explanation} />
    </LineCard>
  );
  return (
    <ReportFrame report={report}>
      <Part id="overview" title={words.sections.overview}>
        <WrittenText text={report.overview} />
      </Part>
      <LineFilter filter={filter} />
      {filter.shown === 'can-xem'
        ? filter.look.map((line) => card(line, nameOf(groupIdOf(line))))
        : filter.groups.map(({ id, lines }) => (
            <Part key={id} id={id} title={nameOf(id)}>
              {lines.map((line) => card(line))}
            </Part>
          ))}
      <ClosingParts report={report} proposals={<WrittenText text={report.proposals} />} />
      <div className={styles.bar} role="group" aria-label={words.checkBar} data-print="hidden">
        <span role="status">{words.picked(picked.size)}</span>
        <Button variant="default" disabled={picked.size === 0} onClick={() => setReturning(true)}>
          {words.return(picked.size)}
        </Button>
        <AcceptReport report={report} />
      </div>
      {returning && (
        <ReturnLines
          report={report}
          lines={report.lines.filter((line) => picked.has(line.id))}
          onClose={() => setReturning(false)}
        />
      )}
    </ReportFrame>
  );
}

function AcceptReport({ report }: { report: Report }) {
  const { report: words } = useText(reportsText);
  const [asking, setAsking] = useState(false);
  const accept = useCommandOf(reportsContract.endpoints.acceptReport, {
    invalidates: ['plans', 'obligations'],
  });
  const run = async () => {
    if (!(await accept.run({ reportId: report.id, version: report.version }))) return;
    setAsking(false);
    tellDone(words.accepted);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.accept}</Button>
      <ConfirmDialog
        opened={asking}
        title={words.acceptTitle}
        confirm={words.accept}
        busy={accept.busy}
        danger={false}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      >
        <ProblemNotice problem={accept.problem} onRetry={() => void accept.retry()} />
        {words.acceptText(report.lines.filter(needsLook).length)}
      </ConfirmDialog>
    </>
  );
}
