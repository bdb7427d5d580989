import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import { consolidationsAddress } from '../../../activities/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { consolidatedAddress, type ConsolidatedTab, consolidatedTabs } from '../addresses.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import { DecideConsolidated } from './DecideConsolidated.tsx';
import { DocumentTab } from './DocumentTab.tsx';
import { DifficultiesTab } from './DifficultiesTab.tsx';
import { PunctualityTab } from './PunctualityTab.tsx';
import { RebuildConsolidated } from './RebuildConsolidated.tsx';
import { TargetsTab } from './TargetsTab.tsx';
import { TasksTab } from './TasksTab.tsx';
import { type Consolidated, stateWord } from './types.ts';
import { UnitsTab } from './UnitsTab.tsx';

/** One consolidated report: its text, and every number with the units and rows behind it. */
export default function ConsolidatedPage() {
  const { params } = usePage(consolidatedAddress);
  const report = useQueryOf(reportsContract.endpoints.getConsolidated, { reportId: params.reportId });
  return (
    <Answered query={report} page>
      {(answer) => (
        <>
          <Head report={answer} />
          <Standing report={answer} />
          <Tabs report={answer} />
        </>
      )}
    </Answered>
  );
}

function Head({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const download = useDownloadOf(reportsContract.endpoints.downloadConsolidated);
  return (
    <>
      <PageHeader
        title={words.listTitle}
        crumbs={[{ label: words.all, to: to(consolidationsAddress, { planId: report.planId }) }]}
        lead={`${report.content.planTitle} · ${words.asOf(formatInstant(report.content.asOf))}`}
        aside={<StatusBadge status={stateWord[report.state]} />}
        action={report.abilities.decide && <DecideConsolidated report={report} />}
      />
      <Group className={styles.tools ?? ''} justify="space-between" gap="sm">
        <Downloads
          formats={['docx', 'pdf', 'xlsx'] as const}
          command={download}
          onDownload={(format) => void download.run({ reportId: report.id, format })}
        />
        {report.abilities.edit && !report.outdated && <RebuildConsolidated report={report} />}
      </Group>
    </>
  );
}

/** What the reader must know before the numbers: they are outdated, the report came back, or it is frozen. */
function Standing({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const decided =
    report.decidedBy &&
    report.decidedAt &&
    words.decidedBy(report.decidedBy, formatInstant(report.decidedAt));
  return (
    <div className={styles.standing}>
      {report.outdated && (
        <Panel
          title={words.outdated}
          tone="look"
          aside={report.abilities.edit && <RebuildConsolidated report={report} />}
        >
          <p className={styles.plain}>{words.outdatedText}</p>
        </Panel>
      )}
      {report.state === 'returned' && (
        <Panel title={words.returned} tone="look">
          <p className={styles.plain}>{report.decisionReason}</p>
          <p className={styles.soft}>{decided}</p>
        </Panel>
      )}
      {report.state === 'approved' && report.digest && (
        <Panel title={words.digest}>
          <p className={styles.digest}>{words.digestText(report.digest)}</p>
          <p className={styles.soft}>{decided}</p>
        </Panel>
      )}
    </div>
  );
}

function Tabs({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const { search, setSearch } = usePage(consolidatedAddress);
  const contents: Readonly<Record<ConsolidatedTab, ReactNode>> = {
    'van-ban': <DocumentTab key={`${report.id} ${report.abilities.edit}`} report={report} />,
    'chi-tieu': <TargetsTab report={report} />,
    'nhiem-vu': <TasksTab report={report} />,
    'don-vi': <UnitsTab report={report} />,
    'dung-han': <PunctualityTab report={report} />,
    'vuong-mac': <DifficultiesTab report={report} />,
  };
  return (
    <PageTabs
      label={words.tabsLabel}
      value={search.muc ?? 'van-ban'}
      onChange={(muc) => setSearch({ muc: muc as ConsolidatedTab })}
      tabs={consolidatedTabs.map((id) => ({ id, label: words.tabs[id], content: contents[id] }))}
    />
  );
}
