import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Timeline } from '../../../../platform/web/ui/data/Timeline.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { childrenContract, type ChildField } from '../../contract.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';

/** What was done with the record, the newest first: who, when, which field from what to what. */
export function TimelineTab({ childId }: { childId: string }) {
  const words = useText(childrenText);
  const events = useQueryOf(childrenContract.endpoints.listEvents, { childId });
  return (
    <Answered query={events}>
      {({ events: found }) => (
        <Timeline
          label={words.child.tabs['dong-thoi-gian']}
          entries={found.map((event) => ({
            ...{ id: event.id, at: event.at, who: event.by ?? '' },
            what: [
              words.events[event.kind] ?? event.kind,
              ...(event.onDate ? [formatDate(event.onDate)] : []),
              ...Object.values(event.said),
            ].join(' · '),
            detail: event.changes.length > 0 && (
              <ul className={styles.changes}>
                {event.changes.map((change) => (
                  <li key={change.field}>
                    {words.fields[change.field as ChildField] ?? change.field}: {change.before || '–'} →{' '}
                    <strong>{change.after || '–'}</strong>
                  </li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
    </Answered>
  );
}
