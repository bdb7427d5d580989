import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { decimalText } from '../../../../platform/web/ui/status/decimals.ts';
import { moneyText, numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { OnTimeRate } from '../OnTimeRate.tsx';
import { countParts } from '../outcome-counts.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import { RowsButton } from './RowsButton.tsx';
import { SharesButton } from './SharesButton.tsx';
import type { Consolidated, Content } from './types.ts';

/** Every duty: how its rows stand, its figures with each unit's share, and what units explained. */
export function TasksTab({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const { tasks } = report.content;
  if (tasks.length === 0) return <EmptyState>{words.noTasks}</EmptyState>;
  return (
    <ul className={styles.tasks} aria-label={words.tasks}>
      {tasks.map((task) => (
        <li key={task.dutyId}>
          <TaskSum task={task} planId={report.planId} />
        </li>
      ))}
    </ul>
  );
}

type Task = Content['tasks'][number];

function TaskSum({ task, planId }: { task: Task; planId: string }) {
  const { consolidated: words, report, leading } = useText(reportsText);
  const rows = { planId, dutyId: task.dutyId, title: task.title };
  return (
    <article className={styles.task}>
      <h2>
        {task.section && <span className={styles.soft}>{report.section(task.section)} · </span>}
        {task.title}
      </h2>
      <ul className={styles.facts}>
        {countParts
          .filter(({ name }) => task.counts[name] > 0)
          .map(({ name, outcome }) => (
            <li key={name}>
              {leading.outcomes[name]}:{' '}
              <RowsButton
                {...rows}
                shown={numberText(task.counts[name])}
                outcome={outcome}
                of={leading.outcomes[name]}
              />
            </li>
          ))}
        <li>
          {words.rate}: <OnTimeRate counts={task.counts} />
        </li>
      </ul>
      <ul className={styles.facts}>
        {task.measures.map((measure) => (
          <li key={measure.measureId}>
            {measure.name}:{' '}
            {measure.value === null ? (
              <span className={styles.soft}>– ({report.notRecorded})</span>
            ) : (
              <SharesButton
                shown={`${decimalText(measure.value)} ${measure.measureUnit}`}
                of={measure.name}
                shares={measure.shares.map((share) => ({
                  ...share,
                  shown: share.value === null ? '–' : `${decimalText(share.value)} ${measure.measureUnit}`,
                }))}
              />
            )}
          </li>
        ))}
        <li>
          {task.records === 0 ? (
            <span className={styles.soft}>{words.recorded(0)}</span>
          ) : (
            <RowsButton {...rows} shown={words.recorded(task.records)} of={words.recordings} />
          )}
        </li>
        {task.spent > 0 && (
          <li>
            {words.spent}: <RowsButton {...rows} shown={moneyText(task.spent)} of={words.spent} />
          </li>
        )}
      </ul>
      <Explanations task={task} />
    </article>
  );
}

function Explanations({ task }: { task: Task }) {
  const { consolidated: words } = useText(reportsText);
  if (task.explanations.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{words.explanations(task.explanations.length)}</summary>
      <ul className={styles.list}>
        {task.explanations.map((one) => (
          <li key={one.unitId}>
            <strong>{one.unitName}:</strong> {one.text}
          </li>
        ))}
      </ul>
    </details>
  );
}
