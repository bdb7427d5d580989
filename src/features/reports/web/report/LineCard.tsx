import type { ReactNode } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import statusStyles from '../../../../platform/web/ui/status/status.module.css';
import { reportsText } from '../text.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { type Line, titleOf } from './report-lines.ts';
import styles from './report.module.css';
import { TargetFactsView } from './TargetFactsView.tsx';
import { TaskFactsView } from './TaskFactsView.tsx';

interface LineCardProps {
  line: Line;
  /** The report is one's own to write. */
  own?: boolean;
  /** Where it belongs, shown when the lines do not stand under their sections. */
  place?: string | undefined;
  /** The tick of the checker. */
  pick?: ReactNode;
  /** The explanation: a field, or text. */
  children: ReactNode;
}

/** One line: why it came back, what is unusual, what changed, what was recorded, and what the unit says to it. */
export function LineCard({ line, own = false, place, pick, children }: LineCardProps) {
  const { report: words } = useText(reportsText);
  const title = titleOf(line);
  return (
    <article className={styles.line} data-look={line.state === 'returned'} aria-label={title}>
      <div className={styles.lineHead}>
        <h3>
          {place && <span className={styles.soft}>{place} · </span>}
          {title}
        </h3>
        {line.state === 'returned' && <StatusBadge status="returned" />}
        {line.state === 'answered' && <span className={styles.soft}>{words.lineStates.answered}</span>}
        {pick}
      </div>
      {line.state === 'returned' && line.returnReason && (
        <div className={styles.returned}>
          <p>
            <strong>{words.returnedBecause}:</strong> {line.returnReason}
          </p>
          {line.returnDueAt && (
            <p>
              <strong>{words.returnDueOn}:</strong> {dateText(localDateOf(line.returnDueAt))}{' '}
              <Clock dueAt={line.returnDueAt} />
            </p>
          )}
        </div>
      )}
      <Anomalies line={line} />
      <ChangesTable changes={line.changes} caption={words.changes} of={title} before={words.before} />
      {line.task && <TaskFactsView task={line.task} own={own} />}
      {line.target && <TargetFactsView target={line.target} />}
      {children}
    </article>
  );
}

function Anomalies({ line }: { line: Line }) {
  const { report: words } = useText(reportsText);
  if (line.anomalies.length === 0) return null;
  const known: Readonly<Record<string, string>> = words.anomalies;
  const wordOf = (code: string) =>
    code === 'late' && line.task ? words.lateBy(line.task.daysLate) : (known[code] ?? code);
  return (
    <ul className={styles.chips}>
      {line.anomalies.map((code) => (
        <li key={code} className={`${statusStyles.chip} ${statusStyles.look}`}>
          {wordOf(code)}
        </li>
      ))}
    </ul>
  );
}

/** The unit's explanation as text. */
export function ExplanationText({ text }: { text: string }) {
  const { report: words } = useText(reportsText);
  return (
    <p className={styles.explanation}>
      <strong>{words.explanation}:</strong>{' '}
      {text || <span className={styles.soft}>{words.noExplanation}</span>}
    </p>
  );
}
