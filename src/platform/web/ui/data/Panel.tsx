import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  title: ReactNode;
  /** Beside the title: a count, a link, a button. */
  aside?: ReactNode;
  /** `look` for what waits for the reader, `danger` for what is overdue. */
  tone?: 'plain' | 'look' | 'danger';
  level?: 2 | 3;
  children: ReactNode;
}

/** A titled block of a screen. */
export function Panel({ title, aside, tone = 'plain', level = 2, children }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.panel} data-tone={tone} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
