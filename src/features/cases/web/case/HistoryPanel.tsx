import type { ReactNode } from 'react';
import { formatInstant, localDateOf, localTimeOf } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { ShownEvent } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { type Line, linesOf, type TellsHistory } from './lines.ts';

const minuteOf = (instant: string) => `${localDateOf(instant)} ${localTimeOf(instant)}`;

/** Who did what, when it was done and when it was recorded; the newest first. */
export function HistoryPanel({ found, cover }: { found: TellsHistory; cover?: ReactNode }) {
  const words = useText(casesText);
  return (
    <Panel title={words.page.history}>
      {cover}
      <Timeline
        label={words.page.history}
        entries={found.history.toReversed().map((event) => ({
          ...{
            id: event.id,
            at: event.at,
            who: event.by || words.beside.system,
            what: words.acts[event.act],
          },
          detail: <Told event={event} lines={linesOf(event, found, words)} />,
        }))}
      />
    </Panel>
  );
}

function Told({ event, lines }: { event: ShownEvent; lines: readonly Line[] }) {
  const { page, glass } = useText(casesText);
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
      {covered && <div className={styles.note}>{glass.coveredHere}</div>}
      {words === null && <div className={styles.note}>{page.destroyed}</div>}
    </>
  );
}
