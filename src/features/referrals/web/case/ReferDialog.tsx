import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, RadioField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { unitsText } from '../../../units/web/public.ts';
import { type CaseService, type Pace, paces, referralsContract, services } from '../../contract.ts';
import { BasisFields } from '../BasisFields.tsx';
import styles from '../referrals.module.css';
import { SayDialog } from '../SayDialog.tsx';
import { referralsText } from '../text.ts';
import {
  blankReferral,
  type Choices,
  chosenGroups,
  inputFrom,
  type ReferDraft,
  writtenFields,
} from './draft.ts';
import { GroupsField, Preview, WrittenFields } from './told-fields.tsx';

const { prepareCaseReferral, referCase } = referralsContract.endpoints;

interface ReferProps {
  caseId: string;
  onClose: () => void;
}

/** "Chuyển tuyến…": to whom, what is asked, which groups; below them, exactly what the receiver will see. */
export function ReferDialog({ caseId, onClose }: ReferProps) {
  const { dialog: words } = useText(referralsText);
  const choices = useQueryOf(prepareCaseReferral, { caseId });
  if (choices.data && choices.data.receivers.length > 0)
    return <Refer caseId={caseId} choices={choices.data} onClose={onClose} />;
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <Answered query={choices}>{() => <p>{words.noReceiver}</p>}</Answered>
    </Dialog>
  );
}

function Refer({ caseId, choices, onClose }: ReferProps & { choices: Choices }) {
  const { dialog: words } = useText(referralsText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(blankReferral);
  const [wrong, setWrong] = useState<CallProblem>();
  const refer = useCommandOf(referCase, { invalidates: ['cases'] });
  const edit = (change: Partial<ReferDraft>) => setDraft((old) => ({ ...old, ...change }));
  const receiver = choices.receivers.find(({ receiverId }) => receiverId === draft.receiverId);
  const chosen = chosenGroups(receiver, draft);
  const asked = writtenFields(chosen);
  const send = async () => {
    const input = inputFrom(caseId, id, { draft, asked });
    const problem = checkInput(referCase.input, input);
    setWrong(problem);
    if (problem || !(await refer.run(input))) return;
    tellDone(words.done);
    onClose();
  };
  return (
    <SayDialog
      title={words.title}
      confirm={words.send}
      busy={refer.busy}
      problem={wrong ?? refer.problem}
      onSend={() => void send()}
      onRetry={() => void refer.retry()}
      onClose={onClose}
    >
      <Whom choices={choices} draft={draft} edit={edit} />
      {receiver && (
        <>
          <GroupsField receiver={receiver} value={draft.groups} onChange={(groups) => edit({ groups })} />
          <WrittenFields asked={asked} receiver={receiver} draft={draft} edit={edit} />
          <Preview choices={choices} chosen={chosen} asked={asked} draft={draft} />
        </>
      )}
      <Asked draft={draft} edit={edit} />
      <BasisFields
        caseId={caseId}
        receiverId={draft.receiverId}
        bases={choices.bases}
        draft={draft.basis}
        onChange={(basis) => edit({ basis })}
      />
    </SayDialog>
  );
}

interface FieldsProps {
  draft: ReferDraft;
  edit: (change: Partial<ReferDraft>) => void;
}

function Whom({ choices, draft, edit }: FieldsProps & { choices: Choices }) {
  const words = useText(referralsText);
  const { sectors } = useText(unitsText);
  const { dialog } = words;
  return (
    <>
      <SelectField
        path="receiverId"
        label={dialog.receiver}
        required
        blank={dialog.choose}
        value={draft.receiverId}
        choices={choices.receivers.map(({ receiverId, name, sector }) => ({
          value: receiverId,
          label: name.includes(sectors[sector]) ? name : `${name} (${sectors[sector]})`,
        }))}
        onChange={(receiverId) => edit({ receiverId, groups: [], persons: [] })}
      />
      <SelectField
        path="service"
        label={dialog.service}
        required
        blank={dialog.choose}
        value={draft.service}
        choices={services.map((value) => ({ value, label: words.services[value] }))}
        onChange={(service) => edit({ service: service as CaseService })}
      />
      {choices.actions.length > 0 && (
        <SelectField
          path="actionId"
          label={dialog.action}
          blank={dialog.noAction}
          value={draft.actionId}
          choices={choices.actions.map(({ id, service }) => ({ value: id, label: service }))}
          onChange={(actionId) => edit({ actionId })}
        />
      )}
    </>
  );
}

function Asked({ draft, edit }: FieldsProps) {
  const words = useText(referralsText);
  const { dialog } = words;
  return (
    <>
      <AreaField
        path="reason"
        label={dialog.reason}
        hint={dialog.reasonHint}
        required
        rows={2}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => edit({ reason })}
      />
      <div className={styles.pair}>
        <RadioField
          path="pace"
          label={dialog.pace}
          hint={dialog.paceHint}
          required
          value={draft.pace}
          choices={paces.map((value) => ({ value, label: words.paces[value] }))}
          onChange={(pace) => edit({ pace: pace as Pace })}
        />
        <DateField
          path="wishedOn"
          label={dialog.wished}
          value={draft.wishedOn}
          onChange={(wishedOn) => edit({ wishedOn })}
        />
      </div>
    </>
  );
}
