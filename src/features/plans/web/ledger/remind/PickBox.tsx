import styles from '../ledger.module.css';
import type { Picked, PickedRow } from './picked.ts';

interface PickBoxProps {
  label: string;
  rows: readonly PickedRow[];
  picked: Picked | undefined;
}

/** Chooses what is owed in a cell, a row or a column; nothing owed, nothing to choose. */
export function PickBox({ label, rows, picked }: PickBoxProps) {
  if (!picked || rows.length === 0) return null;
  const some = rows.filter((row) => picked.has(row.obligationId)).length;
  return (
    <input
      type="checkbox"
      className={styles.pick}
      aria-label={label}
      data-print="hidden"
      checked={some === rows.length}
      ref={(box) => {
        if (box) box.indeterminate = some > 0 && some < rows.length;
      }}
      onChange={() => picked.toggle(rows)}
    />
  );
}
