import { z } from 'zod';
import { command, download, query, room, upload } from '../../platform/shared/endpoint.ts';
import { Id, Saved, Version } from '../../platform/shared/schemas.ts';
import { CellEdit, FindingGroup, Repair } from './contract/findings.ts';
import { Alike, Counts, ImportRow, piles } from './contract/rows.ts';
import { ChosenColumns, ChosenSheet, HeaderRows, PreviewRow, SheetColumns } from './contract/sheets.ts';
import { Import, ImportLine, ImportOptions } from './contract/standing.ts';
import { importPermissions } from './permissions.ts';

export * from './contract/fields.ts';
export * from './contract/findings.ts';
export * from './contract/rows.ts';
export * from './contract/sheets.ts';
export * from './contract/standing.ts';

export const importProblems = [
  'imports.not-a-workbook',
  'imports.not-a-place-of-children',
  'imports.busy',
  'imports.step-not-reached',
  'imports.closed',
  'imports.unknown-sheet',
  'imports.unknown-column',
  'imports.unknown-field',
  'imports.field-twice',
  'imports.name-column-missing',
  'imports.header-out-of-sheet',
  'imports.too-many-rows',
  'imports.nothing-to-enter',
  'imports.count-changed',
  'imports.unknown-group',
  'imports.unknown-code',
  'imports.repair-does-not-fit',
  'imports.row-not-undecided',
  'imports.undo-too-late',
  'imports.nothing-to-undo',
  'imports.nothing-left-over',
  'imports.nothing-failed',
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** How many rows one import may enter; a whole district fits. */
export const mostRows = 60_000;
export const undoDays = 7;

const importId = { importId: Id };
const change = { ...importId, version: Version };

/** The import after an act; `jobId` when a job goes on with it: ask `getImport` until its state is no longer that of work. */
const Started = Saved.extend({ jobId: Id.nullable() });

export const importsContract = room('imports', importPermissions, {
  startImport: upload({
    path: '/api/imports',
    permission: 'import.run',
    summary: 'Bước 1: gửi một danh sách trẻ em (XLSX, XLS, CSV); việc đọc chạy nền, có tiến độ',
    input: z.object({ id: Id, unitId: Id }),
    answer: Started,
  }),
  listImports: query({
    path: '/api/imports',
    permission: 'import.run',
    summary: 'Các lần nhập của đơn vị, mới nhất trước',
    input: z.object({}),
    answer: z.object({ imports: z.array(ImportLine) }),
  }),
  getImport: query({
    path: '/api/imports/:importId',
    permission: 'import.run',
    audited: true,
    summary: 'Một lần nhập: đang ở bước nào, tìm thấy gì, làm được gì',
    input: z.object(importId),
    answer: z.object({ import: Import }),
  }),
  previewSheet: query({
    path: '/api/imports/:importId/sheets/:sheet',
    permission: 'import.run',
    audited: true,
    summary: 'Bước 2: các hàng đầu của một trang tính, để chỉ hàng tiêu đề',
    input: z.object({ ...importId, sheet: z.coerce.number().int().min(0).max(200) }),
    answer: z.object({ name: z.string(), header: HeaderRows.nullable(), rows: z.array(PreviewRow) }),
  }),
  chooseSheets: command({
    path: '/api/imports/:importId/sheets',
    permission: 'import.run',
    summary: 'Bước 2: lấy những trang tính nào, tiêu đề ở hàng nào, cột nào theo bảng mã nào',
    input: z.object({ ...change, sheets: z.array(ChosenSheet).min(1).max(100) }),
    answer: Saved,
  }),
  getColumns: query({
    path: '/api/imports/:importId/columns',
    permission: 'import.run',
    audited: true,
    summary: 'Bước 3: các cột, nội dung mẫu, bảng mã cũ trước và sau, trường được đoán',
    input: z.object(importId),
    answer: z.object({ sheets: z.array(SheetColumns) }),
  }),
  chooseColumns: command({
    path: '/api/imports/:importId/columns',
    permission: 'import.run',
    summary: 'Bước 3: mỗi cột là trường nào; ghi nhớ cho đơn vị rồi thử nhập, chưa ghi gì vào sổ',
    input: z.object({
      ...change,
      sheets: z.array(ChosenColumns).min(1).max(100),
      options: ImportOptions,
    }),
    answer: Started,
  }),
  listGroups: query({
    path: '/api/imports/:importId/groups',
    permission: 'import.run',
    audited: true,
    summary: 'Bước 4: điều cần sửa, cần xem và đã tự đổi, gom theo cách sửa',
    input: z.object(importId),
    answer: z.object({
      counts: Counts,
      groups: z.array(FindingGroup),
      /** Rows that are no children, by what they are. */
      notRows: z.array(z.object({ reason: z.string(), rows: z.number().int() })),
      sheets: z.array(z.object({ sheet: z.string(), counts: Counts })),
    }),
  }),
  listRows: query({
    path: '/api/imports/:importId/rows',
    permission: 'import.run',
    audited: true,
    summary: 'Bước 4: các dòng của một nhóm hoặc một điều cần sửa',
    input: z.object({
      ...importId,
      pile: z.enum(piles).optional(),
      group: z.string().max(2300).optional(),
      /** Words of the name. */
      search: z.string().max(100).optional(),
      /** `next` of the page before. */
      after: z.coerce.number().int().min(0).default(0),
      size: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ rows: z.array(ImportRow), next: z.number().int().nullable() }),
  }),
  repair: command({
    path: '/api/imports/:importId/repairs',
    permission: 'import.run',
    summary: 'Bước 4: một cách sửa cho mọi dòng cùng lỗi',
    input: z.object({ ...change, repairId: Id, repair: Repair }),
    answer: Started.extend({ rows: z.number().int() }),
  }),
  takeBackRepair: command({
    path: '/api/imports/:importId/repairs/:repairId/take-back',
    permission: 'import.run',
    summary: 'Bước 4: bỏ một cách sửa đã dùng',
    input: z.object({ ...change, repairId: Id }),
    answer: Started.extend({ rows: z.number().int() }),
  }),
  editRows: command({
    path: '/api/imports/:importId/rows/edit',
    permission: 'import.run',
    summary: 'Bước 4: sửa từng ô; từng dòng được trả lời riêng',
    input: z.object({
      ...importId,
      rows: z
        .array(
          z.strictObject({
            seq: z.number().int().min(1),
            version: Version,
            /** Takes the place of earlier edits of the same fields; `takeBack` names fields that are as in the list again. */
            edits: z.array(CellEdit).max(60),
            takeBack: z.array(z.string().max(40)).max(60),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: z.object({
      saved: z.array(ImportRow),
      stale: z.array(ImportRow),
      absent: z.array(z.number().int()),
      counts: Counts,
      version: Version,
    }),
  }),
  decideRows: command({
    path: '/api/imports/:importId/rows/decide',
    permission: 'import.run',
    summary: 'Bước 4: dòng nghi trùng hoặc cần xem: vẫn nhập, không nhập, hoặc để quyết sau',
    input: z.object({
      ...importId,
      rows: z
        .array(z.strictObject({ seq: z.number().int().min(1), version: Version }))
        .min(1)
        .max(2000),
      choice: z.enum(['take', 'skip']).nullable(),
    }),
    answer: z.object({
      saved: z.array(z.object({ seq: z.number().int(), version: Version, pile: z.enum(piles) })),
      stale: z.array(z.number().int()),
      counts: Counts,
      version: Version,
    }),
  }),
  compareRow: query({
    path: '/api/imports/:importId/rows/:seq',
    permission: 'import.run',
    audited: true,
    summary: 'Bước 4: một dòng và những ai giống với nó',
    input: z.object({ ...importId, seq: z.coerce.number().int().min(1) }),
    answer: z.object({ row: ImportRow, alike: z.array(Alike) }),
  }),
  commitImport: command({
    path: '/api/imports/:importId/commit',
    permission: 'import.run',
    summary:
      'Bước 5: ghi các dòng sẵn sàng vào sổ (đúng số đã thấy); việc chạy nền, đứt giữa chừng thì chạy tiếp',
    input: z.object({ ...change, expected: z.number().int().min(1).max(mostRows) }),
    answer: Started,
  }),
  undoImport: command({
    path: '/api/imports/:importId/undo',
    permission: 'import.run',
    summary: 'Hoàn tác cả lần nhập trong 7 ngày; hồ sơ đã có người sửa thì giữ lại và nêu tên',
    input: z.object(change),
    answer: Started,
  }),
  retryImport: command({
    path: '/api/imports/:importId/retry',
    permission: 'import.run',
    summary: 'Chạy lại việc nền đã hỏng',
    input: z.object(change),
    answer: Started,
  }),
  discardImport: command({
    path: '/api/imports/:importId/discard',
    permission: 'import.run',
    summary: 'Bỏ một lần nhập chưa ghi vào sổ, xóa các dòng đã đọc',
    input: z.object(change),
    answer: Saved,
  }),
  downloadLeftOver: download(
    {
      path: '/api/imports/:importId/left-over',
      permission: 'import.run',
      summary: 'Các dòng chưa nhập, như trong tệp, thêm cột lý do (XLSX)',
      input: z.object(importId),
    },
    z.any(),
  ),
});
