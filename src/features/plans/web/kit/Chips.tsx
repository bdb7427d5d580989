import { SegmentedControl } from '@mantine/core';
import type { Choice } from '../../../../platform/web/ui/forms/fields.tsx';
import styles from './kit.module.css';

interface ChipsProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

/** Two to five ways to look at a list, all in sight; wraps on a phone. */
export function Chips({ label, value, choices, onChange }: ChipsProps) {
  return (
    <SegmentedControl
      aria-label={label}
      data={[...choices]}
      value={value}
      onChange={onChange}
      classNames={{ root: styles.chips ?? '', label: styles.chipLabel ?? '' }}
      data-print="hidden"
      withItemsBorders={false}
    />
  );
}
