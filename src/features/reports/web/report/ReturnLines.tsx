import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { addDays } from '../../../../platform/shared/plain-date.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import { type Line, type Report, titleOf } from './report-lines.ts';
import styles from './report.module.css';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface ReturnLinesProps {
  report: Report;
  lines: readonly Line[];
  onClose: () => void;
}

/** Returning the ticked lines: a reason for each, one due date for all. */
export function ReturnLines({ report, lines, onClose }: ReturnLinesProps) {
  const { report: words } = useText(reportsText);
  const { kit } = useText(platformText);
  const today = localDateOf(useNow());
  const [dueOn, setDueOn] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<CallProblem>();
  const giveBack = useCommandOf(reportsContract.endpoints.returnLines, {
    invalidates: ['plans', 'obligations'],
  });
  const send = async () => {
    const input = {
      reportId: report.id,
      version: report.version,
      dueOn,
      lines: lines.map((line) => ({ lineId: line.id, reason: reasons[line.id] ?? '' })),
    };
    const problem = checkInput(reportsContract.endpoints.returnLines.input, input);
    setWrong(problem);
    if (problem || !(await giveBack.run(input))) return;
    tellDone(words.returned(lines.length));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.return(lines.length)} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? giveBack.problem}
        onRetry={() => void giveBack.retry()}
      >
        <Stack>
          <p className={styles.plainText}>{words.returnHint}</p>
          {lines.map((line, index) => (
            <AreaField
              key={line.id}
              path={`lines.${index}.reason`}
              label={words.returnReason(titleOf(line))}
              required
              rows={2}
              maxLength={1000}
              value={reasons[line.id] ?? ''}
              onChange={(reason) => setReasons({ ...reasons, [line.id]: reason })}
            />
          ))}
          <DateField
            path="dueOn"
            label={words.returnDueOn}
            required
            min={addDays(today, 1)}
            value={dueOn}
            onChange={setDueOn}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={giveBack.busy}>
              {words.return(lines.length)}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
