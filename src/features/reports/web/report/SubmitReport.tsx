import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import { needsLook, type Report, type ReportDraft, titleOf, unexplained } from './report-lines.ts';
import styles from './report.module.css';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface SubmitReportProps {
  report: Report;
  draft: ReportDraft;
  /** The version that has just been saved. */
  version: number;
  /** The server named lines: they are shown at their fields. */
  onRefused: (problem: CallProblem | undefined) => void;
  onClose: () => void;
}

/** The last look before submitting: what is filled, what is unusual, what is missing. */
export function SubmitReport({ report, draft, version, onRefused, onClose }: SubmitReportProps) {
  const { report: words } = useText(reportsText);
  const { kit } = useText(platformText);
  const submit = useCommandOf(reportsContract.endpoints.submitReport, {
    invalidates: ['plans', 'obligations'],
  });
  const missing = unexplained(report.lines, draft);
  const send = async () => {
    if (!(await submit.run({ reportId: report.id, version }))) return;
    tellDone(words.submitted);
    onClose();
  };
  const refused = useRef(() => {});
  useEffect(() => {
    refused.current = () => {
      onRefused(submit.problem);
      onClose();
    };
  });
  const named = submit.problem instanceof ProblemError && (submit.problem.body.fields?.length ?? 0) > 0;
  useEffect(() => {
    if (named) refused.current();
  }, [named]);
  const { filled, total } = report.prefilled;
  const counts = {
    look: report.lines.filter(needsLook).length,
    returned: report.lines.filter((line) => line.state === 'returned').length,
    difficulties: report.difficulties.filter((one) => one.state === 'open').length,
  };
  return (
    <Dialog onClose={onClose} title={words.check} size="lg">
      <Stack>
        <ProblemNotice problem={submit.problem} onRetry={() => void submit.retry()} />
        <DefinitionList
          items={[
            { term: words.checkFilled, value: `${numberText(filled)}/${numberText(total)}` },
            { term: words.checkAnomalies, value: numberText(counts.look) },
            { term: words.checkUnexplained, value: numberText(missing.length) },
            { term: words.checkReturned, value: numberText(counts.returned) },
            { term: words.checkDifficulties, value: numberText(counts.difficulties) },
          ]}
        />
        {missing.length > 0 && (
          <ul className={styles.missing} aria-label={words.checkUnexplained}>
            {missing.map((line) => (
              <li key={line.id}>{titleOf(line)}</li>
            ))}
          </ul>
        )}
        <p className={styles.plainText}>{words.checkText}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button onClick={() => void send()} loading={submit.busy}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
