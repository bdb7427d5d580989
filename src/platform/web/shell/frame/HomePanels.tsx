import { Suspense } from 'react';
import { useShell } from '../routes/shell-context.ts';
import { useSession } from '../session/SessionProvider.tsx';
import styles from './home-panels.module.css';

/** What waits in the rooms that the person works in, above what the page itself is about. */
export function HomePanels() {
  const { home } = useShell();
  const { permissions } = useSession();
  const own = home.filter(({ permission }) => permissions.includes(permission));
  if (own.length === 0) return null;
  return (
    <div className={styles.panels}>
      <Suspense fallback={null}>
        {own.map(({ order, Panel }) => (
          <Panel key={order} />
        ))}
      </Suspense>
    </div>
  );
}
