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
import { childrenText } from '../../../children/web/public.ts';
import { type CaseFacts, referralsContract } from '../../contract.ts';
import { fieldsTold } from '../../rules/sharing.ts';
import { deskAddress, receivedAddress } from '../addresses.ts';
import { ReferralClock } from '../ReferralClock.tsx';
import styles from '../referrals.module.css';
import { referralsText } from '../text.ts';
import { CaseFactsList, ToldList } from '../ToldList.tsx';
import { ReceiverActs } from './ReceiverActs.tsx';
import type { Received } from './received.ts';

const { getReceivedReferral, openGuardedFields } = referralsContract.endpoints;

/** One case as its receiver sees it: what is asked, what was named, what was answered. */
export default function ReceivedPage() {
  const words = useText(referralsText);
  const { params } = usePage(receivedAddress);
  const query = useQueryOf(getReceivedReferral, params);
  return (
    <Answered query={query} page>
      {(found) => (
        <>
          <PageHeader
            title={words.services[found.service]}
            crumbs={[{ label: words.desk.title, to: to(deskAddress) }]}
            lead={words.desk.only}
            aside={<ReferralClock referral={found} />}
          />
          <div className={styles.panels}>
            <ReceiverActs key={found.version} found={found} />
            <Told found={found} />
            <Asked found={found} />
            {found.state === 'accepted' && <Answers found={found} />}
          </div>
        </>
      )}
    </Answered>
  );
}

function Told({ found }: { found: Received }) {
  const { desk: words } = useText(referralsText);
  const nothing = fieldsTold(found.told).length === 0;
  return (
    <Panel title={words.told}>
      {found.state === 'sent' && <p className={styles.note}>{words.beforeNote}</p>}
      {nothing ? found.state === 'sent' && <p>{words.nothing}</p> : <ToldList told={found.told} />}
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

function Asked({ found }: { found: Received }) {
  const text = useText(referralsText);
  const { referrals: shared } = useText(childrenText);
  const words = text.desk;
  return (
    <Panel title={words.asked}>
      <DefinitionList
        items={[
          { term: words.reason, value: <span className={styles.said}>{found.reason}</span> },
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

function Answers({ found }: { found: Received }) {
  const text = useText(referralsText);
  const answers = found.acts.filter(({ words }) => words !== '');
  return (
    <Panel title={text.desk.answers}>
      {answers.length === 0 && <p>{text.desk.noAnswers}</p>}
      <ul className={styles.list}>
        {answers.map(({ id, act, at, by, words }) => (
          <li key={id}>
            {text.acts[act]}: {by}, {formatInstant(at)}
            <p className={styles.said}>{words}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
