import styles from './cases.module.css';
import { codeOf } from './words.ts';

/** The number of a case, on one line. */
export const CaseCode = ({ caseId }: { caseId: string }) => (
  <span className={styles.code}>{codeOf(caseId)}</span>
);
