import type { ReactNode } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import styles from './data.module.css';

export interface Definition {
  term: string;
  value: ReactNode;
}

/** Names and values of a record. A missing value says so: hidden fields look broken. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const { kit } = useText(platformText);
  return (
    <dl className={styles.definitions}>
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === '' || value === null || value === undefined ? <em>{kit.empty}</em> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
