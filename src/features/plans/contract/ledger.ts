import { z } from 'zod';
import { Id, Instant, PlainDateText } from '../../../platform/shared/schemas.ts';
import { indicatorCodes } from './content.ts';
import { ChangeKind } from '../../units/contract.ts';

export const obligationKinds = [
  'duty',
  'own-plan',
  'results-report',
  'consolidated-report',
  'other',
] as const;
export const stages = ['not-started', 'in-progress', 'submitted', 'returned', 'accepted'] as const;
/** The six ends of a row of the ledger; computed by the SQL function `obligation_outcome`, in one place. */
export const outcomes = ['open', 'on-time', 'late', 'missing', 'excused', 'not-applicable'] as const;
export type ObligationKind = (typeof obligationKinds)[number];
export type Stage = (typeof stages)[number];
export type Outcome = (typeof outcomes)[number];

/** The units that have another unit's work today because it went into them; empty while it does its own. */
export const CarriedOnBy = z.array(z.object({ unitId: Id, unitName: z.string() }));
export type CarriedOnBy = z.output<typeof CarriedOnBy>;

/** What a list shows of a row of the ledger. */
export const ListedObligation = z.object({
  id: Id,
  kind: z.enum(obligationKinds),
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  carriedOnBy: CarriedOnBy,
  recipientName: z.string(),
  dueAt: Instant,
  stage: z.enum(stages),
  outcome: z.enum(outcomes),
  /** Whole days late by local dates: at fulfilment, or until now while missing; 0 otherwise. */
  daysLate: z.number().int(),
});
export type ListedObligation = z.output<typeof ListedObligation>;

export const ObligationRow = ListedObligation.extend({
  planId: Id,
  dutyId: Id.nullable(),
  deadlineId: Id.nullable(),
  section: z.string().nullable(),
  recipientUnitId: Id,
  viaUnitId: Id.nullable(),
  periodFrom: PlainDateText,
  periodTo: PlainDateText,
  firstDueAt: Instant,
  /** Of what was returned: when it has to be back; null at every other stage, or where no day was named. */
  correctionDueAt: Instant.nullable(),
  fulfilledAt: Instant.nullable(),
  extensionAsked: z.boolean(),
  version: z.number().int(),
});
export type ObligationRow = z.output<typeof ObligationRow>;

/** What is written into an obligation's history as it happens. */
export const eventKinds = [
  'created',
  'started',
  'submitted',
  'returned',
  'accepted',
  'reopened',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'excused',
  'not-applicable',
  'reminded',
  'escalated',
] as const;
export type EventKind = (typeof eventKinds)[number];

const Event = z.object({ id: Id, at: Instant, by: z.string().nullable() });
export const ObligationEvent = z.discriminatedUnion('kind', [
  Event.extend({
    kind: z.enum(eventKinds),
    reason: z.string().nullable(),
    oldDueAt: Instant.nullable(),
    newDueAt: Instant.nullable(),
  }),
  /** A change of the units passed the obligation on to these, named as on that day. */
  Event.extend({
    kind: z.literal('inherited'),
    change: ChangeKind,
    document: z.string(),
    effectiveOn: PlainDateText,
    toUnits: z.array(z.string()),
  }),
]);
export type ObligationEvent = z.output<typeof ObligationEvent>;

export const ExtensionRequest = z.object({
  id: Id,
  wantedDueOn: PlainDateText,
  reason: z.string(),
  askedAt: Instant,
  askedBy: z.string(),
  decision: z.enum(['granted', 'refused']).nullable(),
  decisionReason: z.string().nullable(),
  grantedDueAt: Instant.nullable(),
  version: z.number().int(),
});

/** A request that nobody has decided on, for something still owed. */
export const OpenExtension = z.object({
  id: Id,
  obligationId: Id,
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  carriedOnBy: CarriedOnBy,
  dueAt: Instant,
  wantedDueOn: PlainDateText,
  askedAt: Instant,
});
export type OpenExtension = z.output<typeof OpenExtension>;

/** A unit with something still owed. */
export const Debtor = z.object({
  unitId: Id,
  unitName: z.string(),
  carriedOnBy: CarriedOnBy,
  /** How many rows it owes. */
  owed: z.number().int(),
  /** The earliest due moment of what it owes. */
  dueAt: Instant,
});

/** Counts of rows of the ledger. A rate has its denominator beside it; an empty denominator is no rate, not 0 %. */
export const OutcomeCounts = z.object({
  total: z.number().int(),
  open: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  missing: z.number().int(),
  excused: z.number().int(),
  notApplicable: z.number().int(),
});
export type OutcomeCounts = z.output<typeof OutcomeCounts>;

export const MatrixCell = z.object({
  obligationId: Id,
  /** Place among the columns, from 0. */
  column: z.number().int(),
  stage: z.enum(stages),
  outcome: z.enum(outcomes),
  daysLate: z.number().int(),
});
export const MatrixRow = z.object({
  unitId: Id,
  unitName: z.string(),
  unitKind: z.string(),
  carriedOnBy: CarriedOnBy,
  cells: z.array(MatrixCell),
  counts: OutcomeCounts,
});
export const MatrixColumn = z.object({
  id: z.string(),
  kind: z.enum(obligationKinds),
  title: z.string(),
  section: z.string().nullable(),
});

/** A target with what the units have entered so far: numerator and denominator are sums over the latest entry per unit. */
export const TargetStanding = z.object({
  id: Id,
  planId: Id,
  shortName: z.string(),
  statement: z.string(),
  comparison: z.enum(['lt', 'le', 'eq', 'ge', 'gt']),
  value: z.number(),
  measureUnit: z.string(),
  numeratorName: z.string(),
  denominatorName: z.string(),
  numerator: z.number().int(),
  denominator: z.number().int(),
  /** null when nothing was counted. */
  actual: z.number().nullable(),
  met: z.boolean().nullable(),
  unitsEntered: z.number().int(),
  unitsExpected: z.number().int(),
  asOf: PlainDateText.nullable(),
  /** `manual`: typed by the units; the screen says so, with who and when. `counted`: by the system, at the moment of asking. */
  origin: z.enum(['manual', 'counted']),
  indicator: z.enum(indicatorCodes).nullable(),
  lastEnteredBy: z.string().nullable(),
  lastEnteredAt: Instant.nullable(),
});
export type TargetStanding = z.output<typeof TargetStanding>;
export const TargetEntry = z.object({
  id: Id,
  unitId: Id,
  unitName: z.string(),
  numerator: z.number().int(),
  denominator: z.number().int(),
  asOf: PlainDateText,
  note: z.string(),
  enteredAt: Instant,
  enteredBy: z.string(),
});
