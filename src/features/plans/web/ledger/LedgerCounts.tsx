import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { CounterTiles } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { shareText } from '../../../../platform/web/ui/status/numbers.ts';
import type { Meaning } from '../../../../platform/web/ui/status/status-word.ts';
import type { ObligationKind, Outcome, OutcomeCounts } from '../../contract/ledger.ts';
import { onTimeRate } from '../../rules/counts.ts';
import { ledgerAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import styles from './ledger.module.css';

interface LedgerCountsProps {
  planId: string;
  counts: {
    all: OutcomeCounts;
    nextDue: readonly { kind: ObligationKind; title: string; dueAt: string; open: number }[];
  };
}

const tiles: readonly [Outcome, Exclude<keyof OutcomeCounts, 'total'>, Meaning][] = [
  ['missing', 'missing', 'danger'],
  ['late', 'late', 'look'],
  ['on-time', 'onTime', 'done'],
  ['open', 'open', 'work'],
  ['excused', 'excused', 'done'],
  ['not-applicable', 'notApplicable', 'done'],
];

/** How many stand how; each number opens the rows it counts. Below it, the next days on which something falls due. */
export function LedgerCounts({ planId, counts: { all, nextDue } }: LedgerCountsProps) {
  const { ledger, common } = useText(plansText);
  const rate = onTimeRate(all);
  const list = (outcome?: Outcome) =>
    to(ledgerAddress, { planId }, { muc: 'danh-sach', ...(outcome && { 'ket-cuc': outcome }) });
  return (
    <div className={styles.counts}>
      <CounterTiles
        label={ledger.counters}
        tiles={[
          { label: ledger.total, value: all.total, meaning: 'work', to: list() },
          ...tiles
            .filter(([outcome, field]) => all[field] > 0 || !['excused', 'not-applicable'].includes(outcome))
            .map(([outcome, field, meaning]) => ({
              label: common.outcomes[outcome],
              value: all[field],
              meaning,
              to: all[field] > 0 ? list(outcome) : undefined,
            })),
        ]}
      />
      <p className={styles.rate}>
        {rate.denominator === 0
          ? ledger.noneDue
          : ledger.onTimeOf(shareText(rate.numerator, rate.denominator))}
      </p>
      {nextDue.length > 0 && (
        <details className={styles.nextDue}>
          <summary>{ledger.nextDue}</summary>
          <ul>
            {nextDue.map((next) => (
              <li key={`${next.kind}-${next.title}-${next.dueAt}`}>
                <Clock dueAt={next.dueAt} /> <DateText value={next.dueAt} /> · {next.title} ·{' '}
                {ledger.nextDueLine(next.open)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
