import {
  type Flow,
  type LaidCell,
  type LaidDocument,
  mm,
  PAGE,
  textWidthOf,
} from '../../src/platform/server/documents/layout/flow.ts';
import { layDocument } from '../../src/platform/server/documents/layout/official.ts';
import type { OfficialDocument } from '../../src/platform/server/documents/index.ts';
import { type PrintedPage, type PrintedWord, readFonts, readText, readWords } from './programs.ts';

/** One thing that was looked at; `found` says what was seen instead when it is wrong. */
export type Finding = { what: string; right: boolean; found?: string };

const TOLERANCE = mm(1);

/** Without spaces, and without hyphens: pdftotext takes one at the end of a line for a torn word and drops it. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0-]/g, '');

const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= TOLERANCE;

const inMillimetres = (points: number): string => `${((points * 25.4) / 72).toFixed(1)} mm`;

/** A text that must be printed: in the order of the page, or anywhere in a column or a table. */
type Expected = { text: string; inOrder: boolean; left: number; width: number };

const WHOLE = { left: 0, width: PAGE.height };

const textOf = (runs: { text: string }[]): string => runs.map((run) => run.text).join('');

function expectedTexts(flow: Flow[], column?: { left: number; width: number }): Expected[] {
  const place = column ?? WHOLE;
  return flow.flatMap((item): Expected[] => {
    switch (item.k) {
      case 'para':
        return [{ text: textOf(item.runs), inOrder: !column, ...place }];
      case 'box':
        return [{ text: item.text, inOrder: false, ...place }];
      case 'columns': {
        const lefts = item.widths.map(
          (_, at) => PAGE.left + item.widths.slice(0, at).reduce((sum, w) => sum + w, 0),
        );
        return item.rows.flatMap((row) =>
          row.flatMap((cell, at) =>
            expectedTexts(cell, { left: lefts[at] ?? 0, width: item.widths[at] ?? 0 }),
          ),
        );
      }
      case 'table':
        return [
          ...item.head.flat().map((cell) => ({ text: textOf(cell.lines.flat()), inOrder: false, ...WHOLE })),
          ...item.rows.flatMap((row) => expectedCells(row, item.widths)),
        ];
      default:
        return [];
    }
  });
}

/** Cells whose text may be wrapped are read in their own column, where no neighbour's lines stand between. */
function expectedCells(row: LaidCell[], widths: number[]): Expected[] {
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((total, width) => total + width, 0);
  let column = 0;
  return row.map((cell) => {
    const from = column;
    column += cell.colSpan;
    const place = { left: PAGE.left + sum(0, from), width: sum(from, column) };
    return { text: textOf(cell.lines.flat()), inOrder: false, ...place };
  });
}

/** The printed words, their accents and their order; a column is read by itself, so that its lines do not mix with the next. */
function compareTexts(laid: LaidDocument, pdf: string): Finding[] {
  const read = new Map<string, string>();
  const printedIn = ({ left, width }: Expected): string => {
    const key = `${left} ${width}`;
    const region = { left, width, top: PAGE.top - 4, height: PAGE.height - PAGE.top - PAGE.bottom + 8 };
    const text = read.get(key) ?? squeeze(readText(pdf, region));
    read.set(key, text);
    return text;
  };
  let reached = 0;
  return laid.sections
    .flatMap(({ flow }) => expectedTexts(flow))
    .filter(({ text }) => squeeze(text) !== '')
    .map((expected) => {
      const at = printedIn(expected).indexOf(squeeze(expected.text), expected.inOrder ? reached : 0);
      if (expected.inOrder && at >= 0) reached = at;
      const what = `chữ "${expected.text.slice(0, 60)}"`;
      return { what, right: at >= 0, found: 'không có, sai dấu hoặc sai thứ tự' };
    });
}

/** The edge of what is printed on a page, without page number and foot line. */
function edges(page: PrintedPage): { left: number; right: number; top: number; bottom: number } {
  const inside = ({ top, bottom }: PrintedWord) => bottom > PAGE.top + 2 && top < page.height - PAGE.bottom;
  const words = page.words.filter(inside);
  return {
    left: Math.min(...words.map((word) => word.left)),
    right: page.width - Math.max(...words.map((word) => word.right)),
    top: Math.min(...words.map((word) => word.top)),
    bottom: page.height - Math.max(...words.map((word) => word.bottom)),
  };
}

function compareMargins(pages: PrintedPage[]): Finding[] {
  return pages.flatMap((page, index) => {
    const { left, right, top, bottom } = edges(page);
    const name = `trang ${index + 1}`;
    const onFirst =
      index > 0
        ? []
        : [
            { what: `${name}: lề trái 30 mm`, right: near(left, PAGE.left), found: inMillimetres(left) },
            { what: `${name}: lề phải 15 mm`, right: near(right, PAGE.right), found: inMillimetres(right) },
            { what: `${name}: lề trên 20 mm`, right: near(top, PAGE.top), found: inMillimetres(top) },
          ];
    const within =
      left >= PAGE.left - TOLERANCE && right >= PAGE.right - TOLERANCE && bottom >= PAGE.bottom - TOLERANCE;
    const found = [left, right, bottom].map(inMillimetres).join(', ');
    return [...onFirst, { what: `${name}: chữ nằm trong lề trái, phải, dưới`, right: within, found }];
  });
}

/** A section's pages are numbered from 1, the first without a number. */
function compareNumbers(pages: PrintedPage[], firstPages: number[]): Finding[] {
  return pages.map((page, index) => {
    const start = Math.max(...firstPages.filter((first) => first <= index));
    const wanted = index === start ? '' : String(index - start + 1);
    const marks = page.words.filter((word) => word.bottom < PAGE.top + 2);
    const middle = PAGE.left + textWidthOf(page.width > page.height) / 2;
    const centred = marks.every((word) => near((word.left + word.right) / 2, middle));
    const shown = marks.map((word) => word.text).join(' ');
    const what = `trang ${index + 1}: số trang "${wanted}" giữa lề trên`;
    return { what, right: shown === wanted && centred, found: `"${shown}"` };
  });
}

/** Compares a printed document with its model: words, margins, page numbers, sizes of pages, fonts. */
export function compareDocument(doc: OfficialDocument, pdf: string, fonts: RegExp): Finding[] {
  const laid = layDocument(doc);
  const pages = readWords(pdf);
  const firstPages = laid.sections.map(({ flow }, index) => {
    const opening = squeeze(expectedTexts(flow)[0]?.text ?? '');
    return index === 0
      ? 0
      : pages.findIndex((page) => squeeze(page.words.map((word) => word.text).join('')).startsWith(opening));
  });
  const used = readFonts(pdf);
  return [
    ...compareTexts(laid, pdf),
    ...compareMargins(pages),
    ...compareNumbers(pages, firstPages),
    ...laid.sections.map((section, index) => {
      const page = pages[firstPages[index] ?? -1];
      const landscape = page ? page.width > page.height : undefined;
      const what = `phần ${index + 1}: khổ ${section.landscape ? 'ngang' : 'dọc'}`;
      return {
        what,
        right: landscape === section.landscape,
        found: page ? 'sai khổ' : 'không thấy trang đầu',
      };
    }),
    {
      what: 'một họ phông chữ duy nhất',
      right: used.names.every((name) => fonts.test(name)),
      found: used.names.join(', '),
    },
    { what: 'phông chữ nằm trong tệp', right: used.embedded, found: used.names.join(', ') },
  ];
}
