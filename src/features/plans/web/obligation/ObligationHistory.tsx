import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { ObligationEvent } from '../../contract.ts';
import { plansText } from '../text.ts';
import styles from './obligation.module.css';

/** Everything that happened to the obligation, newest first. */
export function ObligationHistory({ events }: { events: readonly ObligationEvent[] }) {
  const { obligation: words } = useText(plansText);
  const whatOf = (event: ObligationEvent): string =>
    event.kind === 'inherited'
      ? words.inherited(
          event.toUnits.join(', '),
          words.changes[event.change],
          event.document,
          formatDate(event.effectiveOn),
        )
      : words.events[event.kind];
  return (
    <Timeline
      label={words.history}
      entries={[...events].reverse().map((event) => ({
        id: event.id,
        at: event.at,
        who: event.by ?? words.system,
        what: whatOf(event),
        detail: event.kind !== 'inherited' && <Detail event={event} />,
      }))}
    />
  );
}

function Detail({ event }: { event: Exclude<ObligationEvent, { kind: 'inherited' }> }) {
  const { obligation: words } = useText(plansText);
  const day = (instant: string) => formatDate(localDateOf(instant));
  const { kind, reason, oldDueAt, newDueAt } = event;
  return (
    <>
      {kind === 'extension-asked' && newDueAt && (
        <p className={styles.reason}>{words.wanted(day(newDueAt))}</p>
      )}
      {kind === 'extension-granted' && oldDueAt && newDueAt && (
        <p className={styles.reason}>{words.moved(day(oldDueAt), day(newDueAt))}</p>
      )}
      {reason && <p className={styles.reason}>{reason}</p>}
    </>
  );
}
