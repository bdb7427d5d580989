import { lazy } from 'react';
import { IconEar, IconEyeSearch, IconMessageReport } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { concernsActs } from './acts.ts';
import {
  concernAddress,
  dutyAddress,
  logAddress,
  overseenAddress,
  overseenConcernAddress,
  queueAddress,
  sentAddress,
} from './addresses.ts';
import { concernsProblems } from './problems.ts';

export { concernAddress, queueAddress } from './addresses.ts';
export { introduceCaseLink } from './concern/case-link.ts';
export { concernsNotices } from './notices.ts';

export const concernsWeb: RoomWeb = {
  room: 'concerns',
  screens: [
    screen(queueAddress, 'concern.handle', () => import('./queue/QueuePage.tsx')),
    screen(concernAddress, 'concern.handle', () => import('./concern/ConcernPage.tsx')),
    screen(dutyAddress, 'duty.keep', () => import('./duty/DutyPage.tsx')),
    screen(sentAddress, 'concern.report', () => import('./report/SentPage.tsx')),
    screen(logAddress, 'concern.report', () => import('./report/LogPage.tsx')),
    screen(overseenAddress, 'concern.oversee', () => import('./overseen/OverseenPage.tsx')),
    screen(overseenConcernAddress, 'concern.oversee', () => import('./overseen/OverseenConcernPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Tiếp nhận thông tin', en: 'Concerns received' },
      to: to(queueAddress),
      icon: IconEar,
      permission: 'concern.handle',
      order: 14,
    },
    {
      label: { vi: 'Báo tin', en: 'Report' },
      to: to(sentAddress),
      icon: IconMessageReport,
      permission: 'concern.send',
      order: 14,
    },
    {
      label: { vi: 'Theo dõi tin', en: 'Concern oversight' },
      to: to(overseenAddress),
      icon: IconEyeSearch,
      permission: 'concern.oversee',
      order: 15,
    },
  ],
  home: [
    { permission: 'concern.handle', order: 10, Panel: lazy(() => import('./queue/HomePanel.tsx')) },
    { permission: 'concern.oversee', order: 11, Panel: lazy(() => import('./overseen/HomePanel.tsx')) },
  ],
  acts: concernsActs,
  problems: concernsProblems,
};
