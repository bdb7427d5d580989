import type { z } from 'zod';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import type { ObligationEvent as EventSchema } from '../../contract/ledger.ts';
import { plansText } from '../text.ts';
import styles from './obligation.module.css';

type Event = z.output<typeof EventSchema>;

/** Everything that happened to the obligation, newest first. */
export function ObligationHistory({ events }: { events: readonly Event[] }) {
  const { obligation: words } = useText(plansText);
  const newestFirst = [...events].sort((one, other) => (one.at < other.at ? 1 : -1));
  const day = (instant: string) => formatDate(localDateOf(instant));
  const detailOf = ({ kind, reason, oldDueAt, newDueAt }: Event) => (
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
  return (
    <Timeline
      label={words.history}
      entries={newestFirst.map((event) => ({
        id: event.id,
        at: event.at,
        who: event.by ?? words.system,
        what: words.events[event.kind],
        detail: detailOf(event),
      }))}
    />
  );
}
