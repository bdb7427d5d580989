import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import type { ListAct } from '../../children/web/public.ts';
import { cleaningActs } from './acts.ts';
import { cleaningAddress, returnAddress } from './addresses.ts';
import { CleaningLink } from './CleaningLink.tsx';
import { cleaningProblems } from './problems.ts';

/** "Làm sạch dữ liệu" over the list of children; the composition root puts it there. */
export const cleaningListAct: ListAct = { order: 25, Act: CleaningLink };

export const cleaningWeb: RoomWeb = {
  room: 'cleaning',
  screens: [
    screen(cleaningAddress, 'cleaning.count', () => import('./CleaningPage.tsx')),
    screen(returnAddress, 'cleaning.run', () => import('./returned/ReturnPage.tsx')),
  ],
  navigation: [],
  acts: cleaningActs,
  problems: cleaningProblems,
};
