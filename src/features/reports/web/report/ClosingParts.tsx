import type { ReactNode } from 'react';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { difficultiesAddress } from '../../../activities/web/public.ts';
import { snapshotAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import { Part } from './ReportFrame.tsx';
import type { Report } from './report-lines.ts';
import styles from './report.module.css';

/** What stands after the lines: difficulties with their answers, proposals, submissions. */
export function ClosingParts({ report, proposals }: { report: Report; proposals: ReactNode }) {
  const { report: words } = useText(reportsText);
  return (
    <>
      <Part id="difficulties" title={words.sections.difficulties}>
        <DifficultyList difficulties={report.difficulties} />
        <PageLink to={to(difficultiesAddress, { planId: report.planId })} className={styles.link}>
          {words.allDifficulties}
        </PageLink>
      </Part>
      <Part id="proposals" title={words.sections.proposals}>
        {proposals}
      </Part>
      <Part id="snapshots" title={words.sections.snapshots}>
        {report.snapshots.length === 0 ? (
          <p className={styles.soft}>{words.noSnapshots}</p>
        ) : (
          <ol className={styles.snapshots}>
            {report.snapshots.map((snapshot) => (
              <li key={snapshot.id}>
                <PageLink
                  to={to(snapshotAddress, { reportId: report.id, snapshotId: snapshot.id })}
                  className={styles.link}
                >
                  {words.openSnapshot(snapshot.seq)}
                </PageLink>{' '}
                · <DateText value={snapshot.takenAt} /> · {snapshot.takenBy}
                <span className={styles.digest}>
                  {words.digest}: {snapshot.digest}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Part>
    </>
  );
}

/** The difficulties of the unit, with what was answered. */
export function DifficultyList({ difficulties }: Pick<Report, 'difficulties'>) {
  const { report: words } = useText(reportsText);
  const states: Readonly<Record<string, string>> = words.difficultyStates;
  return (
    <>
      {difficulties.length === 0 && <p className={styles.soft}>{words.noDifficulties}</p>}
      <ul className={styles.difficulties}>
        {difficulties.map((difficulty) => (
          <li key={difficulty.id}>
            <p>
              {difficulty.content}{' '}
              <span className={styles.soft}>({states[difficulty.state] ?? difficulty.state})</span>
            </p>
            {difficulty.answer && (
              <p>
                <strong>{words.answer}:</strong> {difficulty.answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A text of the report as it is read. */
export function WrittenText({ text }: { text: string }) {
  const { report: words } = useText(reportsText);
  return text ? (
    <p className={styles.written}>{text}</p>
  ) : (
    <p className={styles.soft}>{words.nothingWritten}</p>
  );
}
