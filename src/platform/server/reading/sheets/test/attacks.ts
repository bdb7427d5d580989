import { encodePng, printPdf } from '../../test/printed-page.ts';
import { para, wordFile } from '../../test/word-file.ts';
import { type ZipPart, zipOf } from '../../test/zip-writer.ts';
import { compoundOf, xlsOf, xlsStream } from './xls-file.ts';
import { contentTypes, rawXlsxParts, worksheet, xlsxOf } from './xlsx-file.ts';

const MB = 1024 * 1024;
const small = { name: 'a', rows: [['a']] };
const withRows = (rows: string, more: Parameters<typeof worksheet>[1] = {}): Buffer =>
  zipOf(rawXlsxParts([{ name: 'a', xml: worksheet(rows, more) }]));
const withPart = (part: ZipPart): Buffer =>
  zipOf([
    ...rawXlsxParts([{ name: 'a', xml: worksheet('') }]).filter(({ name }) => name !== part.name),
    part,
  ]);
/** The record `BOUNDSHEET` of a stream with its kind of sheet changed. */
const asMacroSheet = (stream: Buffer): Buffer => {
  const changed = Buffer.from(stream);
  changed[changed.indexOf(Buffer.from([0x85, 0x00])) + 4 + 5] = 1;
  return changed;
};
const locked = Buffer.concat([
  xlsStream([small]).subarray(0, 20),
  Buffer.from([0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0]),
  xlsStream([small]).subarray(20),
]);
const cells = (count: number, cell: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => cell(at)).join('');

/** What is wrong, a workbook of it, and the code that it is refused with. */
export const attacks: [string, () => Buffer, string][] = [
  ['nothing in it', () => Buffer.alloc(0), 'reading.empty'],
  ['only separators of lines in it', () => Buffer.from('\r\n \r\n'), 'reading.empty'],
  ['21 MB', () => Buffer.alloc(21 * MB, 'a,b\n'), 'reading.too-large'],
  ['a program named .xlsx', () => Buffer.from('MZ\x90\0\x03', 'latin1'), 'reading.unknown-kind'],
  ['a zip of something else', () => zipOf([{ name: 'a.txt', content: 'a' }]), 'reading.unknown-kind'],
  ['a Word file', () => wordFile(para('a')), 'reading.not-a-workbook'],
  ['a PDF', () => printPdf('a'), 'reading.not-a-workbook'],
  [
    'a picture',
    () => encodePng({ width: 1, height: 1, pixels: new Uint8Array([255]) }),
    'reading.not-a-workbook',
  ],
  ['Rich Text', () => Buffer.from('{\\rtf1 a}'), 'reading.not-a-workbook'],
  [
    'an old Word file with a workbook inside it',
    () =>
      compoundOf({
        '/WordDocument': Buffer.from('x'),
        '/ObjectPool/1/Workbook': xlsStream([small]),
      }),
    'reading.not-a-workbook',
  ],
  [
    'a page of a table named .xls',
    () => Buffer.from('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>a'),
    'reading.web-page',
  ],
  ['a page in UTF-16', () => Buffer.from('\ufeff<table><tr><td>a', 'utf16le'), 'reading.web-page'],
  [
    'XML of Excel 2003',
    () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'reading.web-page',
  ],
  [
    'an archive of a page',
    () => Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
    'reading.web-page',
  ],
  [
    'a binary workbook (xlsb)',
    () =>
      zipOf([
        contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
        { name: 'xl/workbook.bin', content: 'x' },
      ]),
    'reading.binary-workbook',
  ],
  [
    'a spreadsheet of LibreOffice (ODS)',
    () =>
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', content: '<office:document-content/>' },
      ]),
    'reading.open-document',
  ],
  [
    'macros (xlsm)',
    () =>
      zipOf([
        ...rawXlsxParts([{ name: 'a', xml: worksheet('') }]),
        { name: 'xl/vbaProject.bin', content: 'x' },
      ]),
    'reading.macro',
  ],
  [
    'macros under another name',
    () => zipOf([contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml')]),
    'reading.macro',
  ],
  [
    'a sheet of old macros in XLSX',
    () =>
      zipOf(
        rawXlsxParts([{ name: 'a', xml: worksheet('') }]).map((part) => ({
          ...part,
          content: String(part.content).replace('relationships/worksheet"', 'relationships/xlMacrosheet"'),
        })),
      ),
    'reading.macro',
  ],
  [
    'macros in XLS',
    () => compoundOf({ '/Workbook': xlsStream([small]), '/_VBA_PROJECT_CUR/VBA/dir': Buffer.from('x') }),
    'reading.macro',
  ],
  [
    'a sheet of old macros in XLS',
    () => compoundOf({ '/Workbook': asMacroSheet(xlsStream([small])) }),
    'reading.macro',
  ],
  ['a password in XLS', () => compoundOf({ '/Workbook': locked }), 'reading.encrypted'],
  ['a password in XLSX', () => compoundOf({ '/EncryptedPackage': Buffer.from('x') }), 'reading.encrypted'],
  [
    'an entity from outside (XXE)',
    () =>
      withRows('<row><c t="inlineStr"><is><t>&x;</t></is></c></row>', {
        before: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      }),
    'reading.doctype',
  ],
  [
    'entities of entities in the styles',
    () => withPart({ name: 'xl/styles.xml', content: '<!DOCTYPE a [<!ENTITY x "aa">]><styleSheet/>' }),
    'reading.doctype',
  ],
  ['half a zip', () => xlsxOf([small]).subarray(0, 500), 'reading.corrupt'],
  [
    'XML that breaks off',
    () => withPart({ name: 'xl/worksheets/sheet1.xml', content: '<worksheet><row>' }),
    'reading.corrupt',
  ],
  [
    'no sheet where the workbook says',
    () => zipOf(rawXlsxParts([{ name: 'a', xml: '' }]).slice(0, -1)),
    'reading.corrupt',
  ],
  ['a text that is not there', () => withRows('<row><c t="s"><v>7</v></c></row>'), 'reading.corrupt'],
  ['rows that go back', () => withRows('<row r="5"/><row r="4"/>'), 'reading.corrupt'],
  [
    'half an XLS',
    () => xlsOf([{ name: 'a', rows: [['a'.repeat(9000)]] }]).subarray(0, 6000),
    'reading.corrupt',
  ],
  [
    'an XLS whose records lead nowhere',
    () => compoundOf({ '/Workbook': Buffer.alloc(5000, 0x09) }),
    'reading.corrupt',
  ],
  [
    '512 MB in 500 KB',
    () => withPart({ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(512 * MB) }),
    'reading.bomb',
  ],
  [
    '250 MB behind a small claim',
    () =>
      withPart({
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.alloc(250 * MB, ' '),
        claimedBytes: 1000,
      }),
    'reading.corrupt',
  ],
  [
    '10,000 sheets',
    () =>
      zipOf(rawXlsxParts(Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}`, xml: worksheet('') })))),
    'reading.too-many-sheets',
  ],
  [
    '101 sheets that are one part',
    () => {
      const parts = rawXlsxParts([{ name: 'a', xml: worksheet('') }]);
      const listed = '<sheet name="b" sheetId="1" r:id="s0"/>'.repeat(101);
      return zipOf(
        parts.map((part) => ({
          ...part,
          content: String(part.content).replace('<sheets>', `<sheets>${listed}`),
        })),
      );
    },
    'reading.too-many-sheets',
  ],
  [
    '101 sheets in XLS',
    () => xlsOf(Array.from({ length: 101 }, (_, at) => ({ name: `${at}`, rows: [] }))),
    'reading.too-many-sheets',
  ],
  ['sheets without a cell', () => xlsxOf([{ name: 'a', rows: [] }]), 'reading.empty'],
  ['an XLS without a cell', () => xlsOf([{ name: 'a', rows: [] }]), 'reading.empty'],
  [
    'a million columns',
    () => withRows(`<row>${cells(1_000_000, (at) => `<c><v>${at}</v></c>`)}</row>`),
    'reading.too-many-columns',
  ],
  [
    'a column beyond XFD',
    () => withRows('<row><c r="AAAAAAAA1"><v>1</v></c></row>'),
    'reading.too-many-columns',
  ],
  ['a million columns in CSV', () => Buffer.from(`${'1,'.repeat(1_000_000)}\n`), 'reading.too-many-columns'],
  ['a row beyond 200,000', () => withRows('<row r="200001"><c><v>1</v></c></row>'), 'reading.too-many-rows'],
  ['300,000 rows in CSV', () => Buffer.from('a,b\n'.repeat(300_000)), 'reading.too-many-rows'],
  [
    'six million empty cells',
    () => Buffer.from(`${','.repeat(499)}\n`.repeat(12_000)),
    'reading.too-many-cells',
  ],
  [
    'a cell of 40,000 letters',
    () => xlsxOf([{ name: 'a', rows: [['á'.repeat(40_000)]] }]),
    'reading.cell-too-long',
  ],
  ['a cell of 40,000 letters in CSV', () => Buffer.from('á'.repeat(40_000)), 'reading.cell-too-long'],
];
