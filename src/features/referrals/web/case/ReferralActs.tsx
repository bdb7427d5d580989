import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import { type CaseReferral, referralsContract } from '../../contract.ts';
import { BasisFields, basisFrom, blankBasis } from '../BasisFields.tsx';
import styles from '../referrals.module.css';
import { SayDialog } from '../SayDialog.tsx';
import { referralsText } from '../text.ts';

const { withdrawCaseReferral, restCaseReferral } = referralsContract.endpoints;

interface ActsProps {
  caseId: string;
  referral: CaseReferral;
  bases: readonly { code: string; name: string }[];
}

/** What the worker does with a running referral. */
export function ReferralActs({ caseId, referral, bases }: ActsProps) {
  const { row: words } = useText(referralsText);
  const [asked, setAsked] = useState<'withdraw' | 'rest'>();
  const close = () => setAsked(undefined);
  return (
    <div className={styles.acts} data-print="hidden">
      {referral.lostBasis && (
        <Button size="compact-md" onClick={() => setAsked('rest')}>
          {words.rest}
        </Button>
      )}
      <Button size="compact-md" variant="default" onClick={() => setAsked('withdraw')}>
        {words.withdraw}
      </Button>
      {asked === 'withdraw' && <Withdraw referral={referral} onClose={close} />}
      {asked === 'rest' && <Rest caseId={caseId} referral={referral} bases={bases} onClose={close} />}
    </div>
  );
}

function Withdraw({ referral, onClose }: { referral: CaseReferral; onClose: () => void }) {
  const { row: words } = useText(referralsText);
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const withdraw = useCommandOf(withdrawCaseReferral, { invalidates: ['cases'] });
  const send = async () => {
    const input = { caseReferralId: referral.id, id, version: referral.version, reason };
    const problem = checkInput(withdrawCaseReferral.input, input);
    setWrong(problem);
    if (problem || !(await withdraw.run(input))) return;
    tellDone(words.withdrawn);
    onClose();
  };
  return (
    <SayDialog
      title={words.withdrawTitle(referral.receiverName)}
      confirm={words.save}
      busy={withdraw.busy}
      problem={wrong ?? withdraw.problem}
      onSend={() => void send()}
      onRetry={() => void withdraw.retry()}
      onClose={onClose}
    >
      <AreaField
        path="reason"
        label={words.withdrawReason}
        required
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </SayDialog>
  );
}

function Rest({ caseId, referral, bases, onClose }: ActsProps & { onClose: () => void }) {
  const { row: words } = useText(referralsText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(blankBasis);
  const [wrong, setWrong] = useState<CallProblem>();
  const rest = useCommandOf(restCaseReferral, { invalidates: ['cases'] });
  const send = async () => {
    const input = { caseReferralId: referral.id, id, version: referral.version, basis: basisFrom(draft) };
    const problem = checkInput(restCaseReferral.input, input);
    setWrong(problem);
    if (problem || !(await rest.run(input))) return;
    tellDone(words.rested);
    onClose();
  };
  return (
    <SayDialog
      title={words.restTitle}
      confirm={words.save}
      busy={rest.busy}
      problem={wrong ?? rest.problem}
      onSend={() => void send()}
      onRetry={() => void rest.retry()}
      onClose={onClose}
    >
      <BasisFields
        caseId={caseId}
        receiverId={referral.receiverId}
        bases={bases}
        draft={draft}
        onChange={setDraft}
      />
    </SayDialog>
  );
}
