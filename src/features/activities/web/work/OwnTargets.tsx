import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { plansContract, type TargetStanding } from '../../../plans/contract.ts';
import { reachedOfText } from '../../../plans/rules/targets.ts';
import { targetAddress } from '../../../plans/web/public.ts';
import { activitiesText } from '../text.ts';
import styles from './work.module.css';

interface OwnTargetsProps {
  planId: string;
  unit: { unitId: string; unitName: string };
  /** Say whose targets these are: the person works for several units. */
  named: boolean;
}

/** The plan's targets as this unit stands: counts beside every rate, and where they are typed in. */
export function OwnTargets({ planId, unit, named }: OwnTargetsProps) {
  const { work } = useText(activitiesText);
  const targets = useQueryOf(plansContract.endpoints.listTargets, { planId, unitId: unit.unitId });
  return (
    <Panel title={named ? `${work.targets}: ${unit.unitName}` : work.targets}>
      <Answered query={targets}>
        {(answer) =>
          answer.targets.length === 0 ? (
            <p className={styles.none}>{work.noTargets}</p>
          ) : (
            <ul className={styles.targets}>
              {answer.targets.map((target) => (
                <TargetLine key={target.id} target={target} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

function TargetLine({ target }: { target: TargetStanding }) {
  const text = useText(activitiesText);
  const { work } = text;
  const goal = work.goal(
    text.comparisons[target.comparison],
    `${decimalText(target.value)} ${target.measureUnit}`,
  );
  return (
    <li>
      <div className={styles.title}>{target.shortName}</div>
      <div className={styles.about}>{goal}</div>
      {target.actual === null ? (
        <div>{target.unitsEntered > 0 ? work.nothingCounted : work.notEntered}</div>
      ) : (
        <div>
          <strong className="figures">{reachedOfText(target)}</strong> · {target.met ? text.met : text.notMet}{' '}
          <span className={styles.about}>
            (
            {[
              target.origin === 'counted' ? work.counted : work.manual,
              target.asOf && work.asOf(dateText(target.asOf)),
            ]
              .filter(Boolean)
              .join(', ')}
            )
          </span>
        </div>
      )}
      <PageLink
        to={to(targetAddress, { targetId: target.id })}
        className={styles.link}
        aria-label={work.enterFor(target.shortName)}
      >
        {work.enter}
      </PageLink>
    </li>
  );
}
