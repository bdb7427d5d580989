import type { z } from 'zod';
import { useText } from '../../../../platform/web/text/language.tsx';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import type { MeasureTotal } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import styles from './task.module.css';

interface RunningTotalsProps {
  totals: readonly z.output<typeof MeasureTotal>[];
  /** Whole đồng. */
  spent: number;
}

/** What the recordings add up to, measure by measure; what was never recorded is unknown, not zero. */
export function RunningTotals({ totals, spent }: RunningTotalsProps) {
  const { task: words } = useText(activitiesText);
  return (
    <>
      {totals.length === 0 && <p className={styles.note}>{words.noMeasures}</p>}
      <dl className={styles.totals}>
        {totals.map((total) => (
          <div key={total.measureId}>
            <dt>{total.name}</dt>
            <dd>
              {total.value === null ? (
                <span className={styles.note}>{words.unknown}</span>
              ) : (
                <>
                  <strong className="figures">{decimalText(total.value)}</strong> {total.measureUnit}
                </>
              )}
              <span className={styles.how}>{words[total.aggregation]}</span>
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.spent}</dt>
          <dd>
            <strong className="figures">{moneyText(spent)}</strong>
          </dd>
        </div>
      </dl>
    </>
  );
}
