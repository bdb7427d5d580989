import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import type { PlacementPage } from '../../contract.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

type ShownCareClock = PlacementPage['clocks'][number];

/** What runs, the nearest first, the visits of the case among it; what ended behind a press. */
export function CareClocks({ found: { clocks, visitClock } }: { found: PlacementPage }) {
  const { page } = useText(placementText);
  const visits = visitClock ? [{ ...visitClock, step: visitClock.occurrence, end: null }] : [];
  const running = [...clocks.filter(({ end }) => end === null), ...visits].toSorted((a, b) =>
    a.dueAt < b.dueAt ? -1 : 1,
  );
  const past = clocks.filter(({ end }) => end !== null);
  return (
    <Panel title={page.clocks}>
      {running.length === 0 && <p>{page.noClocks}</p>}
      <ClockLines clocks={running} />
      {past.length > 0 && (
        <details>
          <summary>{page.past}</summary>
          <ClockLines clocks={past} />
        </details>
      )}
    </Panel>
  );
}

function ClockLines({ clocks }: { clocks: readonly ShownCareClock[] }) {
  const { page } = useText(placementText);
  return (
    <ul className={styles.list}>
      {clocks.map(({ code, step, name, dueAt, end, endedAt, article }) => (
        <li key={`${code} ${step}`}>
          <span className={styles.name}>{name}</span>
          {end === null ? <Clock dueAt={dueAt} /> : page.ended[end]}
          <div className={styles.note}>
            {[page.dueAt(formatInstant(dueAt)), endedAt && page.endedAt(formatInstant(endedAt)), article]
              .filter(Boolean)
              .join('; ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
