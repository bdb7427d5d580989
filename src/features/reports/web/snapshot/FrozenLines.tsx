import { SegmentedControl } from '@mantine/core';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ChangesTable } from '../report/ChangesTable.tsx';
import { ExplanationText } from '../report/LineCard.tsx';
import { titleOf } from '../report/report-lines.ts';
import styles from '../report/report.module.css';
import { TargetFactsView } from '../report/TargetFactsView.tsx';
import { TaskFactsView } from '../report/TaskFactsView.tsx';
import { reportsText } from '../text.ts';
import type { FrozenLine as Line } from './frozen-lines.ts';

/** A line as it was submitted, and what it says otherwise today. */
export function FrozenLine({ line }: { line: Line }) {
  const { snapshot: words } = useText(reportsText);
  const title = titleOf(line);
  return (
    <article className={styles.line} data-look={line.changes.length > 0} aria-label={title}>
      <div className={styles.lineHead}>
        <h3>{title}</h3>
      </div>
      {line.task && <TaskFactsView task={line.task} frozen />}
      {line.target && <TargetFactsView target={line.target} frozen />}
      <ExplanationText text={line.explanation} />
      <ChangesTable changes={line.changes} caption={words.changes} of={title} before={words.whenSubmitted} />
    </article>
  );
}

export type Shown = 'da-khac' | 'tat-ca';

interface FrozenLineFilterProps {
  shown: Shown;
  changed: number;
  all: number;
  onChoose: (shown: Shown) => void;
}

/** All lines, or only those that read differently today. */
export function FrozenLineFilter({ shown, changed, all, onChoose }: FrozenLineFilterProps) {
  const { snapshot: words } = useText(reportsText);
  return (
    <SegmentedControl
      aria-label={words.show}
      data-print="hidden"
      value={shown}
      onChange={(value) => onChoose(value as Shown)}
      data={[
        { value: 'da-khac', label: words.onlyChanged(changed) },
        { value: 'tat-ca', label: words.everything(all) },
      ]}
      className={styles.filter ?? ''}
    />
  );
}
