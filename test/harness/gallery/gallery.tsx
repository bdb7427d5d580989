import '../../../src/platform/web/theme/strict-page.ts';
import {
  IconClipboardList,
  IconHome,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { callEndpoint } from '../../../src/platform/web/client/api.ts';
import { address, signInSearch, to } from '../../../src/platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../src/platform/web/shell/routes/room-web.ts';
import type { Session } from '../../../src/platform/web/shell/session/session.ts';
import { startWeb } from '../../../src/platform/web/shell/start.tsx';
import { sessionEndpoint } from './endpoints.ts';

/** The kit on real screens of a made-up room; built for the tests alone, never shipped. */
const kitAddress = address('/bo-phan');
const formAddress = address('/bieu-mau');
const reportAddress = address('/bao-cao/$reportId');
const gridAddress = address('/bang');
const brokenAddress = address('/hong');

const entry = (order: number, vi: string, en: string, path: `/${string}`, icon: typeof IconHome) => ({
  label: { vi, en },
  to: to(address(path)),
  icon,
  permission: 'signed-in',
  order,
});

const gallery: RoomWeb = {
  room: 'gallery',
  screens: [
    screen(kitAddress, 'signed-in', () => import('./KitPage.tsx')),
    screen(formAddress, 'signed-in', () => import('./FormPage.tsx')),
    screen(reportAddress, 'signed-in', () => import('./ReportPage.tsx')),
    screen(gridAddress, 'signed-in', () => import('./GridPage.tsx')),
    screen(brokenAddress, 'signed-in', () => import('./BrokenPage.tsx')),
    screen(address('/cam'), 'gallery.never', () => import('./KitPage.tsx')),
    screen(address('/dang-nhap', signInSearch), 'anyone', () => import('./SignInPage.tsx')),
  ],
  navigation: [
    entry(1, 'Việc cần làm', 'My work', '/bo-phan', IconHome),
    entry(2, 'Kế hoạch', 'Plans', '/bieu-mau', IconClipboardList),
    entry(3, 'Báo cáo', 'Reports', '/bao-cao', IconReportAnalytics),
    entry(4, 'Đơn vị', 'Units', '/don-vi', IconUsers),
    entry(5, 'Quản trị', 'Administration', '/quan-tri', IconSettings),
  ],
};

const root = document.getElementById('root');
if (root)
  startWeb(
    {
      rooms: [gallery],
      session: {
        read: (signal) => callEndpoint(sessionEndpoint, {}, signal ? { signal } : {}) as Promise<Session>,
        signOut: () => Promise.resolve(),
      },
      accounts: { signIn: address('/dang-nhap', signInSearch) },
    },
    root,
  );
