import type { vi } from './text.vi.ts';
import { en as child } from './text/child.en.ts';
import { en as entry } from './text/entry.en.ts';
import { en as figures } from './text/figures.en.ts';
import { en as list } from './text/list.en.ts';
import { en as moves } from './text/moves.en.ts';
import { en as referrals } from './text/referrals.en.ts';
import { en as record } from './text/record.en.ts';

export const en: typeof vi = {
  title: 'Children',
  lead: 'Register of children under 16 in the area',
  register: 'Register a child',
  moves: 'Moves',
  sixteenth: 'Turning 16',
  ...list,
  ...record,
  ...child,
  ...entry,
  ...moves,
  ...referrals,
  ...figures,
};
