import type { Random } from '../../demonstration/content/random.ts';
import type { Child } from '../child.ts';
import type { Namesake, Setting } from './family.ts';
import type { PersonalNumbers } from './papers.ts';

/** What the making of one commune's children goes on with, from household to household. */
export interface Desk {
  random: Random;
  setting: Setting;
  numbers: PersonalNumbers;
  remembered: Remembered[];
  /** Of the next child. */
  index: number;
}

/** A name and birth date of the commune that a child of other parents may come to share. */
export interface Remembered extends Namesake {
  fullName: string;
  sex: Child['sex'];
  day: number;
}
