import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import type { ListAct } from '../../children/web/public.ts';
import { duplicatesActs } from './acts.ts';
import { pairAddress, pairsAddress } from './addresses.ts';
import { PairsLink } from './PairsLink.tsx';
import { duplicatesProblems } from './text.ts';

export { duplicatesNotices } from './notices.ts';

/** "Nghi trùng (3)" over the list of children; the composition root puts it there. */
export const duplicatesListAct: ListAct = { order: 20, Act: PairsLink };

export const duplicatesWeb: RoomWeb = {
  room: 'duplicates',
  screens: [
    screen(pairsAddress, 'duplicate.read', () => import('./PairsPage.tsx')),
    screen(pairAddress, 'duplicate.read', () => import('./pair/PairPage.tsx')),
  ],
  // Officers come here from their lists.
  navigation: [],
  acts: duplicatesActs,
  problems: duplicatesProblems,
};
