import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, PlainDateText, Saved, Version } from '../../../platform/shared/schemas.ts';
import { Duty, DutyEntry } from './concern.ts';

/** Who can be called in the commune, by date. */

export const dutyEndpoints = {
  listDuty: query({
    path: '/api/duty-officers',
    permission: 'duty.keep',
    summary: 'Người trực của xã, theo thời gian',
    input: z.object({}),
    answer: z.object({
      communes: z.array(z.object({ unitId: Id, name: z.string(), duty: z.array(Duty) })),
    }),
  }),
  addDuty: command({
    path: '/api/duty-officers',
    permission: 'duty.keep',
    summary: 'Ghi người trực của xã',
    input: DutyEntry.extend({ id: Id, communeId: Id }),
    answer: Saved,
  }),
  endDuty: command({
    path: '/api/duty-officers/:dutyId/end',
    permission: 'duty.keep',
    summary: 'Kết thúc thời gian trực',
    input: z.object({ dutyId: Id, version: Version, toDate: PlainDateText }),
    answer: Saved,
  }),
};
