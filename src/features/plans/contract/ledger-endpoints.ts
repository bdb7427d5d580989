import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';
import {
  CarriedOnBy,
  ExtensionRequest,
  MatrixColumn,
  MatrixRow,
  ObligationEvent,
  ObligationRow,
  obligationKinds,
  OutcomeCounts,
  outcomes,
} from './ledger.ts';

export const ledgerEndpoints = {
  listObligations: query({
    path: '/api/plans/:planId/obligations',
    permission: 'obligation.read',
    summary: 'Các dòng của sổ nghĩa vụ, có lọc, theo trang',
    input: z.object({
      planId: Id,
      unitId: Id.optional(),
      dutyId: Id.optional(),
      deadlineId: Id.optional(),
      kind: z.enum(obligationKinds).optional(),
      outcome: z.enum(outcomes).optional(),
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ rows: z.array(ObligationRow), next: z.string().nullable() }),
  }),
  myObligations: query({
    path: '/api/obligations/mine',
    permission: 'obligation.work',
    summary: 'Việc của các đơn vị mình đang giữ chức năng',
    input: z.object({ planId: Id.optional() }),
    answer: z.object({ rows: z.array(ObligationRow) }),
  }),
  getObligation: query({
    path: '/api/obligations/:obligationId',
    permission: 'obligation.read',
    summary: 'Một nghĩa vụ: lịch sử, đề nghị gia hạn, quyền của người xem',
    input: z.object({ obligationId: Id }),
    answer: z.object({
      obligation: ObligationRow,
      content: z.string(),
      part: z.enum(['responsible', 'cooperating']).nullable(),
      partners: z.array(
        z.object({
          unitId: Id,
          unitName: z.string(),
          carriedOnBy: CarriedOnBy,
          part: z.enum(['responsible', 'cooperating']),
        }),
      ),
      measures: z.array(
        z.object({
          id: Id,
          name: z.string(),
          measureUnit: z.string(),
          aggregation: z.enum(['sum', 'latest']),
        }),
      ),
      events: z.array(ObligationEvent),
      requests: z.array(ExtensionRequest),
      abilities: z.object({
        work: z.boolean(),
        askExtension: z.boolean(),
        decideExtension: z.boolean(),
        excuse: z.boolean(),
      }),
    }),
  }),
  matrix: query({
    path: '/api/plans/:planId/matrix',
    permission: 'obligation.read',
    summary: 'Ma trận đơn vị × nghĩa vụ',
    input: z.object({ planId: Id, only: z.enum(['reports', 'duties', 'all']).default('reports') }),
    answer: z.object({ columns: z.array(MatrixColumn), rows: z.array(MatrixRow), counts: OutcomeCounts }),
  }),
  countOutcomes: query({
    path: '/api/plans/:planId/counts',
    permission: 'obligation.read',
    summary: 'Số nghĩa vụ theo kết cục, theo loại và theo hạn gần nhất',
    input: z.object({ planId: Id }),
    answer: z.object({
      all: OutcomeCounts,
      byKind: z.array(z.object({ kind: z.enum(obligationKinds), counts: OutcomeCounts })),
      nextDue: z.array(
        z.object({
          kind: z.enum(obligationKinds),
          title: z.string(),
          dueAt: Instant,
          open: z.number().int(),
        }),
      ),
    }),
  }),
  whoOwes: query({
    path: '/api/plans/:planId/who-owes',
    permission: 'obligation.read',
    summary: 'Ai còn nợ: đơn vị và các việc quá hạn hoặc sắp đến hạn',
    input: z.object({
      planId: Id,
      withinDays: z.coerce.number().int().min(0).max(400).default(0),
      kind: z.enum(obligationKinds).optional(),
      unitId: Id.optional(),
      after: z.string().max(120).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ rows: z.array(ObligationRow), next: z.string().nullable() }),
  }),
  remind: command({
    path: '/api/plans/:planId/remind',
    permission: 'obligation.remind',
    summary: 'Nhắc các đơn vị còn nợ, qua trung tâm thông báo',
    input: z.object({ planId: Id, obligationIds: z.array(Id).min(1).max(5000), message: OptionalText(300) }),
    answer: z.object({
      reminded: z.number().int(),
      people: z.number().int(),
      withoutPeople: z.array(z.string()),
    }),
  }),
  askExtension: command({
    path: '/api/obligations/:obligationId/ask-extension',
    permission: 'obligation.work',
    summary: 'Đề nghị gia hạn',
    input: z.object({ obligationId: Id, id: Id, wantedDueOn: PlainDateText, reason: Text(1000, 10) }),
    answer: Saved,
  }),
  decideExtension: command({
    path: '/api/obligations/:obligationId/decide-extension',
    permission: 'obligation.decide',
    summary: 'Cho hoặc không cho gia hạn',
    input: z.object({
      obligationId: Id,
      requestId: Id,
      version: Version,
      decision: z.enum(['granted', 'refused']),
      newDueOn: PlainDateText.optional(),
      reason: Text(1000),
    }),
    answer: Saved,
  }),
  excuseObligation: command({
    path: '/api/obligations/:obligationId/excuse',
    permission: 'obligation.decide',
    summary: 'Miễn, hoặc ghi không áp dụng, với lý do',
    input: z.object({
      obligationId: Id,
      version: Version,
      as: z.enum(['excused', 'not-applicable']),
      reason: Text(1000, 10),
    }),
    answer: Saved,
  }),
};
