const narrowest = 4;
const widest = 22;
/** The rims of a cell. */
const rims = 2;
/** Digits and bold letters are wider than the letters of a running text. */
const wide = 1.25;
/** Letters that stand beside each other on A4 lying on its side, at the size of a printed list. */
const pageWidth = 165;

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 0);

export interface PrintedColumn {
  title: string;
  texts: readonly string[];
}

/** Columns by their place, and the share of the page's width that each takes. */
export interface PrintedPart {
  columns: readonly number[];
  shares: readonly number[];
}

/** By what stands in it: no word, date or number need be broken. */
function weightOf({ title, texts }: PrintedColumn): number {
  const words = [title, ...texts].flatMap((text) => text.split(' '));
  const unbroken = Math.min(widest, wide * longest(words));
  return rims + Math.max(narrowest, unbroken, Math.min(widest, longest(texts)));
}

/**
 * The columns of a printed list in as many parts as it takes for each to be read; the first `frozen` ones stand in each
 * part, as they stay in place on the screen.
 */
export function printParts(columns: readonly PrintedColumn[], frozen: number): readonly PrintedPart[] {
  const weights = columns.map(weightOf);
  const widthOf = (places: readonly number[]) => places.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const lead = weights.map((_, at) => at).slice(0, frozen);
  const parts: number[][] = [[...lead]];
  for (let at = lead.length; at < weights.length; at++) {
    const last = parts.at(-1) as number[];
    if (last.length > lead.length && widthOf([...last, at]) > pageWidth) parts.push([...lead, at]);
    else last.push(at);
  }
  return parts.map((places) => ({
    columns: places,
    shares: places.map((at) => (weights[at] ?? 0) / widthOf(places)),
  }));
}
