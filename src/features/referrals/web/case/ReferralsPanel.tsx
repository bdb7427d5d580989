import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import type { CasePage } from '../../../cases/contract.ts';
import { childrenText } from '../../../children/web/public.ts';
import { type CaseReferral, openStates, referralsContract } from '../../contract.ts';
import { ReferralClock } from '../ReferralClock.tsx';
import styles from '../referrals.module.css';
import { referralsText } from '../text.ts';
import { ReferDialog } from './ReferDialog.tsx';
import { panelId } from './panel-id.ts';
import { ReferralActs } from './ReferralActs.tsx';

const { listCaseReferrals } = referralsContract.endpoints;
const refreshEvery = 60_000;

/** "Chuyển tuyến dịch vụ": to whom the case was referred, where that stands, what was answered. */
export default function ReferralsPanel({ found }: { found: CasePage }) {
  const words = useText(referralsText);
  const caseId = found.id;
  const known = useQueryOf(listCaseReferrals, { caseId }, { refreshEvery });
  const [adding, setAdding] = useState(false);
  const waits = known.data?.referrals.some(({ lostBasis }) => lostBasis) ?? false;
  return (
    <div id={panelId} className={styles.anchor}>
      <Panel title={words.title} tone={waits ? 'look' : 'plain'}>
        <p className={styles.note}>{words.lead}</p>
        <Answered query={known}>
          {({ referrals, maySend, bases }) => (
            <>
              <Referrals caseId={caseId} referrals={referrals} maySend={maySend} bases={bases} />
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
}

function Referrals({ caseId, referrals, maySend, bases }: ReferralsProps) {
  const words = useText(referralsText);
  const running = referrals.filter(({ state }) => openStates.includes(state));
  const past = referrals.filter(({ state }) => !openStates.includes(state));
  return (
    <>
      {referrals.length === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {running.map((referral) => (
          <li key={referral.id}>
            <One referral={referral} />
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
                <One referral={referral} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function One({ referral }: { referral: CaseReferral }) {
  const words = useText(referralsText);
  const { referrals: shared } = useText(childrenText);
  const { row } = words;
  const { service, receiverName, state, outcome, lostBasis, groups, reason, wishedOn, basis, acts } =
    referral;
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
      <p className={styles.said}>{row.reason(reason)}</p>
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
        <ul className={styles.list}>
          {acts.map(({ id, act, at, by, words: said }) => (
            <li key={id}>
              {words.acts[act]}: {by}, {formatInstant(at)}
              {said !== '' && <p className={styles.said}>{said}</p>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
