import { lazy } from 'react';
import { IconTransfer } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import type { CaseHistory, CasePanel } from '../../cases/web/public.ts';
import { referralsActs } from './acts.ts';
import { deskAddress, receivedAddress } from './addresses.ts';
import { referralsProblems } from './problems.ts';

export { referralsNotices } from './notices.ts';

/** On the page of a case. */
export const referralsPanel: CasePanel = {
  order: 30,
  Panel: lazy(() => import('./case/ReferralsPanel.tsx')),
};
/** In the history of a case. */
export const referralHistory: CaseHistory = lazy(() => import('./case/ReferralHistory.tsx'));

export const consentsPanel: CasePanel = { order: 31, Panel: lazy(() => import('./case/ConsentsPanel.tsx')) };

export const referralsWeb: RoomWeb = {
  room: 'referrals',
  screens: [
    screen(deskAddress, 'case-referral.receive', () => import('./desk/DeskPage.tsx')),
    screen(receivedAddress, 'case-referral.receive', () => import('./desk/ReceivedPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Vụ việc được chuyển đến', en: 'Cases referred to us' },
      to: to(deskAddress),
      icon: IconTransfer,
      permission: 'case-referral.receive',
      order: 16,
    },
  ],
  home: [
    { permission: 'case-referral.receive', order: 13, Panel: lazy(() => import('./desk/HomePanel.tsx')) },
  ],
  acts: referralsActs,
  problems: referralsProblems,
};
