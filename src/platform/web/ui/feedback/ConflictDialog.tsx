import { Button, Group, Stack } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import styles from './feedback.module.css';
import { Dialog } from './Dialog.tsx';

export interface ConflictRow {
  label: string;
  /** Both sides as a person reads them. */
  mine: string;
  theirs: string;
}

interface ConflictDialogProps {
  opened: boolean;
  rows: readonly ConflictRow[];
  /** Who saved the other version and when, where known: what `useSavedBy` says. */
  by?: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  busy?: boolean;
}

/** Two people changed the same (409): both sides beside each other, one click to choose; it does not go without a choice. */
export function ConflictDialog({
  opened,
  rows,
  by,
  onKeepMine,
  onTakeTheirs,
  busy = false,
}: ConflictDialogProps) {
  const { kit } = useText(platformText);
  return (
    <Dialog opened={opened} title={kit.conflictTitle} size="xl">
      <Stack>
        <p className={styles.plain}>{kit.conflictText}</p>
        {by && (
          <p className={styles.plain}>
            {kit.conflictTheirs}: <strong>{by}</strong>.
          </p>
        )}
        <ConflictTable rows={rows} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onTakeTheirs} disabled={busy}>
            {kit.takeTheirs}
          </Button>
          <Button onClick={onKeepMine} loading={busy}>
            {kit.keepMine}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function ConflictTable({ rows }: { rows: readonly ConflictRow[] }) {
  const { kit } = useText(platformText);
  return (
    <div className={styles.conflictScroll} role="region" aria-label={kit.conflictTitle} tabIndex={0}>
      <table className={styles.conflict}>
        <thead>
          <tr>
            <th scope="col">{kit.conflictField}</th>
            <th scope="col">{kit.conflictMine}</th>
            <th scope="col">{kit.conflictTheirs}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, mine, theirs }) => {
            const differs = mine !== theirs;
            return (
              <tr key={label} className={differs ? styles.differs : ''}>
                <th scope="row">
                  {label}
                  {differs && (
                    <span className={styles.differsWord}>
                      <IconArrowsDiff size={16} aria-hidden="true" /> {kit.conflictDiffers}
                    </span>
                  )}
                </th>
                <td>{mine || kit.empty}</td>
                <td>{theirs || kit.empty}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
