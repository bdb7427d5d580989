import { Button } from '@mantine/core';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import type { ObligationRow } from '../../../plans/contract.ts';
import { stepTarget } from '../links.ts';
import { dueNow, isToDo, nextStepOf, statusOf } from '../next-step.ts';
import { activitiesText } from '../text.ts';
import styles from './work.module.css';

/** One row: its clock, what it is, where it stands, and the one next step. */
export function WorkRow({ row, severalUnits }: { row: ObligationRow; severalUnits: boolean }) {
  const text = useText(activitiesText);
  const step = nextStepOf(row);
  const toDo = isToDo(row);
  const dueAt = toDo ? dueNow(row) : null;
  const about = [
    row.section && text.section(row.section),
    text.kinds[row.kind],
    row.kind !== 'duty' && text.work.to(row.recipientName),
    row.extensionAsked && text.work.extensionAsked,
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <span className={styles.clock}>
        {dueAt === null ? <StatusBadge status={statusOf(row)} /> : <Clock dueAt={dueAt} />}
      </span>
      <span className={styles.what}>
        <span className={styles.title}>{row.title}</span>
        <span className={styles.about}>
          {severalUnits && <strong>{row.unitName} · </strong>}
          {about.join(' · ')}
        </span>
      </span>
      <span className={styles.stage}>
        {dueAt !== null && <StatusBadge status={statusOf(row)} />}
        {row.outcome === 'late' && <StatusBadge status="late" days={row.daysLate} />}
      </span>
      <Button
        component={PageLink}
        to={stepTarget(row)}
        size="compact-md"
        variant={toDo ? 'light' : 'default'}
        aria-label={text.stepFor(
          text.steps[step],
          severalUnits ? text.titleOf(row.title, row.unitName) : row.title,
        )}
        className={styles.step ?? ''}
      >
        {text.steps[step]}
      </Button>
    </li>
  );
}
