import type { overseen as vi } from './overseen.vi.ts';

export const overseen: typeof vi = {
  code: 'Number',
  overseen: {
    title: 'Concern oversight',
    lead: 'State and time limits of the open concerns of your scope; no name of a child, no informant, no content.',
    byPlace: 'Open concerns by commune',
    list: 'List of concerns',
    place: 'Commune',
    overdue: 'Overdue',
    all: 'All',
    every: 'See every open concern',
    closed: 'Closed concerns',
    none: 'No concerns.',
    quiet: (count: number) => `${count} other communes of your scope have no open concern.`,
    noClock: 'nothing runs',
    one: (code: string) => `Concern ${code}`,
    clocks: 'Time limits',
    nothing: 'Nothing runs for this concern.',
  },
};
