import { formatInstant } from '../../../platform/shared/instant.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { Clock } from '../../../platform/web/ui/status/Clock.tsx';
import type { ShownClock } from '../contract.ts';
import styles from './cases.module.css';
import { casesText } from './text.ts';

const runs = ({ state }: ShownClock) => state === 'running' || state === 'overdue';

/** Every clock of a case: those that run first; the parts of the twelve hours and those that ended behind a press. */
export function ClockPanel({ clocks }: { clocks: readonly ShownClock[] }) {
  const { page: words } = useText(casesText);
  const whole = clocks.filter(({ partOf }) => partOf === null);
  const running = whole.filter(runs);
  const late = clocks.some(({ state, binding }) => state === 'overdue' && binding);
  return (
    <Panel title={words.clocks} tone={late ? 'danger' : 'plain'}>
      {running.length === 0 && <p>{whole.length === 0 ? words.noClocks : words.noneRuns}</p>}
      <Clocks clocks={running.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))} />
      <Folded title={words.parts} clocks={clocks.filter(({ partOf }) => partOf !== null)} />
      <Folded title={words.past} clocks={whole.filter((clock) => !runs(clock))} />
    </Panel>
  );
}

function Folded({ title, clocks }: { title: string; clocks: readonly ShownClock[] }) {
  if (clocks.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <Clocks clocks={clocks} />
    </details>
  );
}

function Clocks({ clocks }: { clocks: readonly ShownClock[] }) {
  const { page, clockStates, numbers } = useText(casesText);
  return (
    <ul className={styles.clocks}>
      {clocks.map((clock) => (
        <li key={`${clock.code} ${clock.occurrence}`}>
          <span className={styles.name}>{clock.name}</span>
          {runs(clock) ? (
            <Clock dueAt={clock.dueAt} />
          ) : (
            <span className={clock.state === 'met-late' ? styles.late : ''}>{clockStates[clock.state]}</span>
          )}
          <div className={styles.note}>
            {[
              page.dueAt(formatInstant(clock.dueAt)),
              clock.endedAt && page.endedAt(formatInstant(clock.endedAt)),
              clock.lateReason && page.lateReason,
              ...clock.earlierDue.map(({ dueAt }) => numbers.recounted(formatInstant(dueAt))),
              clock.article,
            ]
              .filter(Boolean)
              .join('; ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
