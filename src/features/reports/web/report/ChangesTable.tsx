import { useText } from '../../../../platform/web/text/language.tsx';
import type { Change } from '../../contract.ts';
import { reportsText } from '../text.ts';
import styles from './report.module.css';

interface ChangesTableProps {
  changes: readonly Change[];
  caption: string;
  /** The line that it stands in: a page has a table of the same name for each line. */
  of?: string;
  /** Heading of what was there before. */
  before: string;
}

/** What reads differently, before and now side by side; nothing when nothing does. */
export function ChangesTable({ changes, caption, of, before }: ChangesTableProps) {
  const { report: words } = useText(reportsText);
  if (changes.length === 0) return null;
  return (
    <div className={styles.scroll} role="region" aria-label={of ? `${of}: ${caption}` : caption} tabIndex={0}>
      <table className={styles.changes}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{before}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.label} ${change.before} ${change.now}`}>
              <th scope="row">{change.label}</th>
              <td>{change.before}</td>
              <td>{change.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
