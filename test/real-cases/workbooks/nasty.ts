import { toTcvn3, toVni } from '../../../src/platform/shared/legacy-text/test/encode.ts';
import { xlsOf } from '../../../src/platform/server/reading/sheets/test/xls-file.ts';
import { xlsxOf } from '../../../src/platform/server/reading/sheets/test/xlsx-file.ts';
import type { MadeValue } from '../../../src/platform/server/reading/sheets/test/made-sheet.ts';
import type { NastyWorkbook } from './workbook.ts';
import {
  names,
  day,
  iso,
  sex,
  sexWord,
  plain,
  text,
  table,
  shapes,
  toWindows1258,
  old,
  strange,
  strangeRead,
} from './written.ts';

const mothers = names.slice(20, 32);

export const nasty: NastyWorkbook[] = [
  {
    name: 'titles, merged two-row header, running numbers, a heading and a sum for each hamlet, signatures',
    file: 'hai-thon.xlsx',
    bytes: () =>
      xlsxOf([
        {
          name: 'DS',
          merged: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:G3', 'H3:H4'],
          rows: [
            ['DANH SÁCH TRẺ EM XÃ PHÚ LÂM NĂM 2021'],
            ['Đánh dấu x vào ô phù hợp'],
            [
              'STT',
              'Họ và tên',
              'Giới tính',
              undefined,
              'Ngày, tháng, năm sinh',
              'Họ và tên',
              undefined,
              'Hộ nghèo',
            ],
            [undefined, undefined, 'Nam', 'Nữ', undefined, 'Cha', 'Mẹ'],
            ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
            [undefined, 'Thôn Đông Sơn'],
            ...names
              .slice(0, 6)
              .map((name, n): MadeValue[] => [
                n + 1,
                name,
                n % 2 ? 'x' : undefined,
                n % 2 ? undefined : 'X',
                day(n),
                'Trần Văn Mẫu',
                'Lê Thị Mẫu',
                n % 3 ? undefined : 'x',
              ]),
            [undefined, 'Cộng thôn Đông Sơn: 6'],
            [undefined, 'Thôn Tây Sơn'],
            ...names
              .slice(6, 10)
              .map((name, n): MadeValue[] => [
                n + 1,
                name,
                n % 2 ? 'x' : undefined,
                n % 2 ? undefined : 'x',
                day(n + 6),
                'Trần Văn Mẫu',
                'Lê Thị Mẫu',
              ]),
            [undefined, 'Cộng thôn Tây Sơn: 4'],
            [undefined, 'TỔNG CỘNG: 10'],
            [undefined, 'Phú Lâm, ngày 5 tháng 11 năm 2021'],
            [undefined, 'Người lập'],
          ],
        },
      ]),
    children: plain(names.slice(0, 10)),
    notRows: 12,
    more: (children) => [
      children.map(({ unitName }) => unitName.includes('Đông')),
      children.map(({ householdClass }) => householdClass),
    ],
    moreIs: [
      [true, true, true, true, true, true, false, false, false, false],
      ['poor', null, null, 'poor', null, null, null, null, null, null],
    ],
  },
  {
    name: 'dates as text in a dozen shapes',
    file: 'ngay-sinh.csv',
    bytes: () =>
      Buffer.from(
        `\ufeff${text([['Họ tên', 'Phái', 'Sinh ngày', 'Ấp'], ...shapes.map(([written], n) => [names[n] as string, sexWord(n), written, 'Đông Sơn'])])}`,
      ),
    children: shapes.map(([, birthDate, birthPrecision], n) => ({
      fullName: names[n] as string,
      birthDate,
      birthPrecision,
      sex: sex(n),
    })),
    told: [
      'birthDate|birth-date.two-digit-year',
      'birthDate|birth-date.letter-for-digit',
      'birthDate|birth-date.serial-number',
    ],
  },
  {
    name: 'numbers and telephones that lost their zeros, numbers as 1,23E+11',
    file: 'so-dinh-danh.xlsx',
    bytes: () =>
      xlsxOf([
        {
          name: 'Trang 1',
          rows: [
            ['TT', 'Họ và tên', 'Giới', 'Năm sinh', 'Số định danh', 'SĐT'],
            [1, names[0] as string, 'Nữ', 2014, 1314123456, 912345678],
            [2, names[1] as string, 'Nam', 2014, '001214123456', '0912 345 679'],
            [3, names[2] as string, 'Nữ', 2014, '1,23E+11', '+84 912 345 680'],
          ],
        },
      ]),
    children: names
      .slice(0, 3)
      .map((fullName, n) => ({ fullName, birthDate: '2014-01-01', birthPrecision: 'year', sex: sex(n) })),
    told: [
      'personalId|number.lost-zeros-repaired',
      'personalId|number.digits-lost',
      'phone|phone.lost-zero-repaired',
    ],
    more: (children) => children.map(({ personalId, phone }) => [personalId, phone]),
    moreIs: [
      ['001314123456', '0912345678'],
      ['001214123456', '0912345679'],
      [null, '0912345680'],
    ],
  },
  {
    name: 'parents in one cell, in many ways',
    file: 'cha-me.csv',
    bytes: () =>
      Buffer.from(
        text([
          ['Họ và tên trẻ', 'Giới tính', 'Ngày sinh', 'Họ tên cha mẹ'],
          [names[0] as string, 'Nữ', day(0), 'Mẹ: Trần Thị Ánh / Cha: Lê Văn Ba'],
          [names[1] as string, 'Nam', day(1), '"Lê Văn Ba (bố)\nTrần Thị Ánh (mẹ)"'],
          [names[2] as string, 'Nữ', day(2), 'Bố Lê Văn Ba, mẹ Trần Thị Ánh'],
        ]),
      ),
    children: plain(names.slice(0, 3)),
    more: (children) =>
      children.map(({ relatives }) => relatives.map(({ kind, fullName }) => `${kind} ${fullName}`).sort()),
    moreIs: Array.from({ length: 3 }, () => ['father Lê Văn Ba', 'mother Trần Thị Ánh']),
  },
  {
    name: 'a sheet for each age, a hidden sheet and a hidden column',
    file: 'nhieu-trang.xlsx',
    bytes: () =>
      xlsxOf([
        { name: '0-5 tuổi', rows: table(names.slice(0, 5)) },
        { name: '6-15 tuổi', hiddenColumns: [5], rows: table(names.slice(5, 10)) },
        { name: 'cũ', state: 'hidden', rows: table(['Không Được Nhập']) },
        { name: 'Ghi chú', rows: [['Nơi nhận: UBND xã']] },
      ]),
    children: [...plain(names.slice(0, 5)), ...plain(names.slice(5, 10))],
    notRows: 2,
  },
  {
    name: 'the old font .VnTime (TCVN3)',
    file: 'tcvn3.xls',
    bytes: () => xlsOf([{ name: 'DS', rows: old('.VnTime', toTcvn3, names) }]),
    children: plain(names),
  },
  {
    name: 'the old font VNI-Times',
    file: 'vni.xls',
    bytes: () => xlsOf([{ name: 'DS', rows: old('VNI-Times', toVni, names) }]),
    children: plain(names),
  },
  {
    name: 'each column in a writing of its own: names in TCVN3, mothers in VNI, hamlets in Unicode',
    file: 'ba-bang-ma.xls',
    bytes: () =>
      xlsOf([
        {
          name: 'DS',
          rows: [
            ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Họ tên mẹ', 'Thôn'],
            ...names
              .slice(0, 12)
              .map((name, n): MadeValue[] => [
                ...[n + 1, { value: toTcvn3(name), font: '.VnTime' }, sexWord(n), day(n)],
                ...[{ value: toVni(mothers[n] as string), font: 'VNI-Times' }, 'Thôn Đông Sơn'],
              ]),
          ],
        },
      ]),
    children: plain(names.slice(0, 12)),
    more: (children) => children.map(({ relatives }) => relatives.map(({ fullName }) => fullName)),
    moreIs: mothers.map((name) => [name]),
  },
  {
    name: 'TCVN3 without a font that tells it, in a text',
    file: 'tcvn3.csv',
    bytes: () =>
      Buffer.from(
        text(table(names))
          .split('')
          .map((sign) => toTcvn3(sign))
          .join(''),
        'latin1',
      ),
    children: plain(names),
  },
  {
    name: 'UTF-16 with tabs, as Excel saves “Unicode Text”',
    file: 'utf16.txt',
    bytes: () => Buffer.from(`\ufeff${text(table(names), '\t')}`, 'utf16le'),
    children: plain(names),
  },
  {
    name: 'Windows-1258',
    file: 'cp1258.csv',
    bytes: () => toWindows1258(text(table(names))),
    children: plain(names),
  },
  {
    name: 'names of highland peoples, of one word, decomposed, with another đ; numbers before them',
    file: 'ten-la.csv',
    bytes: () => Buffer.from(text(table(strange.map((name, n) => (n === 3 ? `4. ${name}` : name)))), 'utf8'),
    children: plain(strangeRead),
    told: ['fullName|name.single-word', 'fullName|name.numbering-removed'],
  },
  {
    name: 'formulas, links, markup, emoji and marks that turn the writing',
    file: 'doc-hai.csv',
    bytes: () =>
      Buffer.from(
        text([
          ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Ghi chú'],
          ['=HYPERLINK(1)', 'Nữ', day(0), ''],
          ['<script>alert(1)</script>', 'Nữ', day(1), ''],
          ['Bé Măng 🌱', 'Nữ', day(2), ''],
          [`An${'\u0301'.repeat(5000)}`, 'Nữ', day(3), ''],
          ['Nguyễn Thị \u202eHoa', 'Nữ', day(4), '=1+1'],
          ['Nguyễn Thị Tương Lai', 'Nữ', '05/03/2031', ''],
          ['Nguyễn Thị Xưa', 'Nữ', '05/03/1900', ''],
          ['Nguyễn Thị Nhuận', 'Nữ', '29/02/2015', ''],
        ]),
      ),
    // Born in 1900: read, and no child any more.
    children: [{ fullName: 'Nguyễn Thị Hoa', birthDate: iso(4) }, { fullName: 'Nguyễn Thị Xưa' }],
    told: [
      ...['fullName|name.not-a-name', 'fullName|name.too-long', 'fullName|name.invisible-removed'],
      ...['birthDate|birth-date.in-future', 'birthDate|birth-date.no-such-day'],
      'birthDate|birth-date.already-sixteen',
    ],
    more: (children) => children.map(({ note }) => note),
    moreIs: ['=1+1', ''],
  },
];
