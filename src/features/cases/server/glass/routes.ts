import { breakGlass, endGlass, getGlass } from './break.ts';
import { readBrokenCase } from './read.ts';
import { listGlass, readGlass, reviewGlass } from './review.ts';

export const glassHandlers = {
  ...{ getGlass, breakGlass, endGlass },
  ...{ listGlass, readGlass, reviewGlass },
  readBrokenCase,
};
