import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, RadioField, SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import {
  type ConsentPurpose,
  consentPurposes,
  consentWays,
  type Giver,
  givers,
  referralsContract,
} from '../../contract.ts';
import styles from '../referrals.module.css';
import { SayDialog } from '../SayDialog.tsx';
import { referralsText } from '../text.ts';

const { recordCaseConsent } = referralsContract.endpoints;

const blank = {
  ...{
    givenBy: '' as Giver | '',
    purpose: 'referral' as ConsentPurpose,
    way: 'written' as (typeof consentWays)[number],
  },
  ...{ givenOn: '', validUntil: '', receiverId: '', giverName: '', witness: '', note: '' },
};
type Draft = typeof blank;

interface DialogProps {
  caseId: string;
  childFromSeven: boolean;
  receivers: readonly { receiverId: string; name: string }[];
  onClose: () => void;
}

/** "Ghi sự đồng ý…": who, what for, how, when, until when. */
export function ConsentDialog({ caseId, childFromSeven, receivers, onClose }: DialogProps) {
  const { consents: words, row } = useText(referralsText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState<Draft>(blank);
  const [wrong, setWrong] = useState<CallProblem>();
  const record = useCommandOf(recordCaseConsent, { invalidates: ['cases'] });
  const edit = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const send = async () => {
    const { givenBy, validUntil, receiverId, ...rest } = draft;
    const until = { validUntil: validUntil || null, receiverId: receiverId || null };
    const input = { caseId, id, ...rest, ...until, givenBy: givenBy as Giver };
    const problem = checkInput(recordCaseConsent.input, input);
    setWrong(problem);
    if (problem || !(await record.run(input))) return;
    tellDone(words.saved);
    onClose();
  };
  return (
    <SayDialog
      title={words.dialog}
      confirm={row.save}
      busy={record.busy}
      problem={wrong ?? record.problem}
      onSend={() => void send()}
      onRetry={() => void record.retry()}
      onClose={onClose}
    >
      <WhoFields draft={draft} edit={edit} childFromSeven={childFromSeven} />
      <WhatFields draft={draft} edit={edit} receivers={receivers} />
      <HowFields draft={draft} edit={edit} />
    </SayDialog>
  );
}

interface FieldsProps {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
}

function WhoFields({ draft, edit, childFromSeven }: FieldsProps & { childFromSeven: boolean }) {
  const { consents: words } = useText(referralsText);
  return (
    <>
      <RadioField
        path="givenBy"
        label={words.givenBy}
        {...(!childFromSeven && { hint: words.below })}
        required
        value={draft.givenBy}
        choices={givers
          .filter((giver) => childFromSeven || giver !== 'child')
          .map((value) => ({ value, label: words.givers[value] }))}
        onChange={(givenBy) => edit({ givenBy: givenBy as Giver })}
      />
      <TextField
        path="giverName"
        label={words.giverName}
        required
        maxLength={200}
        value={draft.giverName}
        onChange={(giverName) => edit({ giverName })}
      />
    </>
  );
}

function WhatFields({ draft, edit, receivers }: FieldsProps & Pick<DialogProps, 'receivers'>) {
  const { consents: words } = useText(referralsText);
  return (
    <div className={styles.pair}>
      <SelectField
        path="purpose"
        label={words.purpose}
        required
        value={draft.purpose}
        choices={consentPurposes.map((value) => ({ value, label: words.purposes[value] }))}
        onChange={(purpose) => edit({ purpose: purpose as ConsentPurpose })}
      />
      <SelectField
        path="receiverId"
        label={words.receiver}
        blank={words.anyReceiver}
        value={draft.receiverId}
        choices={receivers.map(({ receiverId, name }) => ({ value: receiverId, label: name }))}
        onChange={(receiverId) => edit({ receiverId })}
      />
    </div>
  );
}

function HowFields({ draft, edit }: FieldsProps) {
  const { consents: words } = useText(referralsText);
  return (
    <>
      <RadioField
        path="way"
        label={words.way}
        required
        value={draft.way}
        choices={consentWays.map((value) => ({ value, label: words.ways[value] }))}
        onChange={(way) => edit({ way: way as Draft['way'] })}
      />
      {draft.way === 'spoken-with-witness' && (
        <TextField
          path="witness"
          label={words.witness}
          required
          maxLength={200}
          value={draft.witness}
          onChange={(witness) => edit({ witness })}
        />
      )}
      <div className={styles.pair}>
        <DateField
          path="givenOn"
          label={words.givenOn}
          required
          value={draft.givenOn}
          onChange={(givenOn) => edit({ givenOn })}
        />
        <DateField
          path="validUntil"
          label={words.validUntil}
          hint={words.untilHint}
          value={draft.validUntil}
          onChange={(validUntil) => edit({ validUntil })}
        />
      </div>
      <AreaField
        path="note"
        label={words.note}
        rows={2}
        maxLength={1000}
        value={draft.note}
        onChange={(note) => edit({ note })}
      />
    </>
  );
}
