import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { reportsContract } from '../../contract.ts';

export type Overview = AnswerOf<typeof reportsContract.endpoints.overview>;
