import { IconCheck, IconX } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import type { TargetStanding } from '../../../plans/contract.ts';
import { reachedText } from '../../../plans/rules/targets.ts';
import { targetAddress } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import { gaugeOf } from './gauge.ts';
import styles from './leading.module.css';

/** Row 1: are the targets met? Each with its line, its counts, and who typed the figures in. */
export function TargetGauges({ targets }: { targets: readonly TargetStanding[] }) {
  const { leading: words } = useText(reportsText);
  if (targets.length === 0) return <EmptyState>{words.noTargets}</EmptyState>;
  return (
    <section aria-label={words.targets}>
      <ul className={styles.gauges}>
        {targets.map((target) => (
          <li key={target.id} className={styles.gauge}>
            <TargetCard target={target} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TargetCard({ target }: { target: TargetStanding }) {
  const text = useText(reportsText);
  const { leading: words } = text;
  const { actual, measureUnit } = target;
  const goal = words.goal(text.comparisons[target.comparison], `${decimalText(target.value)} ${measureUnit}`);
  return (
    <>
      <PageLink to={to(targetAddress, { targetId: target.id })} className={styles.gaugeName}>
        {target.shortName}
      </PageLink>
      {actual === null ? (
        <p className={styles.gaugeNone}>{target.unitsEntered > 0 ? text.nothingCounted : words.notEntered}</p>
      ) : (
        <>
          <p className={styles.gaugeLine}>
            <strong className={styles.gaugeValue}>{reachedText(target)}</strong>
            {target.met !== null && <Met met={target.met} />}
          </p>
          <GaugeBar target={target} actual={actual} />
        </>
      )}
      <p className={styles.small}>
        {goal}
        {actual !== null &&
          measureUnit === '%' &&
          ` · ${numberText(target.numerator)}/${numberText(target.denominator)}`}
      </p>
      <p className={styles.small}>
        {words[target.origin === 'counted' ? 'counted' : 'entered'](
          target.unitsEntered,
          target.unitsExpected,
        )}
      </p>
      {target.lastEnteredBy && target.lastEnteredAt && (
        <p className={styles.small}>
          {words.lastEntered(target.lastEnteredBy, dateText(localDateOf(target.lastEnteredAt)))}
        </p>
      )}
    </>
  );
}

function Met({ met }: { met: boolean }) {
  const text = useText(reportsText);
  const Icon = met ? IconCheck : IconX;
  return (
    <span className={met ? styles.met : styles.notMet}>
      <Icon size={16} aria-hidden="true" />
      {met ? text.met : text.notMet}
    </span>
  );
}

/** Drawn only: the words beside it say the same. */
function GaugeBar({ target, actual }: { target: TargetStanding; actual: number }) {
  const { filled, goal } = gaugeOf(actual, target.value, target.measureUnit);
  const style = { '--filled': `${filled}%`, '--goal': `${goal}%` } as CSSProperties;
  return (
    <div
      className={styles.gaugeBar}
      style={style}
      data-met={target.met ?? undefined}
      data-print="drawn"
      aria-hidden="true"
    >
      <span className={styles.gaugeFill} />
      <span className={styles.gaugeGoal} />
    </div>
  );
}
