import { lazy } from 'react';
import { IconChartBar, IconFolderHeart, IconListSearch, IconShieldSearch } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { casesActs } from './acts.ts';
import {
  brokenAddress,
  caseAddress,
  clocksAddress,
  figuresAddress,
  glassAddress,
  overseenAddress,
  queueAddress,
} from './addresses.ts';
import { casesProblems } from './problems.ts';

export { helpedInTimeLink } from './figures/indicator-link.ts';
export { casesNotices } from './notices.ts';
export { caseAddress } from './addresses.ts';
export { OpenCaseOfChild } from './open/OpenCaseOfChild.tsx';
export { type CaseHistory, introduceCaseHistory } from './case/case-history.ts';
export { addCasePanel, type CasePanel } from './case/case-panels.ts';
export { Cover, CoveredHere, useCovered } from './secrecy/cover.tsx';
export { codeOf as caseCode } from './words.ts';
export { CaseCode } from './CaseCode.tsx';
export { ChildCell } from './queue/ChildCell.tsx';

/** From a concern to the case that it became. */
export const caseOfConcernLink = {
  permission: 'case.work',
  to: (caseId: string) => to(caseAddress, { caseId }),
};

export const casesWeb: RoomWeb = {
  room: 'cases',
  screens: [
    screen(queueAddress, 'case.work', () => import('./queue/QueuePage.tsx')),
    screen(caseAddress, 'case.work', () => import('./case/CasePage.tsx')),
    screen(overseenAddress, 'case.oversee', () => import('./overseen/OverseenPage.tsx')),
    screen(figuresAddress, 'case.count', () => import('./figures/FiguresPage.tsx')),
    screen(clocksAddress, 'case.oversee', () => import('./overseen/ClocksPage.tsx')),
    screen(brokenAddress, 'case.break-glass', () => import('./secrecy/BrokenPage.tsx')),
    screen(glassAddress, 'glass.review', () => import('./secrecy/GlassPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Vụ việc', en: 'Protection cases' },
      to: to(queueAddress),
      icon: IconFolderHeart,
      permission: 'case.work',
      order: 15,
    },
    {
      label: { vi: 'Theo dõi vụ việc', en: 'Case oversight' },
      to: to(overseenAddress),
      icon: IconListSearch,
      permission: 'case.oversee',
      order: 15,
    },
    {
      label: { vi: 'Số liệu vụ việc', en: 'Case figures' },
      to: to(figuresAddress),
      icon: IconChartBar,
      permission: 'case.count',
      order: 16,
    },
    {
      label: { vi: 'Rà soát mở khẩn cấp', en: 'Broken glasses' },
      to: to(glassAddress),
      icon: IconShieldSearch,
      permission: 'glass.review',
      order: 17,
    },
  ],
  home: [{ permission: 'case.work', order: 12, Panel: lazy(() => import('./queue/HomePanel.tsx')) }],
  acts: casesActs,
  problems: casesProblems,
};
