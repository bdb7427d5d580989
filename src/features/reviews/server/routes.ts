import { implement } from '../../../platform/server/http/context.ts';
import { reviewsContract } from '../contract.ts';
import { listFreshness, listItems, recordOutcomes } from './items.ts';
import { closeRound, getRound, listRounds, openRound } from './rounds.ts';
import { downloadSheet } from './sheet.ts';

export const reviewsRoom = implement(reviewsContract, {
  openRound,
  listRounds,
  getRound,
  listItems,
  recordOutcomes,
  closeRound,
  listFreshness,
  downloadSheet,
});
