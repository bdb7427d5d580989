import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { careContract } from '../../contract.ts';

/** One carer as the page of it asks for. */
export type FoundCarer = AnswerOf<(typeof careContract.endpoints)['getCarer']>;
