import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { activitiesContract } from '../../contract.ts';

export type Difficulty = AnswerOf<
  typeof activitiesContract.endpoints.listDifficulties
>['difficulties'][number];
