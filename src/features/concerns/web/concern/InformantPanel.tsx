import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import {
  type ConcernPage,
  concernsContract,
  type Informant,
  type InformantReason,
  informantReasons,
} from '../../contract.ts';
import { concernsText } from '../text.ts';

const { openInformant } = concernsContract.endpoints;

interface InformantPanelProps {
  concern: ConcernPage['concern'];
  may: boolean;
}

/** Who reported stands behind a wall of its own: a reason first, and the opening is an act. */
export function InformantPanel({ concern, may }: InformantPanelProps) {
  const { informant: words, page } = useText(concernsText);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Informant>();
  return (
    <Panel title={words.title}>
      {!may && <p>{words.none}</p>}
      {may && !shown && <p>{words.kept}</p>}
      {shown && (
        <DefinitionList
          items={[
            { term: words.name, value: shown.fullName },
            { term: words.phone, value: shown.phone },
            { term: words.address, value: shown.address },
            { term: words.noteShown, value: shown.note },
          ]}
        />
      )}
      {may && (
        <Button
          variant="default"
          data-print="hidden"
          onClick={() => (shown ? setShown(undefined) : setAsking(true))}
        >
          {shown ? page.close : words.open}
        </Button>
      )}
      {asking && (
        <OpenDialog
          concernId={concern.id}
          onShown={(informant) => {
            setShown(informant);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}

interface OpenDialogProps {
  concernId: string;
  onShown: (informant: Informant) => void;
  onClose: () => void;
}

function OpenDialog({ concernId, onShown, onClose }: OpenDialogProps) {
  const { informant: words, decision } = useText(concernsText);
  const { kit } = useText(platformText);
  const [draft, setDraft] = useState({ reason: '', note: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const open = useCommandOf(openInformant);
  const send = async () => {
    const input = { concernId, reason: draft.reason as InformantReason, note: draft.note };
    const problem = checkInput(openInformant.input, input);
    setWrong(problem);
    const answer = problem ? undefined : await open.run(input);
    if (answer) onShown(answer.informant);
  };
  return (
    <Dialog onClose={onClose} title={words.dialog} size="lg">
      <Form onSubmit={() => void send()} problem={wrong ?? open.problem}>
        <Stack gap="sm">
          <SelectField
            path="reason"
            label={words.reason}
            required
            blank={decision.choose}
            value={draft.reason}
            choices={informantReasons.map((value) => ({ value, label: words.reasons[value] }))}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
          <TextField
            path="note"
            label={words.note}
            required={draft.reason === 'other'}
            maxLength={500}
            value={draft.note}
            onChange={(note) => setDraft({ ...draft, note })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={open.busy}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
