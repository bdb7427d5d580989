import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from './problem-error.ts';

/** Reads are fresh for 15 s and asked again once when no answer came; a refusal is an answer and is not asked again. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => error instanceof Unreachable && failures < 1,
        // The browser's online flag lies behind office proxies: always try, and speak of the failure.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
