import type { ReactNode } from 'react';
import { formatInstant, localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Timeline, type TimelineEntry } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { ShownEvent } from '../../contract.ts';
import styles from '../cases.module.css';
import { CoveredHere } from '../secrecy/cover.tsx';
import { casesText } from '../text.ts';
import { inTime } from './in-time.ts';
import { type Line, linesOf, type TellsHistory } from './lines.ts';

const minuteOf = (instant: string) => `${localDateOf(instant)} ${localTimeOf(instant)}`;

const none: readonly TimelineEntry[] = [];

/** Who did what, when it was done and when it was recorded; the newest first, with what happened in rooms above at its time. */
export function HistoryPanel({
  found,
  cover,
  beside = none,
}: {
  found: TellsHistory;
  /** Says whether what was written is covered. */
  cover?: ReactNode;
  beside?: readonly TimelineEntry[];
}) {
  const words = useText(casesText);
  return (
    <Panel title={words.page.history}>
      {cover}
      <Timeline
        label={words.page.history}
        entries={inTime<TimelineEntry>(
          found.history.toReversed().map((event) => ({
            ...{
              id: event.id,
              at: event.at,
              who: event.by || words.beside.system,
              what: words.acts[event.act],
            },
            detail: <Told event={event} lines={linesOf(event, found, words)} />,
          })),
          beside,
        )}
      />
    </Panel>
  );
}

function Told({ event, lines }: { event: ShownEvent; lines: readonly Line[] }) {
  const { page } = useText(casesText);
  const { at, recordedAt, words, covered } = event;
  return (
    <>
      {minuteOf(at) !== minuteOf(recordedAt) && (
        <div className={styles.note}>{page.recorded(formatInstant(recordedAt))}</div>
      )}
      {lines.map(({ term, value }) => (
        <div key={`${term} ${value}`} className={styles.said}>
          {term === '' ? value : `${term}: ${value}`}
        </div>
      ))}
      {covered && <CoveredHere />}
      {words === null && <div className={styles.note}>{page.destroyed}</div>}
    </>
  );
}
