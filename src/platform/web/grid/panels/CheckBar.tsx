import { Button } from '@mantine/core';
import type { Checking } from '../model/grid-parts.ts';
import styles from './panels.module.css';
import { useGridText } from '../text/text.ts';

/** How many rows are checked, and the way to all that match when the grid does not hold them all. */
export function CheckBar({ checking, shown }: { checking: Checking; shown: number }) {
  const { checks } = useGridText();
  const { checked, matching, onChange } = checking;
  if (checked.size === 0) return null;
  return (
    <div role="group" aria-label={checks.count(checked.size)} className={styles.checks} data-print="hidden">
      <span role="status">
        {matching?.all ? checks.allChosen(matching.count) : checks.count(checked.size)}
      </span>
      {matching && !matching.all && matching.count > checked.size && checked.size >= shown && (
        <Button size="compact-md" variant="default" onClick={matching.onAll}>
          {checks.all(matching.count)}
        </Button>
      )}
      <Button size="compact-md" variant="subtle" onClick={() => onChange(new Set())}>
        {checks.none}
      </Button>
    </div>
  );
}
