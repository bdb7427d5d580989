import { z } from 'zod';
import { command } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';

/**
 * Lists in which a child stands for a time. `special`: the 14 groups of Law on Children art. 10 and Decree 56/2017 art.
 * 3–16; the others are the plan's own lists. Children are counted once, memberships apart.
 */
export const circumstanceKinds = [
  'special',
  'at-risk',
  'abused',
  'injured',
  'dropout-risk',
  'toxin',
] as const;
export type CircumstanceKind = (typeof circumstanceKinds)[number];
export const circumstanceStates = ['proposed', 'confirmed', 'ended', 'withdrawn'] as const;

export const Evidence = z.strictObject({
  /** `conclusion`, `certificate`, `decision`, `record` or another kind of paper; null when there is none yet. */
  kind: z.string().max(40).nullable(),
  number: OptionalText(60),
  issuedOn: PlainDateText.nullable(),
  issuedBy: OptionalText(200),
  paperId: Id.nullable(),
});
export type Evidence = z.output<typeof Evidence>;

export const Circumstance = z.object({
  id: Id,
  kind: z.enum(circumstanceKinds),
  code: z.string(),
  subCode: z.string().nullable(),
  state: z.enum(circumstanceStates),
  fromDate: PlainDateText,
  toDate: PlainDateText.nullable(),
  endReason: z.string().nullable(),
  evidence: Evidence,
  note: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  version: Version,
});
export type Circumstance = z.output<typeof Circumstance>;

/** What a person writes of a membership. */
export const CircumstanceEntry = z.strictObject({
  kind: z.enum(circumstanceKinds),
  code: z.string().max(40),
  subCode: z.string().max(40).nullable(),
  fromDate: PlainDateText,
  evidence: Evidence,
  note: OptionalText(1000),
});
export type CircumstanceEntry = z.output<typeof CircumstanceEntry>;

export const circumstanceEndpoints = {
  addCircumstance: command({
    path: '/api/children/:childId/circumstances',
    permission: 'circumstance.write',
    summary: 'Đưa trẻ em vào một danh sách hoàn cảnh; xác nhận luôn khi đủ căn cứ',
    input: CircumstanceEntry.extend({ childId: Id, id: Id, confirm: z.boolean() }),
    answer: Saved,
  }),
  changeCircumstance: command({
    path: '/api/children/:childId/circumstances/:circumstanceId/change',
    permission: 'circumstance.write',
    summary: 'Sửa tiểu nhóm, ngày, căn cứ của một hoàn cảnh',
    input: CircumstanceEntry.omit({ kind: true, code: true }).extend({
      childId: Id,
      circumstanceId: Id,
      version: Version,
    }),
    answer: Saved,
  }),
  confirmCircumstance: command({
    path: '/api/children/:childId/circumstances/:circumstanceId/confirm',
    permission: 'circumstance.write',
    summary: 'Xác nhận một hoàn cảnh đã đủ căn cứ',
    input: z.object({ childId: Id, circumstanceId: Id, version: Version }),
    answer: Saved,
  }),
  endCircumstance: command({
    path: '/api/children/:childId/circumstances/:circumstanceId/end',
    permission: 'circumstance.write',
    summary: 'Đưa trẻ em ra khỏi một danh sách, kèm lý do; hoặc rút dòng ghi nhầm',
    input: z.object({
      childId: Id,
      circumstanceId: Id,
      version: Version,
      /** The first day on which it no longer holds; null withdraws a line that was written by mistake. */
      endsOn: PlainDateText.nullable(),
      reason: Text(500, 3),
    }),
    answer: Saved,
  }),
};
