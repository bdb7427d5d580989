import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { reachedOfText } from '../../../plans/rules/targets.ts';
import { targetAddress } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import type { Line } from './report-lines.ts';
import styles from './report.module.css';

interface TargetFactsViewProps {
  target: NonNullable<Line['target']>;
  /** As it was once: nothing leads to what is there today. */
  frozen?: boolean;
}

/** How the unit stands against a target: numerator and denominator beside every rate. */
export function TargetFactsView({ target, frozen = false }: TargetFactsViewProps) {
  const text = useText(reportsText);
  const { report: words } = text;
  const goal = words.goal(
    text.comparisons[target.comparison],
    `${decimalText(target.value)} ${target.measureUnit}`,
  );
  const link = to(targetAddress, { targetId: target.targetId });
  const value =
    target.numerator === null
      ? words.noFigure
      : target.measureUnit === '%' && target.denominator === 0
        ? text.nothingCounted
        : reachedOfText({ ...target, numerator: target.numerator, denominator: target.denominator ?? 0 });
  return (
    <>
      <ul className={styles.facts}>
        <li>
          {frozen ? (
            <strong className="figures">{value}</strong>
          ) : (
            <PageLink
              to={link}
              className={styles.number}
              aria-label={`${value}, ${words.openTargetOf(target.shortName)}`}
            >
              {value}
            </PageLink>
          )}
        </li>
        <li>{goal}</li>
        {target.met !== null && (
          <li>
            <strong>{target.met ? text.met : text.notMet}</strong>
          </li>
        )}
        {target.asOf && <li className={styles.soft}>{words.asOf(dateText(target.asOf))}</li>}
      </ul>
      {target.numerator !== null && target.numeratorName && target.denominatorName && (
        <p className={styles.soft}>
          {target.numeratorName} / {target.denominatorName}
        </p>
      )}
      {!frozen && (
        <PageLink
          to={link}
          className={styles.link}
          aria-label={words.openTargetOf(target.shortName)}
          data-print="hidden"
        >
          {words.openTarget}
        </PageLink>
      )}
    </>
  );
}
