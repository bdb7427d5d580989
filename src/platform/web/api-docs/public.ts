import { IconApi } from '@tabler/icons-react';
import { address, to } from '../shell/routes/address.ts';
import { type RoomWeb, screen } from '../shell/routes/room-web.ts';

export const apiDocsAddress = address('/mo-ta-api');

/** The page that describes the API to those who connect other systems; in the menu of who administers. */
export const apiDocsWeb: RoomWeb = {
  room: 'api-docs',
  screens: [screen(apiDocsAddress, 'signed-in', () => import('./ApiDocsPage.tsx'))],
  navigation: [
    {
      label: { vi: 'Mô tả API', en: 'API' },
      to: to(apiDocsAddress),
      icon: IconApi,
      permission: 'account.manage',
      order: 95,
    },
  ],
};
