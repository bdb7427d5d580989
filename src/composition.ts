import type { FastifyInstance } from 'fastify';
import {
  accountsRoom,
  actsWithoutEndpoint,
  introduceActNames,
  authenticator,
  lastActOn,
  type SignInLimits,
} from './features/accounts/server/public.ts';
import { activitiesRoom } from './features/activities/server/routes.ts';
import { careClockRules, preparedPlacementsOf } from './features/care/server/public.ts';
import { careRoom } from './features/care/server/routes.ts';
import {
  carryAct,
  casesOfChild,
  helpedInTime,
  introduceClockRules,
  introduceClosingQuestion,
  introduceReferralFigures,
  openFromConcern,
  publishAct,
} from './features/cases/server/public.ts';
import { casesRoom } from './features/cases/server/routes.ts';
import {
  introduceAttachment,
  specialCircumstances,
  watchArrivals,
} from './features/children/server/public.ts';
import { childrenRooms } from './features/children/server/routes.ts';
import { concernsOfChild, introduceCaseOpener } from './features/concerns/server/public.ts';
import { concernsRoom } from './features/concerns/server/routes.ts';
import { drawCleaningFile } from './features/cleaning/server/public.ts';
import { cleaningRoom } from './features/cleaning/server/routes.ts';
import { noteArrival } from './features/duplicates/server/public.ts';
import { duplicatesRoom } from './features/duplicates/server/routes.ts';
import { introduceForm } from './features/exports/server/public.ts';
import { exportsRoom } from './features/exports/server/routes.ts';
import { importsRoom } from './features/imports/server/routes.ts';
import { noticesRoom } from './features/notices/server/public.ts';
import { introduceIndicator } from './features/plans/server/public.ts';
import { plansRoom } from './features/plans/server/routes.ts';
import { openReferralsOf, referralAnswers } from './features/referrals/server/public.ts';
import { referralsRoom } from './features/referrals/server/routes.ts';
import { reviewsOfChild } from './features/reviews/server/public.ts';
import { reviewsRoom } from './features/reviews/server/routes.ts';
import { reportsRoom } from './features/reports/server/routes.ts';
import { unitsRoom } from './features/units/server/routes.ts';
import type { Clock } from './platform/server/clock.ts';
import type { Config } from './platform/server/config.ts';
import type { Database } from './platform/server/database/connect.ts';
import type { MountedRoom } from './platform/server/http/context.ts';
import { buildServer } from './platform/server/http/server.ts';
import { loggerOptions } from './platform/server/logger.ts';
import { destroyAct, type Keyring } from './platform/server/sealed/index.ts';
import { rotateAct } from './platform/server/sealed/rotate.ts';
import type { RoomContract } from './platform/shared/endpoint.ts';
import { unitScopes } from './scopes.ts';

// Targets that the register counts: the plans room does not know the register.
introduceIndicator('special-circumstances-rate', specialCircumstances);
introduceIndicator('abused-helped-in-time', helpedInTime);
// What hangs on a child follows when two records become one; a child entered twice is noticed.
introduceAttachment(reviewsOfChild);
introduceAttachment(concernsOfChild);
introduceAttachment(casesOfChild);
// A concern becomes a case in a room above its own.
introduceCaseOpener(openFromConcern);
// A case stays open while a room above has something of it under way.
introduceClosingQuestion(openReferralsOf);
introduceClosingQuestion(preparedPlacementsOf);
introduceReferralFigures(referralAnswers);
introduceClockRules(careClockRules);
watchArrivals(noteArrival);
// The register of exports does not know how the files of higher rooms are drawn.
introduceForm('cleaning', drawCleaningFile);

export interface Composition {
  db: Database;
  clock: Clock;
  keys: Keyring;
  config: Pick<Config, 'tls' | 'demonstration' | 'logLevel'>;
  /** Folder of the built web; undefined for the API alone. */
  webFolder?: string;
  limits?: SignInLimits;
}

/** Every room above the accounts, which tells the browser what the others' tables permit. */
const otherRooms: readonly MountedRoom[] = [
  ...[
    unitsRoom,
    noticesRoom,
    ...childrenRooms,
    plansRoom,
    casesRoom,
    referralsRoom,
    careRoom,
    reviewsRoom,
    duplicatesRoom,
    concernsRoom,
    exportsRoom,
    importsRoom,
    cleaningRoom,
    activitiesRoom,
    reportsRoom,
  ],
];

/** Puts the rooms together and introduces to each other those that may not see each other. */
export async function composeServer({
  db,
  clock,
  keys,
  config,
  webFolder,
  limits,
}: Composition): Promise<FastifyInstance> {
  const acts = new Map<string, string>([...actsWithoutEndpoint, destroyAct, rotateAct, carryAct, publishAct]);
  const permissions: RoomContract['permissions'][] = [];
  const settings = {
    scopes: unitScopes(),
    permissions,
    acts,
    secureCookies: config.tls,
    demonstration: config.demonstration,
    ...(limits && { limits }),
  };
  const rooms = [accountsRoom(settings), ...otherRooms];
  for (const { contract } of rooms) {
    permissions.push(contract.permissions);
    for (const [name, endpoint] of Object.entries(contract.endpoints))
      if (endpoint.audited) acts.set(`${contract.room}.${name}`, endpoint.summary);
  }
  introduceActNames(acts);
  return buildServer({
    ...{ rooms, db, clock, keys, ...authenticator(db, settings), lastSave: lastActOn },
    ...{ secureCookies: config.tls, trustProxy: config.tls },
    logger: loggerOptions(config),
    ...(webFolder && { webFolder }),
  });
}
