import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../../platform/web/text/language.tsx';
import styles from './concerns.module.css';
import { concernsText } from './text.ts';

/** "Đang gặp nguy hiểm": icon, word and colour. */
export function DangerMark() {
  const { danger } = useText(concernsText);
  return (
    <span className={styles.danger}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      {danger}
    </span>
  );
}
