import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { HomePanels } from '../../../../platform/web/shell/frame/HomePanels.tsx';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ChosenPlan, consolidationsAddress } from '../../../activities/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { steeringAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import styles from './leading.module.css';
import { MatrixSummary } from './MatrixSummary.tsx';
import { OwesPanel } from './OwesPanel.tsx';
import { ExtensionsPanel, OpenDifficultiesPanel, ReportsPanel, UnitPlansPanel } from './waiting-panels.tsx';

/** "Điều hành": what waits for the consolidating officer, who owes what, and how submissions stand. */
export default function SteeringPage() {
  const { leading: words } = useText(reportsText);
  const { search, setSearch } = usePage(steeringAddress);
  return (
    <ChosenPlan planId={search.keHoach} title={words.steering} onChoose={(keHoach) => setSearch({ keHoach })}>
      {(plan, picker) => (
        <>
          <PageHeader
            title={words.steering}
            aside={picker ?? <span className={styles.soft}>{plan.title}</span>}
          />
          <HomePanels />
          <div className={styles.steering}>
            <div className={styles.column}>
              <ReportsPanel planId={plan.id} />
              <UnitPlansPanel planId={plan.id} />
              <OpenDifficultiesPanel planId={plan.id} />
            </div>
            <div className={styles.column}>
              <MatrixSummary planId={plan.id} />
              <OwesPanel planId={plan.id} />
              <ExtensionsPanel planId={plan.id} />
              <Consolidation planId={plan.id} />
            </div>
          </div>
        </>
      )}
    </ChosenPlan>
  );
}

function Consolidation({ planId }: { planId: string }) {
  const { leading: words, consolidated } = useText(reportsText);
  const list = useQueryOf(reportsContract.endpoints.listConsolidated, { planId });
  return (
    <Panel title={words.consolidated}>
      <p className={styles.state}>{list.data?.reports.length === 0 && words.noConsolidated}</p>
      <Button component={PageLink} to={to(consolidationsAddress, { planId })} variant="default">
        {list.data?.reports.length === 0 ? consolidated.make : words.toRead}
      </Button>
    </Panel>
  );
}
