// First, so that the page's policy holds before any schema is made.
import './platform/web/theme/strict-page.ts';
import { accountScreens, accountsWeb, sessionSource } from './features/accounts/web/public.ts';
import { activitiesNotices, activitiesWeb, unitWorkPanel } from './features/activities/web/public.ts';
import { CaseCarePanel, careWeb } from './features/care/web/public.ts';
import { addCasePanel, caseOfConcernLink, casesWeb } from './features/cases/web/public.ts';
import {
  addListAct,
  addListNote,
  childrenNotices,
  childrenWeb,
  specialCircumstancesLink,
} from './features/children/web/public.ts';
import { cleaningListAct, cleaningWeb } from './features/cleaning/web/public.ts';
import { concernsNotices, concernsWeb, introduceCaseLink } from './features/concerns/web/public.ts';
import { duplicatesListAct, duplicatesNotices, duplicatesWeb } from './features/duplicates/web/public.ts';
import { exportListAct, exportsNotices, exportsWeb } from './features/exports/web/public.ts';
import { importAct, importsWeb } from './features/imports/web/public.ts';
import { addNoticeSentences, noticesWeb } from './features/notices/web/public.ts';
import {
  addIndicatorLink,
  addObligationPanel,
  obligationNotices,
  plansWeb,
} from './features/plans/web/public.ts';
import { reportPanel, reportsNotices, reportsWeb } from './features/reports/web/public.ts';
import { ListFreshness, reviewsWeb } from './features/reviews/web/public.ts';
import { unitsWeb } from './features/units/web/public.ts';
import { apiDocsWeb } from './platform/web/api-docs/public.ts';
import type { RoomWeb } from './platform/web/shell/routes/room-web.ts';
import { startWeb } from './platform/web/shell/start.tsx';

/** The composition root of the browser: the only place there that knows every room. */
export const rooms: readonly RoomWeb[] = [
  childrenWeb,
  casesWeb,
  careWeb,
  reviewsWeb,
  duplicatesWeb,
  concernsWeb,
  exportsWeb,
  importsWeb,
  cleaningWeb,
  plansWeb,
  activitiesWeb,
  reportsWeb,
  unitsWeb,
  accountsWeb,
  noticesWeb,
  apiDocsWeb,
];

addListNote(ListFreshness);
addIndicatorLink('special-circumstances-rate', specialCircumstancesLink);
introduceCaseLink(caseOfConcernLink);
addCasePanel(CaseCarePanel);
addNoticeSentences(childrenNotices);
addNoticeSentences(concernsNotices);
addNoticeSentences(duplicatesNotices);
addNoticeSentences(exportsNotices);
addNoticeSentences(obligationNotices);
addNoticeSentences(activitiesNotices);
addNoticeSentences(reportsNotices);
addListAct(exportListAct);
addListAct(importAct);
addListAct(duplicatesListAct);
addListAct(cleaningListAct);
addObligationPanel(unitWorkPanel);
addObligationPanel(reportPanel);

// Read outside a browser, it only tells what screens there are.
const root = typeof document === 'undefined' ? null : document.getElementById('root');
if (root) startWeb({ rooms, session: sessionSource, accounts: accountScreens }, root);
