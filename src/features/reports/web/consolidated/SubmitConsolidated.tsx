import { Button, Group, Stack } from '@mantine/core';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import type { Consolidated } from './types.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface SubmitConsolidatedProps {
  report: Consolidated;
  /** The version that has just been saved. */
  version: number;
  /** When the numbers were taken. */
  when: string;
  onClose: () => void;
}

/** Asks once more before the report goes to the leader, and says how old its numbers are. */
export function SubmitConsolidated({ report, version, when, onClose }: SubmitConsolidatedProps) {
  const { consolidated: words } = useText(reportsText);
  const { kit } = useText(platformText);
  const submit = useCommandOf(reportsContract.endpoints.submitConsolidated, {
    invalidates: ['plans', 'obligations'],
  });
  const send = async () => {
    if (!(await submit.run({ reportId: report.id, version }))) return;
    tellDone(words.submitted);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.submitTitle}>
      <Stack>
        <ProblemNotice problem={submit.problem} onRetry={() => void submit.retry()} />
        {report.outdated && <p className={styles.note}>{words.outdatedText}</p>}
        <p className={styles.plain}>{words.submitText(when)}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button loading={submit.busy} onClick={() => void send()}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
