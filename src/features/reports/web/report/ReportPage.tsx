import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import type { StatusName } from '../../../../platform/web/ui/status/status-word.ts';
import { isWorkOf, ownUnitsOf, unitWorkAddress } from '../../../activities/web/public.ts';
import { planAddress, useUnitName } from '../../../plans/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { reportAddress, steeringAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import { CheckReport } from './CheckReport.tsx';
import { Reopening } from './Reopening.tsx';
import styles from './report.module.css';
import type { Report } from './report-lines.ts';
import { ReportReading } from './ReportReading.tsx';
import { WriteReport } from './WriteReport.tsx';

const stateWord: Readonly<Record<Report['state'], StatusName>> = {
  draft: 'draft',
  submitted: 'awaiting-approval',
  returned: 'returned',
  accepted: 'done',
};

/** A unit's results report: written by the unit, checked by the lead office, read by everyone else in whose area it lies. */
export default function ReportPage() {
  const { params } = usePage(reportAddress);
  const report = useQueryOf(reportsContract.endpoints.getReport, { reportId: params.reportId });
  return (
    <Answered query={report} page>
      {(answer) => (
        <>
          <Head report={answer} />
          <Reopening report={answer} />
          <Body report={answer} />
        </>
      )}
    </Answered>
  );
}

function Body({ report }: { report: Report }) {
  if (report.abilities.edit) return <WriteReport key={report.id} report={report} />;
  if (report.abilities.check) return <CheckReport key={report.id} report={report} />;
  return <ReportReading report={report} />;
}

function Head({ report }: { report: Report }) {
  const text = useText(reportsText);
  const { report: words } = text;
  const download = useDownloadOf(reportsContract.endpoints.downloadReport);
  const own = isWorkOf(ownUnitsOf(useSession()), report);
  const { whole } = useUnitName();
  const open = report.state === 'draft' || report.state === 'returned';
  const dueAt = report.correctionDueAt ?? report.dueAt;
  const day = dateText(localDateOf(dueAt));
  const parent = report.abilities.check
    ? { label: text.leading.steering, to: to(steeringAddress) }
    : own
      ? { label: text.work, to: to(unitWorkAddress) }
      : { label: report.planTitle, to: to(planAddress, { planId: report.planId }) };
  return (
    <>
      <PageHeader
        title={words.heading(report.unitName)}
        crumbs={[parent]}
        lead={[
          report.carriedOnBy.length > 0 && whole(report),
          words.filled(report.prefilled.filled, report.prefilled.total),
          report.correctionDueAt ? words.correctionDue(day) : words.due(day),
          report.planTitle,
        ]
          .filter(Boolean)
          .join(' · ')}
        aside={
          <>
            <StatusBadge status={stateWord[report.state]} />
            {open && <Clock dueAt={dueAt} />}
          </>
        }
      />
      <div className={styles.tools}>
        <Downloads
          formats={['docx', 'pdf', 'xlsx'] as const}
          command={download}
          onDownload={(format) => void download.run({ reportId: report.id, format })}
        />
      </div>
    </>
  );
}
