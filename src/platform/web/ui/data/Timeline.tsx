import type { ReactNode } from 'react';
import { DateText } from '../status/DateText.tsx';
import styles from './data.module.css';

export interface TimelineEntry {
  id: string;
  /** Instant or plain date. */
  at: string;
  who: string;
  what: ReactNode;
  detail?: ReactNode;
}

/** Who did what and when, in the order given (newest first by habit). */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className={styles.what}>{entry.what}</p>
          <p className={styles.who}>
            {entry.who} · <DateText value={entry.at} />
          </p>
          {entry.detail && <div>{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
