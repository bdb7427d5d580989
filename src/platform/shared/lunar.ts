import { dateOfDayNumber, dayNumberOf, type PlainDate, partsOf } from './plain-date.ts';

/**
 * The Vietnamese lunar calendar (âm lịch), reckoned from the sky on the meridian of UTC+7 (Decision 121/CP of
 * 8 August 1967), for the lunar years 1990 to 2060. A month begins on the local day of the new moon; month 11 holds
 * the winter solstice; when thirteen months lie between two solstices, the first without a principal term is leap.
 *
 * New moons: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49. Sun: the same, chapter 25 (lower accuracy,
 * 0.01° ≈ 15 minutes). TT − UT is taken as 68 s; it runs from 57 s (1990) to some 75 s (2060).
 */
export interface LunarDate {
  /** The solar year in which this lunar year begins: the year of Tết. */
  year: number;
  /** 1 (tháng Giêng) to 12 (tháng Chạp). */
  month: number;
  /** True for the second of two months with one number (tháng nhuận). */
  leap: boolean;
  /** 1 to 29 or 30. */
  day: number;
}

interface LunarMonth {
  month: number;
  leap: boolean;
  /** Day number (days since 1970-01-01) of its first day. */
  start: number;
  length: number;
}

export const FIRST_LUNAR_YEAR = 1990;
export const LAST_LUNAR_YEAR = 2060;

const ZONE = 7 / 24;
const TT_MINUS_UT = 68 / 86_400;
const JD_1970 = 2_440_587.5;
const SYNODIC_MONTH = 29.530588861;
const FIRST_NEW_MOON = 2_451_550.09766;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Days; multiples of M (sun), M′ (moon), F (node); the sun's eccentricity enters once for each |multiple of M|. */
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
];

/** Days, degrees at k = 0, degrees for each lunation: the planets' pull. */
const PLANETARY_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Julian day (UT) of the k-th new moon after that of 6 January 2000. */
function newMoonAt(k: number): number {
  const t = k / 1236.85;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  let days = FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.00015437 * t * t;
  for (const [amplitude, s, m, f] of NEW_MOON_TERMS) {
    days += amplitude * eccentricity ** Math.abs(s) * sin(s * sun + m * moon + f * node);
  }
  for (const [amplitude, phase, rate] of PLANETARY_TERMS) days += amplitude * sin(phase + rate * k);
  days -= 0.00017 * sin(124.7746 - 1.56375588 * k);
  return days - TT_MINUS_UT;
}

/** Day number, in Việt Nam, on which the k-th new moon falls. */
const newMoonDay = (k: number): number => Math.floor(newMoonAt(k) - JD_1970 + ZONE);

/** Apparent longitude of the sun in degrees (0 to 360) when the local day begins. */
function sunLongitude(dayNumber: number): number {
  const t = (dayNumber + JD_1970 - ZONE + TT_MINUS_UT - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** Number of the month (as k) that holds the winter solstice of a solar year: month 11. */
function solsticeMonth(year: number): number {
  let k = Math.floor((Date.UTC(year, 11, 31) / 86_400_000 + JD_1970 - FIRST_NEW_MOON) / SYNODIC_MONTH) + 1;
  while (sunLongitude(newMoonDay(k)) >= 270 || sunLongitude(newMoonDay(k)) < 90) k--;
  return k;
}

const hasNoPrincipalTerm = (k: number): boolean =>
  Math.floor(sunLongitude(newMoonDay(k)) / 30) === Math.floor(sunLongitude(newMoonDay(k + 1)) / 30);

/** Months from the 11th of lunar year `year` − 1 to the 10th of `year`, in order. */
function monthsBetweenSolstices(year: number): LunarMonth[] {
  const first = solsticeMonth(year - 1);
  const next = solsticeMonth(year);
  let leapAt = -1;
  if (next - first === 13) {
    leapAt = first + 1;
    while (!hasNoPrincipalTerm(leapAt)) leapAt++;
  }
  const months: LunarMonth[] = [];
  for (let k = first; k < next; k++) {
    const ordinal = k - first - (leapAt !== -1 && k >= leapAt ? 1 : 0);
    const start = newMoonDay(k);
    months.push({
      month: ((ordinal + 10) % 12) + 1,
      leap: k === leapAt,
      start,
      length: newMoonDay(k + 1) - start,
    });
  }
  return months;
}

const years = new Map<number, LunarMonth[]>();

/** The 12 or 13 months of a lunar year. Throws RangeError outside 1990 to 2060. */
function monthsOf(year: number): LunarMonth[] {
  if (!Number.isInteger(year) || year < FIRST_LUNAR_YEAR || year > LAST_LUNAR_YEAR) {
    throw new RangeError(`the lunar calendar is reckoned for 1990 to 2060, not for ${year}`);
  }
  let months = years.get(year);
  if (!months) {
    const before = monthsBetweenSolstices(year);
    const after = monthsBetweenSolstices(year + 1);
    const tet = before.findIndex((month) => month.month === 1 && !month.leap);
    const nextTet = after.findIndex((month) => month.month === 1 && !month.leap);
    months = [...before.slice(tet), ...after.slice(0, nextTet)];
    years.set(year, months);
  }
  return months;
}

/**
 * The solar date of a lunar one. Undefined when the year has no such day (30 in a month of 29 days, a leap month that
 * does not exist). Throws RangeError for lunar years outside 1990 to 2060.
 */
export function lunarToSolar({
  year,
  month,
  day,
  leap = false,
}: Omit<LunarDate, 'leap'> & { leap?: boolean }): PlainDate | undefined {
  const found = monthsOf(year).find((candidate) => candidate.month === month && candidate.leap === leap);
  if (!found || !Number.isInteger(day) || day < 1 || day > found.length) return undefined;
  return dateOfDayNumber(found.start + day - 1);
}

/** The lunar date of a solar one. Throws RangeError when its lunar year lies outside 1990 to 2060. */
export function solarToLunar(date: PlainDate): LunarDate {
  const dayNumber = dayNumberOf(date);
  const solarYear = partsOf(date).year;
  const begun = solarYear <= LAST_LUNAR_YEAR && (monthsOf(solarYear)[0] as LunarMonth).start <= dayNumber;
  const year = begun ? solarYear : solarYear - 1;
  const month = monthsOf(year).findLast((candidate) => candidate.start <= dayNumber) as LunarMonth;
  return { year, month: month.month, leap: month.leap, day: dayNumber - month.start + 1 };
}

/** Tết Nguyên đán, the first day of a lunar year. */
export const tetOf = (year: number): PlainDate => dateOfDayNumber((monthsOf(year)[0] as LunarMonth).start);
