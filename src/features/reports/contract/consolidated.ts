import { z } from 'zod';
import { Id, Instant, PlainDateText } from '../../../platform/shared/schemas.ts';
import {
  CarriedOnBy,
  obligationKinds,
  OutcomeCounts,
  outcomes,
  TargetStanding,
} from '../../plans/contract.ts';
import { reportStates } from './report.ts';

/** One unit's share of a consolidated number: the records behind it are one click away. */
const UnitShare = z.object({
  unitId: Id,
  unitName: z.string(),
  value: z.number().nullable(),
  reportId: Id.nullable(),
});

export const ConsolidatedContent = z.object({
  asOf: Instant,
  planTitle: z.string(),
  planNumber: z.string(),
  issuerName: z.string(),
  leadName: z.string(),
  units: z.array(
    z.object({
      unitId: Id,
      unitName: z.string(),
      /** Of a unit that was no more when the numbers were taken. */
      carriedOnBy: CarriedOnBy.optional(),
      unitKind: z.string(),
      counts: OutcomeCounts,
      ownPlan: z.object({ outcome: z.enum(outcomes), daysLate: z.number().int() }).nullable(),
      resultsReport: z
        .object({
          outcome: z.enum(outcomes),
          daysLate: z.number().int(),
          state: z.enum(reportStates).nullable(),
          reportId: Id.nullable(),
        })
        .nullable(),
      spent: z.number().int(),
    }),
  ),
  targets: z.array(
    TargetStanding.extend({
      shares: z.array(
        z.object({
          unitId: Id,
          unitName: z.string(),
          numerator: z.number().int(),
          denominator: z.number().int(),
        }),
      ),
    }),
  ),
  tasks: z.array(
    z.object({
      dutyId: Id,
      section: z.string(),
      title: z.string(),
      content: z.string(),
      counts: OutcomeCounts,
      records: z.number().int(),
      spent: z.number().int(),
      measures: z.array(
        z.object({
          measureId: Id,
          name: z.string(),
          measureUnit: z.string(),
          value: z.number().nullable(),
          shares: z.array(UnitShare),
        }),
      ),
      explanations: z.array(z.object({ unitId: Id, unitName: z.string(), text: z.string() })),
    }),
  ),
  punctuality: z.array(z.object({ kind: z.enum(obligationKinds), counts: OutcomeCounts })),
  difficulties: z.array(
    z.object({
      id: Id,
      unitId: Id,
      unitName: z.string(),
      content: z.string(),
      proposal: z.string(),
      state: z.string(),
      answers: z.array(z.string()),
    }),
  ),
  proposals: z.array(z.object({ unitId: Id, unitName: z.string(), text: z.string() })),
});
export type ConsolidatedContent = z.output<typeof ConsolidatedContent>;

export const ConsolidatedReport = z.object({
  id: Id,
  planId: Id,
  unitId: Id,
  recipientUnitId: Id,
  state: z.enum(['draft', 'submitted', 'returned', 'approved']),
  overview: z.string(),
  proposals: z.string(),
  content: ConsolidatedContent,
  builtAt: Instant,
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  digest: z.string().nullable(),
  number: z.string(),
  issuedOn: PlainDateText.nullable(),
  /** True when records changed after the numbers were taken (draft or returned only). */
  outdated: z.boolean(),
  abilities: z.object({ edit: z.boolean(), submit: z.boolean(), decide: z.boolean() }),
  version: z.number().int(),
});
export type ConsolidatedReport = z.output<typeof ConsolidatedReport>;
