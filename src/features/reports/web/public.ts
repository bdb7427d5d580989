import { IconLayoutDashboard, IconSteeringWheel } from '@tabler/icons-react';
import { lazy } from 'react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { consolidationsAddress, openReportAddress } from '../../activities/web/public.ts';
import type { ObligationPanel } from '../../plans/web/public.ts';
import {
  consolidatedAddress,
  overviewAddress,
  reportAddress,
  snapshotAddress,
  steeringAddress,
} from './addresses.ts';
import { reportsProblems } from './text.ts';
import { reportsActs } from './words/acts.ts';

export { consolidatedAddress, overviewAddress, reportAddress, steeringAddress } from './addresses.ts';
export { reportsNotices } from './text.ts';

/** The way from a debt to the report that was made on it; the composition root puts it on the obligation's screen. */
export const reportPanel: ObligationPanel = {
  order: 20,
  Panel: lazy(() => import('./obligation/ReportOfObligation.tsx')),
};

export const reportsWeb: RoomWeb = {
  room: 'reports',
  acts: reportsActs,
  screens: [
    screen(openReportAddress, 'report.write', () => import('./report/OpenReportPage.tsx')),
    screen(reportAddress, 'report.read', () => import('./report/ReportPage.tsx')),
    screen(snapshotAddress, 'report.read', () => import('./snapshot/SnapshotPage.tsx')),
    screen(
      consolidationsAddress,
      'consolidation.read',
      () => import('./consolidated/ConsolidationsPage.tsx'),
    ),
    screen(consolidatedAddress, 'consolidation.read', () => import('./consolidated/ConsolidatedPage.tsx')),
    screen(overviewAddress, 'overview.read', () => import('./leading/OverviewPage.tsx')),
    screen(steeringAddress, 'report.check', () => import('./leading/SteeringPage.tsx')),
  ],
  // The officer who chases comes first to "Điều hành", a leader (who does not check reports) to "Toàn cảnh".
  navigation: [
    {
      label: { vi: 'Điều hành', en: 'Steering' },
      to: to(steeringAddress),
      icon: IconSteeringWheel,
      permission: 'report.check',
      order: 4,
    },
    {
      label: { vi: 'Toàn cảnh', en: 'Overview' },
      to: to(overviewAddress),
      icon: IconLayoutDashboard,
      permission: 'overview.read',
      order: 6,
    },
  ],
  problems: reportsProblems,
};
