import { happens, weighted } from '../chance.ts';
import type { Child } from '../child.ts';
import type { Desk, Remembered } from './desk.ts';
import { drawBirth } from './era.ts';
import { drawFamily } from './family.ts';
import { drawChild } from './one-child.ts';

/** Children under 16 in a household that has any, from memory. */
const sizes = weighted([
  [1, 42],
  [2, 44],
  [3, 11],
  [4, 3],
]);
/** Of households with two or more children, those whose second is of the same birth as the first: 1.1 % of births. */
const twinHouseholds = 0.02;
/** Of a hundred thousand households, so many have a child of the name and birth date of another in the commune. */
const namesakes = 90;
const rememberedNames = 40;
/** Days between two births of one mother. */
const daysApart = 330;

/** The children of one household, the eldest first: `most` of them at the most. */
export function drawHousehold(
  desk: Desk,
  { hamletKey, number, most }: { hamletKey: string; number: number; most: number },
): Child[] {
  const { random, setting, remembered } = desk;
  const like =
    happens(random, namesakes / 100_000) && remembered.length > 0 ? random.pick(remembered) : undefined;
  const births = drawBirths(desk, Math.min(most, sizes(random)), like?.day);
  const oldestYear = setting.era.years[births[0] as number] as number;
  const family = drawFamily(random, setting, { oldestYear, number, like });
  const children: Child[] = [];
  for (const [place, day] of births.entries()) {
    const twin = births[place - 1] === day ? children.at(-1) : undefined;
    const alike =
      like?.day === day && children.every((other) => other.fullName !== like.fullName) ? like : undefined;
    const child = drawChild(desk, { family, hamletKey, day, twin, like: alike, siblings: children });
    children.push(child);
    desk.index++;
    remember(desk, { ...family, fullName: child.fullName, sex: child.sex, day });
  }
  return children;
}

/** Places in the era's days, the earliest first; a day twice is a birth of twins. */
function drawBirths({ random, setting: { era } }: Desk, count: number, given: number | undefined): number[] {
  const first = given ?? drawBirth(random, era);
  const births = [first];
  if (count >= 2 && happens(random, twinHouseholds)) births.push(first);
  while (births.length < count) {
    const day = drawBirth(random, era);
    if (births.every((other) => Math.abs(other - day) >= daysApart)) births.push(day);
  }
  return births.sort((a, b) => a - b);
}

/** A few of the latest names, so that memory does not grow with the commune. */
function remember(
  { random, remembered }: Desk,
  { ethnicity, surname, fullName, sex, day }: Remembered,
): void {
  const entry = { ethnicity, surname, fullName, sex, day };
  if (remembered.length < rememberedNames) remembered.push(entry);
  else if (happens(random, 0.1)) remembered[random.between(0, rememberedNames - 1)] = entry;
}
