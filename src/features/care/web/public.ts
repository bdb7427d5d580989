import type { CasePanel } from '../../cases/web/public.ts';
import { CaseCarePanel } from './placement/CaseCarePanel.tsx';
import { IconHeartHandshake, IconHomeHeart } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { careActTexts } from './acts.ts';
import * as at from './addresses.ts';
import { careProblemTexts } from './problems.ts';

export const caseCarePanel: CasePanel = { order: 40, Panel: CaseCarePanel };

export const careWeb: RoomWeb = {
  room: 'care',
  screens: [
    screen(at.placementsAddress, 'care.work', () => import('./placement/PlacementsPage.tsx')),
    screen(at.placementAddress, 'care.work', () => import('./placement/PlacementPage.tsx')),
    screen(at.carersAddress, 'carer.read', () => import('./carers/CarersPage.tsx')),
    screen(at.newCarerAddress, 'carer.keep', () => import('./carers/NewCarerPage.tsx')),
    screen(at.carerAddress, 'carer.read', () => import('./carers/CarerPage.tsx')),
    screen(at.changeCarerAddress, 'carer.keep', () => import('./carers/ChangeCarerPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Chăm sóc thay thế', en: 'Alternative care' },
      to: to(at.placementsAddress),
      icon: IconHomeHeart,
      permission: 'care.work',
      order: 15,
    },
    {
      label: { vi: 'Người nhận chăm sóc', en: 'Carers' },
      to: to(at.carersAddress),
      icon: IconHeartHandshake,
      permission: 'carer.read',
      order: 15,
    },
  ],
  acts: careActTexts,
  problems: careProblemTexts,
};
