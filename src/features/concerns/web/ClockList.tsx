import { formatInstant } from '../../../platform/shared/instant.ts';
import { useNow } from '../../../platform/web/shell/session/now.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Clock } from '../../../platform/web/ui/status/Clock.tsx';
import type { ConcernClock } from '../contract.ts';
import { elapsed } from './form/draft.ts';
import { concernsText } from './text.ts';
import styles from './concerns.module.css';

/** The clocks of a concern: running ones count down, stopped ones say whether they stopped in time. */
export function ClockList({
  clocks,
  articles = false,
}: {
  clocks: readonly ConcernClock[];
  /** On the concern's own page: by which article each runs, and how long it has. */
  articles?: boolean;
}) {
  const words = useText(concernsText);
  const now = useNow();
  const since = (at: string) => {
    const { hours, minutes } = elapsed(at, now);
    return words.since(hours, minutes);
  };
  if (clocks.length === 0) return null;
  return (
    <ul className={styles.clocks}>
      {clocks.map((clock) => (
        <li key={clock.name}>
          <span>{words.clock[clock.name]}: </span>
          {clock.stoppedAt === null ? (
            <>
              <Clock dueAt={clock.dueAt} />
              {clock.name === 'emergency' && <span className={styles.since}> {since(clock.startedAt)}</span>}
            </>
          ) : (
            <span className={clock.late ? styles.late : ''}>
              {(clock.late ? words.late : words.inTime)(formatInstant(clock.stoppedAt))}
            </span>
          )}
          {articles && <span className={styles.since}> ({words.clockArticle[clock.name]})</span>}
        </li>
      ))}
    </ul>
  );
}

/** In a list only what still runs, or ran out, matters. */
export const runningOf = (clocks: readonly ConcernClock[]): ConcernClock[] =>
  clocks.filter(({ stoppedAt, late }) => stoppedAt === null || late);
