import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import type { TargetStanding } from '../../contract/ledger.ts';
import { targetAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { TargetGauge } from './TargetGauge.tsx';
import styles from './targets.module.css';

/** The plan's targets side by side; each leads to the figures behind it. */
export function TargetCards({ targets }: { targets: readonly TargetStanding[] }) {
  const { page } = useText(plansText).plan;
  if (targets.length === 0) return <EmptyState>{page.noTargets}</EmptyState>;
  return (
    <ul className={styles.grid}>
      {targets.map((target) => (
        <li key={target.id} className={styles.card}>
          <h3>
            <PageLink to={to(targetAddress, { targetId: target.id })}>{target.shortName}</PageLink>
          </h3>
          <TargetGauge target={target} />
        </li>
      ))}
    </ul>
  );
}
