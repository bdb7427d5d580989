export { noteArrival } from './match/arrival.ts';
export { compareChildren, type Compared } from './match/compare.ts';
export { compareAll, compareEverywhere, compareWaiting, type Run } from './match/nightly.ts';
