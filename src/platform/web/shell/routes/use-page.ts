import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { z } from 'zod';
import type { Address, ParamsOf, Target } from './address.ts';

export interface Page<P extends string, S extends z.ZodObject> {
  params: ParamsOf<P>;
  search: z.output<S>;
  /** Changes part of the search without a new entry in the history. */
  setSearch(change: Partial<z.input<S>>): void;
}

/** Inside the screen of `at`: its path keys, its search, and how to change the search. */
export function usePage<P extends string, S extends z.ZodObject>(at: Address<P, S>): Page<P, S> {
  const params = useParams({ strict: false }) as ParamsOf<P>;
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const parsed = at.search.safeParse(raw);
  return {
    params,
    search: (parsed.success ? parsed.data : {}) as z.output<S>,
    setSearch: (change) =>
      void navigate({
        to: '.',
        search: ((old: object) => ({ ...old, ...change })) as never,
        replace: true,
        resetScroll: false,
      }),
  };
}

/** Goes to a target from code: after a save, from a menu; what is half written on the page does not hold it back. */
export function useGo(): (target: Target, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (target, options) =>
      void navigate({
        to: target.path,
        params: target.params as never,
        search: target.search as never,
        replace: options?.replace ?? false,
        ignoreBlocker: true,
      }),
    [navigate],
  );
}
