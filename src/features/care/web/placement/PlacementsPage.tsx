import { Button } from '@mantine/core';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { CaseCode, ChildCell } from '../../../cases/web/public.ts';
import { type CareRow, careContract } from '../../contract.ts';
import { placementAddress } from '../addresses.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

const { listPlacements, downloadFacilityList } = careContract.endpoints;

/** Children on their way into care or in it: initials, the step, what runs out first, the next visit. */
export default function PlacementsPage() {
  const words = useText(placementText);
  const query = useQueryOf(listPlacements, {}, { refreshEvery: 60_000 });
  const print = useDownloadOf(downloadFacilityList);
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        action={
          <Button variant="default" loading={print.busy} onClick={() => void print.run({ format: 'docx' })}>
            {words.printFacilities}
          </Button>
        }
      />
      <ProblemNotice problem={print.problem} />
      <Answered query={query}>
        {({ rows }) => (
          <DataTable
            caption={words.title}
            captionHidden
            rows={rows}
            keyOf={({ id }) => id}
            linkOf={({ id, caseId }) => to(placementAddress, { caseId, placementId: id })}
            empty={<EmptyState>{words.none}</EmptyState>}
            columns={[
              { id: 'case', header: words.case, cell: ({ caseId }) => <CaseCode caseId={caseId} /> },
              {
                ...{ id: 'child', header: words.child },
                cell: ({ caseId, childInitials }) => <ChildCell caseId={caseId} initials={childInitials} />,
              },
              { id: 'stage', header: words.stage, cell: ({ stage }) => words.stages[stage] },
              { id: 'carer', header: words.carer, cell: ({ carerName }) => carerName || words.noCarer },
              { id: 'next', header: words.next, cell: (row) => <Next row={row} /> },
              {
                ...{ id: 'visit', header: words.nextVisit },
                cell: ({ nextVisitAt }) => nextVisitAt && formatInstant(nextVisitAt),
              },
            ]}
          />
        )}
      </Answered>
    </>
  );
}

function Next({ row: { nextDueAt, nextName } }: { row: CareRow }) {
  const words = useText(placementText);
  if (nextDueAt === null) return words.nothingDue;
  return (
    <div>
      {nextName}: <Clock dueAt={nextDueAt} />
      <div className={styles.note}>{words.page.dueAt(formatInstant(nextDueAt))}</div>
    </div>
  );
}
