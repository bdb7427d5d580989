import { implement } from '../../../platform/server/http/context.ts';
import { concernsContract } from '../contract.ts';
import { acknowledgeConcern, completeConcern } from './complete.ts';
import { decideConcern, replyToReporter } from './decide.ts';
import { addDuty, endDuty, listDuty } from './duty.ts';
import { downloadConcernForm } from './form.ts';
import { joinConcern, listJoinable, partConcern } from './joins.ts';
import { listSent, logConcern } from './log.ts';
import { linkChild, proposeChildren } from './match.ts';
import { openConcern, openInformant } from './open.ts';
import { countConcerns, getConcern, listConcerns, listConcernViewers } from './page.ts';
import { countOverseen, getOverseen, listOverseen } from './oversee.ts';
import { reportPlaces } from './places.ts';

export const concernsRoom = implement(concernsContract, {
  reportPlaces,
  logConcern,
  listSent,
  listConcerns,
  countConcerns,
  getConcern,
  openConcern,
  openInformant,
  listConcernViewers,
  acknowledgeConcern,
  completeConcern,
  proposeChildren,
  linkChild,
  listJoinable,
  joinConcern,
  partConcern,
  decideConcern,
  replyToReporter,
  downloadConcernForm,
  listDuty,
  addDuty,
  endDuty,
  countOverseen,
  listOverseen,
  getOverseen,
});
