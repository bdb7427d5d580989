import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { casesContract } from '../../contract.ts';
import { clocksAddress, overseenAddress } from '../addresses.ts';
import styles from '../cases.module.css';
import { ClockPanel } from '../ClockPanel.tsx';
import { TimelinessPrint } from '../papers/TimelinessPrint.tsx';
import { GlassPanel } from '../secrecy/GlassPanel.tsx';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';

/** Where one case stands, for those above: stage and clocks. */
export default function ClocksPage() {
  const words = useText(casesText);
  const { params } = usePage(clocksAddress);
  const query = useQueryOf(casesContract.endpoints.getClocks, params);
  return (
    <Answered query={query} page>
      {({ standing, clocks }) => (
        <>
          <PageHeader
            title={words.one(codeOf(standing.id), '')}
            crumbs={[{ label: words.overseen.title, to: to(overseenAddress) }]}
            aside={words.stages[standing.stage]}
            lead={[
              standing.unitName,
              standing.ground ? words.grounds[standing.ground] : words.overseen.secret,
              `${words.page.since} ${formatInstant(standing.since)}`,
            ].join(', ')}
          />
          <ClockPanel clocks={clocks} />
          <Panel title={words.papers.title}>
            <ul className={`${styles.clocks} ${styles.papers}`}>
              <TimelinessPrint caseId={standing.id} endpoint={casesContract.endpoints.downloadClocks} />
            </ul>
          </Panel>
          <GlassPanel caseId={standing.id} />
        </>
      )}
    </Answered>
  );
}
