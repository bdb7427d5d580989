import { decodeText, provesUnicode, type StoredText } from './decode.ts';
import { encodingOfFont, type TextEncoding } from './fonts.ts';
import { mayHaveLostCapital } from './tcvn3.ts';
import { type Decision, decideByFont, decideByVotes } from './votes.ts';

/** Rows of a column that follow one another and are stored alike. */
export interface EncodingRun {
  /** Indices of the first and last cell. */
  from: number;
  to: number;
  font?: string;
  encoding: TextEncoding;
}

/** What a font's name says of its texts. */
export type FontKind = 'tcvn3' | 'vni' | 'other';

export interface ColumnEncoding {
  /** How the texts are stored, but for those that can only be Unicode. */
  encoding: TextEncoding;
  /** Where the kinds of font differ in it: what each kind stands for. */
  byFont?: Partial<Record<FontKind, TextEncoding>>;
  /** Of a column in TCVN3: its words begin with capitals, also those that the encoding has no capital for. */
  titles?: true;
  /**
   * From 0 to 1: of the words that the encodings read differently, the share by which the chosen one reads more as
   * Vietnamese than the next. 1 where nothing could be read differently; below `DOUBTFUL` a person should look.
   */
  certainty: number;
  /** Only where the column changes its encoding: which of its rows are stored how. */
  byFontRuns?: EncodingRun[];
  /** Up to five cells that decoding changes, as stored and as read; none for Unicode. */
  examples: { before: string; after: string }[];
}

/** Below this certainty a column is shown to a person before it is decoded. */
export const DOUBTFUL = 0.2;

const EXAMPLES = 5;

const kindOf = (font: string | undefined): FontKind => encodingOfFont(font) ?? 'other';
const isBlank = ({ text }: StoredText): boolean => text.trim() === '';

/** The decision of each kind of font, most cells first. */
function decideKinds(cells: readonly StoredText[]): [FontKind, Decision][] {
  const groups = Map.groupBy(cells, ({ font }) => kindOf(font));
  return [...groups]
    .map(([kind, group]): [FontKind, Decision, number] => {
      const open = group.filter(({ text }) => !provesUnicode(text));
      const proven = group.length - open.length;
      const decision =
        kind === 'other' ? decideByVotes(open, proven > 0) : decideByFont(open, kind, proven > open.length);
      return [kind, decision, open.length];
    })
    .sort((one, other) => other[2] - one[2])
    .map(([kind, decision]) => [kind, decision]);
}

/** Among so many cells that begin all their words with capitals, the others do so too. */
const TITLES_SHARE = 0.9;

/** Names begin with capitals: `øng ¸nh` among them is Ứng Ánh. */
function areTitles(cells: readonly StoredText[], decided: ColumnEncoding): boolean {
  const words = cells
    .flatMap((cell) => decodeCell(cell, decided).match(/\p{L}\S*/gu) ?? [])
    .filter((word) => !mayHaveLostCapital(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && capitals / words.length >= TITLES_SHARE;
}

function runsOf(cells: readonly StoredText[], decided: ColumnEncoding): EncodingRun[] {
  const runs: EncodingRun[] = [];
  for (const [at, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const encoding = encodingOfCell(cell, decided);
    const last = runs.at(-1);
    if (last && last.encoding === encoding && last.font === cell.font) last.to = at;
    else runs.push({ from: at, to: at, encoding, ...(cell.font === undefined ? {} : { font: cell.font }) });
  }
  return runs;
}

function examplesOf(cells: readonly StoredText[], decided: ColumnEncoding): ColumnEncoding['examples'] {
  const found: ColumnEncoding['examples'] = [];
  for (const cell of cells) {
    const after = decodeCell(cell, decided);
    if (after !== cell.text.normalize('NFC')) found.push({ before: cell.text, after });
    if (found.length === EXAMPLES) break;
  }
  return found;
}

/**
 * How the texts of one column are stored. Single cells cannot be told apart (`Dòng` is a word in Unicode, and Dũng in
 * TCVN3), so the whole column votes; a font of an old encoding outweighs the votes, and texts that can only be Unicode
 * stand outside them. Its cells are then read with `decodeCell`.
 */
export function decideColumnEncoding(cells: readonly StoredText[]): ColumnEncoding {
  const filled = cells.filter((cell) => !isBlank(cell));
  const kinds = decideKinds(filled);
  const old = kinds.filter(([, { encoding }]) => encoding !== 'unicode');
  const [, main] = old[0] ?? kinds[0] ?? ['other', { encoding: 'unicode', certainty: 1 }];
  const differ = kinds.some(([, { encoding }]) => encoding !== main.encoding);
  const plain: ColumnEncoding = {
    encoding: main.encoding,
    ...(differ ? { byFont: Object.fromEntries(kinds.map(([kind, { encoding }]) => [kind, encoding])) } : {}),
    certainty: Math.min(1, ...(old.length > 0 ? old : kinds).map(([, { certainty }]) => certainty)),
    examples: [],
  };
  const hasTcvn3 = kinds.some(([, { encoding }]) => encoding === 'tcvn3');
  const decided: ColumnEncoding = hasTcvn3 && areTitles(filled, plain) ? { ...plain, titles: true } : plain;
  const isMixed = new Set(filled.map((cell) => encodingOfCell(cell, decided))).size > 1;
  return {
    ...decided,
    ...(isMixed ? { byFontRuns: runsOf(cells, decided) } : {}),
    examples: examplesOf(filled, decided),
  };
}

/**
 * The encodings of all columns of a sheet. Where a column's own words decide nothing ("Thôn 1", "Thôn 2"), it follows
 * the columns that are sure.
 */
export function decideSheetEncodings(columns: readonly (readonly StoredText[])[]): ColumnEncoding[] {
  const decided = columns.map(decideColumnEncoding);
  const sure = decided.filter(({ certainty, examples }) => certainty >= DOUBTFUL && examples.length > 0);
  const anyOld = sure.some(({ encoding }) => encoding !== 'unicode');
  return decided.map((column) =>
    column.encoding === 'unicode' && column.certainty < DOUBTFUL && !anyOld
      ? { ...column, certainty: 1 }
      : column,
  );
}

function encodingOfCell({ text, font }: StoredText, decided: ColumnEncoding): TextEncoding {
  if (provesUnicode(text)) return 'unicode';
  return decided.byFont?.[kindOf(font)] ?? decided.encoding;
}

/** The Unicode text (NFC) of a cell of a decided column; `encoding` alone is enough where a person chose it. */
export const decodeCell = (
  cell: StoredText,
  decided: Pick<ColumnEncoding, 'encoding' | 'byFont' | 'titles'>,
): string => decodeText(cell, decided.byFont?.[kindOf(cell.font)] ?? decided.encoding, decided.titles);
