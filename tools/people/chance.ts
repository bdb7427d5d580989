import type { Random } from '../demonstration/content/random.ts';

export type Draw<T> = (random: Random) => T;

/** Draws by weight; the weights need not add up to anything. @throws RangeError for an empty list */
export function weighted<T>(entries: readonly (readonly [T, number])[]): Draw<T> {
  if (entries.length === 0) throw new RangeError('nothing to draw from');
  const values = entries.map(([value]) => value);
  const bounds = new Float64Array(entries.length);
  let total = 0;
  for (const [at, [, weight]] of entries.entries()) {
    total += weight;
    bounds[at] = total;
  }
  return (random) => {
    const aim = random.next() * total;
    let [low, high] = [0, bounds.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] as number) > aim) high = middle;
      else low = middle + 1;
    }
    return values[low] as T;
  };
}

export type Shares = readonly (readonly [string, number])[];

/** "Làm nông 44, Công nhân 19" as values with their weights. */
export const sharesOf = (text: string): Shares =>
  text.split(',').map((entry) => {
    const at = entry.lastIndexOf(' ');
    return [entry.slice(0, at).trim(), Number(entry.slice(at + 1))];
  });

export const wordsOf = (text: string): string[] => text.trim().split(/\s+/);

/** Values in falling order of frequency after Zipf, sharing `total` among them: few are common, most are rare. */
export function zipf<T>(values: readonly T[], total: number, firstRank = 1): (readonly [T, number])[] {
  const sum = values.reduce((all, _, at) => all + 1 / (firstRank + at), 0);
  return values.map((value, at) => [value, total / (firstRank + at) / sum] as const);
}

export const happens = (random: Random, probability: number): boolean => random.next() < probability;

/** Every four hexadecimal digits, made once: ids are drawn by the million. */
const hex4 = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

/** A UUIDv7 of this moment (milliseconds) whose other bits are drawn: the same seed, the same id. */
export function drawnId(random: Random, moment: number): string {
  const high = Math.floor(moment / 2 ** 16);
  const time = `${hex4[Math.floor(high / 2 ** 16)]}${hex4[high % 2 ** 16]}-${hex4[moment % 2 ** 16]}`;
  const [one, two] = [random.next() * 2 ** 26, random.next() * 2 ** 32];
  const version = 0x7000 | (one & 0xfff);
  const variant = 0x8000 | ((one >>> 12) & 0x3fff);
  const tail = `${hex4[two >>> 16]}${hex4[two & 0xffff]}${hex4[Math.floor(random.next() * 2 ** 16)]}`;
  return `${time}-${hex4[version]}-${hex4[variant]}-${tail}`;
}

/** A number of this many digits, leading zeros kept. */
export const digits = (random: Random, count: number): string =>
  String(Math.floor(random.next() * 10 ** count)).padStart(count, '0');

/** Whole numbers that add up to `total` and stand to each other as the weights do. */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const left = total - exact.reduce((all, share) => all + Math.floor(share), 0);
  const byRest = [...exact.entries()].sort(([a, x], [b, y]) => (y % 1) - (x % 1) || a - b);
  const raised = new Set(byRest.slice(0, left).map(([at]) => at));
  return exact.map((share, at) => Math.floor(share) + (raised.has(at) ? 1 : 0));
}
