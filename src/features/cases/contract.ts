import { z } from 'zod';
import { command, download, query, room } from '../../platform/shared/endpoint.ts';
import { Id, Instant, OptionalText, PlainDateText, Saved, Version } from '../../platform/shared/schemas.ts';
import { actNames, Deed, deeds, Moment } from './contract/deeds.ts';
import { paperEndpoints } from './contract/papers.ts';
import { CaseFigures, countedInput, figuresInput } from './contract/numbers.ts';
import { fileEndpoints } from './contract/files.ts';
import { glassEndpoints } from './contract/glass.ts';
import { confidentialities, grounds, stages } from './contract/stages.ts';
import { revealEndpoints, ShownEvent } from './contract/reveal.ts';
import { shownAtOnce, taskEndpoints } from './contract/tasks.ts';
import { ShownClock, transferEndpoints } from './contract/transfer.ts';
import { viewerEndpoints } from './contract/viewers.ts';
import { casePermissions } from './permissions.ts';

export * from './contract/deeds.ts';
export * from './contract/papers.ts';
export * from './contract/numbers.ts';
export * from './contract/files.ts';
export * from './contract/glass.ts';
export * from './contract/problems.ts';
export * from './contract/reveal.ts';
export * from './contract/stages.ts';
export type { CaseTask } from './contract/tasks.ts';
export * from './contract/transfer.ts';

/** Protection cases: Law on Children art. 47–52, Decree 56/2017/NĐ-CP chapter III. */

/** Where a case stands, without whom it is about. */
export const CaseStanding = z.object({
  id: Id,
  unitId: Id,
  unitName: z.string(),
  stage: z.enum(stages),
  since: Instant,
  receivedAt: Instant,
  /** Null where the case is secret and the caller not on its team. */
  ground: z.enum(grounds).nullable(),
  confidentiality: z.enum(confidentialities),
  closedAs: z.enum(['closed', 'dismissed']).nullable(),
  version: Version,
});
export type CaseStanding = z.output<typeof CaseStanding>;

const Person = z.object({ accountId: Id, name: z.string() });

export const CasePage = CaseStanding.extend({
  /** `inRegister`: the record is in the reader's part of the register; else the name is the one sealed with the case. */
  child: z.object({ id: Id, name: z.string(), inRegister: z.boolean() }),
  worker: Person.nullable(),
  team: z.array(Person),
  /** Whom the history speaks of, and who may serve: as the case's worker too, or on its team only. */
  people: z.array(Person.extend({ serves: z.enum(['worker', 'team']).nullable() })),
  urgent: z.boolean().nullable(),
  /** Days of separation that may still be granted. */
  separationDaysLeft: z.number().int(),
  openActionIds: z.array(Id),
  /** Of the communes that the history speaks of, by id. */
  unitNames: z.record(Id, z.string()),
  /** Name of the commune that the case is offered to. */
  offeredTo: z.string().nullable(),
  /** One is set; reading it is an act of its own (`revealAddress`). */
  hasProtectedAddress: z.boolean(),
  /** Beside the case (Đ.25.3). */
  criminal: z.object({
    ...{ informedAt: Instant.nullable(), begunAt: Instant.nullable(), endedAt: Instant.nullable() },
  }),
  clocks: z.array(ShownClock),
  history: z.array(ShownEvent),
  /** Acts open to the caller in this stage (`rules/judge.ts#actsOpenTo`); each may still want something. */
  acts: z.array(z.enum(actNames)),
});
export type CasePage = z.output<typeof CasePage>;

/** A case as somebody reads it who broke its glass: nothing can be done from here, exported or printed. */
export const BrokenCase = CaseStanding.omit({ version: true }).extend({
  until: Instant,
  child: z.object({ id: Id, name: z.string() }),
  worker: Person.nullable(),
  team: z.array(Person),
  people: z.array(Person),
  unitNames: z.record(Id, z.string()),
  clocks: z.array(ShownClock),
  history: z.array(ShownEvent),
});
export type BrokenCase = z.output<typeof BrokenCase>;

const after = Id.optional();
const limit = z.coerce.number().int().min(1).max(200).default(100);
const next = Id.nullable();

export const casesContract = room('cases', casePermissions, {
  ...taskEndpoints,
  openCase: command({
    path: '/api/cases',
    permission: 'case.open',
    summary: 'Mở vụ việc hỗ trợ, can thiệp cho một trẻ em',
    input: z.object({
      id: Id,
      /** Id of the opening, the first act of the history. */
      eventId: Id,
      childId: Id,
      deed: deeds.open,
      lateReason: OptionalText(2000),
    }),
    answer: Saved,
  }),
  actInCase: command({
    path: '/api/cases/:caseId/acts',
    permission: 'case.work',
    summary: 'Ghi một việc đã làm trong vụ việc',
    input: z.object({
      caseId: Id,
      version: Version,
      id: Id,
      /** When it was done. */
      at: Moment,
      deed: Deed,
      lateReason: OptionalText(2000),
    }),
    answer: Saved.extend({ stage: z.enum(stages) }),
  }),
  getCase: query({
    path: '/api/cases/:caseId',
    permission: 'case.work',
    audited: true,
    summary: 'Một vụ việc: bước, đồng hồ, lịch sử, nội dung',
    input: z.object({ caseId: Id }),
    answer: CasePage,
  }),
  listQueue: query({
    path: '/api/case-queue',
    permission: 'case.work',
    audited: true,
    summary: 'Vụ việc của tôi: đồng hồ đang chạy, gần hết hạn trước',
    input: z.object({ limit: shownAtOnce }),
    answer: z.object({
      rows: z.array(
        z.object({
          ...{ caseId: Id, childInitials: z.string(), stage: z.enum(stages) },
          /** Null for an open case in which nothing runs. */
          clock: ShownClock.nullable(),
        }),
      ),
      more: z.boolean(),
    }),
  }),
  listCases: query({
    path: '/api/cases',
    permission: 'case.oversee',
    audited: true,
    summary: 'Vụ việc trong phạm vi: bước và đồng hồ, không có nội dung',
    input: z.object({ after, limit, open: z.enum(['true', 'false']).default('true'), ...countedInput }),
    answer: z.object({
      rows: z.array(
        CaseStanding.extend({ overdue: z.number().int(), nextDueAt: Instant.nullable() }).omit({
          version: true,
        }),
      ),
      next,
      /** Secret cases that the asked number counts and that are not listed: why they were opened is for their team. */
      withheld: z.number().int(),
    }),
  }),
  getFigures: query({
    path: '/api/case-figures',
    permission: 'case.count',
    audited: true,
    summary: 'Số liệu vụ việc trong phạm vi: không nói về trẻ em nào',
    input: figuresInput,
    answer: CaseFigures,
  }),
  downloadFigures: download(
    {
      path: '/api/case-figures/file',
      permission: 'case.count',
      summary: 'Tải số liệu vụ việc thành bảng tính',
      input: figuresInput,
    },
    z.unknown(),
  ),
  getClocks: query({
    path: '/api/cases/:caseId/clocks',
    permission: 'case.oversee',
    audited: true,
    summary: 'Bước và mọi đồng hồ của một vụ việc, không có nội dung',
    input: z.object({ caseId: Id }),
    answer: z.object({ standing: CaseStanding, clocks: z.array(ShownClock), on: PlainDateText }),
  }),
  ...paperEndpoints,
  ...transferEndpoints,
  ...revealEndpoints,
  ...glassEndpoints,
  ...viewerEndpoints,
  ...fileEndpoints,
  readBrokenCase: query({
    path: '/api/cases/:caseId/broken',
    permission: 'case.break-glass',
    audited: true,
    summary: 'Đọc vụ việc đang mở khẩn cấp',
    input: z.object({ caseId: Id }),
    answer: BrokenCase,
  }),
});
