import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, type Circumstance } from '../../contract.ts';
import { childrenText } from '../text.ts';
import type { ChildFile } from './child-file.ts';
import { LineFields } from './CircumstanceFields.tsx';
import { changedCircumstance, circumstanceDraftOf } from './circumstance-draft.ts';

const { changeCircumstance } = childrenContract.endpoints;

interface ChangeCircumstanceProps {
  line: Circumstance;
  file: ChildFile;
  onClose: () => void;
}

/** The paper that was waited for has come, a day was wrong: the group stays, what is known of it is put right. */
export function ChangeCircumstance({ line, file, onClose }: ChangeCircumstanceProps) {
  const { record, entry } = useText(childrenText);
  const { kit } = useText(platformText);
  const [draft, setDraft] = useState(() => circumstanceDraftOf(line));
  const [wrong, setWrong] = useState<CallProblem>();
  const change = useCommandOf(changeCircumstance);
  const send = async () => {
    const key = { childId: file.child.id, circumstanceId: line.id, version: line.version };
    const input = { ...key, ...changedCircumstance(draft) };
    const problem = checkInput(changeCircumstance.input, input);
    setWrong(problem);
    if (problem || !(await change.run(input))) return;
    tellDone(record.circumstance.changed);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={record.circumstance.changeTitle} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? change.problem}
        onRetry={() => void change.retry()}
      >
        <Stack gap="sm">
          <LineFields draft={draft} edit={(more) => setDraft({ ...draft, ...more })} papers={file.papers} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={change.busy}>
              {entry.saveChange}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
