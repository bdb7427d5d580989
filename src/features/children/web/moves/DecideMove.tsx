import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, type Transfer } from '../../contract.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';

export type MoveDecision = 'take-in' | 'return';

interface DecideMoveProps {
  transfer: Transfer;
  as: MoveDecision;
  onClose: () => void;
}

export function DecideMove({ transfer, as, onClose }: DecideMoveProps) {
  const { movesPage: text } = useText(childrenText);
  const giveBack = useCommandOf(childrenContract.endpoints.returnTransfer);
  if (as === 'take-in') return <TakeIn transfer={transfer} onClose={onClose} />;
  const send = async (reason: string) => {
    const done = await giveBack.run({ transferId: transfer.id, version: transfer.version, reason });
    if (!done) return;
    tellDone(text.returned);
    onClose();
  };
  const title = transfer.abilities.takeIn ? text.giveBack : text.takeBack;
  return (
    <ReasonDialog
      title={title}
      confirm={title}
      minimum={3}
      maximum={500}
      busy={giveBack.busy}
      problem={giveBack.problem}
      onRetry={() => void giveBack.retry()}
      onConfirm={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}

function TakeIn({ transfer, onClose }: Omit<DecideMoveProps, 'as'>) {
  const { movesPage: text } = useText(childrenText);
  const { kit } = useText(platformText);
  const places = usePlaces();
  const commune = places.communes.find(({ unitId }) => unitId === transfer.toCommuneId);
  const choices = commune
    ? [...commune.hamlets, commune].map(({ unitId, name }) => ({ value: unitId, label: name }))
    : places.own;
  const [chosen, setChosen] = useState('');
  const toUnitId = chosen || choices[0]?.value || '';
  const take = useCommandOf(childrenContract.endpoints.takeIn);
  const send = async () => {
    const done = await take.run({ transferId: transfer.id, version: transfer.version, toUnitId });
    if (!done) return;
    tellDone(text.taken);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.takeInTitle}>
      <Form onSubmit={() => void send()} problem={take.problem} onRetry={() => void take.retry()}>
        <Stack>
          <p>{transfer.summary.fullName}</p>
          <SelectField
            path="toUnitId"
            label={text.into}
            value={toUnitId}
            choices={choices}
            onChange={setChosen}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={take.busy}>
              {text.takeIn}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
