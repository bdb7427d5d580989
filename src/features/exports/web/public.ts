import { IconFileExport } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import type { ListAct } from '../../children/web/public.ts';
import { exportsActs } from './acts.ts';
import { exportsAddress } from './addresses.ts';
import { ExportAct } from './ExportAct.tsx';
import { exportsProblems } from './text.ts';

export { exportsAddress } from './addresses.ts';
export { ExportForm } from './ExportForm.tsx';
export { exportsNotices, exportsText } from './text.ts';

/** "Xuất danh sách" over the list of children; the composition root puts it there. */
export const exportListAct: ListAct = { order: 30, Act: ExportAct };

export const exportsWeb: RoomWeb = {
  room: 'exports',
  screens: [screen(exportsAddress, 'export.read', () => import('./RegisterPage.tsx'))],
  navigation: [
    {
      label: { vi: 'Xuất dữ liệu', en: 'Exports' },
      to: to(exportsAddress),
      icon: IconFileExport,
      // Officers come here from their lists.
      permission: 'export.oversee',
      order: 40,
    },
  ],
  acts: exportsActs,
  problems: exportsProblems,
};
