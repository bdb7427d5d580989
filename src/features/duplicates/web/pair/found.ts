import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { duplicatesContract, PairSide } from '../../contract.ts';

export type FoundPair = AnswerOf<typeof duplicatesContract.endpoints.getPair>;
export type BothSides = Readonly<Record<PairSide, AnswerOf<typeof duplicatesContract.endpoints.getSide>>>;
