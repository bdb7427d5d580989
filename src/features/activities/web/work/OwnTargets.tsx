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
import type { Unit } from '../own-units.ts';
import { activitiesText } from '../text.ts';
import styles from './work.module.css';

interface OwnTargetsProps {
  planId: string;
  unit: Unit;
  /** Say whose targets these are: the person works for several units. */
  named: boolean;
}

/** The plan's targets that count this unit, as it stands: counts beside every rate, and where they are typed in. */
export function OwnTargets({ planId, unit, named }: OwnTargetsProps) {
  const { work } = useText(activitiesText);
  const targets = useQueryOf(plansContract.endpoints.listTargets, { planId, unitId: unit.unitId });
  return (
    <Answered query={targets}>
      {(answer) => {
        const own = answer.targets.filter((target) => target.unitsExpected > 0);
        if (own.length === 0 && named) return null;
        return (
          <Panel title={named ? `${work.targets}: ${unit.unitName}` : work.targets}>
            {own.length === 0 ? (
              <p className={styles.none}>{work.noTargets}</p>
            ) : (
              <ul className={styles.targets}>
                {own.map((target) => (
                  <TargetLine key={target.id} target={target} unit={unit} named={named} />
                ))}
              </ul>
            )}
          </Panel>
        );
      }}
    </Answered>
  );
}

interface TargetLineProps {
  target: TargetStanding;
  unit: Unit;
  named: boolean;
}

function TargetLine({ target, unit, named }: TargetLineProps) {
  const text = useText(activitiesText);
  const { work } = text;
  const goal = work.goal(
    text.comparisons[target.comparison],
    `${decimalText(target.value)} ${target.measureUnit}`,
  );
  // What the system counts nobody types.
  const step = target.origin === 'counted' ? work.lookAt : work.enter;
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
        to={to(targetAddress, { targetId: target.id }, named ? { 'don-vi': unit.unitId } : {})}
        className={styles.link}
        aria-label={text.stepFor(
          step,
          named ? text.titleOf(target.shortName, unit.unitName) : target.shortName,
        )}
      >
        {step}
      </PageLink>
    </li>
  );
}
