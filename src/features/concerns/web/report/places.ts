import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { concernsContract } from '../../contract.ts';

/** Where the caller may report to. */
export type Places = AnswerOf<typeof concernsContract.endpoints.reportPlaces>;
