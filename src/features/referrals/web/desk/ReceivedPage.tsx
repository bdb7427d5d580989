import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { Cover, CoveredHere, useCovered } from '../../../cases/web/public.ts';
import { childrenText } from '../../../children/web/public.ts';
import { type CaseFacts, type ReferralWords, referralsContract } from '../../contract.ts';
import { deskAddress, receivedAddress } from '../addresses.ts';
import { ReferralClock } from '../ReferralClock.tsx';
import styles from '../referrals.module.css';
import { SaidActs } from '../SaidActs.tsx';
import { referralsText } from '../text.ts';
import { CaseFactsList, ToldList } from '../ToldList.tsx';
import { ReceiverActs } from './ReceiverActs.tsx';
import type { Received } from './received.ts';

const { getReceivedReferral, openReceivedWords, openGuardedFields } = referralsContract.endpoints;

/** One case as its receiver sees it: what is asked, what was named, what was answered. */
export default function ReceivedPage() {
  const { params } = usePage(receivedAddress);
  const query = useQueryOf(getReceivedReferral, params);
  return (
    <Answered query={query} page>
      {(found) => <Opened key={found.id} found={found} />}
    </Answered>
  );
}

/** One press opens what the groups tell, what is asked and what was answered; it stays open while the receiver accepts and answers. */
function Opened({ found }: { found: Received }) {
  const words = useText(referralsText);
  const { id: caseReferralId, version, covered } = found;
  const written = useCovered(openReceivedWords, { caseReferralId }, String(version));
  const said = written.answer;
  return (
    <>
      <PageHeader
        title={words.services[found.service]}
        crumbs={[{ label: words.desk.title, to: to(deskAddress) }]}
        lead={words.desk.only}
        aside={<ReferralClock referral={found} />}
      />
      <Cover of={written} covered={covered} />
      <div className={styles.panels}>
        <ReceiverActs key={version} found={found} />
        <Told found={found} said={said} />
        <Asked found={found} said={said} />
        {found.state === 'accepted' && <Answers found={found} said={said} />}
      </div>
    </>
  );
}

interface SaidProps {
  found: Received;
  /** What was written, once it is opened. */
  said: ReferralWords | undefined;
}

function Told({ found, said }: SaidProps) {
  const { desk: words } = useText(referralsText);
  return (
    <Panel title={words.told}>
      {found.state === 'sent' && <p className={styles.note}>{words.beforeNote}</p>}
      {!found.tells && found.state === 'sent' && <p>{words.nothing}</p>}
      {said ? <ToldList told={said.told} /> : found.tells && found.covered && <CoveredHere />}
      {found.guarded && <Guarded caseReferralId={found.id} />}
    </Panel>
  );
}

/** Opening is an act of its own, each time recorded. */
function Guarded({ caseReferralId }: { caseReferralId: string }) {
  const { desk: words } = useText(referralsText);
  const [shown, setShown] = useState<CaseFacts>();
  const open = useCommandOf(openGuardedFields, { keepsOwnCopy: true });
  const show = async () => {
    const answer = await open.run({ caseReferralId });
    if (answer) setShown(answer.told);
  };
  return (
    <>
      <ProblemNotice problem={open.problem} onRetry={() => void open.retry()} />
      {shown ? (
        <CaseFactsList facts={shown} />
      ) : (
        <div className={styles.acts} data-print="hidden">
          <Button variant="default" loading={open.busy} onClick={() => void show()}>
            {words.openGuarded}
          </Button>
        </div>
      )}
    </>
  );
}

function Asked({ found, said }: SaidProps) {
  const text = useText(referralsText);
  const { referrals: shared } = useText(childrenText);
  const words = text.desk;
  return (
    <Panel title={words.asked}>
      <DefinitionList
        items={[
          {
            term: words.reason,
            value: said ? (
              <span className={styles.said}>{said.reason}</span>
            ) : (
              found.covered && <CoveredHere />
            ),
          },
          { term: text.dialog.pace, value: text.paces[found.pace] },
          { term: words.wished, value: found.wishedOn && formatDate(found.wishedOn) },
          { term: words.from, value: found.communeName },
          { term: words.sentBy, value: found.sentBy },
          { term: words.receiver, value: found.receiverName },
          { term: words.sentAt, value: formatInstant(found.sentAt) },
          { term: words.groups, value: found.groups.map((group) => shared.groupNames[group]).join('; ') },
          { term: words.basis, value: found.basis || text.dialog.byConsent },
        ]}
      />
    </Panel>
  );
}

function Answers({ found, said }: SaidProps) {
  const { desk: words } = useText(referralsText);
  const answers = found.acts.filter(({ covered }) => covered);
  return (
    <Panel title={words.answers}>
      {answers.length === 0 && <p>{words.noAnswers}</p>}
      <SaidActs acts={answers} said={said} />
    </Panel>
  );
}
