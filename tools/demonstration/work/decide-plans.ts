import { activitiesContract } from '../../../src/features/activities/contract.ts';
import type { Desk } from './desk.ts';
import type { IssuedPlan } from './intake.ts';

const { endpoints } = activitiesContract;

/** Looks at the units' plans that came in and receives them; one may go back. */
export async function decidePlans(
  desk: Desk,
  plan: IssuedPlan,
  comesBack?: { unitId: string; reason: string },
): Promise<void> {
  const { unitPlans } = await desk.act(endpoints.listUnitPlans, { planId: plan.planId });
  for (const { id: unitPlanId, unitId } of unitPlans.filter((one) => one.state === 'submitted')) {
    const { version } = await desk.act(endpoints.getUnitPlan, { unitPlanId });
    await desk.act(endpoints.decideUnitPlan, {
      ...{ unitPlanId, version },
      ...(unitId === comesBack?.unitId
        ? { decision: 'returned' as const, reason: comesBack.reason }
        : { decision: 'accepted' as const, reason: '' }),
    });
  }
}
