import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import type { TargetStanding } from '../../contract/ledger.ts';
import { reachedOfText } from '../../rules/targets.ts';
import { Fact } from '../kit/Fact.tsx';
import { plansText } from '../text.ts';
import { useMustBe } from './target-words.ts';
import styles from './targets.module.css';

/** Where the bar ends: 100 for per cents, otherwise a little beyond the larger of goal and standing. */
function scaleOf({ measureUnit, value, actual }: TargetStanding): number {
  const highest = Math.max(value, actual ?? 0);
  // "dưới 1 %" on a bar of 100 would be a hairline.
  if (measureUnit === '%' && highest > 20) return Math.max(100, highest);
  return highest === 0 ? 1 : highest * 1.5;
}

/** A target's standing: bar with the goal's mark, value with n/N, and where the numbers come from. */
export function TargetGauge({ target }: { target: TargetStanding }) {
  const words = useText(plansText).target;
  const mustBe = useMustBe();
  const scale = scaleOf(target);
  const share = (value: number): string => `${Math.min(100, (value / scale) * 100)}%`;
  const { actual } = target;
  const standing = actual === null ? words.notCounted : reachedOfText(target);
  return (
    <div className={styles.gauge}>
      <div className={styles.gaugeLine}>
        {actual !== null && <strong className={styles.actual}>{standing}</strong>}
        <Fact meaning={target.met === null ? 'look' : target.met ? 'done' : 'danger'}>
          {target.met === null ? words.notCounted : target.met ? words.met : words.notMet}
        </Fact>
      </div>
      <div
        className={styles.bar}
        data-print="drawn"
        role="img"
        aria-label={`${words.gauge(target.shortName)}: ${standing}; ${words.must}: ${mustBe(target)}`}
      >
        <span
          className={target.met === false ? styles.fillMissed : styles.fill}
          style={{ width: actual === null ? '0%' : share(actual) }}
        />
        <span className={styles.goal} style={{ insetInlineStart: share(target.value) }} />
      </div>
      <p className={styles.facts}>
        {words.must}: {mustBe(target)}
        {target.origin === 'manual' &&
          ` · ${words.entered(numberText(target.unitsEntered), numberText(target.unitsExpected))}`}
      </p>
      <p className={styles.facts}>
        {target.origin === 'counted'
          ? words.counted
          : target.lastEnteredAt
            ? words.manualBy(target.lastEnteredBy ?? '…', formatInstant(target.lastEnteredAt))
            : words.manual}
        {target.asOf && ` · ${words.asOf(formatDate(target.asOf))}`}
      </p>
    </div>
  );
}
