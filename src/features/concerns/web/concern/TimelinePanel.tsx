import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { ConcernEvent, OpenedConcern } from '../../contract.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

type Words = (typeof concernsText)['vi'];

/** The neutral facts of an act, in words. */
function factsOf({ detail }: ConcernEvent, words: Words): string {
  const { outcome, fromUnit, toUnit, way, at, receivedBefore, fields, reason } = detail;
  return [
    outcome && words.decision.outcomes[outcome],
    fromUnit && words.eventFrom(fromUnit),
    toUnit && words.eventTo(toUnit),
    way && words.reply.ways[way],
    at && formatInstant(at),
    reason && words.informant.reasons[reason],
    fields && words.eventFields(fields.map((field) => words.fields[field] ?? field).join(', ')),
    receivedBefore && words.eventBefore(formatInstant(receivedBefore)),
  ]
    .filter(Boolean)
    .join('; ');
}

interface TimelineProps {
  events: readonly ConcernEvent[];
  /** undefined while the content is closed. */
  notes: OpenedConcern['notes'] | undefined;
}

/** What was done, by whom and when; the words of the acts come with the content. */
export function TimelinePanel({ events, notes }: TimelineProps) {
  const words = useText(concernsText);
  const noteOf = (event: ConcernEvent) => notes?.find(({ eventId }) => eventId === event.id)?.note;
  return (
    <Panel title={words.page.timeline}>
      <Timeline
        label={words.page.timeline}
        entries={events.map((event) => {
          const facts = factsOf(event, words);
          const note = noteOf(event);
          return {
            ...{ id: event.id, at: event.at, who: event.by, what: words.events[event.kind] },
            detail: (
              <>
                {facts && <div className={styles.step}>{facts}</div>}
                {note && <div className={`${styles.step} ${styles.said}`}>{note}</div>}
                {event.hasNote && !note && <div className={styles.note}>{words.page.hasNote}</div>}
              </>
            ),
          };
        })}
      />
    </Panel>
  );
}
