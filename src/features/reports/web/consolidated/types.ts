import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import type { StatusName } from '../../../../platform/web/ui/status/status-word.ts';
import type { reportsContract } from '../../contract.ts';

export type Consolidated = AnswerOf<typeof reportsContract.endpoints.getConsolidated>;
export type Content = Consolidated['content'];

export const stateWord: Readonly<Record<Consolidated['state'], StatusName>> = {
  draft: 'draft',
  submitted: 'awaiting-approval',
  returned: 'returned',
  approved: 'done',
};
