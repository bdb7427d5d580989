import { Button } from '@mantine/core';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { type BrokenCase, casesContract } from '../../contract.ts';
import { brokenAddress, clocksAddress, overseenAddress } from '../addresses.ts';
import { HistoryPanel } from '../case/HistoryPanel.tsx';
import { StageBar } from '../case/StageBar.tsx';
import styles from '../cases.module.css';
import { ClockPanel } from '../ClockPanel.tsx';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';

/** A case read through a broken glass: its end on top, nothing to do, nothing to print. */
export default function BrokenPage() {
  const { glass: words } = useText(casesText);
  const { params } = usePage(brokenAddress);
  const query = useQueryOf(casesContract.endpoints.readBrokenCase, params);
  const { error, data } = query;
  // Nothing of a case is on the screen: this may be printed.
  if (data === undefined && error && !(error instanceof ProblemError && error.body.status === 404))
    return (
      <>
        <PageHeader title={words.title} />
        <ProblemNotice problem={error} onRetry={() => void query.refetch()} />
      </>
    );
  return (
    <>
      <p className={styles.printOnly}>{words.noPrint}</p>
      <div data-print="hidden">
        <Answered query={query} page>
          {(found) => <Broken found={found} />}
        </Answered>
      </div>
    </>
  );
}

function Broken({ found }: { found: BrokenCase }) {
  const words = useText(casesText);
  const { glass, page } = words;
  const now = useNow();
  const go = useGo();
  const ended = useCommandOf(casesContract.endpoints.endGlass);
  const { id: caseId, child, worker, team, ground } = found;
  const back = to(clocksAddress, { caseId });
  const stop = async () => {
    if (!(await ended.run({ caseId }))) return;
    tellDone(glass.over);
    go(back);
  };
  // What was read stays on no screen longer than it may be read.
  if (now >= found.until) return <PageHeader title={words.one(codeOf(caseId), '')} lead={glass.over} />;
  return (
    <>
      <PageHeader
        title={words.one(codeOf(caseId), '')}
        crumbs={[
          { label: words.overseen.title, to: to(overseenAddress) },
          { label: glass.title, to: back },
        ]}
      />
      <div className={styles.glass} role="note">
        <strong>{glass.banner(formatInstant(found.until))}</strong>
        <Button variant="default" loading={ended.busy} onClick={() => void stop()}>
          {glass.end}
        </Button>
      </div>
      <StageBar stage={found.stage} urgent={null} />
      <div className={styles.columns}>
        <div className={styles.panels}>
          <ClockPanel clocks={found.clocks} />
          <Panel title={page.facts}>
            <DefinitionList
              items={[
                { term: words.child, value: child.name },
                { term: page.unit, value: found.unitName },
                { term: page.worker, value: worker?.name ?? page.nobody },
                { term: page.team, value: team.map(({ name }) => name).join(', ') },
                { term: page.ground, value: ground && words.grounds[ground] },
                { term: page.received, value: formatInstant(found.receivedAt) },
              ]}
            />
          </Panel>
        </div>
        <HistoryPanel found={found} />
      </div>
    </>
  );
}
