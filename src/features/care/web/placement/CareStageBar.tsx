import { useText } from '../../../../platform/web/text/language.tsx';
import { type CareStage, isOver } from '../../contract.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

/** Which stop of the way a stage is: need, matching, meetings, decision, hand-over, follow-up, end. */
const stopOf: Readonly<Record<CareStage, number>> = {
  ...{ matching: 1, preparing: 2, deciding: 3, 'hand-over': 4, 'in-care': 5, ending: 6, leaving: 6 },
  ...{ ended: 6, withdrawn: 0 },
};

/** The way of the child, the present stop marked; on a phone only that one, with its number. */
export function CareStageBar({ stage }: { stage: CareStage }) {
  const words = useText(placementText);
  const here = stopOf[stage];
  return (
    <ol className={styles.stops}>
      {words.stops.map((name, at) => (
        <li
          key={name}
          data-done={at < here}
          aria-current={at === here && !isOver(stage) ? 'step' : undefined}
        >
          <span className={styles.plain}>{name}</span>
          <span className={styles.counted}>
            {words.stop(at + 1, words.stops.length, words.stages[stage])}
          </span>
        </li>
      ))}
    </ol>
  );
}
