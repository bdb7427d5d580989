import type { CellRange, SheetCell, SheetRow } from '../sheets/cell.ts';
import { countedHamlet, hamletAlone } from './hamlet.ts';
import type { RowGroups, RowVerdict, SkipReason, TableShape } from './table.ts';
import { keyOf, shownText } from './words.ts';

const sum = /^(tổng|cộng|toàn (xã|thôn|ấp|phường|huyện)|tong (cong|so)|cong)(?!\p{L})/iu;
const wholeSum = /^(tổng|toàn xã|toàn phường|toàn huyện|tong)/iu;
/** What stands under a list, at the start of a cell. */
const closing =
  /^(người lập|lập biểu|lập bảng|xác nhận|tm\.? ?(ubnd|uỷ ban|ủy ban)|kt\.? ?chủ tịch|(phó )?chủ tịch|trưởng (thôn|ấp|bản|khu)|nơi nhận|danh sách (này )?(có|gồm)|thủ trưởng|cán bộ (lập|phụ trách|văn hóa|văn hoá|lđ)|công chức|kế toán|cộng tác viên|ghi chú ?:|\(?ký[ ,)])/iu;
/** "Phú Lâm, ngày 5 tháng 3 năm 2021" */
const dated = /ngày .{0,9}tháng .{0,9}năm/iu;
const groupWords = /^(nhóm|diện|trẻ|hộ|khối|lớp|đối tượng|độ tuổi|từ \d)(?!\p{L})/iu;
const numeral = /^[IVX]{1,5}[.)/-]\s*/;
const roman = /^([IVX]{1,5}|[A-Z])[.)]?$/;
const ordinal = /^\d{1,6}[.)]?$/;
const columnNumber = /^\(?(\d{1,2}|[a-zđ])\)?$/i;
const figure = /^[\d.,%–-]+$/;

/** A cell that holds something; its text is read when it is asked for, since most rows are told without. */
interface Filled {
  cell: SheetCell;
  text(): string;
}

/** A row looked at from the table. */
interface LookedAt {
  row: SheetRow;
  /** Without the running number. */
  filled: Filled[];
  /** What stands in the column of running numbers. */
  ordinal: string;
  hasName: boolean;
}

/** What is kept in mind from row to row. */
interface Memory {
  groups: RowGroups;
  seenData: boolean;
  inFooter: boolean;
  /** Whether "Thôn 1: 25 trẻ" stands above its rows or below them; known with the first of them. */
  countsStandAbove?: boolean;
}

export interface SortingOptions {
  /** Of the sheet's summary. */
  merged?: readonly CellRange[];
  /** How a cell's text is read; by itself where nothing is said, by its column once that is decided. */
  textOf?(cell: SheetCell): string;
}

function lookAt(row: SheetRow, shape: TableShape, textOf: (cell: SheetCell) => string): LookedAt {
  const all = row.cells.filter(({ text }) => text.trim() !== '');
  const number = all.find(({ column }) => column === shape.ordinalColumn);
  const written = number?.text.trim() ?? '';
  const isNumber = ordinal.test(written) || roman.test(written);
  return {
    row,
    filled: all
      .filter((cell) => !(isNumber && cell === number))
      .map((cell) => ({ cell, text: () => textOf(cell) })),
    ordinal: isNumber ? written : '',
    hasName: all.some(({ column }) => column === shape.nameColumn),
  };
}

/** "(1) (2) (3)", "A B 1 2": each number one further than the one before. */
function isColumnNumbers({ cells }: SheetRow): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (texts.length < 3 || !texts.every((text) => columnNumber.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.map(Number) ?? []);
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** So many cells from the left tell what a row is. */
const TELLING = 3;

function isHeaderAgain({ filled }: LookedAt, headings: ReadonlyMap<number, ReadonlySet<string>>): boolean {
  const looked = filled.slice(0, TELLING);
  const same = looked.filter(({ cell, text }) => headings.get(cell.column)?.has(keyOf(text())));
  return same.length >= 2 && same.length >= looked.length - 1;
}

function sumOf({ filled }: LookedAt): SkipReason | undefined {
  const found = filled.slice(0, TELLING).find(({ text }) => sum.test(text()));
  if (!found) return undefined;
  const words = filled.filter((one) => one !== found && !figure.test(one.cell.text.trim()));
  if (words.length > 1) return undefined;
  return wholeSum.test(found.text()) ? 'total' : 'subtotal';
}

type IsWide = (row: number, column: number) => boolean;

/** The heading of a group in a row that holds nothing else. */
function groupOf(looked: LookedAt, isWide: IsWide): RowGroups | undefined {
  const [only, ...others] = looked.filled;
  if (!only || others.length > 0) return undefined;
  const text = only.text();
  const hamlet = hamletAlone(text);
  if (hamlet !== undefined) return { hamlet };
  if (ordinal.test(looked.ordinal)) return undefined;
  const isHeading =
    roman.test(looked.ordinal) ||
    numeral.test(text) ||
    groupWords.test(text) ||
    isWide(looked.row.number, only.cell.column);
  return isHeading ? { group: text.replace(numeral, '') } : undefined;
}

/** A count beside a hamlet's name is a heading where it stands above the hamlet's rows, else a sum below them. */
function countedGroup({ filled }: LookedAt, memory: Memory): RowGroups | 'subtotal' | undefined {
  const hamlet = filled.length === 1 ? countedHamlet(filled[0]?.text() ?? '') : undefined;
  if (hamlet === undefined) return undefined;
  memory.countsStandAbove ??= !memory.seenData;
  return memory.countsStandAbove ? { hamlet } : 'subtotal';
}

/** A name is merged over so many rows at most. */
const TALLEST = 20;

function mergedRows(merged: readonly CellRange[], nameColumn: number | undefined) {
  const wide = Map.groupBy(
    merged.filter(({ left, right }) => right - left >= 2),
    ({ top }) => top,
  );
  const goneOn = new Set<number>();
  for (const { top, bottom, left, right } of merged) {
    if (nameColumn === undefined || left > nameColumn || right < nameColumn) continue;
    for (let row = top + 1; row <= Math.min(bottom, top + TALLEST); row += 1) goneOn.add(row);
  }
  return {
    isWide: (row: number, column: number) => wide.get(row)?.some(({ left }) => left === column) ?? false,
    goesOn: (row: number) => goneOn.has(row),
  };
}

/** Signatures and their names; rows with figures in them are believed to be children even there. */
const closes = (filled: readonly Filled[], { inFooter }: Memory): boolean =>
  filled.slice(0, TELLING).some(({ text }) => closing.test(text())) ||
  (inFooter && !filled.some(({ cell }) => /\d/.test(cell.text)));

/** What a row below the header is, by itself and by what came before it; undefined for a row of data. */
function judge(
  looked: LookedAt,
  shape: TableShape,
  memory: Memory,
  merges: ReturnType<typeof mergedRows>,
  headings: ReadonlyMap<number, ReadonlySet<string>>,
): SkipReason | RowGroups | undefined {
  const { row, filled, hasName } = looked;
  const hasNames = shape.nameColumn !== undefined;
  if (filled.length === 0) return 'empty';
  if (isColumnNumbers(row)) return 'column-numbers';
  const isNumbered = ordinal.test(looked.ordinal);
  if (isNumbered && filled.length > 1) return undefined;
  if (isHeaderAgain(looked, headings)) return 'repeated-header';
  const group = sumOf(looked) ?? countedGroup(looked, memory) ?? groupOf(looked, merges.isWide);
  if (group) return group;
  if (hasNames && !hasName && merges.goesOn(row.number)) return 'continuation';
  if (isNumbered) return undefined;
  if (closes(filled, memory)) return 'footer';
  if (hasNames ? hasName && filled.length > 1 : filled.length > 2) return undefined;
  if (filled.some(({ text }) => dated.test(text()))) return 'footer';
  return hasNames && !hasName && filled.length <= 2 ? 'note' : undefined;
}

function remember(memory: Memory, found: SkipReason | RowGroups | undefined): void {
  if (found === undefined) {
    memory.seenData = true;
    memory.inFooter = false;
  } else if (found === 'footer') memory.inFooter = true;
  else if (typeof found === 'object')
    // A hamlet begins anew; other headings stand inside it.
    memory.groups = found.hamlet === undefined ? { ...memory.groups, ...found } : found;
}

/**
 * Sorts the rows of a table, one after the other: rows of data with the headings they stand under, and skipped rows
 * with the reason. It remembers what came before, so each table needs a sorter of its own.
 */
export function rowSorter(
  shape: TableShape,
  { merged = [], textOf = shownText }: SortingOptions = {},
): (row: SheetRow) => RowVerdict {
  const merges = mergedRows(merged, shape.nameColumn);
  const headings = new Map(
    shape.columns.map(({ column, parts }) => [column, new Set(parts.map(keyOf))] as const),
  );
  const memory: Memory = {
    groups: shape.hamlet === undefined ? {} : { hamlet: shape.hamlet },
    ...{ seenData: false, inFooter: false },
  };
  const [top = 0, bottom = 0] = [shape.headerRows[0], shape.headerRows.at(-1)];
  return (row) => {
    const looked = lookAt(row, shape, textOf);
    const skipped = (reason: SkipReason): RowVerdict => {
      const text = row.cells
        .map(textOf)
        .filter((one) => one !== '')
        .join(' | ');
      return { kind: 'skipped', row: row.number, reason, text };
    };
    if (row.number < top) return skipped('title');
    if (row.number <= bottom) return skipped('header');
    const found = judge(looked, shape, memory, merges, headings);
    remember(memory, found);
    if (found === undefined) return { kind: 'data', row, groups: memory.groups };
    return skipped(typeof found === 'object' ? 'group' : found);
  };
}
