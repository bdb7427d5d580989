import { useMemo } from 'react';
import type { HolidayCalendar } from '../../../../../platform/shared/working-days.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { obligationKinds } from '../../../contract/ledger.ts';
import { issueBlockers } from '../../../rules/issue.ts';
import { obligationsOf } from '../../../rules/obligations.ts';
import { Fact } from '../../kit/Fact.tsx';
import { plansText } from '../../text.ts';
import { useDirectory } from '../../use-directory.ts';
import { type Edited, savable } from '../keeping/draft-content.ts';
import styles from '../draft.module.css';
import type { Plan } from '../keeping/use-draft.ts';

/** How many rows issuing makes does not depend on days off, only when they fall due: that is the server's to say. */
const everyDayWorks: HolidayCalendar = {
  title: '',
  sources: [],
  coveredFrom: '1990-01-01',
  coveredTo: '2100-12-31',
  weeklyDaysOff: [],
  officeHours: [{ from: '07:30', to: '17:30' }],
  rules: [],
  daysOff: [],
  makeUpDays: [],
};

interface IssuePreviewProps {
  plan: Plan;
  edited: Edited;
  issuedOn: string;
}

/** The ledger that issuing on this day would make, by the server's own rule and with the units of that day. */
export function IssuePreview({ plan, edited, issuedOn }: IssuePreviewProps) {
  const { draft, common, blockers: words } = useText(plansText);
  const { directory } = useDirectory(issuedOn);
  const made = useMemo(() => {
    if (!directory) return undefined;
    const { content, periodFrom, periodTo } = savable(edited);
    const { issuerUnitId, leadUnitId } = plan;
    const facts = {
      issuerUnitId,
      leadUnitId,
      periodFrom,
      periodTo,
      issuedOn,
      directory,
      calendar: everyDayWorks,
    };
    return { rows: obligationsOf(content, facts), blockers: issueBlockers(content, issuerUnitId, directory) };
  }, [directory, edited, plan, issuedOn]);
  if (!made) return null;
  const units = new Set(made.rows.map((row) => row.unitId)).size;
  const kinds = obligationKinds
    .map((kind) => ({ kind, count: made.rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const codes = [...new Set(made.blockers.map((blocker) => blocker.code))];
  return (
    <div className={styles.preview} role="status">
      <p>
        {draft.issuing.preview} <strong>{draft.issuing.obligations(made.rows.length, units)}</strong>
      </p>
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind}>{draft.issuing.ofKind(count, common.kinds[kind])}</li>
        ))}
      </ul>
      {codes.length > 0 && (
        <>
          <p>{draft.issuing.blocked}</p>
          {codes.map((code) => (
            <p key={code}>
              <Fact meaning="danger">{words[code]}</Fact>
            </p>
          ))}
        </>
      )}
    </div>
  );
}
