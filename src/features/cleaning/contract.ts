import { z } from 'zod';
import { command, query, room, upload } from '../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../platform/shared/schemas.ts';
import { Doubt, type Lacking, lackings } from '../children/contract.ts';
import { checkResults } from '../children/rules/cleaning.ts';
import { Registered } from '../exports/contract.ts';
import { cleaningPermissions } from './permissions.ts';

/** Data cleaning (làm sạch dữ liệu, VB 2513/LĐTBXH-TTTT): four lists go out to be filled in and come back. */

export type CleaningList = Lacking;

/** What of a record a file may fill in; each a text: '' for nothing, a birth as far as it is known (`2014-03-05`, `2014-03`, `2014`). */
export const registerFields = [
  ...(['fullName', 'sex', 'birthDate', 'ethnicity', 'personalId'] as const),
  ...(['motherName', 'fatherName', 'guardian'] as const),
] as const;
export type RegisterField = (typeof registerFields)[number];
/** What the police say beside it. */
export const checkFields = ['conclusion', 'checkedOn', 'officer', 'paper'] as const;
export const fillFields = [...registerFields, ...checkFields] as const;
export type FillField = (typeof fillFields)[number];

export const cleaningProblems = [
  'cleaning.not-our-file',
  'cleaning.too-many-rows',
  'cleaning.no-rows',
  'cleaning.not-open',
  'cleaning.count-changed',
  'cleaning.nothing-to-change',
  'cleaning.nothing-to-undo',
  'cleaning.undo-too-late',
] as const;
export type CleaningProblem = (typeof cleaningProblems)[number];

/** Why a row, or a cell of it, is not taken; sentences with the repair in the web's texts. */
export const rowProblems = [
  ...(['no-key', 'unknown-key', 'key-twice', 'child-twice', 'other-name', 'not-followed'] as const),
  ...(['number-changed-since', 'say-conclusion', 'say-date', 'say-officer', 'number-with-match'] as const),
  ...(['unknown-conclusion', 'number-digits-lost', 'number-shape', 'number-twice', 'number-in-use'] as const),
  ...(['sex-unreadable', 'date-unreadable', 'date-in-future', 'not-a-day', 'unknown-ethnicity'] as const),
  ...(['name-unreadable', 'text-hostile', 'text-too-long'] as const),
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** One transaction writes it all. */
export const mostRows = 6000;
export const undoDays = 7;
/** A file comes back within so many days. */
export const daysOut = 180;

export const returnPiles = ['change', 'conflict', 'refused', 'same'] as const;
export type ReturnPile = (typeof returnPiles)[number];

const Check = z.object({
  /** The number that was checked. */
  personalId: z.string(),
  result: z.enum(checkResults),
  checkedOn: PlainDateText,
  officer: z.string(),
  paper: z.string(),
});
export type Check = z.output<typeof Check>;

const JudgedField = z.object({
  field: z.enum(fillFields),
  /** As it stood when the file went out, as it stands now, as the file has it (its own text where that cannot be read). */
  sent: z.string(),
  now: z.string(),
  file: z.string(),
  verdict: z.enum(['change', 'conflict', 'refused']),
  /** A `RowProblem`, or a problem of the children's room. */
  code: z.string().nullable(),
});
export type JudgedField = z.output<typeof JudgedField>;

export const ReturnRow = z.object({
  seq: z.number().int(),
  sheet: z.string(),
  row: z.number().int(),
  key: z.string(),
  /** Null where the key is of nobody in the caller's area. */
  childId: Id.nullable(),
  fullName: z.string(),
  unitName: z.string(),
  pile: z.enum(returnPiles),
  problem: z.enum(rowProblems).nullable(),
  fields: z.array(JudgedField),
  doubts: z.array(Doubt),
  checks: z.array(Check),
});
export type ReturnRow = z.output<typeof ReturnRow>;

export const returnStates = ['reading', 'refused', 'open', 'done', 'undone', 'discarded'] as const;

export const Return = z.object({
  id: Id,
  version: Version,
  unitName: z.string(),
  state: z.enum(returnStates),
  fileName: z.string(),
  problem: z.string().nullable(),
  sentAt: Instant,
  sentBy: z.string(),
  committedAt: Instant.nullable(),
  /** Records changed and answers of the police written down; null before. */
  changed: z.number().int().nullable(),
  checked: z.number().int().nullable(),
  restored: z.number().int().nullable(),
  kept: z.number().int().nullable(),
  undoUntil: Instant.nullable(),
  abilities: z.object({ commit: z.boolean(), undo: z.boolean(), discard: z.boolean() }),
});
export type Return = z.output<typeof Return>;

const Counts = z.object({
  ...{ change: z.number().int(), conflict: z.number().int() },
  ...{ refused: z.number().int(), same: z.number().int() },
});
const returnId = { returnId: Id };
const change = { ...returnId, version: Version };

export const cleaningContract = room('cleaning', cleaningPermissions, {
  countLists: query({
    path: '/api/cleaning/lists',
    permission: 'cleaning.count',
    summary: 'Bốn danh sách làm sạch dữ liệu: số trẻ em theo xã',
    input: z.object({}),
    answer: z.object({
      communes: z.array(
        z.object({
          unitId: Id,
          name: z.string(),
          /** Whether the caller may open and clean its lists. */
          own: z.boolean(),
          children: z.number().int(),
          counts: z.record(z.enum(lackings), z.number().int()),
        }),
      ),
      /** What a record must hold, and who says so. */
      required: z.object({
        fields: z.array(z.object({ code: z.string(), name: z.string() })),
        source: z.string(),
      }),
    }),
  }),
  askFile: command({
    path: '/api/cleaning/files',
    permission: 'cleaning.run',
    summary: 'Xuất một danh sách làm sạch của một xã hoặc thôn để điền rồi gửi lại (XLSX, có trong sổ xuất)',
    input: z.object({
      id: Id,
      list: z.enum(lackings),
      unitId: Id,
      /** How many the person saw. */
      expected: z.number().int().min(1).max(mostRows),
      purpose: Text(40),
      purposeNote: OptionalText(300),
    }),
    answer: Registered,
  }),
  sendReturn: upload({
    path: '/api/cleaning/returns',
    permission: 'cleaning.run',
    summary: 'Gửi lại tệp đã điền; việc đọc chạy nền, chưa ghi gì vào sổ',
    input: z.object({ id: Id, unitId: Id }),
    answer: Saved,
  }),
  listReturns: query({
    path: '/api/cleaning/returns',
    permission: 'cleaning.run',
    summary: 'Các tệp đã gửi lại của đơn vị, mới nhất trước',
    input: z.object({}),
    answer: z.object({ returns: z.array(Return) }),
  }),
  getReturn: query({
    path: '/api/cleaning/returns/:returnId',
    permission: 'cleaning.run',
    audited: true,
    summary: 'Thử một tệp gửi lại: bao nhiêu dòng sẽ đổi, mâu thuẫn, không nhận được, không đổi',
    input: z.object(returnId),
    answer: z.object({
      return: Return,
      counts: Counts,
      /** Titles of columns that are not taken. */
      ignored: z.array(z.string()),
    }),
  }),
  listReturnRows: query({
    path: '/api/cleaning/returns/:returnId/rows',
    permission: 'cleaning.run',
    audited: true,
    summary: 'Các dòng của tệp gửi lại: từng ô cũ và mới, vì sao không nhận',
    input: z.object({
      ...returnId,
      pile: z.enum(returnPiles),
      /** `next` of the page before. */
      after: z.coerce.number().int().min(0).default(0),
      size: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ rows: z.array(ReturnRow), next: z.number().int().nullable() }),
  }),
  commitReturn: command({
    path: '/api/cleaning/returns/:returnId/commit',
    permission: 'cleaning.run',
    summary: 'Ghi các dòng sẽ đổi vào sổ (đúng số đã thấy), cả tệp trong một lần; hoàn tác được 7 ngày',
    input: z.object({
      ...change,
      expected: z.number().int().min(1).max(mostRows),
      /** Rows in conflict whose file is believed. */
      takes: z.array(z.number().int().min(1)).max(mostRows).default([]),
    }),
    answer: Saved.extend({ changed: z.number().int(), checked: z.number().int() }),
  }),
  undoReturn: command({
    path: '/api/cleaning/returns/:returnId/undo',
    permission: 'cleaning.run',
    summary: 'Hoàn tác một tệp đã ghi: ô nào người khác đã sửa sau đó thì giữ nguyên',
    input: z.object(change),
    answer: Saved.extend({ restored: z.number().int(), kept: z.number().int() }),
  }),
  discardReturn: command({
    path: '/api/cleaning/returns/:returnId/discard',
    permission: 'cleaning.run',
    summary: 'Bỏ một tệp gửi lại chưa ghi, xóa các dòng đã đọc',
    input: z.object(change),
    answer: Saved,
  }),
});
