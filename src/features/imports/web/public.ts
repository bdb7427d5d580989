import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { importsActs } from './acts.ts';
import { importAddress, importsAddress } from './addresses.ts';
import { importsProblems } from './problems.ts';

export { importAct } from './import-act.ts';

export const importsWeb: RoomWeb = {
  room: 'imports',
  screens: [
    screen(importsAddress, 'import.run', () => import('./ImportsPage.tsx')),
    screen(importAddress, 'import.run', () => import('./ImportPage.tsx')),
  ],
  navigation: [],
  acts: importsActs,
  problems: importsProblems,
};
