import { IconAlarm, IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useNow } from '../../shell/session/now.ts';
import { platformText } from '../../text/platform.ts';
import { useText } from '../../text/language.tsx';
import { type ClockReading, readClock } from './clock.ts';
import { formatInstant } from '../../../shared/instant.ts';
import { dateText } from './dates.ts';
import styles from './status.module.css';

type Words = typeof platformText.vi.clock;

function wordsOf(reading: ClockReading, words: Words): string {
  if (reading.meaning === 'today') return words.today;
  if (reading.meaning === 'hours')
    return reading.hours === 0
      ? words.minutesLeft(reading.minutes)
      : words.hoursLeft(reading.hours, String(reading.minutes).padStart(2, '0'));
  if (reading.meaning !== 'overdue') return words.daysLeft(reading.days);
  if (reading.by === 'now') return words.overdueNow;
  return reading.by === 'days' ? words.overdueDays(reading.count) : words.overdueHours(reading.count);
}

function lookOf(reading: ClockReading) {
  if (reading.meaning === 'overdue') return { Icon: IconAlertTriangle, tone: styles.danger };
  if (reading.meaning === 'far') return { Icon: IconClock, tone: styles.done };
  return { Icon: IconAlarm, tone: styles.look };
}

/** A counting clock: "còn 3 ngày", "Quá hạn 2 ngày". `dueAt` is a plain date or an instant; the full date is its title. */
export function Clock({ dueAt }: { dueAt: string }) {
  const { clock } = useText(platformText);
  const now = useNow();
  const reading = readClock(dueAt, now);
  const { Icon, tone } = lookOf(reading);
  const full = dueAt.includes('T') ? formatInstant(dueAt) : dateText(dueAt);
  return (
    <span className={`${styles.chip} ${tone}`} title={clock.due(full)}>
      <Icon size={16} aria-hidden="true" />
      {wordsOf(reading, clock)}
    </span>
  );
}
