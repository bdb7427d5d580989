import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type CallProblem, ProblemError } from '../../client/problem-error.ts';
import { PageNotFound } from '../../shell/frame/status-pages.tsx';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import styles from './feedback.module.css';
import { ProblemNotice } from './ProblemNotice.tsx';

interface AnsweredProps<T> {
  query: UseQueryResult<T, CallProblem>;
  /** For a whole page: a record that is not found becomes the 404 page. */
  page?: boolean;
  children: (answer: T) => ReactNode;
}

/** Draws a query: loading, the problem with its retry, or the answer (also while a newer one is on its way). */
export function Answered<T>({ query, page = false, children }: AnsweredProps<T>) {
  const { shell } = useText(platformText);
  if (query.data !== undefined) {
    return (
      <>
        <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
        {children(query.data)}
      </>
    );
  }
  if (!query.error) {
    return (
      <p role="status" className={styles.loading}>
        {shell.loading}
      </p>
    );
  }
  if (page && query.error instanceof ProblemError && query.error.body.status === 404) return <PageNotFound />;
  return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
}
