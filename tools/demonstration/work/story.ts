import type { LocalityName } from '../../../src/features/units/server/public.ts';
import type { Member } from '../people.ts';
import type { YearOptions } from './year.ts';

/** Where a story happens: the product behind its endpoints, and the units by the keys of the data file. */
export interface Stage extends YearOptions {
  unitIdOf(unitKey: string): string;
}

/** A locality's year as people lived it until the demonstration opens. */
export interface Story {
  locality: LocalityName;
  staff: readonly Member[];
  /** Login name of the one account that no administrator opened. */
  administrator: string;
  beginsAt: string;
  /** From here the product's clock runs. */
  startsAt: string;
  live(stage: Stage): Promise<void>;
}
