import { z } from 'zod';
import { Id, OptionalText, Text } from '../../../platform/shared/schemas.ts';
import { namings } from './stages.ts';

/**
 * Acts beside the stages: handing the case over to another commune, people who hold no account, where the child is kept safe, and
 * the criminal procedure that runs beside the case (Decree 56/2017/NĐ-CP Đ.25.3). A case's stage stays as it is with each.
 */
const Reason = Text(2000);

export const proceedingsOutcomes = ['tried', 'not-begun', 'stopped'] as const;

export const besideDeeds = {
  'offer-transfer': z.strictObject({ act: z.literal('offer-transfer'), toUnitId: Id, reason: Reason }),
  'withdraw-transfer': z.strictObject({ act: z.literal('withdraw-transfer'), reason: Reason }),
  /** By somebody of the receiving commune, who names the new worker. */
  'take-over': z.strictObject({ act: z.literal('take-over'), accountId: Id }),
  'refuse-transfer': z.strictObject({ act: z.literal('refuse-transfer'), reason: Reason }),
  /** By the system: the commune of the case is no more; `team` are those who serve the succeeding one. */
  'carry-over': z.strictObject({
    ...{ act: z.literal('carry-over'), fromUnitId: Id, toUnitId: Id },
    ...{ workerId: Id.nullable(), team: z.array(Id) },
  }),
  /** A suspected person or a relative who has no account here. */
  'name-outsider': z.strictObject({
    ...{ act: z.literal('name-outsider'), as: z.enum(namings), person: Text(1000) },
  }),
  /** Where the child is kept safe; kept apart from the history and read by a step of its own. */
  'set-protected-address': z.strictObject({
    ...{ act: z.literal('set-protected-address'), protectedAddress: Text(500), reason: Reason },
  }),
  'clear-protected-address': z.strictObject({ act: z.literal('clear-protected-address'), reason: Reason }),
  'inform-police': z.strictObject({
    ...{ act: z.literal('inform-police'), agency: Text(300), policeNumber: OptionalText(100) },
  }),
  'begin-proceedings': z.strictObject({
    ...{ act: z.literal('begin-proceedings'), agency: Text(300), policeNumber: OptionalText(100) },
  }),
  'end-proceedings': z.strictObject({
    ...{ act: z.literal('end-proceedings'), outcome: z.enum(proceedingsOutcomes), result: Reason },
  }),
} as const;

/** Acts that a person of the case's team or a decider sends; the others have ways of their own. */
export const besideDeedsOfTeam = [
  ...([
    besideDeeds['offer-transfer'],
    besideDeeds['withdraw-transfer'],
    besideDeeds['name-outsider'],
  ] as const),
  ...([besideDeeds['set-protected-address'], besideDeeds['clear-protected-address']] as const),
  ...([
    besideDeeds['inform-police'],
    besideDeeds['begin-proceedings'],
    besideDeeds['end-proceedings'],
  ] as const),
] as const;
export type DeedOfOthers = z.output<(typeof besideDeeds)['take-over' | 'refuse-transfer' | 'carry-over']>;

/** What is sealed with the words of these acts. */
export const besideWords = ['person', 'agency', 'policeNumber', 'childName'] as const;
