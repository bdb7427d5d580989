import { formatInstant } from '../../../shared/instant.ts';
import { dateText } from './dates.ts';
import styles from './status.module.css';

interface DateTextProps {
  /** A plain date `yyyy-mm-dd` or an instant. */
  value: string;
}

/** dd/MM/yyyy, with the hour when it is an instant. */
export function DateText({ value }: DateTextProps) {
  return (
    <time dateTime={value} className={styles.date}>
      {value.includes('T') ? formatInstant(value) : dateText(value)}
    </time>
  );
}
