import type { ReactNode } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { HomePanels } from '../../../../platform/web/shell/frame/HomePanels.tsx';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ChosenPlan } from '../../../activities/web/public.ts';
import { reportsContract } from '../../contract.ts';
import { overviewAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import {
  ConsolidatedPanel,
  DifficultiesPanel,
  NextDuePanel,
  ReopeningsPanel,
  ToWatchPanel,
} from './overview-panels.tsx';
import styles from './leading.module.css';
import { ObligationsPanel } from './ObligationsPanel.tsx';
import { TargetGauges } from './TargetGauges.tsx';

/** "Toàn cảnh": a leader's five questions on one screen, without a click. */
export default function OverviewPage() {
  const { leading: words } = useText(reportsText);
  const { search, setSearch } = usePage(overviewAddress);
  return (
    <ChosenPlan planId={search.keHoach} title={words.overview} onChoose={(keHoach) => setSearch({ keHoach })}>
      {(plan, picker) => (
        <>
          <PlanOverview
            key={plan.id}
            planId={plan.id}
            aside={picker ?? <span className={styles.soft}>{plan.title}</span>}
          />
        </>
      )}
    </ChosenPlan>
  );
}

function PlanOverview({ planId, aside }: { planId: string; aside: ReactNode }) {
  const { leading: words } = useText(reportsText);
  const overview = useQueryOf(reportsContract.endpoints.overview, { planId }, { refreshEvery: 60_000 });
  return (
    <>
      <PageHeader
        title={words.overview}
        aside={aside}
        action={
          overview.data && (
            <span className={styles.soft}>{words.asOf(formatInstant(overview.data.asOf))}</span>
          )
        }
      />
      <HomePanels />
      <Answered query={overview}>
        {(answer) => (
          <div className={styles.overview}>
            <TargetGauges targets={answer.targets} />
            <div className={styles.two}>
              <ObligationsPanel planId={planId} counts={answer.counts} byKind={answer.byKind} />
              <div className={styles.column}>
                <ToWatchPanel planId={planId} units={answer.toWatch} />
                <ReopeningsPanel reopenings={answer.reopenings} />
              </div>
            </div>
            <div className={styles.three}>
              <NextDuePanel planId={planId} nextDue={answer.nextDue} />
              <DifficultiesPanel planId={planId} difficulties={answer.difficulties} />
              <ConsolidatedPanel consolidated={answer.consolidated} />
            </div>
          </div>
        )}
      </Answered>
    </>
  );
}
