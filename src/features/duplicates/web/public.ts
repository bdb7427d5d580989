import type { RoomWeb } from '../../../platform/web/shell/routes/room-web.ts';
import { duplicatesActs } from './acts.ts';
import { duplicatesProblems } from './text.ts';

export { duplicatesNotices } from './notices.ts';

export const duplicatesWeb: RoomWeb = {
  room: 'duplicates',
  screens: [],
  navigation: [],
  acts: duplicatesActs,
  problems: duplicatesProblems,
};
