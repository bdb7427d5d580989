import { Button } from '@mantine/core';
import { useText } from '../../../../platform/web/text/language.tsx';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/** Rows of one's own work that come at once. */
export const shownAtOnce = 25;

/** The rows behind those on the screen. */
export function MoreButton({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const { overseen } = useText(casesText);
  return (
    <Button className={styles.more} variant="default" data-print="hidden" loading={busy} onClick={onMore}>
      {overseen.more}
    </Button>
  );
}
