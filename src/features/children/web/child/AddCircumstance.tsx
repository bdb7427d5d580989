import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { CheckField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract } from '../../contract.ts';
import { childrenText } from '../text.ts';
import type { ChildFile } from './child-file.ts';
import { GroupFields, LineFields } from './CircumstanceFields.tsx';
import { blankCircumstance, newCircumstance } from './circumstance-draft.ts';

const { addCircumstance } = childrenContract.endpoints;

/** A new membership: which list and group, since when, on which paper; confirmed at once when the paper is there. */
export function AddCircumstance({ file, onClose }: { file: ChildFile; onClose: () => void }) {
  const { circumstances: words } = useText(childrenText);
  const { kit } = useText(platformText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(blankCircumstance);
  const [wrong, setWrong] = useState<CallProblem>();
  const add = useCommandOf(addCircumstance);
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const send = async () => {
    const input = newCircumstance(draft, { childId: file.child.id, id });
    const problem = checkInput(addCircumstance.input, input);
    setWrong(problem);
    if (problem || !(await add.run(input))) return;
    tellDone(words.saved);
    onClose();
  };
  return (
    <Panel title={words.add}>
      <Form onSubmit={() => void send()} problem={wrong ?? add.problem} onRetry={() => void add.retry()}>
        <Stack gap="sm">
          <GroupFields draft={draft} edit={edit} />
          <LineFields draft={draft} edit={edit} papers={file.papers} />
          <CheckField
            path="confirm"
            label={words.confirm}
            value={draft.confirm}
            onChange={(confirm) => edit({ confirm })}
          />
          <Group>
            <Button type="submit" loading={add.busy}>
              {words.add}
            </Button>
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Panel>
  );
}
