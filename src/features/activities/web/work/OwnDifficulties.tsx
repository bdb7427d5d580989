import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { activitiesContract } from '../../contract.ts';
import { difficultiesAddress } from '../addresses.ts';
import type { Unit } from '../own-units.ts';
import { activitiesText } from '../text.ts';
import styles from './work.module.css';

/** The unit's difficulties that are not closed, with the latest answer. */
export function OwnDifficulties({ planId, units }: { planId: string; units: readonly Unit[] }) {
  const text = useText(activitiesText);
  const { work, difficulties: words } = text;
  const difficulties = useQueryOf(activitiesContract.endpoints.listDifficulties, { planId });
  return (
    <Panel title={work.difficulties}>
      <Answered query={difficulties}>
        {(answer) => {
          const own = answer.difficulties.filter(
            (one) => units.some((unit) => unit.unitId === one.unitId) && one.state !== 'closed',
          );
          if (own.length === 0) return <p className={styles.none}>{work.noDifficulties}</p>;
          return (
            <ul className={styles.targets}>
              {own.map((one) => (
                <li key={one.id}>
                  <div className={styles.short}>{one.content}</div>
                  <div className={styles.about}>
                    {units.length > 1 && <strong>{one.unitName} · </strong>}
                    {words.states[one.state]}
                  </div>
                  {one.answers.length > 0 && (
                    <div>
                      <strong>{words.answerShort}:</strong> {one.answers.at(-1)?.content}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
      <p className={styles.links}>
        <PageLink to={to(difficultiesAddress, { planId }, { neu: 1 })}>{work.raise}</PageLink>
        <PageLink to={to(difficultiesAddress, { planId })}>{work.allDifficulties}</PageLink>
      </p>
    </Panel>
  );
}
