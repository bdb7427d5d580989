import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { childrenContract } from '../../contract.ts';

/** All that a child's page shows. */
export type ChildFile = AnswerOf<typeof childrenContract.endpoints.getChild>;
