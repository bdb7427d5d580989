import type { LocalityName } from '../../../src/features/units/server/public.ts';
import type { Member } from '../people.ts';
import type { Building } from './desk.ts';
import type { YearOptions } from './year.ts';

/** Where a story happens: the product behind its endpoints, and the units by the keys of the data file. */
export interface Stage extends YearOptions {
  unitIdOf(unitKey: string): string;
}

/** The product as it runs, with others at work in it. */
export interface OpenStage {
  building: Building;
  password: string;
  /** For who started the product. */
  say(line: string): void;
  /** The product closes. */
  signal: AbortSignal;
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
  /** What people bring when the product is open already; may be asked again after it was cut off. */
  bring?(stage: OpenStage): Promise<void>;
}
