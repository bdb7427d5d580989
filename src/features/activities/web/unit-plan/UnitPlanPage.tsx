import { useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import type { StatusName } from '../../../../platform/web/ui/status/status-word.ts';
import { planAddress, useUnitName } from '../../../plans/web/public.ts';
import { activitiesContract } from '../../contract.ts';
import { unitPlanAddress, unitPlansAddress, unitWorkAddress } from '../addresses.ts';
import { isWorkOf, ownUnitsOf } from '../own-units.ts';
import { activitiesText } from '../text.ts';
import { DecideUnitPlan } from './DecideUnitPlan.tsx';
import type { Plan } from './draft.ts';
import { UnitPlanEditor } from './UnitPlanEditor.tsx';
import { UnitPlanReading } from './UnitPlanReading.tsx';
import styles from './unit-plan.module.css';

export const stateWord: Readonly<Record<Plan['state'], StatusName>> = {
  draft: 'draft',
  submitted: 'awaiting-approval',
  returned: 'returned',
  accepted: 'done',
};

/** "Kế hoạch của đơn vị": written by the unit while it is open, read by everyone else. */
export default function UnitPlanPage() {
  const { params } = usePage(unitPlanAddress);
  const plan = useQueryOf(activitiesContract.endpoints.getUnitPlan, { unitPlanId: params.unitPlanId });
  return (
    <Answered query={plan} page>
      {(answer) => (
        <>
          <Head plan={answer} />
          {answer.state === 'returned' && answer.returnReason && <Returned reason={answer.returnReason} />}
          {answer.abilities.edit ? (
            <UnitPlanEditor key={answer.id} plan={answer} />
          ) : (
            <UnitPlanReading plan={answer} />
          )}
        </>
      )}
    </Answered>
  );
}

function Head({ plan }: { plan: Plan }) {
  const text = useText(activitiesText);
  const own = isWorkOf(ownUnitsOf(useSession()), plan);
  const { whole } = useUnitName();
  const download = useDownloadOf(activitiesContract.endpoints.downloadUnitPlan);
  const open = plan.state === 'draft' || plan.state === 'returned';
  const crumbs = own
    ? [{ label: text.work.title, to: to(unitWorkAddress) }]
    : [
        { label: plan.planTitle, to: to(planAddress, { planId: plan.planId }) },
        { label: text.unitPlan.listTitle, to: to(unitPlansAddress, { planId: plan.planId }) },
      ];
  return (
    <>
      <PageHeader
        title={text.unitPlan.heading(plan.unitName)}
        crumbs={crumbs}
        lead={[plan.carriedOnBy.length > 0 && whole(plan), text.unitPlan.of(plan.planTitle)]
          .filter(Boolean)
          .join(' · ')}
        aside={
          <>
            <StatusBadge status={stateWord[plan.state]} />
            {open && <Clock dueAt={plan.dueAt} />}
          </>
        }
        action={plan.abilities.decide && <DecideUnitPlan plan={plan} />}
      />
      <div className={styles.tools}>
        <Downloads
          formats={['docx', 'pdf'] as const}
          command={download}
          onDownload={(format) => void download.run({ unitPlanId: plan.id, format })}
        />
      </div>
    </>
  );
}

function Returned({ reason }: { reason: string }) {
  const { unitPlan } = useText(activitiesText);
  return (
    <div className={styles.returned}>
      <Panel title={unitPlan.returned} tone="look">
        <p className={styles.reason}>{reason}</p>
      </Panel>
    </div>
  );
}
