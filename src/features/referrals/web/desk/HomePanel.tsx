import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { referralsContract } from '../../contract.ts';
import { deskAddress, receivedAddress } from '../addresses.ts';
import { ReferralClock } from '../ReferralClock.tsx';
import styles from '../referrals.module.css';
import { referralsText } from '../text.ts';

/** How many stand on the first page; the desk has the others. */
const shown = 4;
/** Each look leaves a row in the trail; the clocks count on by themselves. */
const refreshEvery = 5 * 60_000;

/** On the first page of an office: what communes ask of it, each with its clock; no name and no initials. */
export default function HomePanel() {
  const words = useText(referralsText);
  const { listReceivedReferrals } = referralsContract.endpoints;
  const { data } = useQueryOf(listReceivedReferrals, {}, { refreshEvery });
  if (!data || data.rows.length === 0) return null;
  return (
    <Panel
      title={`${words.desk.title} (${data.rows.length})`}
      tone="look"
      aside={<PageLink to={to(deskAddress)}>{words.desk.every}</PageLink>}
    >
      <ul className={styles.waiting}>
        {data.rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <PageLink to={to(receivedAddress, { caseReferralId: row.id })}>
              {words.services[row.service]}
            </PageLink>{' '}
            {row.communeName} <ReferralClock referral={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
