import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import type { CasePage } from '../../../cases/contract.ts';
import { Cover, CoveredHere } from '../../../cases/web/public.ts';
import { type CaseConsent, type ConsentWords, referralsContract } from '../../contract.ts';
import styles from '../referrals.module.css';
import { SayDialog } from '../SayDialog.tsx';
import { referralsText } from '../text.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import { useConsentWords } from './consent-words.ts';

const { listCaseConsents, withdrawCaseConsent } = referralsContract.endpoints;
const none: readonly CaseConsent[] = [];

/** "Sự đồng ý": who consented to what, how, until when, and what was withdrawn. */
export default function ConsentsPanel({ found }: { found: CasePage }) {
  const { consents: words } = useText(referralsText);
  const caseId = found.id;
  const known = useQueryOf(listCaseConsents, { caseId });
  const written = useConsentWords(caseId, known.data?.consents ?? none);
  const [adding, setAdding] = useState(false);
  return (
    <Panel title={words.title}>
      <Answered query={known}>
        {({ consents, mayRecord, childFromSeven, receivers }) => (
          <>
            <Cover of={written} covered={written.covered} about={words.title} />
            {consents.length === 0 && <p>{words.none}</p>}
            <ul className={styles.list}>
              {consents.map((consent) => (
                <One key={consent.id} {...{ consent, mayRecord, said: written.of(consent.id) }} />
              ))}
            </ul>
            {mayRecord && (
              <Button variant="default" data-print="hidden" onClick={() => setAdding(true)}>
                {words.add}
              </Button>
            )}
            {adding && (
              <ConsentDialog {...{ caseId, childFromSeven, receivers }} onClose={() => setAdding(false)} />
            )}
          </>
        )}
      </Answered>
    </Panel>
  );
}

interface OneProps {
  consent: CaseConsent;
  mayRecord: boolean;
  /** What was written, once it is opened. */
  said: ConsentWords | undefined;
}

function One({ consent, mayRecord, said }: OneProps) {
  const { consents: words } = useText(referralsText);
  const { givenBy, purpose, way, givenOn, validUntil, receiverName } = consent;
  const [asked, setAsked] = useState(false);
  const terms = [
    `${words.ways[way]}, ${words.when(formatDate(givenOn))}`,
    validUntil && words.until(formatDate(validUntil)),
    receiverName && words.forReceiver(receiverName),
    said?.witness && words.witnessed(said.witness),
    words.recorded(consent.recordedBy, formatInstant(consent.recordedAt)),
    consent.beforeHandover && words.beforeHandover,
  ];
  return (
    <li>
      <strong>{words.line(words.givers[givenBy], said?.giverName, words.purposes[purpose])}</strong>
      <p className={styles.note}>{terms.filter(Boolean).join('; ')}</p>
      {!said && consent.covered && <CoveredHere />}
      {said?.note && <p className={styles.said}>{said.note}</p>}
      {consent.withdrawnOn && (
        <p className={styles.lost}>{words.withdrawn(formatDate(consent.withdrawnOn), said?.withdrawnWhy)}</p>
      )}
      {mayRecord && consent.withdrawnOn === null && (
        <div className={styles.acts} data-print="hidden">
          <Button size="compact-md" variant="default" onClick={() => setAsked(true)}>
            {words.withdraw}
          </Button>
        </div>
      )}
      {asked && <Withdraw consent={consent} onClose={() => setAsked(false)} />}
    </li>
  );
}

function Withdraw({ consent, onClose }: { consent: CaseConsent; onClose: () => void }) {
  const text = useText(referralsText);
  const words = text.consents;
  const [draft, setDraft] = useState({ on: '', reason: '' });
  const [wrong, setWrong] = useState<CallProblem>();
  const withdraw = useCommandOf(withdrawCaseConsent, { invalidates: ['cases'] });
  const send = async () => {
    const input = { consentId: consent.id, version: consent.version, ...draft };
    const problem = checkInput(withdrawCaseConsent.input, input);
    setWrong(problem);
    const saved = problem ? undefined : await withdraw.run(input);
    if (!saved) return;
    tellDone(words.stopped(saved.stopped));
    onClose();
  };
  return (
    <SayDialog
      title={words.withdrawTitle}
      confirm={text.row.save}
      busy={withdraw.busy}
      problem={wrong ?? withdraw.problem}
      onSend={() => void send()}
      onRetry={() => void withdraw.retry()}
      onClose={onClose}
    >
      <p>{words.withdrawTells}</p>
      <DateField
        path="on"
        label={words.withdrawOn}
        required
        value={draft.on}
        onChange={(on) => setDraft({ ...draft, on })}
      />
      <AreaField
        path="reason"
        label={words.withdrawWhy}
        required
        rows={2}
        maxLength={1000}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </SayDialog>
  );
}
