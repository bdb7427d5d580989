import { Button, Progress } from '@mantine/core';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { numberText } from '../status/numbers.ts';
import styles from './feedback.module.css';

interface JobProgressProps {
  /** What is being done: "Đang lập báo cáo". */
  label: string;
  done: number;
  total: number;
  onCancel?: () => void;
  /** What is left to say: remaining time, errors so far. */
  note?: string;
}

/** A long job: how much of how much, and a way to stop it. */
export function JobProgress({ label, done, total, onCancel, note }: JobProgressProps) {
  const { kit } = useText(platformText);
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div className={styles.job}>
      <div className={styles.jobLine}>
        <span>{label}</span>
        <strong className="figures">{kit.jobDone(numberText(done), numberText(total))}</strong>
      </div>
      <Progress.Root size="lg">
        <Progress.Section value={share} aria-label={label} aria-valuetext={`${done}/${total}`} />
      </Progress.Root>
      <div className={styles.jobLine}>
        <span role="status">{note}</span>
        {onCancel && (
          <Button size="compact-md" variant="default" onClick={onCancel}>
            {kit.jobCancel}
          </Button>
        )}
      </div>
    </div>
  );
}
