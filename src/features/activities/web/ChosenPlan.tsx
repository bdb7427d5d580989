import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useNow } from '../../../platform/web/shell/session/now.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { plansContract, type PlanSummary } from '../../plans/contract.ts';
import type { z } from 'zod';
import { newPlanAddress } from '../../plans/web/public.ts';
import { activitiesText } from './text.ts';

export type Plan = z.output<typeof PlanSummary>;

interface ChosenPlanProps {
  /** The plan in the address. */
  planId: string | undefined;
  /** The page's heading while there is no plan; undefined where the page has one of its own. */
  title?: string;
  onChoose: (planId: string) => void;
  /** `picker` is undefined when there is only one plan to choose from. */
  children: (plan: Plan, picker: ReactNode) => ReactNode;
}

/** The issued plan a screen is about: this year's, else the newest, or another that the person picks. */
export function ChosenPlan({ planId, title, onChoose, children }: ChosenPlanProps) {
  const text = useText(activitiesText);
  const thisYear = Number(localDateOf(useNow()).slice(0, 4));
  const plans = useQueryOf(plansContract.endpoints.listPlans, { state: 'issued' });
  return (
    <Answered query={plans}>
      {(answer) => {
        const newest = [...answer.plans].sort(
          (one, other) => other.year - one.year || (other.issuedOn ?? '').localeCompare(one.issuedOn ?? ''),
        );
        const plan =
          newest.find((one) => one.id === planId) ?? newest.find((one) => one.year === thisYear) ?? newest[0];
        if (!plan) return <NoPlan title={title} mayDraft={answer.mayDraft} />;
        const picker = newest.length > 1 && (
          <NativeSelect
            aria-label={text.plan}
            value={plan.id}
            data={newest.map((one) => ({ value: one.id, label: `${one.title} (${one.number ?? one.year})` }))}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        );
        return children(plan, picker || undefined);
      }}
    </Answered>
  );
}

/** Nothing to show yet; whoever may draft a plan is led to it. */
function NoPlan({ title, mayDraft }: { title: string | undefined; mayDraft: boolean }) {
  const text = useText(activitiesText);
  return (
    <>
      {title && <PageHeader title={title} />}
      <EmptyState
        action={
          mayDraft && (
            <Button component={PageLink} to={to(newPlanAddress)}>
              {text.steps['write-plan']}
            </Button>
          )
        }
      >
        {text.noPlan}
      </EmptyState>
    </>
  );
}
