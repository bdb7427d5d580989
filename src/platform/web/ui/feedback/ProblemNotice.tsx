import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { type CallProblem, Unreachable } from '../../client/problem-error.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import styles from './feedback.module.css';

interface ProblemNoticeProps {
  problem: CallProblem | null | undefined;
  /** Tries the same again (a command's `retry` keeps its request id; a query's `refetch`). */
  onRetry?: () => void;
}

const worthRetrying = (problem: CallProblem): boolean =>
  problem instanceof Unreachable || problem.body.status >= 500;

/** What went wrong and what to do, in place; with "Thử lại" where trying again can help. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { retry } = useText(platformText);
  const { sentence } = useProblemText();
  if (!problem) return null;
  const Icon = problem instanceof Unreachable ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <div role="alert" className={styles.problem}>
      <Icon size={22} aria-hidden="true" />
      <p>{sentence(problem)}</p>
      {onRetry && worthRetrying(problem) && (
        <Button variant="default" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </div>
  );
}
