import { useText } from '../../../../platform/web/text/language.tsx';
import { type CasePage, stages } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/** The way of a case, with where it stands; on a phone only that. What a case that is not urgent skips is left out. */
export function StageBar({ stage, urgent }: Pick<CasePage, 'stage' | 'urgent'>) {
  const words = useText(casesText);
  const shown = stages.filter((each) => each !== 'emergency' || urgent !== false || stage === 'emergency');
  const here = shown.indexOf(stage);
  return (
    <ol className={styles.stops} aria-label={words.stage}>
      {shown.map((each, at) => (
        <li key={each} data-done={at < here} aria-current={at === here ? 'step' : undefined}>
          <span className={styles.plain}>{words.stops[each]}</span>
          <span className={styles.counted}>{words.stop(at + 1, shown.length, words.stages[each])}</span>
        </li>
      ))}
    </ol>
  );
}
