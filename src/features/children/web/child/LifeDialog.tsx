import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, type ChildRecord } from '../../contract.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';

export type LifeAct = 'move' | 'end' | 'back';

interface LifeDialogProps {
  act: LifeAct;
  child: Pick<ChildRecord, 'id' | 'version' | 'unitId' | 'communeId'>;
  onClose: () => void;
  /** It was written; the dialog closes after. */
  onDone?: () => void;
}

interface Draft {
  on: string;
  toCommuneId: string;
  as: 'left' | 'died' | 'withdrawn';
  unitId: string;
  reason: string;
}

const { offerTransfer, endFollowing, returnToList } = childrenContract.endpoints;

/** Each act: what is checked and what is sent. */
function useLifeAct(act: LifeAct, child: LifeDialogProps['child'], draft: Draft) {
  const [id] = useState(() => newId());
  const offer = useCommandOf(offerTransfer, { invalidates: ['notices'] });
  const end = useCommandOf(endFollowing);
  const back = useCommandOf(returnToList);
  const seen = { childId: child.id, version: child.version, on: draft.on, reason: draft.reason };
  if (act === 'move') {
    const input = { ...seen, id, toCommuneId: draft.toCommuneId };
    return {
      wrong: () => checkInput(offerTransfer.input, input),
      run: () => offer.run(input),
      command: offer,
    };
  }
  if (act === 'end') {
    const input = { ...seen, as: draft.as };
    return { wrong: () => checkInput(endFollowing.input, input), run: () => end.run(input), command: end };
  }
  const input = { ...seen, unitId: draft.unitId };
  return { wrong: () => checkInput(returnToList.input, input), run: () => back.run(input), command: back };
}

/** A move to another commune, the end of following, or its being taken back. */
export function LifeDialog({ act, child, onClose, onDone }: LifeDialogProps) {
  const { life: words } = useText(childrenText);
  const { kit } = useText(platformText);
  const today = localDateOf(useNow());
  const [draft, setDraft] = useState<Draft>({
    ...{ on: today, toCommuneId: '', as: 'left', unitId: child.unitId, reason: '' },
  });
  const [wrong, setWrong] = useState<CallProblem>();
  const { command, ...doing } = useLifeAct(act, child, draft);
  const edit = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const send = async () => {
    const problem = doing.wrong();
    setWrong(problem);
    if (problem || !(await doing.run())) return;
    tellDone(words.done);
    onDone?.();
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words[act]}>
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? command.problem}
        onRetry={() => void command.retry()}
      >
        <Stack gap="sm">
          {act === 'move' && <p>{words.moveLead}</p>}
          <ActField act={act} child={child} draft={draft} edit={edit} />
          <DateField path="on" label={words.on} required value={draft.on} onChange={(on) => edit({ on })} />
          <AreaField
            path="reason"
            label={words.reason}
            required={act !== 'move'}
            rows={2}
            value={draft.reason}
            onChange={(reason) => edit({ reason })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={command.busy}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

interface ActFieldProps extends Omit<LifeDialogProps, 'onClose' | 'onDone'> {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
}

function ActField({ act, child, draft, edit }: ActFieldProps) {
  const { life: words, entry } = useText(childrenText);
  const places = usePlaces();
  if (act === 'move')
    return (
      <SelectField
        path="toCommuneId"
        label={words.toCommune}
        required
        blank={entry.unknown}
        value={draft.toCommuneId}
        choices={places.others.filter(({ value }) => value !== child.communeId)}
        onChange={(toCommuneId) => edit({ toCommuneId })}
      />
    );
  if (act === 'end')
    return (
      <SelectField
        path="as"
        label={words.endAs}
        value={draft.as}
        choices={(['left', 'died', 'withdrawn'] as const).map((value) => ({
          value,
          label: words.ends[value],
        }))}
        onChange={(as) => edit({ as: as as Draft['as'] })}
      />
    );
  return (
    <SelectField
      path="unitId"
      label={entry.place}
      value={draft.unitId}
      choices={places.own}
      onChange={(unitId) => edit({ unitId })}
    />
  );
}
