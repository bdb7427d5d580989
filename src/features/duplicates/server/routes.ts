import { implement } from '../../../platform/server/http/context.ts';
import { duplicatesContract } from '../contract.ts';
import { judgePair, mergePair, unmergePair } from './review/decide.ts';
import { countPairs, getPair, getSide, listPairs } from './review/pairs.ts';

export const duplicatesRoom = implement(duplicatesContract, {
  listPairs,
  countPairs,
  getPair,
  getSide,
  judgePair,
  mergePair,
  unmergePair,
});
