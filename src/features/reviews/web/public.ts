import { IconClipboardCheck } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { reviewsActs } from './acts.ts';
import { hamletAddress, reviewsAddress, roundAddress } from './addresses.ts';
import { reviewsProblems } from './text.ts';

export { ListFreshness } from './ListFreshness.tsx';

export const reviewsWeb: RoomWeb = {
  room: 'reviews',
  screens: [
    screen(reviewsAddress, 'review.read', () => import('./ReviewsPage.tsx')),
    screen(roundAddress, 'review.read', () => import('./RoundPage.tsx')),
    screen(hamletAddress, 'review.read', () => import('./HamletPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Rà soát', en: 'Review' },
      to: to(reviewsAddress),
      icon: IconClipboardCheck,
      permission: 'review.record',
      order: 17,
    },
  ],
  acts: reviewsActs,
  problems: reviewsProblems,
};
