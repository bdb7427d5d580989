import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { activitiesContract } from '../../contract.ts';

/** What was recorded for one duty, with its running totals. */
export type TaskRecords = AnswerOf<typeof activitiesContract.endpoints.listRecords>;
