import styles from './list.module.css';
import { type ListActProps, listActs } from './list-acts.ts';

/** The acts that higher rooms put over the list, in a row of their own. */
export function ListActs(props: ListActProps) {
  return (
    <div className={styles.acts} data-print="hidden">
      {listActs().map(({ order, Act }) => (
        <Act key={order} {...props} />
      ))}
    </div>
  );
}
