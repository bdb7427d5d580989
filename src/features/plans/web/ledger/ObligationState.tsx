import { useText } from '../../../../platform/web/text/language.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import type { Outcome, Stage } from '../../contract/ledger.ts';
import { Fact } from '../kit/Fact.tsx';
import { plansText } from '../text.ts';
import { statusOf } from './obligation-state.ts';

interface ObligationStateProps {
  stage: Stage;
  outcome: Outcome;
  daysLate: number;
}

/** Icon, word and colour of a row of the ledger; overdue says by how many days. */
export function ObligationState({ stage, outcome, daysLate }: ObligationStateProps) {
  const { ledger } = useText(plansText);
  const status = statusOf({ stage, outcome });
  if (status === 'overdue')
    return (
      <Fact short meaning="danger">
        {daysLate > 0 ? ledger.overdueBy(daysLate) : ledger.overdue}
      </Fact>
    );
  return <StatusBadge status={status} days={daysLate} />;
}
