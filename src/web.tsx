// First, so that the page's policy holds before any schema is made.
import './platform/web/theme/strict-page.ts';
import { accountScreens, accountsWeb, sessionSource } from './features/accounts/web/public.ts';
import { activitiesNotices, activitiesWeb, unitWorkPanel } from './features/activities/web/public.ts';
import { careWeb, caseCarePanel } from './features/care/web/public.ts';
import {
  addCasePanel,
  caseOfConcernLink,
  casesNotices,
  casesWeb,
  helpedInTimeLink,
  introduceCaseHistory,
  OpenCaseOfChild,
} from './features/cases/web/public.ts';
import {
  addChildAct,
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
import {
  consentsPanel,
  referralHistory,
  referralsNotices,
  referralsPanel,
  referralsWeb,
} from './features/referrals/web/public.ts';
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
  referralsWeb,
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
addIndicatorLink('abused-helped-in-time', helpedInTimeLink);
introduceCaseLink(caseOfConcernLink);
addChildAct(OpenCaseOfChild);
addCasePanel(referralsPanel);
introduceCaseHistory(referralHistory);
addCasePanel(consentsPanel);
addCasePanel(caseCarePanel);
addNoticeSentences(childrenNotices);
addNoticeSentences(concernsNotices);
addNoticeSentences(casesNotices);
addNoticeSentences(duplicatesNotices);
addNoticeSentences(exportsNotices);
addNoticeSentences(obligationNotices);
addNoticeSentences(activitiesNotices);
addNoticeSentences(referralsNotices);
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
