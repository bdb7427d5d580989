import { IconListCheck } from '@tabler/icons-react';
import { lazy } from 'react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import type { ObligationPanel } from '../../plans/web/public.ts';
import {
  difficultiesAddress,
  openUnitPlanAddress,
  unitPlanAddress,
  unitPlansAddress,
  unitWorkAddress,
} from './addresses.ts';
import { activitiesProblems } from './text.ts';
import { activitiesActs } from './acts.ts';

export {
  consolidationsAddress,
  difficultiesAddress,
  openReportAddress,
  unitPlansAddress,
  unitWorkAddress,
} from './addresses.ts';
export { ChosenPlan } from './ChosenPlan.tsx';
export { statusOf } from './next-step.ts';
export { isWorkOf, ownUnitsOf } from './own-units.ts';
export { activitiesNotices } from './text.ts';

/** What the unit did for a duty, or its plan, on the obligation's screen; the composition root puts it there. */
export const unitWorkPanel: ObligationPanel = {
  order: 10,
  Panel: lazy(() => import('./task/UnitWorkPanel.tsx')),
};

export const activitiesWeb: RoomWeb = {
  room: 'activities',
  acts: activitiesActs,
  screens: [
    screen(unitWorkAddress, 'obligation.work', () => import('./work/UnitWorkPage.tsx')),
    screen(openUnitPlanAddress, 'unit-plan.write', () => import('./unit-plan/OpenUnitPlanPage.tsx')),
    screen(unitPlanAddress, 'unit-plan.read', () => import('./unit-plan/UnitPlanPage.tsx')),
    screen(unitPlansAddress, 'unit-plan.read', () => import('./unit-plan/UnitPlansPage.tsx')),
    screen(difficultiesAddress, 'difficulty.read', () => import('./difficulties/DifficultiesPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Việc của đơn vị', en: 'Work of the unit' },
      to: to(unitWorkAddress),
      icon: IconListCheck,
      permission: 'obligation.work',
      order: 10,
    },
  ],
  problems: activitiesProblems,
};
