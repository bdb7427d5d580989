import { IconHistory, IconShieldSearch, IconUsers } from '@tabler/icons-react';
import { apiOf } from '../../../platform/web/client/api.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import type { AccountScreens } from '../../../platform/web/shell/routes/shell-context.ts';
import type { SessionSource } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { accountsContract } from '../contract.ts';
import * as at from './addresses.ts';
import { ProveAgain } from './sign-in/ProveAgain.tsx';
import { SignInAgain } from './sign-in/SignInAgain.tsx';
import { accountsProblems } from './text.ts';
import { accountsActs } from './acts.ts';

const api = apiOf(accountsContract);

/** Where the shell learns who is at work, and how it ends that. */
export const sessionSource: SessionSource = {
  read: (signal) => api.session({}, signal ? { signal } : {}),
  signOut: () => api.signOut({}),
};

export const accountScreens: AccountScreens = {
  signIn: at.signInAddress,
  changePassword: at.changePasswordAddress,
  SignInAgain,
  ProveAgain,
};

export const accountsWeb: RoomWeb = {
  room: 'accounts',
  acts: accountsActs,
  screens: [
    screen(at.signInAddress, 'anyone', () => import('./sign-in/SignInPage.tsx')),
    screen(at.enrolAddress, 'anyone', () => import('./sign-in/EnrolPage.tsx')),
    screen(at.changePasswordAddress, 'signed-in', () => import('./sign-in/ChangePasswordPage.tsx')),
    screen(at.accountsAddress, 'account.read', () => import('./keep/AccountsPage.tsx')),
    screen(at.newAccountAddress, 'account.manage', () => import('./keep/NewAccountPage.tsx')),
    screen(at.accountAddress, 'account.read', () => import('./keep/AccountPage.tsx')),
    screen(at.auditAddress, 'audit.read', () => import('./audit/AuditPage.tsx')),
    screen(at.myAuditAddress, 'signed-in', () => import('./audit/MyAuditPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Tài khoản', en: 'Accounts' },
      to: to(at.accountsAddress),
      icon: IconUsers,
      permission: 'account.read',
      order: 82,
    },
    {
      label: { vi: 'Nhật ký', en: 'Audit trail' },
      to: to(at.auditAddress),
      icon: IconShieldSearch,
      permission: 'audit.read',
      order: 90,
    },
    {
      label: { vi: 'Việc tôi đã làm', en: 'What I did' },
      to: to(at.myAuditAddress),
      icon: IconHistory,
      permission: 'signed-in',
      order: 95,
    },
  ],
  problems: accountsProblems,
};
