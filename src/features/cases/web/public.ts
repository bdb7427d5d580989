import type { RoomWeb } from '../../../platform/web/shell/routes/room-web.ts';
import { casesActs } from './acts.ts';
import { casesProblems } from './problems.ts';

/** No screen yet: the words of the room's acts and problems, for the audit trail and the API page. */
export const casesWeb: RoomWeb = {
  room: 'cases',
  screens: [],
  acts: casesActs,
  problems: casesProblems,
};
