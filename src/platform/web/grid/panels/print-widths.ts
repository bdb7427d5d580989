const narrowest = 4;
const widest = 22;
/** The rims of a cell. */
const rims = 2;
/** Digits and bold letters are wider than the letters of a running text. */
const wide = 1.25;

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 0);

/** The share of a page's width that each column takes, by what stands in it: no word, date or number need be broken. */
export function printShares(
  columns: readonly { title: string; texts: readonly string[] }[],
): readonly number[] {
  const weights = columns.map(({ title, texts }) => {
    const words = [title, ...texts].flatMap((text) => text.split(' '));
    const unbroken = Math.min(widest, wide * longest(words));
    return rims + Math.max(narrowest, unbroken, Math.min(widest, longest(texts)));
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}
