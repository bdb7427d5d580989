import { Button } from '@mantine/core';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import type { ObligationRow } from '../../../plans/contract.ts';
import { stepTarget } from '../links.ts';
import { nextStepOf } from '../next-step.ts';
import { activitiesText } from '../text.ts';
import styles from './task.module.css';
import { TaskWork } from './TaskWork.tsx';

interface UnitWorkPanelProps {
  obligation: ObligationRow;
  mayWork: boolean;
}

/** On an obligation's card: a duty's results, or the way to the document that the unit owes. */
export default function UnitWorkPanel({ obligation, mayWork }: UnitWorkPanelProps) {
  const text = useText(activitiesText);
  if (obligation.kind === 'duty') return <TaskWork obligation={obligation} mayWork={mayWork} />;
  const step = nextStepOf(obligation);
  const document = obligation.kind === 'own-plan' || obligation.kind === 'results-report';
  if (!mayWork || !document) return null;
  return (
    <div className={styles.work}>
      <Button component={PageLink} to={stepTarget(obligation)} className={styles.open ?? ''}>
        {text.steps[step]}
      </Button>
    </div>
  );
}
