import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { referralsContract } from '../../contract.ts';
import { deskAddress } from '../addresses.ts';
import styles from '../referrals.module.css';
import { SayDialog } from '../SayDialog.tsx';
import { referralsText } from '../text.ts';
import type { Received } from './received.ts';

const { decideReceivedReferral, answerReceivedReferral, giveBackReferral } = referralsContract.endpoints;

type Asked = 'refuse' | 'answer' | 'give-back';

/** Accept or refuse; once accepted, answer or give back. */
export function ReceiverActs({ found }: { found: Received }) {
  const { desk: words } = useText(referralsText);
  const [id] = useState(() => newId());
  const [asked, setAsked] = useState<Asked>();
  const accept = useCommandOf(decideReceivedReferral);
  const one = { caseReferralId: found.id, version: found.version };
  const take = async () => {
    if (await accept.run({ ...one, id, decision: 'accept', reason: '' })) tellDone(words.accepted);
  };
  const press = (act: Asked, label: string) => (
    <Button variant={act === 'answer' ? 'filled' : 'default'} onClick={() => setAsked(act)}>
      {label}
    </Button>
  );
  const close = () => setAsked(undefined);
  const waits = found.state === 'sent';
  return (
    <Panel title={waits ? words.decide : words.toAnswer} tone="look">
      <ProblemNotice problem={accept.problem} onRetry={() => void accept.retry()} />
      <div className={styles.acts} data-print="hidden">
        {waits && (
          <Button loading={accept.busy} onClick={() => void take()}>
            {words.accept}
          </Button>
        )}
        {waits ? press('refuse', words.refuse) : press('answer', words.answer)}
        {!waits && press('give-back', words.giveBack)}
      </div>
      {asked === 'refuse' && <Refuse one={one} onClose={close} />}
      {asked === 'answer' && <Answer one={one} onClose={close} />}
      {asked === 'give-back' && <GiveBack one={one} onClose={close} />}
    </Panel>
  );
}

interface ActProps {
  one: { caseReferralId: string; version: number };
  onClose: () => void;
}

function Refuse({ one, onClose }: ActProps) {
  const { desk: words } = useText(referralsText);
  const go = useGo();
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const refuse = useCommandOf(decideReceivedReferral);
  const send = async () => {
    if (!(await refuse.run({ ...one, id, decision: 'refuse', reason }))) return;
    tellDone(words.refused);
    go(to(deskAddress));
  };
  return (
    <SayDialog
      title={words.refuseTitle}
      confirm={words.send}
      busy={refuse.busy}
      problem={refuse.problem}
      onSend={() => void send()}
      onRetry={() => void refuse.retry()}
      onClose={onClose}
    >
      <AreaField
        path="reason"
        label={words.refuseReason}
        required
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </SayDialog>
  );
}

type Outcome = 'going-on' | 'given' | 'not-given';

function Answer({ one, onClose }: ActProps) {
  const { desk: words } = useText(referralsText);
  const go = useGo();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState({ outcome: 'going-on' as Outcome, answer: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const answer = useCommandOf(answerReceivedReferral);
  const send = async () => {
    const input = { ...one, id, ...draft };
    const problem = checkInput(answerReceivedReferral.input, input);
    setWrong(problem);
    if (problem || !(await answer.run(input))) return;
    const goesOn = draft.outcome === 'going-on';
    tellDone(goesOn ? words.answered : words.over);
    if (goesOn) onClose();
    else go(to(deskAddress));
  };
  return (
    <SayDialog
      title={words.answerTitle}
      confirm={words.send}
      busy={answer.busy}
      problem={wrong ?? answer.problem}
      onSend={() => void send()}
      onRetry={() => void answer.retry()}
      onClose={onClose}
    >
      <RadioField
        path="outcome"
        label={words.outcome}
        hint={words.finishes}
        required
        value={draft.outcome}
        choices={(['going-on', 'given', 'not-given'] as const).map((value) => ({
          value,
          label: words.outcomes[value],
        }))}
        onChange={(outcome) => setDraft({ ...draft, outcome: outcome as Outcome })}
      />
      <AreaField
        path="answer"
        label={words.answerText}
        required
        maxLength={4000}
        value={draft.answer}
        onChange={(text) => setDraft({ ...draft, answer: text })}
      />
    </SayDialog>
  );
}

function GiveBack({ one, onClose }: ActProps) {
  const { desk: words } = useText(referralsText);
  const go = useGo();
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const giveBack = useCommandOf(giveBackReferral);
  const send = async () => {
    const input = { ...one, id, reason };
    const problem = checkInput(giveBackReferral.input, input);
    setWrong(problem);
    if (problem || !(await giveBack.run(input))) return;
    tellDone(words.over);
    go(to(deskAddress));
  };
  return (
    <SayDialog
      title={words.giveBackTitle}
      confirm={words.send}
      busy={giveBack.busy}
      problem={wrong ?? giveBack.problem}
      onSend={() => void send()}
      onRetry={() => void giveBack.retry()}
      onClose={onClose}
    >
      <AreaField
        path="reason"
        label={words.giveBackReason}
        required
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
    </SayDialog>
  );
}
