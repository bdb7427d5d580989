import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './kit.module.css';

interface FactProps {
  children: ReactNode;
  /** `look`: a person should look at it. */
  meaning?: 'done' | 'look' | 'danger' | 'work';
  /** A word or two: kept on one line. */
  short?: boolean;
}

/** A short statement with an icon and a colour, in the looks of a state. */
export function Fact({ children, meaning = 'done', short = false }: FactProps) {
  const Icon = meaning === 'done' || meaning === 'work' ? IconCircleCheck : IconAlertCircle;
  return (
    <span className={`${styles.fact} ${styles[meaning]} ${short ? styles.short : ''}`}>
      <Icon size={16} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
