import { type Target, to } from '../../../platform/web/shell/routes/address.ts';
import type { ObligationRow } from '../../plans/contract.ts';
import { obligationAddress } from '../../plans/web/public.ts';
import { consolidationsAddress, openReportAddress, openUnitPlanAddress } from './addresses.ts';

/** Where the next step of a row of the ledger is done. */
export function stepTarget(row: Pick<ObligationRow, 'id' | 'kind' | 'planId'>): Target {
  if (row.kind === 'own-plan') return to(openUnitPlanAddress, { obligationId: row.id });
  if (row.kind === 'results-report') return to(openReportAddress, { obligationId: row.id });
  if (row.kind === 'consolidated-report') return to(consolidationsAddress, { planId: row.planId });
  return to(obligationAddress, { obligationId: row.id });
}
