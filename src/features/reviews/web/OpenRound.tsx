import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../platform/shared/id.ts';
import { checkInput } from '../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../platform/web/client/problem-error.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { platformText } from '../../../platform/web/text/platform.ts';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../platform/web/ui/forms/DateField.tsx';
import { SelectField, TextField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { usePlaces } from '../../children/web/public.ts';
import { reviewsContract } from '../contract.ts';
import { roundAddress } from './addresses.ts';
import { reviewsText } from './text.ts';

const { openRound } = reviewsContract.endpoints;

/** A round for one of the officer's communes; everyone followed there today is in it. */
export function OpenRound({ onClose }: { onClose: () => void }) {
  const words = useText(reviewsText);
  const { kit } = useText(platformText);
  const go = useGo();
  const own = usePlaces().communes.filter((commune) => commune.own);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState({ unitId: '', name: words.nameExample, dueOn: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const open = useCommandOf(openRound);
  const send = async () => {
    const input = { ...draft, id, unitId: draft.unitId || (own[0]?.unitId ?? '') };
    const problem = checkInput(openRound.input, input);
    setWrong(problem);
    const done = problem ? undefined : await open.run(input);
    if (!done) return;
    tellDone(words.opened(numberText(done.total)));
    go(to(roundAddress, { roundId: id }));
  };
  return (
    <Panel title={words.open}>
      <Form onSubmit={() => void send()} problem={wrong ?? open.problem} onRetry={() => void open.retry()}>
        <Stack gap="sm">
          {own.length > 1 && (
            <SelectField
              path="unitId"
              label={words.commune}
              value={draft.unitId}
              choices={own.map(({ unitId, name }) => ({ value: unitId, label: name }))}
              onChange={(unitId) => setDraft({ ...draft, unitId })}
            />
          )}
          <TextField
            path="name"
            label={words.name}
            required
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
          />
          <DateField
            path="dueOn"
            label={words.dueOn}
            required
            value={draft.dueOn}
            onChange={(dueOn) => setDraft({ ...draft, dueOn })}
          />
          <Group>
            <Button type="submit" loading={open.busy}>
              {words.open}
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
