import { nameKey } from '../../../platform/shared/code-list.ts';
import { type ExportColumn, columnHeaders } from '../../exports/rules/columns.ts';
import type { CleaningList, FillField, RegisterField } from '../contract.ts';

/** The files of the four lists: what stands in them, what is to be filled in, and how a column is known again. */

export const keyHeader = 'Mã dòng';
export const whyHeader = 'Vì sao có trong danh sách';

export const fillHeaders: Readonly<Record<FillField, string>> = {
  fullName: 'Họ và tên đúng (điền)',
  sex: 'Giới tính (điền)',
  birthDate: 'Ngày sinh (điền)',
  ethnicity: 'Dân tộc (điền)',
  personalId: 'Số định danh đúng (điền)',
  motherName: 'Họ tên mẹ (điền)',
  fatherName: 'Họ tên cha (điền)',
  guardian: 'Người chăm sóc (điền)',
  conclusion: 'Kết luận: đúng, sai, không tìm thấy (điền)',
  checkedOn: 'Ngày xác minh (điền)',
  officer: 'Cán bộ công an (điền)',
  paper: 'Số, ngày văn bản (điền)',
};

interface FileShape {
  title: string;
  /** Locked: whom the row is about. */
  shown: readonly ExportColumn[];
  why: boolean;
  open: readonly FillField[];
}

export const fileShapes: Readonly<Record<CleaningList, FileShape>> = {
  'personal-id': {
    title: 'Trẻ em chưa có số định danh',
    shown: ['fullName', 'sex', 'birthDate', 'unitName', 'guardian'],
    why: false,
    open: ['personalId'],
  },
  'fitting-personal-id': {
    title: 'Trẻ em có số định danh sai',
    shown: ['fullName', 'unitName', 'guardian', 'personalId'],
    why: true,
    open: ['personalId', 'sex', 'birthDate'],
  },
  'required-fields': {
    title: 'Trẻ em thiếu dữ liệu',
    shown: ['fullName', 'unitName'],
    why: true,
    open: ['fullName', 'sex', 'birthDate', 'ethnicity', 'motherName', 'fatherName', 'guardian'],
  },
  'police-check': {
    title: 'Trẻ em cần công an xác minh số định danh',
    shown: ['fullName', 'sex', 'birthDate', 'unitName', 'guardian', 'personalId'],
    why: false,
    open: ['conclusion', 'personalId', 'checkedOn', 'officer', 'paper'],
  },
};

/** Cells that go out holding what the register holds; the others go out empty. */
export const isPrefilled = (field: FillField): field is RegisterField =>
  ['sex', 'birthDate', 'ethnicity', 'motherName', 'fatherName', 'guardian'].includes(field);

const fieldsByHeader = new Map(
  Object.entries(fillHeaders).map(([field, header]) => [nameKey(header), field as FillField]),
);
const ownHeaders = new Set([...Object.values(columnHeaders), keyHeader, whyHeader, 'STT'].map(nameKey));

/** What a column of a returned file is; undefined for one that is not ours. */
export function columnOf(header: string): FillField | 'key' | 'name' | 'shown' | undefined {
  const key = nameKey(header);
  if (key === nameKey(keyHeader)) return 'key';
  if (key === nameKey(columnHeaders.fullName)) return 'name';
  return fieldsByHeader.get(key) ?? (ownHeaders.has(key) ? 'shown' : undefined);
}

/** Keys are printed in capitals; what a hand or a program made of them is forgiven. */
export const tidyKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff']/g, '')
    .toUpperCase()
    .slice(0, 40);
