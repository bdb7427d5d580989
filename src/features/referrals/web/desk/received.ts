import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { referralsContract } from '../../contract.ts';

/** One case as its receiver sees it. */
export type Received = AnswerOf<typeof referralsContract.endpoints.getReceivedReferral>;
