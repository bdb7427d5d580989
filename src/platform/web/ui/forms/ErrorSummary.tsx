import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { type CallProblem, Unreachable } from '../../client/problem-error.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import styles from './form.module.css';

export interface SummaryItem {
  path: string | undefined;
  /** Id of the control to go to; undefined when the problem has no control on the screen. */
  id: string | undefined;
  message: string;
}

interface ErrorSummaryProps {
  problem: CallProblem | undefined;
  items: readonly SummaryItem[];
  onRetry?: (() => void) | undefined;
}

function goTo(event: MouseEvent, id: string): void {
  // Not by the address: the router would take the hash for a navigation.
  event.preventDefault();
  const control = document.getElementById(id);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** All that stops this form, on top of it; it takes the focus, and each line leads to its field. */
export function ErrorSummary({ problem, items, onRetry }: ErrorSummaryProps) {
  const { kit, retry } = useText(platformText);
  const { sentence } = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  if (!problem) return null;
  const again = onRetry && (problem instanceof Unreachable || problem.body.status >= 500);
  return (
    <div ref={box} tabIndex={-1} role="alert" aria-labelledby={heading} className={styles.summary}>
      <h2 id={heading}>
        <IconAlertTriangle size={22} aria-hidden="true" />
        {items.length > 0 ? kit.errorSummary(items.length) : kit.notDone}
      </h2>
      {items.length === 0 && <p>{sentence(problem)}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.message}>
            {item.id ? (
              <a href={`#${item.id}`} onClick={(event) => goTo(event, item.id as string)}>
                {item.message}
              </a>
            ) : (
              item.message
            )}
          </li>
        ))}
      </ul>
      {again && (
        <Button variant="default" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </div>
  );
}
