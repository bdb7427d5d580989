import { formatInstant } from '../../../platform/shared/instant.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Clock } from '../../../platform/web/ui/status/Clock.tsx';
import type { CaseReferral } from '../contract.ts';
import styles from './referrals.module.css';
import { referralsText } from './text.ts';

type Clocked = Pick<CaseReferral, 'state' | 'acceptDueAt' | 'answerDueAt'>;

/** The clock that runs: to accept, then to answer; nothing once it ended. */
export function ReferralClock({ referral }: { referral: Clocked }) {
  const { row: words } = useText(referralsText);
  const { state, acceptDueAt, answerDueAt } = referral;
  const dueAt = state === 'sent' ? acceptDueAt : state === 'accepted' ? answerDueAt : null;
  if (dueAt === null) return null;
  return (
    <span>
      {state === 'sent' ? words.acceptDue : words.answerDue}: <Clock dueAt={dueAt} />{' '}
      <span className={styles.note}>{words.due(formatInstant(dueAt))}</span>
    </span>
  );
}
