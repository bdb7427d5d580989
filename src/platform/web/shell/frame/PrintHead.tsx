import { formatInstant } from '../../../shared/instant.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { useNow } from '../session/now.ts';
import type { Session } from '../session/session.ts';
import styles from './print-head.module.css';

/** On paper only: whose sheet this is, who printed it and when, and that nothing on it is real where that is so. */
export function PrintHead({ session }: { session: Session }) {
  const { shell, productLine } = useText(platformText);
  const now = formatInstant(useNow());
  const [first] = session.functions;
  const place = [first?.unitName, session.locality?.name].filter(Boolean).join(' – ');
  return (
    <div className={styles.head} aria-hidden="true">
      <span>{place || productLine}</span>
      <span>{shell.printedBy(now, session.account?.displayName ?? '')}</span>
      {session.demonstration && (
        <strong className={styles.fiction}>
          {shell.demonstration} – {shell.fiction}
        </strong>
      )}
    </div>
  );
}
