import { useLayoutEffect, useRef } from 'react';
import styles from './cell.module.css';
import { useWriter } from './use-writer.ts';

interface CheckCellProps {
  role: 'gridcell' | 'columnheader';
  label: string;
  checked: boolean;
  /** Some rows are checked, others not. */
  mixed?: boolean;
  active: boolean;
  width: number;
  onToggle: () => void;
}

/** The checkbox before a row, or the one in the header for all shown rows. */
export function CheckCell({ role, label, checked, mixed = false, active, width, onToggle }: CheckCellProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  useWriter(box, active);
  return (
    <div
      role={role}
      aria-colindex={1}
      className={styles.check}
      data-active={active || undefined}
      style={{ width }}
    >
      <label>
        <input
          ref={box}
          type="checkbox"
          tabIndex={active ? 0 : -1}
          checked={checked}
          aria-label={label}
          onChange={onToggle}
        />
      </label>
    </div>
  );
}
