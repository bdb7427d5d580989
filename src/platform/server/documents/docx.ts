import * as lib from 'docx';
import {
  type Flow,
  type LaidCell,
  type LaidDocument,
  type LaidSection,
  PAGE,
  type Para,
  SIZE,
  textWidthOf,
} from './layout/flow.ts';
import { layDocument } from './layout/official.ts';
import type { OfficialDocument, Run } from './model.ts';

const FONT = 'Times New Roman';

/** Word counts in twentieths of a point, and sizes of letters in halves. */
const twips = (points: number): number => Math.round(points * 20);
const halves = (points: number): number => points * 2;

const CELL_PADDING = { left: twips(4), right: twips(4), top: twips(2.5), bottom: twips(2.5) };

const textRun = (run: Run, size: number) =>
  new lib.TextRun({
    text: run.text,
    bold: run.bold ?? false,
    italics: run.italic ?? false,
    size: halves(size),
  });

const alignment = (align: Para['align']) =>
  align === 'justify'
    ? lib.AlignmentType.BOTH
    : lib.AlignmentType[align.toUpperCase() as 'LEFT' | 'CENTER' | 'RIGHT'];

const drawPara = (para: Para) =>
  new lib.Paragraph({
    children: para.runs.map((run) => textRun(run, para.size)),
    // The paragraph mark has a size of its own; an empty paragraph is as high as its mark.
    run: { size: halves(para.size) },
    alignment: alignment(para.align),
    indent: { left: twips(para.left), right: twips(para.right), firstLine: twips(para.first) },
    spacing: {
      before: twips(para.before),
      after: twips(para.after),
      line: Math.round(240 * para.line),
      lineRule: lib.LineRuleType.AUTO,
    },
    keepNext: para.keepNext,
    ...(para.outline > 0 ? { outlineLevel: para.outline - 1 } : {}),
  });

/** The top border of a paragraph a point high, drawn in from both sides: it stays a line when the text is edited. */
const drawRule = (rule: Extract<Flow, { k: 'rule' }>, container: number) => {
  const side = twips((container - rule.width) / 2);
  return new lib.Paragraph({
    run: { size: 2 },
    indent: { left: side, right: side },
    spacing: {
      before: twips(rule.before),
      after: twips(rule.after),
      line: 20,
      lineRule: lib.LineRuleType.EXACT,
    },
    border: { top: { style: lib.BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: true,
  });
};

const drawBox = (box: Extract<Flow, { k: 'box' }>, container: number) => {
  const side = twips((container - box.width) / 2);
  const edge = { style: lib.BorderStyle.SINGLE, size: 6, space: 1, color: '000000' };
  return new lib.Paragraph({
    children: [textRun({ text: box.text, bold: true }, box.size)],
    alignment: lib.AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: twips(6), after: 0 },
    border: { top: edge, bottom: edge, left: edge, right: edge },
  });
};

function drawColumns(columns: Extract<Flow, { k: 'columns' }>) {
  const widths = columns.widths.map(twips);
  const cell = (flow: Flow[], column: number) =>
    new lib.TableCell({
      children: flow.flatMap((item) => draw(item, columns.widths[column] ?? 0)),
      width: { size: widths[column] ?? 0, type: lib.WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new lib.Table({
    layout: lib.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: lib.WidthType.DXA },
    columnWidths: widths,
    borders: lib.TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: columns.rows.map((row) => new lib.TableRow({ cantSplit: true, children: row.map(cell) })),
  });
}

function drawCell(cell: LaidCell, keepNext: boolean) {
  const paragraph = (runs: Run[]) =>
    new lib.Paragraph({
      children: runs.map((run) => textRun(run, SIZE.table)),
      run: { size: halves(SIZE.table) },
      alignment: alignment(cell.align),
      keepNext,
    });
  return new lib.TableCell({
    children: cell.lines.map(paragraph),
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: lib.VerticalAlignTable.CENTER,
    margins: CELL_PADDING,
  });
}

function drawTable(table: Extract<Flow, { k: 'table' }>) {
  const widths = table.widths.map(twips);
  // Rows kept with the next: the header, all of a small table, and the one above the total.
  const kept = (index: number) =>
    index < table.rows.length - 1 && (table.together || index === table.rows.length - 2);
  const row = (cells: LaidCell[], tableHeader: boolean, keepNext: boolean) =>
    new lib.TableRow({
      ...(tableHeader ? { tableHeader } : {}),
      cantSplit: true,
      children: cells.map((cell) => drawCell(cell, keepNext)),
    });
  return new lib.Table({
    layout: lib.TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: lib.WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...table.head.map((cells) => row(cells, true, true)),
      ...table.rows.map((cells, index) => row(cells, false, kept(index))),
    ],
  });
}

function draw(flow: Flow, container: number): (lib.Paragraph | lib.Table)[] {
  switch (flow.k) {
    case 'para':
      return [drawPara(flow)];
    case 'rule':
      return [drawRule(flow, container)];
    case 'box':
      return [drawBox(flow, container)];
    case 'columns':
      return [drawColumns(flow)];
    case 'table':
      return [drawTable(flow)];
    case 'break':
      return [new lib.Paragraph({ children: [new lib.PageBreak()], spacing: { after: 0, line: 20 } })];
  }
}

const pageNumber = () =>
  new lib.Header({
    children: [
      new lib.Paragraph({
        alignment: lib.AlignmentType.CENTER,
        children: [new lib.TextRun({ children: [lib.PageNumber.CURRENT], size: halves(SIZE.pageNumber) })],
      }),
    ],
  });

const digestLine = (digest: string) =>
  new lib.Footer({ children: [new lib.Paragraph({ children: [textRun({ text: digest }, SIZE.digest)] })] });

function drawSection(section: LaidSection, digest: string): lib.ISectionOptions {
  const footer = digestLine(digest);
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: section.landscape ? lib.PageOrientation.LANDSCAPE : lib.PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(PAGE.left),
          right: twips(PAGE.right),
          header: twips(PAGE.header),
          footer: twips(PAGE.footer),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new lib.Header({ children: [new lib.Paragraph('')] }) },
    ...(digest === '' ? {} : { footers: { default: footer, first: footer } }),
    children: section.flow.flatMap((flow) => draw(flow, textWidthOf(section.landscape))),
  };
}

function drawDocument(laid: LaidDocument): lib.Document {
  return new lib.Document({
    title: laid.title,
    ...(laid.keywords !== '' && { keywords: laid.keywords }),
    creator: '',
    lastModifiedBy: '',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: { run: { font: FONT, size: halves(SIZE.body), language: { value: 'vi-VN' } } },
      },
    },
    sections: laid.sections.map((section) => drawSection(section, laid.digest)),
  });
}

/** The document as a Word file. Called by the drawing process; the server calls `renderDocx`. */
export async function drawDocx(doc: OfficialDocument): Promise<Uint8Array> {
  return new Uint8Array(await lib.Packer.toBuffer(drawDocument(layDocument(doc))));
}
