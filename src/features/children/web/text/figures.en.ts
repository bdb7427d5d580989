import type { vi } from './figures.vi.ts';

export const en: typeof vi = {
  figuresPage: {
    title: 'Figures',
    lead: (date) =>
      `Children under 16 living here on ${date}. Each child counts once; groups count memberships.`,
    day: 'Date',
    by: 'By',
    byCommune: 'Commune',
    byHamlet: 'Hamlet',
    unit: 'Unit',
    children: 'Children',
    male: 'Boys',
    female: 'Girls',
    special: 'Special',
    rate: 'Share in special circumstances',
    all: 'All',
    groups: 'The 14 groups of special circumstances',
    group: 'Group',
    none: 'No child in the register of this area yet.',
    definition:
      'Share = children in at least one confirmed group of the 14 (Law on Children art. 10) ÷ all children under 16 living here. Children at risk are counted apart. The columns count what the register says; protection cases are counted in Case figures.',
    noRate: '–',
  },
};
