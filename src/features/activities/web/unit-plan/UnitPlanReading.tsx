import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import { activitiesText } from '../text.ts';
import { type Plan, totalCost, uncoveredTasks } from './draft.ts';
import styles from './unit-plan.module.css';

type Row = Plan['activities'][number];

/** The plan as it is read: text, table of activities, total, and the duties that it leaves out. */
export function UnitPlanReading({ plan }: { plan: Plan }) {
  const { unitPlan: words } = useText(activitiesText);
  const left = uncoveredTasks(plan.activities, plan.tasks);
  const titleOf = new Map(plan.tasks.map((task) => [task.id, task.title]));
  const columns: Column<Row>[] = [
    { id: 'what', header: words.what, cell: (row) => row.what },
    {
      id: 'when',
      header: words.when,
      cell: (row) => `${dateText(row.startsOn)} – ${dateText(row.endsOn)}`,
      sortBy: (row) => row.startsOn,
    },
    { id: 'who', header: words.responsible, cell: (row) => row.responsible },
    { id: 'place', header: words.place, cell: (row) => row.place },
    {
      id: 'cost',
      header: words.cost,
      cell: (row) => (
        <span className={styles.cost}>
          <span>{moneyText(row.cost)}</span>
          {row.costSource && <span className={styles.source}>{row.costSource}</span>}
        </span>
      ),
      sortBy: (row) => row.cost,
      align: 'end',
    },
    { id: 'expected', header: words.expected, cell: (row) => row.expected },
    {
      id: 'task',
      header: words.task,
      cell: (row) => (row.obligationId && titleOf.get(row.obligationId)) || words.noTask,
    },
  ];
  return (
    <div className={styles.parts}>
      <Panel title={plan.title}>
        {plan.introduction && <p className={styles.reason}>{plan.introduction}</p>}
      </Panel>
      <DataTable
        caption={`${words.activities} · ${words.total}: ${moneyText(totalCost(plan.activities))}`}
        rows={plan.activities}
        wideOnPaper
        columns={columns}
        keyOf={(row) => row.id}
        empty={<EmptyState>{words.noActivities}</EmptyState>}
      />
      {left.length > 0 && (
        <Panel title={words.uncovered} tone="look">
          <ul className={styles.plain}>
            {left.map((task) => (
              <li key={task.id}>{task.title}</li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
