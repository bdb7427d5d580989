import type { ReactNode } from 'react';
import styles from './data.module.css';

interface EmptyStateProps {
  /** "Chưa có kế hoạch nào của năm 2022." */
  children: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
}

/** Why a list is empty, and the one action; an empty list is never just blank. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.emptyState}>
      <div>{children}</div>
      {action}
    </div>
  );
}
