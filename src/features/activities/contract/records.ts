import { z } from 'zod';
import { command, download, query, upload } from '../../../platform/shared/endpoint.ts';
import { Id, Instant, Money, PlainDateText, Saved, Text, Version } from '../../../platform/shared/schemas.ts';
import { PlannedActivity } from './unit-plans.ts';

/** Results of tasks as the year goes: what was done, its figures and its evidence. */

export const Figure = z.strictObject({ measureId: Id, value: z.number().min(0).max(1_000_000_000_000) });
export const TaskRecord = z.object({
  id: Id,
  obligationId: Id,
  activityId: Id.nullable(),
  happenedOn: PlainDateText,
  content: z.string(),
  spent: z.number().int(),
  figures: z.array(z.object({ measureId: Id, name: z.string(), measureUnit: z.string(), value: z.number() })),
  evidence: z.array(z.object({ fileId: Id, name: z.string(), size: z.number().int() })),
  recordedAt: Instant,
  recordedBy: z.string(),
  version: z.number().int(),
});
export const MeasureTotal = z.object({
  measureId: Id,
  name: z.string(),
  measureUnit: z.string(),
  aggregation: z.enum(['sum', 'latest']),
  value: z.number().nullable(),
});

export type MeasureTotal = z.output<typeof MeasureTotal>;

export const recordEndpoints = {
  listRecords: query({
    path: '/api/obligations/:obligationId/records',
    permission: 'task.read',
    summary: 'Kết quả đã ghi của một nhiệm vụ',
    input: z.object({ obligationId: Id }),
    answer: z.object({
      records: z.array(TaskRecord),
      totals: z.array(MeasureTotal),
      spent: z.number().int(),
      activities: z.array(PlannedActivity),
    }),
  }),
  recordResult: command({
    path: '/api/obligations/:obligationId/records',
    permission: 'task.record',
    summary: 'Ghi một kết quả: việc đã làm, số liệu, kinh phí',
    input: z.object({
      obligationId: Id,
      id: Id,
      activityId: Id.nullable(),
      happenedOn: PlainDateText,
      content: Text(4000),
      spent: Money,
      figures: z.array(Figure).max(30),
    }),
    answer: Saved,
  }),
  changeRecord: command({
    path: '/api/task-records/:recordId/change',
    permission: 'task.record',
    summary: 'Sửa một kết quả đã ghi',
    input: z.object({
      recordId: Id,
      version: Version,
      activityId: Id.nullable(),
      happenedOn: PlainDateText,
      content: Text(4000),
      spent: Money,
      figures: z.array(Figure).max(30),
    }),
    answer: Saved,
  }),
  removeRecord: command({
    path: '/api/task-records/:recordId/remove',
    permission: 'task.record',
    summary: 'Bỏ một kết quả đã ghi (còn hoàn tác được)',
    input: z.object({ recordId: Id, version: Version, undo: z.boolean() }),
    answer: Saved,
  }),
  addEvidence: upload({
    path: '/api/task-records/:recordId/evidence',
    permission: 'task.record',
    summary: 'Đính kèm tệp minh chứng (PDF, DOCX, XLSX, PNG, JPEG)',
    input: z.object({ recordId: Id, id: Id }),
    answer: z.object({ fileId: Id, name: z.string(), size: z.number().int() }),
  }),
  downloadEvidence: download(
    {
      path: '/api/task-records/:recordId/evidence/:fileId',
      permission: 'task.read',
      summary: 'Tải tệp minh chứng',
      input: z.object({ recordId: Id, fileId: Id }),
    },
    z.any(),
  ),
  completeTask: command({
    path: '/api/obligations/:obligationId/complete',
    permission: 'task.record',
    summary: 'Báo hoàn thành một nhiệm vụ, hoặc mở lại',
    input: z.object({ obligationId: Id, version: Version, complete: z.boolean() }),
    answer: Saved,
  }),
};
