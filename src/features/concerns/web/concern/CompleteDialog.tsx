import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { CheckField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { instantFrom } from '../../../../platform/web/ui/forms/when.ts';
import {
  type ConcernCategory,
  type ConcernPage,
  concernsContract,
  type OpenedConcern,
} from '../../contract.ts';
import { ContentFields } from '../form/ContentFields.tsx';
import { type ContentDraft, contentFrom, draftOf } from '../form/draft.ts';
import styles from '../form/form.module.css';
import { CategoryField, WhenFields } from '../form/ReceiptFields.tsx';
import { concernsText } from '../text.ts';

const { completeConcern } = concernsContract.endpoints;

interface CompleteProps {
  concern: ConcernPage['concern'];
  opened: OpenedConcern;
  onClose: () => void;
}

/** What was learnt since; a corrected time of receipt needs its reason. */
export function CompleteDialog({ concern, opened, onClose }: CompleteProps) {
  const { completing: words } = useText(concernsText);
  const { kit } = useText(platformText);
  const [draft, setDraft] = useState(() => ({
    ...{ content: draftOf(opened.content), category: concern.category as string },
    ...{ inDanger: concern.inDanger, reason: '', date: localDateOf(concern.receivedAt) },
    time: localTimeOf(concern.receivedAt),
  }));
  const [wrong, setWrong] = useState<CallProblem>();
  const complete = useCommandOf(completeConcern);
  const edit = (change: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...change }));
  const editContent = (change: Partial<ContentDraft>) =>
    setDraft((old) => ({ ...old, content: { ...old.content, ...change } }));
  const send = async () => {
    const same =
      draft.date === localDateOf(concern.receivedAt) && draft.time === localTimeOf(concern.receivedAt);
    const input = {
      ...{ concernId: concern.id, version: concern.version, content: contentFrom(draft.content) },
      ...{ category: draft.category as ConcernCategory, inDanger: draft.inDanger, reason: draft.reason },
      receivedAt: same ? concern.receivedAt : instantFrom(draft.date, draft.time),
    };
    const problem = checkInput(completeConcern.input, input);
    setWrong(problem);
    if (problem || !(await complete.run(input))) return;
    tellDone(words.done);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.title} size="xl">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? complete.problem}
        onRetry={() => void complete.retry()}
      >
        <Stack gap="md">
          <CheckField
            path="inDanger"
            label={words.danger}
            value={draft.inDanger}
            onChange={(inDanger) => edit({ inDanger })}
          />
          <CategoryField value={draft.category} onChange={(category) => edit({ category })} />
          <ContentFields content={draft.content} edit={editContent} />
          <Receipt draft={draft} edit={edit} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={complete.busy}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

interface ReceiptDraft {
  date: string;
  time: string;
  reason: string;
}

function Receipt({ draft, edit }: { draft: ReceiptDraft; edit: (change: Partial<ReceiptDraft>) => void }) {
  const { completing: words, report } = useText(concernsText);
  return (
    <div className={styles.fields}>
      <WhenFields
        path="receivedAt"
        labels={{ date: report.date, time: report.time }}
        date={draft.date}
        time={draft.time}
        onChange={edit}
      />
      <TextField
        path="reason"
        label={words.reason}
        hint={words.reasonHint}
        maxLength={500}
        value={draft.reason}
        onChange={(reason) => edit({ reason })}
      />
    </div>
  );
}
