import { useText } from '../../../../../../platform/web/text/language.tsx';
import type { ImportRow } from '../../../../contract.ts';
import styles from '../../../imports.module.css';
import { importsText } from '../../../text.ts';

/** What was found in a row, in words; what waits for a person first. */
export function FoundInRow({ row }: { row: ImportRow }) {
  const { fields, findings } = useText(importsText);
  const order = { mend: 0, doubt: 1, told: 2 };
  const sorted = row.findings.toSorted((one, other) => order[one.level] - order[other.level]);
  return (
    <ul className={styles.findings}>
      {sorted.map((finding) => (
        <li key={`${finding.field} ${finding.code} ${finding.text}`}>
          {finding.level === 'told' ? (
            findings[finding.code]
          ) : (
            <>
              <strong>{fields[finding.field]}</strong>: {findings[finding.code]}
              {finding.text !== '' && ` (“${finding.text}”)`}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
