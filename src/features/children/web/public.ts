import { lazy } from 'react';
import { IconChartBar, IconMoodKid, IconMoodShare } from '@tabler/icons-react';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { type RoomWeb, screen } from '../../../platform/web/shell/routes/room-web.ts';
import { childrenActs } from './acts.ts';
import {
  changeChildAddress,
  childAddress,
  childrenAddress,
  figuresAddress,
  movesAddress,
  referredAddress,
  referredChildAddress,
  registerChildAddress,
  sixteenthAddress,
} from './addresses.ts';
import { problems as problemsEn } from './problems.en.ts';
import { problems as problemsVi } from './problems.vi.ts';

export { changeChildAddress, childAddress, childrenAddress, figuresAddress } from './addresses.ts';
export { specialCircumstancesLink } from './indicator-link.ts';
export { addChildAct, type ChildAct } from './child/child-acts.ts';
export { addListNote, type ListNote } from './list-notes.ts';
export {
  addListAct,
  type ListAct,
  type ListActProps,
  type NewRows,
  type RowsTaker,
  setRowsTaker,
} from './list/list-acts.ts';
export { type CodeBook, type CodeListName, useCodeBook } from './code-lists.ts';
export { useListHeld } from './list/hold.ts';
export { nationalityChoices } from './nationalities.ts';
export { usePlaces } from './places.ts';
export { SendFile } from './SendFile.tsx';
export { birthText } from './shown.ts';
export { type ShownField, shownValue } from './shown-value.ts';
export { childrenNotices, childrenText } from './text.ts';

/** Move or end a child from a list of a room above; drawn when it is first asked for. */
export const ActOfChild = lazy(() => import('./child/ActOfChild.tsx'));

/** What is told of a child, in the hands of who gives and of who receives. */
export const ReferredFactsList = lazy(async () => ({
  default: (await import('./referrals/FactsList.tsx')).FactsList,
}));

export const childrenWeb: RoomWeb = {
  room: 'children',
  screens: [
    screen(childrenAddress, 'child.read', () => import('./list/ChildrenPage.tsx')),
    screen(registerChildAddress, 'child.write', () => import('./entry/RegisterPage.tsx')),
    screen(childAddress, 'child.read', () => import('./child/ChildPage.tsx')),
    screen(changeChildAddress, 'child.write', () => import('./entry/ChangePage.tsx')),
    screen(figuresAddress, 'child.count', () => import('./figures/FiguresPage.tsx')),
    screen(movesAddress, 'child.move', () => import('./moves/MovesPage.tsx')),
    screen(referredAddress, 'child.referred', () => import('./referrals/ReferredPage.tsx')),
    screen(referredChildAddress, 'child.referred', () => import('./referrals/ReferredChildPage.tsx')),
    screen(sixteenthAddress, 'child.write', () => import('./moves/SixteenthPage.tsx')),
  ],
  navigation: [
    {
      label: { vi: 'Trẻ em', en: 'Children' },
      to: to(childrenAddress),
      icon: IconMoodKid,
      permission: 'child.read',
      order: 15,
    },
    {
      label: { vi: 'Số liệu trẻ em', en: 'Figures of children' },
      to: to(figuresAddress),
      icon: IconChartBar,
      permission: 'child.count',
      order: 16,
    },
    {
      label: { vi: 'Trẻ em được chuyển đến', en: 'Children referred to us' },
      to: to(referredAddress),
      icon: IconMoodShare,
      permission: 'child.referred',
      order: 17,
    },
  ],
  acts: childrenActs,
  problems: { vi: problemsVi, en: problemsEn },
};
