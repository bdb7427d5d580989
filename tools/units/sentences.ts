import type { OfficialStep, RowProblem, RowProblemCode } from '../../src/features/units/server/public.ts';

/** What is wrong and how to mend it, for the person who gave the two files. */
const sentences: Record<RowProblemCode, (p: Record<string, string>) => string> = {
  'code-malformed': (p) => `“${p.value}” không phải mã; ghi mã bằng chữ số, ví dụ 98014`,
  'code-length': (p) =>
    `“${p.value}” không đủ số chữ số; mã của ${p.type} có ${p.digits} chữ số, xem có mất số 0 ở đầu không`,
  'code-twice': (p) => `mã ${p.value} đã có ở dòng ${p.other}; bỏ một dòng hoặc sửa mã`,
  'name-unreadable': (p) =>
    p.value?.trim()
      ? `“${p.value}” có ký tự ẩn hoặc dài quá 200 chữ; gõ lại tên`
      : 'tên để trống; ghi tên đầy đủ',
  'name-without-type': (p) => `“${p.value}” thiếu chữ chỉ loại; ghi “${p.type} ${p.value}”`,
  'type-unknown': (p) =>
    `“${p.value}” không phải loại đơn vị có hiệu lực vào ngày này; dùng một trong: ${p.known}`,
  'parent-missing': (p) => `${p.name} chưa có mã cấp trên; ghi mã của tỉnh, huyện mà nó trực thuộc`,
  'parent-unknown': (p) =>
    `cấp trên ${p.value} của ${p.name} không có trong danh mục; thêm dòng cho mã đó hoặc sửa mã`,
  'parent-level': (p) => `${p.name} không thể trực thuộc ${p.parent}; sửa mã cấp trên`,
  'parent-outside': (p) => `${p.name} không nằm dưới đơn vị gốc của địa phương; sửa mã cấp trên hoặc bảng mã`,
  'root-without-code': (p) =>
    `đơn vị gốc ${p.name} chưa có mã hành chính; ghi mã cho nó ở màn hình Đơn vị (đổi tên, loại hoặc mã) rồi chạy lại`,
  'new-code-unknown': (p) =>
    `mã mới “${p.value}” không có trong danh mục; sửa mã hoặc thêm dòng vào danh mục`,
  'pair-twice': (p) => `cặp ${p.from} → ${p.to} đã có ở dòng ${p.other}; bỏ một dòng`,
  'partial-unreadable': (p) =>
    `“${p.value}” không rõ là toàn bộ hay một phần; để trống (toàn bộ) hoặc ghi x (một phần)`,
  'full-and-partial': (p) =>
    `${p.name} (${p.code}) vừa nhập toàn bộ vào ${p.other} vừa chia cho nơi khác; đánh dấu một phần ở mọi dòng của mã này`,
  'level-differs': (p) => `${p.name} không thể trở thành ${p.other} vì khác cấp; sửa mã mới`,
  'remainder-missing': (p) => `${p.name} (${p.code}) chỉ có một phần được nhập; thêm dòng cho phần còn lại`,
  'hamlet-unknown': (p) => `${p.name} không có “${p.hamlet}”; sửa tên thôn, khu phố cho đúng với cây đơn vị`,
  'hamlet-twice': (p) => `“${p.hamlet}” của ${p.name} đã xếp ở dòng khác; để ở một dòng`,
  'hamlets-unassigned': (p) =>
    `${p.name} bị chia mà chưa biết ${p.hamlets} về đâu; ghi tên các thôn, khu phố vào cột “thôn”, cách nhau bằng dấu chấm phẩy`,
  'unit-unaccounted': (p) =>
    `${p.name} (${p.code}) không có trong danh mục và bảng mã không nói nó về đâu; thêm dòng ${p.code} → mã mới`,
};

const files = { list: 'Danh mục', mapping: 'Bảng mã cũ – mới' } as const;
const fields: Record<RowProblem['field'], string> = {
  ...{ row: 'dòng', code: 'mã', name: 'tên', type: 'loại', parent: 'mã cấp trên' },
  ...{ from: 'mã cũ', to: 'mã mới', partial: 'một phần', hamlets: 'thôn' },
};

/** "Danh mục, dòng 5, cột mã: …" */
export const problemLine = ({ file, row, field, code, params }: RowProblem): string =>
  `${files[file]}${row === null ? '' : `, dòng ${row}, cột ${fields[field]}`}: ${sentences[code](params)}.`;

const listed = (names: readonly string[]): string => [...new Set(names)].join(', ');

/** What one change does, in the names of its preview. */
export function stepLine({ act, preview }: OfficialStep): string {
  const { ends, begins, renames, moves, links, hamlets } = preview;
  const [founded] = begins;
  const follow = hamlets > 0 ? `; ${hamlets} thôn, khu phố chuyển theo` : '';
  switch (act.kind) {
    case 'create':
      return `Lập mới: ${founded?.name} (mã ${act.officialCode ?? 'ghi sau'}), trực thuộc ${founded?.parentName}`;
    case 'rename':
      return `Đổi tên, loại hoặc mã: ${renames[0]?.name} → ${act.name} (mã ${act.officialCode ?? 'ghi sau'})`;
    case 'merge':
      return `Nhập: ${listed(links.map((link) => link.fromName))} → ${listed(links.map((link) => link.toName))}${follow}`;
    case 'split':
      return `Chia: ${listed(links.map((link) => link.fromName))} → ${listed(links.map((link) => link.toName))}${act.keeps ? ' (đơn vị cũ vẫn còn)' : ''}${follow}`;
    case 're-parent':
      return `Chuyển trực thuộc: ${listed(moves.map((move) => move.name))} → ${listed(moves.map((move) => move.toName))}`;
    case 'end':
      return `Giải thể: ${listed(ends.map((unit) => unit.name))}`;
  }
}
