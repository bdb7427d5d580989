import { formatInstant } from '../../../platform/shared/instant.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { CoveredHere } from '../../cases/web/public.ts';
import type { CaseReferral, ReferralWords } from '../contract.ts';
import styles from './referrals.module.css';
import { referralsText } from './text.ts';

interface SaidProps {
  acts: CaseReferral['acts'];
  /** What was written, once it is opened. */
  said: Pick<ReferralWords, 'acts'> | undefined;
}

/** What was done with a referral, each act with its reason or answer. */
export function SaidActs({ acts, said }: SaidProps) {
  const words = useText(referralsText);
  const byId = new Map(said?.acts.map((act) => [act.id, act.words]));
  return (
    <ul className={styles.list}>
      {acts.map(({ id, act, at, by, covered }) => (
        <li key={id}>
          <div>
            {words.acts[act]}: {by}, {formatInstant(at)}
          </div>
          {byId.get(id) ? (
            <p className={styles.said}>{byId.get(id)}</p>
          ) : (
            covered && !byId.has(id) && <CoveredHere />
          )}
        </li>
      ))}
    </ul>
  );
}
