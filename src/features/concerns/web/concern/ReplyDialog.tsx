import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type ConcernPage, concernsContract, type ReplyWay, replyWays } from '../../contract.ts';
import { instantFrom } from '../../../../platform/web/ui/forms/when.ts';
import styles from '../form/form.module.css';
import { WhenFields } from '../form/ReceiptFields.tsx';
import { concernsText } from '../text.ts';

const { replyToReporter } = concernsContract.endpoints;

/** What was told to who reported, when and how. */
export function ReplyDialog({ concern, onClose }: { concern: ConcernPage['concern']; onClose: () => void }) {
  const { reply: words } = useText(concernsText);
  const { kit } = useText(platformText);
  const now = useNow();
  const [draft, setDraft] = useState({
    ...{ date: localDateOf(now), time: localTimeOf(now), told: '', way: '' },
  });
  const [wrong, setWrong] = useState<CallProblem>();
  const reply = useCommandOf(replyToReporter);
  const send = async () => {
    const input = {
      ...{ concernId: concern.id, version: concern.version, told: draft.told, way: draft.way as ReplyWay },
      repliedAt: instantFrom(draft.date, draft.time),
    };
    const problem = checkInput(replyToReporter.input, input);
    setWrong(problem);
    if (problem || !(await reply.run(input))) return;
    tellDone(words.done);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <Form onSubmit={() => void send()} problem={wrong ?? reply.problem} onRetry={() => void reply.retry()}>
        <Stack gap="sm">
          <AreaField
            path="told"
            label={words.told}
            hint={words.toldHint}
            required
            maxLength={2000}
            value={draft.told}
            onChange={(told) => setDraft({ ...draft, told })}
          />
          <div className={styles.fields}>
            <WhenFields
              path="repliedAt"
              labels={{ date: words.date, time: words.time }}
              date={draft.date}
              time={draft.time}
              onChange={(change) => setDraft({ ...draft, ...change })}
            />
          </div>
          <RadioField
            path="way"
            label={words.way}
            required
            value={draft.way}
            choices={replyWays.map((value) => ({ value, label: words.ways[value] }))}
            onChange={(way) => setDraft({ ...draft, way })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={reply.busy}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
