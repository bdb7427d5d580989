import type { SheetCell } from '../../../../shared/sheets/cell.ts';
import { sheetLimits } from '../../../../shared/sheets/problems.ts';
import type { Element } from '../../content/xml.ts';
import { UnreadableFile } from '../../problem.ts';
import type { Tally } from '../tally.ts';
import { type CellValue, valueOfBoolean, valueOfIsoDate, valueOfNumber } from '../values/values.ts';
import { fontsOf, type RichText, richTextListener } from './rich-text.ts';
import { type CellStyle, plainStyle } from './styles.ts';

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  strings: (string | RichText)[];
  styles: CellStyle[];
  since1904: boolean;
  tally: Tally;
}

/** Columns of XLSX end at XFD. */
const LAST_COLUMN = 16_384;

/** The column of `AB12`: 28; 0 where no letters stand. @throws UnreadableFile `reading.too-many-columns` */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) throw new UnreadableFile('reading.too-many-columns');
  }
  return column;
}

interface OpenCell {
  column: number;
  type: string;
  style: CellStyle;
  formula: boolean;
  value: string;
  inValue: boolean;
}

type FoundValue = CellValue & { rich?: RichText };

function sharedText(strings: SheetSurroundings['strings'], place: string): RichText {
  const shared = strings[Number(place)];
  if (shared === undefined) throw new UnreadableFile('reading.corrupt');
  return typeof shared === 'string' ? { text: shared } : shared;
}

/** What a cell holds, undefined for nothing (ECMA-376 18.18.11 has the types). */
function valueOf(cell: OpenCell, inline: RichText, around: SheetSurroundings): FoundValue | undefined {
  const { type, style, value } = cell;
  const ofText = (rich: RichText): FoundValue | undefined =>
    rich.text === '' && !cell.formula ? undefined : { kind: 'text', text: rich.text, rich };
  if (type === 'inlineStr') return ofText(inline);
  if (value === '') return ofText({ text: '' });
  switch (type) {
    case 's':
      return ofText(sharedText(around.strings, value));
    case 'str':
      return ofText({ text: value });
    case 'b':
      return valueOfBoolean(value.trim() === '1');
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return valueOfIsoDate(value, style.format);
    default: {
      const number = Number(value);
      return Number.isFinite(number)
        ? valueOfNumber(number, style.format, around.since1904)
        : ofText({ text: value });
    }
  }
}

function cellFrom(cell: OpenCell, inline: RichText, around: SheetSurroundings): SheetCell | undefined {
  const found = valueOf(cell, inline, around);
  if (!found) return undefined;
  const { rich, ...value } = found;
  around.tally.letters(value.text.length);
  if (cell.column > sheetLimits.columns) throw new UnreadableFile('reading.too-many-columns');
  return {
    column: cell.column,
    ...value,
    ...fontsOf(rich ?? { text: value.text }, cell.style.font),
    ...(cell.formula ? { formula: true } : {}),
  };
}

/** Gathers one cell after the other from what stands inside `x:c`. */
export interface CellListener {
  /** Begins the cell of an `x:c`; it stands after the column `last` where it does not say where. */
  begin(element: Element, last: number): number;
  /** Whether a cell has begun and not ended. */
  isOpen(): boolean;
  open(element: Element): void;
  text(text: string): void;
  close(name: string): void;
  /** Ends the cell; undefined where it holds nothing. */
  end(): SheetCell | undefined;
}

export function cellListener(around: SheetSurroundings): CellListener {
  const inline = richTextListener();
  let cell: OpenCell | undefined;
  return {
    begin({ attribute }, last) {
      around.tally.cell();
      const reference = attribute('r');
      const column = reference === undefined ? last + 1 : columnOf(reference);
      if (column < 1) throw new UnreadableFile('reading.corrupt');
      const style = around.styles[Number(attribute('s') ?? 0)] ?? plainStyle;
      cell = { column, style, type: attribute('t') ?? 'n', formula: false, value: '', inValue: false };
      return column;
    },
    isOpen: () => cell !== undefined,
    open(element) {
      if (!cell) return;
      if (element.name === 'x:v') cell.inValue = true;
      else if (element.name === 'x:f') cell.formula = true;
      else inline.open(element);
    },
    text(text) {
      if (cell?.inValue) cell.value += text;
      else if (cell) inline.text(text);
    },
    close(name) {
      if (!cell) return;
      if (name === 'x:v') cell.inValue = false;
      else inline.close(name);
    },
    end() {
      const found = cell && cellFrom(cell, inline.take(), around);
      cell = undefined;
      return found;
    },
  };
}
