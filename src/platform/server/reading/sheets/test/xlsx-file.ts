import { type ZipPart, zipOf } from '../../test/zip-writer.ts';
import {
  cellOf,
  columnName,
  type MadeCell,
  type MadeOptions,
  type MadeSheet,
  numbering,
} from './made-sheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relations = (...list: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

export interface RawSheet {
  name: string;
  /** The whole part. */
  xml: string;
  state?: string;
}

export const contentTypes = (type = TYPE): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
});

/** A worksheet whose rows are the given XML. */
export const worksheet = (rows: string, { before = '', after = '' } = {}): string =>
  `${before}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** Parts of a workbook written by hand. */
export function rawXlsxParts(
  sheets: RawSheet[],
  more: { styles?: string; strings?: string; since1904?: boolean } = {},
): ZipPart[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
  );
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${more.since1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`;
  return [
    contentTypes(),
    { name: '_rels/.rels', content: relations(relation('m', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: workbook },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ...sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('y', 'styles', 'styles.xml'),
        relation('z', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${more.styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${more.strings ?? ''}</sst>` },
    ...sheets.map(({ xml }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: xml })),
  ];
}

interface Look {
  font: string;
  format: string;
}

function stylesXml(looks: Look[]): string {
  const fonts = numbering<string>();
  const formats = numbering<string>();
  const xfs = looks.map(
    ({ font, format }) =>
      `<xf numFmtId="${format === '' ? 0 : 164 + formats.of(format)}" fontId="${fonts.of(font)}"/>`,
  );
  const codes = formats.looks.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`,
  );
  const names = fonts.looks.map((name) => `<font><sz val="12"/><name val="${escaped(name)}"/></font>`);
  return `<numFmts>${codes.join('')}</numFmts><fonts>${names.join('')}</fonts><cellXfs>${xfs.join('')}</cellXfs>`;
}

const textXml = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;
const stringXml = ({ value, runs }: MadeCell): string =>
  `<si>${
    runs
      ?.map(
        ({ text, font }) =>
          `<r>${font ? `<rPr><rFont val="${escaped(font)}"/></rPr>` : ''}${textXml(text)}</r>`,
      )
      .join('') ?? textXml(String(value))
  }</si>`;

/** The workbook as XLSX, with shared strings, fonts and formats as Excel writes them. */
export function xlsxOf(sheets: MadeSheet[], { since1904 }: MadeOptions = {}): Buffer {
  const looks = numbering<Look>(({ font, format }) => `${font}\n${format}`);
  const strings = numbering<MadeCell>(stringXml);
  const cellXml = (cell: MadeCell, place: string): string => {
    const style = looks.of({ font: cell.font ?? '', format: cell.format ?? '' });
    const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
    const open = (type: string, value: string | number) =>
      `<c r="${place}" s="${style}"${type}>${formula}<v>${value}</v></c>`;
    if (typeof cell.value === 'boolean') return open(' t="b"', cell.value ? 1 : 0);
    if (typeof cell.value === 'number') return open('', cell.value);
    if (cell.formula !== undefined) return open(' t="str"', escaped(cell.value));
    return open(' t="s"', strings.of(cell));
  };
  const sheetXml = (sheet: MadeSheet): string => {
    const rows = sheet.rows.map((values, row) => {
      const cells = values.map((value, column) =>
        value === undefined ? '' : cellXml(cellOf(value, sheet), `${columnName(column)}${row + 1}`),
      );
      const hidden = sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : '';
      return `<row r="${row + 1}"${hidden}>${cells.join('')}</row>`;
    });
    const columns = sheet.hiddenColumns?.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`) ?? [];
    const merged = sheet.merged?.map((ref) => `<mergeCell ref="${ref}"/>`) ?? [];
    return worksheet(rows.join(''), { after: `<mergeCells>${merged.join('')}</mergeCells>` }).replace(
      '<sheetData>',
      `<cols>${columns.join('')}</cols><sheetData>`,
    );
  };
  const raw = sheets.map((sheet) => ({ name: sheet.name, state: sheet.state, xml: sheetXml(sheet) }));
  return zipOf(
    rawXlsxParts(raw, {
      since1904,
      styles: stylesXml(looks.looks),
      strings: strings.looks.map(stringXml).join(''),
    }),
  );
}
