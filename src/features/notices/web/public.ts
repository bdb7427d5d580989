import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { noticesAddress } from './addresses.ts';
import { Bell } from './Bell.tsx';
import { noticesActs } from './acts.ts';

export { addNoticeSentences, type NoticeSentence, type NoticeSentences } from './sentences.ts';

export const noticesWeb: RoomWeb = {
  room: 'notices',
  acts: noticesActs,
  screens: [screen(noticesAddress, 'signed-in', () => import('./NoticesPage.tsx'))],
  TopBarItem: Bell,
};
