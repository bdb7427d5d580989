import { useText } from '../../../../platform/web/text/language.tsx';
import { reportsText } from '../text.ts';
import { ClosingParts, WrittenText } from './ClosingParts.tsx';
import { ExplanationText, LineCard } from './LineCard.tsx';
import { Part, ReportFrame, useGroupName } from './ReportFrame.tsx';
import { groupsOf, type Report } from './report-lines.ts';

/** The report as it is read. */
export function ReportReading({ report }: { report: Report }) {
  const { report: words } = useText(reportsText);
  const nameOf = useGroupName();
  return (
    <ReportFrame report={report}>
      <Part id="overview" title={words.sections.overview}>
        <WrittenText text={report.overview} />
      </Part>
      {groupsOf(report.lines).map(({ id, lines }) => (
        <Part key={id} id={id} title={nameOf(id)}>
          {lines.map((line) => (
            <LineCard key={line.id} line={line}>
              <ExplanationText text={line.explanation} />
            </LineCard>
          ))}
        </Part>
      ))}
      <ClosingParts report={report} proposals={<WrittenText text={report.proposals} />} />
    </ReportFrame>
  );
}
