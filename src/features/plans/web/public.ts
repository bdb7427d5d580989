import { IconCalendarEvent, IconClipboardList } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import * as at from './addresses.ts';
import { plansProblems } from './text.ts';
import { plansActs } from './words/acts.ts';

export {
  calendarAddress,
  draftAddress,
  ledgerAddress,
  newPlanAddress,
  obligationAddress,
  planAddress,
  plansAddress,
  targetAddress,
} from './addresses.ts';
export { UnitName, useUnitName } from './kit/UnitName.tsx';
export { ObligationState } from './ledger/ObligationState.tsx';
export { addIndicatorLink, type IndicatorLink } from './targets/indicator-links.ts';
export { addObligationPanel, type ObligationPanel } from './obligation-panels.ts';
export { obligationNotices } from './words/notices.ts';
export { TargetGauge } from './targets/TargetGauge.tsx';

export const plansWeb: RoomWeb = {
  room: 'plans',
  acts: plansActs,
  screens: [
    screen(at.plansAddress, 'plan.read', () => import('./list/PlansPage.tsx')),
    screen(at.newPlanAddress, 'plan.draft', () => import('./list/NewPlanPage.tsx')),
    screen(at.planAddress, 'plan.read', () => import('./plan/PlanPage.tsx')),
    screen(at.draftAddress, 'plan.draft', () => import('./draft/DraftPage.tsx')),
    screen(at.ledgerAddress, 'obligation.read', () => import('./ledger/LedgerPage.tsx')),
    screen(at.obligationAddress, 'obligation.read', () => import('./obligation/ObligationPage.tsx')),
    screen(at.targetAddress, 'plan.read', () => import('./targets/TargetPage.tsx')),
    screen(at.calendarAddress, 'calendar.read', () => import('./calendar/CalendarPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Kế hoạch', en: 'Plans' },
      to: to(at.plansAddress),
      icon: IconClipboardList,
      permission: 'plan.read',
      order: 20,
    },
    {
      label: { vi: 'Lịch làm việc', en: 'Working calendar' },
      to: to(at.calendarAddress),
      icon: IconCalendarEvent,
      permission: 'calendar.change',
      order: 85,
    },
  ],
  problems: plansProblems,
};
