import { decideColumnEncoding, decodeCell } from '../legacy-text/column.ts';
import { provesUnicode } from '../legacy-text/decode.ts';
import type { SheetCell } from '../sheets/cell.ts';
import { fold } from '../vietnamese.ts';

/**
 * A cell's text, tidied for looking at: decoded on its own where an old font may have written it. Good enough to tell
 * headers and totals by; values are read after the column was decided as a whole.
 */
export function shownText(cell: Pick<SheetCell, 'text' | 'font'>): string {
  const isPlain = !/[^\u0000-\u007f]/.test(cell.text) || provesUnicode(cell.text);
  const text = isPlain ? cell.text.normalize('NFC') : decodeCell(cell, decideColumnEncoding([cell]));
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The text without accents and signs: `ho va ten`. */
export const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const headings = [
  ...[
    'stt',
    'tt',
    'so tt',
    'so thu tu',
    'ho va ten',
    'ho ten',
    'ho va chu dem',
    'ten',
    'ten tre',
    'ten goi',
    'ho dem',
  ],
  ...[
    'ngay sinh',
    'ngay thang',
    'nam sinh',
    'thang',
    'tuoi',
    'gioi tinh',
    'gioi',
    'phai',
    'nam',
    'nu',
    'dan toc',
  ],
  ...[
    'ton giao',
    'quoc tich',
    'dia chi',
    'cho o',
    'noi o',
    'thuong tru',
    'tam tru',
    'noi sinh',
    'que quan',
    'thon',
  ],
  ...[
    'ap',
    'ban',
    'buon',
    'to dan pho',
    'khu pho',
    'xom',
    'khom',
    'xa',
    'cha',
    'bo',
    'me',
    'phu huynh',
    'bo me',
  ],
  ...[
    'cham soc',
    'nuoi duong',
    'chu ho',
    'quan he',
    'dinh danh',
    'so ho',
    'ma ho',
    'cccd',
    'cmnd',
    'cmt',
    'can cuoc',
  ],
  ...[
    'dien thoai',
    'sdt',
    'so dt',
    'dt',
    'nghe nghiep',
    'hoan canh',
    'doi tuong',
    'ngheo',
    'can ngheo',
    'khuyet tat',
  ],
  ...[
    'mo coi',
    'lop',
    'truong',
    'hoc',
    'trinh do',
    'bhyt',
    'bao hiem',
    'ho tro',
    'muc',
    'so tien',
    'ghi chu',
    'ngay',
  ],
  ...[
    'tinh trang',
    'ly do',
    'ky nhan',
    'khai sinh',
    'ma',
    'dang',
    'nguy co',
    'bo hoc',
    'suc khoe',
    'so nha',
    'email',
  ],
];
const heading = new RegExp(`(^| )(${headings.join('|')})( |$)`);
const LONGEST_HEADING = 80;

/** Whether a text is of the kind that stands above a column of such lists. */
export const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && heading.test(keyOf(text));

const title =
  /(^| )(danh sach|uy ban|ubnd|cong hoa|doc lap|bieu so|mau so|phu luc|ke hoach|bao cao|bang tong hop|thong ke)( |$)/;

/** Whether a text is of the kind that stands above a whole list. */
export const isTitle = (text: string): boolean => title.test(keyOf(text));

export const namesOrdinal = (text: string): boolean => /^(stt|tt|so tt|so thu tu|s tt|so)$/.test(keyOf(text));

const person =
  /^(ho va ten|ho ten|ho va chu dem|ho va ten dem|ho dem|ten)( (tre|em|khai sinh|hoc sinh|chau|be|day du))*$/;

/** Of a column with the names of the listed people themselves, not of their parents. */
export const namesPerson = (text: string): boolean => person.test(keyOf(text));

/** What a column of a group is of: "Họ tên" under "Cha" is "Họ tên cha". */
export const namesRelative = (text: string): boolean =>
  /^(ong |ba )?(cha|bo|me|ba|ma|cha me|bo me|phu huynh|nguoi cham soc|nguoi nuoi duong|nguoi giam ho|chu ho|tre|tre em|hoc sinh)( de)?$/.test(
    keyOf(text),
  );
