import { z } from 'zod';
import { command, download, query, upload } from '../../../platform/shared/endpoint.ts';
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
  Abilities,
  ChildChanges,
  ChildRecord,
  ChildRow,
  Doubt,
  NewChild,
  PersonName,
  Phone,
} from './child.ts';
import { Circumstance } from './circumstances.ts';
import { ListFilter } from './lists.ts';

export const ChildEvent = z.object({
  id: Id,
  at: Instant,
  by: z.string().nullable(),
  kind: z.string(),
  onDate: PlainDateText.nullable(),
  /** Field → [before, after], as text; only fields that the caller may see. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** Names of units, groups and reasons that the sentence needs. */
  said: z.record(z.string(), z.string()),
});

/** Who changed the record last; null where its history does not say. */
const LastSave = z.object({ by: z.string(), at: Instant }).nullable();

export const Stay = z.object({
  unitName: z.string(),
  communeName: z.string(),
  fromDate: PlainDateText,
  toDate: PlainDateText.nullable(),
  beginKind: z.string(),
  endKind: z.string().nullable(),
});

export const Paper = z.object({
  id: Id,
  kind: z.string(),
  name: z.string(),
  number: z.string(),
  issuedOn: PlainDateText.nullable(),
  size: z.number().int(),
  addedAt: Instant,
  version: Version,
});

/** One cell block of the grid, or one form: what changed of one child. */
const Change = z.strictObject({
  childId: Id,
  version: Version,
  fields: ChildChanges,
  /** Single cells of the family: the rest of it stays. Not together with `fields.relatives`. */
  family: z
    .strictObject({
      motherName: PersonName(0),
      fatherName: PersonName(0),
      guardian: PersonName(0),
      phone: Phone,
    })
    .partial()
    .optional(),
  toUnitId: Id.optional(),
});

export const recordEndpoints = {
  registerChild: command({
    path: '/api/children/register',
    permission: 'child.write',
    summary: 'Ghi một trẻ em vào sổ',
    input: z.object({
      id: Id,
      unitId: Id,
      /** Lives here since; left out: since birth for a newborn under 60 days, else since today. */
      since: PlainDateText.optional(),
      child: NewChild,
    }),
    answer: Saved.extend({ doubts: z.array(Doubt), duplicateCheck: z.enum(['waiting', 'done']) }),
  }),
  getChild: query({
    path: '/api/children/:childId',
    permission: 'child.read',
    audited: true,
    summary: 'Hồ sơ một trẻ em',
    input: z.object({ childId: Id }),
    answer: z.object({
      child: ChildRecord,
      circumstances: z.array(Circumstance),
      siblings: z.array(z.object({ childId: Id, fullName: z.string(), birthDate: PlainDateText })),
      stays: z.array(Stay),
      papers: z.array(Paper),
      /** Where the record went when it was merged; null where it was not, or that record is not the caller's to see. */
      mergedInto: z.object({ childId: Id, fullName: z.string() }).nullable(),
      openTransfer: z
        .object({ id: Id, toCommuneName: z.string(), movedOn: PlainDateText, version: Version })
        .nullable(),
      assigned: z.array(
        z.object({ id: Id, accountId: Id, name: z.string(), fromDate: PlainDateText, version: Version }),
      ),
      abilities: Abilities,
    }),
  }),
  listEvents: query({
    path: '/api/children/:childId/events',
    permission: 'child.read',
    audited: true,
    summary: 'Dòng thời gian của hồ sơ',
    input: z.object({ childId: Id }),
    answer: z.object({ events: z.array(ChildEvent) }),
  }),
  changeChildren: command({
    path: '/api/children/change',
    permission: 'child.write',
    summary: 'Sửa một hoặc nhiều trẻ em; từng dòng được trả lời riêng',
    input: z.object({ changes: z.array(Change).min(1).max(500) }),
    answer: z.object({
      results: z.array(
        z.discriminatedUnion('outcome', [
          z.object({ outcome: z.literal('saved'), childId: Id, row: ChildRow, doubts: z.array(Doubt) }),
          z.object({ outcome: z.literal('stale'), childId: Id, row: ChildRow, saved: LastSave }),
          z.object({ outcome: z.literal('refused'), childId: Id, field: z.string(), code: z.string() }),
          z.object({ outcome: z.literal('absent'), childId: Id }),
        ]),
      ),
    }),
  }),
  changeMatching: command({
    path: '/api/children/change-matching',
    permission: 'child.write',
    summary: 'Sửa một trường cho tất cả trẻ em khớp bộ lọc (đúng số đã thấy); hoàn tác được',
    input: z.object({
      id: Id,
      filter: ListFilter,
      expected: z.number().int().min(1).max(6000),
      fields: ChildChanges.pick({
        schooling: true,
        school: true,
        grade: true,
        presence: true,
        residence: true,
        birthRegistration: true,
        insuranceUntil: true,
        ethnicity: true,
        householdClass: true,
      }),
    }),
    answer: z.object({ batchId: Id, changed: z.number().int() }),
  }),
  undoBatch: command({
    path: '/api/children/batches/:batchId/undo',
    permission: 'child.write',
    summary: 'Hoàn tác một lần sửa hàng loạt: trường nào người khác đã sửa sau đó thì giữ nguyên',
    input: z.object({ batchId: Id }),
    answer: z.object({ restored: z.number().int(), kept: z.number().int() }),
  }),
  listViewers: query({
    path: '/api/children/:childId/viewers',
    permission: 'child.viewers',
    summary: 'Ai đã xem hồ sơ này',
    input: z.object({ childId: Id }),
    answer: z.object({
      views: z.array(z.object({ at: Instant, name: z.string(), act: z.string(), summary: z.string() })),
    }),
  }),
  addPaper: upload({
    path: '/api/children/:childId/papers',
    permission: 'child.write',
    summary: 'Thêm bản chụp giấy tờ (PDF, PNG, JPEG, DOCX)',
    input: z.object({
      childId: Id,
      id: Id,
      kind: z.enum(['birth-certificate', 'disability-certificate', 'conclusion', 'decision', 'other']),
      name: OptionalText(200),
      number: OptionalText(60),
      issuedOn: PlainDateText.optional(),
    }),
    answer: Saved,
  }),
  removePaper: command({
    path: '/api/children/:childId/papers/:paperId/remove',
    permission: 'child.write',
    summary: 'Bỏ một giấy tờ (còn hoàn tác được)',
    input: z.object({ childId: Id, paperId: Id, version: Version, undo: z.boolean() }),
    answer: Saved,
  }),
  downloadPaper: download(
    {
      path: '/api/children/:childId/papers/:paperId',
      permission: 'child.papers',
      summary: 'Tải bản chụp giấy tờ',
      input: z.object({ childId: Id, paperId: Id }),
    },
    z.any(),
  ),
  listAssignable: query({
    path: '/api/children/:childId/assignable',
    permission: 'child.assign',
    summary: 'Chuyên viên tổng hợp của cấp trên có thể được giao theo dõi',
    input: z.object({ childId: Id }),
    answer: z.object({
      officers: z.array(z.object({ accountId: Id, name: z.string(), unitName: z.string() })),
    }),
  }),
  assignChild: command({
    path: '/api/children/:childId/assignments',
    permission: 'child.assign',
    summary: 'Giao một chuyên viên theo dõi: người ấy thấy phần nhạy cảm của hồ sơ',
    input: z.object({ childId: Id, id: Id, accountId: Id, reason: Text(500, 3) }),
    answer: Saved,
  }),
  endAssignment: command({
    path: '/api/children/:childId/assignments/:assignmentId/end',
    permission: 'child.assign',
    summary: 'Thôi giao theo dõi',
    input: z.object({ childId: Id, assignmentId: Id, version: Version }),
    answer: Saved,
  }),
  listViews: query({
    path: '/api/children/views',
    permission: 'child.read',
    summary: 'Cách xem đã lưu của mình và của đơn vị',
    input: z.object({}),
    answer: z.object({
      views: z.array(
        z.object({
          id: Id,
          name: z.string(),
          shared: z.boolean(),
          mine: z.boolean(),
          view: z.unknown(),
          version: Version,
        }),
      ),
    }),
  }),
  saveView: command({
    path: '/api/children/views/save',
    permission: 'child.read',
    summary: 'Lưu một cách xem danh sách',
    input: z.object({
      id: Id,
      /** 0 for a new one. */
      version: z.number().int().min(0),
      name: Text(80),
      shared: z.boolean(),
      view: z.record(z.string(), z.unknown()),
    }),
    answer: Saved,
  }),
  removeView: command({
    path: '/api/children/views/:viewId/remove',
    permission: 'child.read',
    summary: 'Bỏ một cách xem đã lưu',
    input: z.object({ viewId: Id, version: Version }),
    answer: Saved,
  }),
  getCodeLists: query({
    path: '/api/children/code-lists',
    permission: 'signed-in',
    summary: 'Danh mục dùng trong sổ trẻ em, theo ngày: dân tộc, nhóm hoàn cảnh, diện hộ, tình trạng học…',
    input: z.object({ on: PlainDateText.optional() }),
    answer: z.object({
      lists: z.record(
        z.string(),
        z.array(
          z.object({ code: z.string(), name: z.string(), parent: z.string().nullable(), note: z.string() }),
        ),
      ),
    }),
  }),
};
