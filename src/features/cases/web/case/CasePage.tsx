import { Suspense } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { type CasePage as Found, casesContract } from '../../contract.ts';
import { caseAddress, queueAddress } from '../addresses.ts';
import styles from '../cases.module.css';
import { ClockPanel } from '../ClockPanel.tsx';
import { FilesPanel } from '../files/FilesPanel.tsx';
import { PapersPanel } from '../papers/PapersPanel.tsx';
import { Cover, useCovered } from '../secrecy/cover.tsx';
import { ViewersPanel } from '../secrecy/ViewersPanel.tsx';
import { casesText } from '../text.ts';
import { codeOf, initialsOf } from '../words.ts';
import { ActsPanel } from './ActsPanel.tsx';
import { HistoryAbove } from './case-history.ts';
import { casePanels } from './case-panels.ts';
import { FactsPanel } from './FactsPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { StageBar } from './StageBar.tsx';

/** One case: how it stands, what runs, what can be done now, what was done. */
export default function CasePage() {
  const { params } = usePage(caseAddress);
  const query = useQueryOf(casesContract.endpoints.getCase, params);
  return (
    <Answered query={query} page>
      {(found) => <Case key={found.id} found={found} />}
    </Answered>
  );
}

function Case({ found }: { found: Found }) {
  const words = useText(casesText);
  const { confidentiality, stage, urgent, clocks } = found;
  return (
    <>
      <div className={styles.head}>
        <PageHeader
          title={words.one(codeOf(found.id), initialsOf(found))}
          crumbs={[{ label: words.title, to: to(queueAddress) }]}
          aside={
            <span className={styles.badge} data-secret={confidentiality === 'secret'}>
              {words.page.confidentiality}: {words.confidentialities[confidentiality]}
            </span>
          }
        />
        <StageBar stage={stage} urgent={urgent} />
      </div>
      <div className={styles.panels}>
        <ActsPanel found={found} />
        <div className={styles.columns}>
          <div className={styles.panels}>
            <ClockPanel clocks={clocks} />
            <FactsPanel found={found} />
            <PapersPanel found={found} />
            <FilesPanel found={found} />
            <Suspense fallback={null}>
              {casePanels().map(({ order, Panel }) => (
                <Panel key={order} found={found} />
              ))}
            </Suspense>
            <ViewersPanel caseId={found.id} />
          </div>
          <WholeHistory found={found} />
        </div>
      </div>
    </>
  );
}

/** The acts of the case, and what the room above it tells beside them. */
function WholeHistory({ found }: { found: Found }) {
  const { id: caseId, version, history } = found;
  const written = useCovered(casesContract.endpoints.openWords, { caseId }, String(version));
  const opened = new Map(written.answer?.history.map((event) => [event.id, event]));
  const told = {
    found: { ...found, history: history.map((event) => opened.get(event.id) ?? event) },
    cover: <Cover of={written} covered={history.some(({ covered }) => covered)} />,
  };
  return (
    <Suspense fallback={<HistoryPanel {...told} />}>
      <HistoryAbove found={found}>{(beside) => <HistoryPanel {...told} beside={beside} />}</HistoryAbove>
    </Suspense>
  );
}
