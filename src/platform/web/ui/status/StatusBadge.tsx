import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarTime,
  IconCheck,
  IconCircleMinus,
  IconClockExclamation,
  IconEye,
  IconHourglass,
  IconInbox,
  IconPencil,
  IconProgress,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import { platformText } from '../../text/platform.ts';
import { useText } from '../../text/language.tsx';
import styles from './status.module.css';
import { meaningOf, type StatusName } from './status-word.ts';

const icons: Readonly<Record<StatusName, typeof IconCheck>> = {
  waiting: IconInbox,
  'in-progress': IconProgress,
  'awaiting-approval': IconHourglass,
  returned: IconArrowBackUp,
  done: IconCheck,
  'on-time': IconCheck,
  overdue: IconAlertTriangle,
  coordinating: IconUsers,
  late: IconClockExclamation,
  'not-yet-due': IconCalendarTime,
  exempt: IconShieldCheck,
  'not-applicable': IconCircleMinus,
  'for-information': IconEye,
  draft: IconPencil,
};

interface StatusBadgeProps {
  status: StatusName;
  /** For `late`: by how many days. */
  days?: number;
}

/** Icon, word and colour of a state; never colour alone. */
export function StatusBadge({ status, days = 0 }: StatusBadgeProps) {
  const { status: words } = useText(platformText);
  const Icon = icons[status];
  const word = words[status];
  return (
    <span className={`${styles.chip} ${styles[meaningOf[status]]}`}>
      <Icon size={16} aria-hidden="true" />
      {typeof word === 'string' ? word : word(days)}
    </span>
  );
}
