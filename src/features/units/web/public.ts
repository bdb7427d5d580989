import { IconSitemap } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { unitsAddress } from './addresses.ts';
import { unitsProblems, unitsText } from './text.ts';
import { unitsActs } from './acts.ts';

export { unitsAddress, unitsText };

export const unitsWeb: RoomWeb = {
  room: 'units',
  acts: unitsActs,
  screens: [screen(unitsAddress, 'unit.read', () => import('./UnitsPage.tsx'))],
  navigation: [
    {
      label: { vi: 'Đơn vị', en: 'Units' },
      to: to(unitsAddress),
      icon: IconSitemap,
      permission: 'unit.read',
      order: 80,
    },
  ],
  problems: unitsProblems,
};
