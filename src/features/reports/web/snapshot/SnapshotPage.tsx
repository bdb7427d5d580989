import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { useUnitName } from '../../../plans/web/public.ts';
import { type Snapshot, reportsContract } from '../../contract.ts';
import { reportAddress, snapshotAddress } from '../addresses.ts';
import { DifficultyList, WrittenText } from '../report/ClosingParts.tsx';
import { Contents, Part, useGroupName } from '../report/ReportFrame.tsx';
import { groupsOf } from '../report/report-lines.ts';
import { reportsText } from '../text.ts';
import { AboutSnapshot } from './AboutSnapshot.tsx';
import { FrozenLine, FrozenLineFilter } from './FrozenLines.tsx';
import { frozenLines } from './frozen-lines.ts';

/** One submission of a report: read as it was frozen, with what is different today beside each line. */
export default function SnapshotPage() {
  const { params } = usePage(snapshotAddress);
  const snapshot = useQueryOf(reportsContract.endpoints.getSnapshot, params);
  return (
    <Answered query={snapshot} page>
      {(answer) => (
        <>
          <Head snapshot={answer} />
          <AboutSnapshot snapshot={answer} />
          <Body snapshot={answer} />
        </>
      )}
    </Answered>
  );
}

function Head({ snapshot }: { snapshot: Snapshot }) {
  const { snapshot: words } = useText(reportsText);
  const { whole } = useUnitName();
  return (
    <PageHeader
      title={words.heading(snapshot.unitName, snapshot.seq)}
      crumbs={[{ label: words.report, to: to(reportAddress, { reportId: snapshot.reportId }) }]}
      lead={`${whole(snapshot)} · ${snapshot.planTitle}`}
      action={
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {words.print}
        </Button>
      }
    />
  );
}

function Body({ snapshot }: { snapshot: Snapshot }) {
  const { report, snapshot: words } = useText(reportsText);
  const nameOf = useGroupName();
  const { search, setSearch } = usePage(snapshotAddress);
  const lines = frozenLines(snapshot);
  const changed = lines.filter((line) => line.changes.length > 0);
  const shown = search.dong ?? 'tat-ca';
  const groups = groupsOf(shown === 'tat-ca' ? lines : changed);
  const part = (id: 'overview' | 'difficulties' | 'proposals') => ({
    id,
    label: report.sections[id],
    note: '',
  });
  const entries = groups.map(({ id, lines: own }) => {
    const count = own.filter((line) => line.changes.length > 0).length;
    return { id, label: nameOf(id), note: count > 0 ? words.changed(count) : '' };
  });
  return (
    <Contents entries={[part('overview'), ...entries, part('difficulties'), part('proposals')]}>
      <Part id="overview" title={report.sections.overview}>
        <WrittenText text={snapshot.content.overview} />
      </Part>
      {changed.length > 0 && (
        <FrozenLineFilter
          shown={shown}
          changed={changed.length}
          all={lines.length}
          onChoose={(dong) => setSearch({ dong })}
        />
      )}
      {groups.map(({ id, lines: own }) => (
        <Part key={id} id={id} title={nameOf(id)}>
          {own.map((line) => (
            <FrozenLine key={line.subjectId} line={line} />
          ))}
        </Part>
      ))}
      <Part id="difficulties" title={report.sections.difficulties}>
        <DifficultyList difficulties={snapshot.content.difficulties} />
      </Part>
      <Part id="proposals" title={report.sections.proposals}>
        <WrittenText text={snapshot.content.proposals} />
      </Part>
    </Contents>
  );
}
