import type { CSSProperties } from 'react';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import type { ObligationKind, OutcomeCounts } from '../../../plans/contract.ts';
import { ledgerAddress } from '../../../plans/web/public.ts';
import { OnTimeRate } from '../OnTimeRate.tsx';
import { countParts } from '../outcome-counts.ts';
import { reportsText } from '../text.ts';
import styles from './leading.module.css';

interface ObligationsPanelProps {
  planId: string;
  counts: OutcomeCounts;
  byKind: readonly { kind: ObligationKind; counts: OutcomeCounts }[];
}

/** Obligations by state: one bar for all, one for each kind; every number opens its rows. */
export function ObligationsPanel({ planId, counts, byKind }: ObligationsPanelProps) {
  const { leading: words } = useText(reportsText);
  if (counts.total === 0)
    return (
      <Panel title={words.obligations}>
        <EmptyState>{words.nothing}</EmptyState>
      </Panel>
    );
  return (
    <Panel title={words.obligations} aside={<Rate counts={counts} />}>
      <CountsBar counts={counts} of={words.all} />
      <ul className={styles.legend}>
        {countParts
          .filter(({ name }) => counts[name] > 0)
          .map(({ name, outcome, meaning }) => (
            <li key={name}>
              <span className={styles.swatch} data-meaning={meaning} data-print="drawn" aria-hidden="true" />
              {words.outcomes[name]}:{' '}
              <NumberLink
                value={counts[name]}
                of={words.outcomes[name]}
                to={to(ledgerAddress, { planId }, { muc: 'danh-sach', 'ket-cuc': outcome })}
              />
            </li>
          ))}
      </ul>
      <ul className={styles.kinds}>
        {byKind
          .filter((one) => one.counts.total > 0)
          .map((one) => (
            <li key={one.kind}>
              <span>{words.kinds[one.kind]}</span>
              <CountsBar counts={one.counts} of={words.kinds[one.kind]} />
              <NumberLink
                value={one.counts.total}
                of={words.kinds[one.kind]}
                to={to(ledgerAddress, { planId }, { muc: 'danh-sach', loai: one.kind })}
              />
            </li>
          ))}
      </ul>
    </Panel>
  );
}

function Rate({ counts }: { counts: OutcomeCounts }) {
  const { leading: words } = useText(reportsText);
  return (
    <span>
      {words.rate}: <OnTimeRate counts={counts} />
    </span>
  );
}

/** The parts of a total as a bar; heard as its words and numbers. */
function CountsBar({ counts, of }: { counts: OutcomeCounts; of: string }) {
  const { leading: words } = useText(reportsText);
  const parts = countParts.filter(({ name }) => counts[name] > 0);
  const said = parts.map(({ name }) => `${words.outcomes[name]} ${numberText(counts[name])}`).join(', ');
  return (
    <div className={styles.bar} role="img" data-print="drawn" aria-label={`${words.barOf(of)}: ${said}`}>
      {parts.map(({ name, meaning }) => (
        <span
          key={name}
          data-meaning={meaning}
          title={`${words.outcomes[name]}: ${numberText(counts[name])}`}
          style={{ '--share': counts[name] } as CSSProperties}
        />
      ))}
    </div>
  );
}
