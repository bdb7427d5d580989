import { useId, useState } from 'react';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import { statusOf } from '../../../activities/web/public.ts';
import { obligationAddress } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import type { Line } from './report-lines.ts';
import styles from './report.module.css';

type Task = NonNullable<Line['task']>;

interface TaskFactsViewProps {
  task: Task;
  /** For those who record more. */
  own?: boolean;
  /** As it was once: nothing leads to what is there today. */
  frozen?: boolean;
}

/** What was recorded for a duty; each number opens the recordings it was counted from. */
export function TaskFactsView({ task, own = false, frozen = false }: TaskFactsViewProps) {
  const { report: words } = useText(reportsText);
  const opening = own ? words.workOn : words.openTask;
  const [open, setOpen] = useState(false);
  const id = useId();
  const opener = { id, open, onPress: () => setOpen(!open) };
  return (
    <>
      <ul className={styles.facts}>
        <li>
          <StatusBadge status={statusOf({ kind: 'duty', stage: task.stage, outcome: task.outcome })} />
        </li>
        {task.records.length > 0 && (
          <li>
            <OpenRecords {...opener} value={words.recorded(task.records.length)} of={task.title} />
          </li>
        )}
        {task.totals.map((total) => (
          <li key={total.measureId}>
            {total.name}:{' '}
            {total.value === null ? (
              <span className={styles.soft}>{words.notRecorded}</span>
            ) : (
              <OpenRecords
                {...opener}
                value={`${decimalText(total.value)} ${total.measureUnit}`}
                of={total.name}
              />
            )}
          </li>
        ))}
        {task.spent > 0 && (
          <li>
            {words.spent}: <OpenRecords {...opener} value={moneyText(task.spent)} of={words.spent} />
          </li>
        )}
        {task.evidence > 0 && (
          <li>
            <OpenRecords {...opener} value={words.evidence(task.evidence)} of={task.title} />
          </li>
        )}
      </ul>
      <Records id={id} task={task} open={open} />
      {!frozen && (
        <PageLink
          to={to(obligationAddress, { obligationId: task.obligationId })}
          className={styles.link}
          aria-label={`${opening}: ${task.title}`}
          data-print="hidden"
        >
          {opening}
        </PageLink>
      )}
    </>
  );
}

interface OpenRecordsProps {
  id: string;
  open: boolean;
  value: string;
  of: string;
  onPress: () => void;
}

function OpenRecords({ id, open, value, of, onPress }: OpenRecordsProps) {
  const { report: words } = useText(reportsText);
  return (
    <button
      type="button"
      className={styles.number}
      aria-expanded={open}
      aria-controls={id}
      aria-label={words.openRecords(value, of)}
      onClick={onPress}
    >
      {value}
    </button>
  );
}

function Records({ id, task, open }: { id: string; task: Task; open: boolean }) {
  const { report: words } = useText(reportsText);
  if (task.records.length === 0) return <p className={styles.soft}>{words.nothingRecorded}</p>;
  return (
    <ul id={id} hidden={!open} className={styles.records} aria-label={words.records(task.title)}>
      {task.records.map((record) => (
        <li key={record.id}>
          <strong>
            <DateText value={record.happenedOn} />
          </strong>
          : {record.content}
          {record.spent > 0 && <span className={styles.soft}> ({moneyText(record.spent)})</span>}
        </li>
      ))}
    </ul>
  );
}
