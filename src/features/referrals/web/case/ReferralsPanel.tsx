import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import type { CasePage } from '../../../cases/contract.ts';
import { Cover, CoveredHere, useCovered } from '../../../cases/web/public.ts';
import { childrenText } from '../../../children/web/public.ts';
import { type CaseReferral, openStates, type ReferralWords, referralsContract } from '../../contract.ts';
import { ReferralClock } from '../ReferralClock.tsx';
import styles from '../referrals.module.css';
import { referralsText } from '../text.ts';
import { ReferDialog } from './ReferDialog.tsx';
import { panelId } from './panel-id.ts';
import { ReferralActs } from './ReferralActs.tsx';
import { SaidActs } from '../SaidActs.tsx';
import { ToldList } from '../ToldList.tsx';

const { listCaseReferrals, openReferralWords } = referralsContract.endpoints;
const none: readonly CaseReferral[] = [];
const refreshEvery = 60_000;

/** "Chuyển tuyến dịch vụ": to whom the case was referred, where that stands, what was answered. */
export default function ReferralsPanel({ found }: { found: CasePage }) {
  const words = useText(referralsText);
  const caseId = found.id;
  const known = useQueryOf(listCaseReferrals, { caseId }, { refreshEvery });
  const [adding, setAdding] = useState(false);
  const all = known.data?.referrals ?? none;
  const stamp = all.map(({ id, version }) => `${id} ${version}`).join();
  const written = useCovered(openReferralWords, { caseId }, stamp);
  const waits = all.some(({ lostBasis }) => lostBasis);
  return (
    <div id={panelId} className={styles.anchor}>
      <Panel title={words.title} tone={waits ? 'look' : 'plain'}>
        <p className={styles.note}>{words.lead}</p>
        <Answered query={known}>
          {({ referrals, maySend, bases }) => (
            <>
              <Cover of={written} covered={referrals.some(({ covered }) => covered)} about={words.title} />
              <Referrals {...{ caseId, referrals, maySend, bases, said: written.answer?.referrals }} />
              {maySend && (
                <Button variant="default" data-print="hidden" onClick={() => setAdding(true)}>
                  {words.add}
                </Button>
              )}
            </>
          )}
        </Answered>
        {adding && <ReferDialog caseId={caseId} onClose={() => setAdding(false)} />}
      </Panel>
    </div>
  );
}

interface ReferralsProps {
  caseId: string;
  referrals: readonly CaseReferral[];
  maySend: boolean;
  bases: readonly { code: string; name: string }[];
  /** What was written, once it is opened. */
  said: readonly ReferralWords[] | undefined;
}

function Referrals({ caseId, referrals, maySend, bases, said }: ReferralsProps) {
  const words = useText(referralsText);
  const saidOf = (id: string) => said?.find((one) => one.id === id);
  const running = referrals.filter(({ state }) => openStates.includes(state));
  const past = referrals.filter(({ state }) => !openStates.includes(state));
  return (
    <>
      {referrals.length === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {running.map((referral) => (
          <li key={referral.id}>
            <One referral={referral} said={saidOf(referral.id)} />
            {maySend && <ReferralActs caseId={caseId} referral={referral} bases={bases} />}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          <ul className={styles.list}>
            {past.map((referral) => (
              <li key={referral.id}>
                <One referral={referral} said={saidOf(referral.id)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function One({ referral, said }: { referral: CaseReferral; said: ReferralWords | undefined }) {
  const words = useText(referralsText);
  const { referrals: shared } = useText(childrenText);
  const { row } = words;
  const { service, receiverName, state, outcome, lostBasis, groups, wishedOn, basis } = referral;
  const groupNames = groups.map((group) => shared.groupNames[group]).join('; ');
  return (
    <>
      <div className={styles.head}>
        <strong>
          {receiverName}: {words.services[service]}
        </strong>
        <span>
          {words.states[state]}
          {outcome && `: ${words.outcomes[outcome]}`}
        </span>
        {!lostBasis && <ReferralClock referral={referral} />}
      </div>
      {lostBasis && <p className={styles.lost}>{row.lost}</p>}
      <p className={styles.note}>{row.told(groupNames)}</p>
      {said ? <p className={styles.said}>{row.reason(said.reason)}</p> : referral.covered && <CoveredHere />}
      <p className={styles.note}>
        {[
          wishedOn && row.wished(wishedOn.split('-').reverse().join('/')),
          row.basis(basis.kind === 'law' ? basis.name : row.consent),
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
      <details>
        <summary>{row.history}</summary>
        <SaidActs acts={referral.acts} said={said} />
      </details>
      {said && (
        <details>
          <summary>{row.seen}</summary>
          <ToldList told={said.told} />
        </details>
      )}
    </>
  );
}
