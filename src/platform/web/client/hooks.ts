import {
  keepPreviousData,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerOf, Endpoint, SentOf } from '../../shared/endpoint.ts';
import { type ActMemory, outcomeUnknown, requestIdFor } from './act.ts';
import { callEndpoint, downloadFrom, uploadTo } from './api.ts';
import { type CallProblem, callProblemOf } from './problem-error.ts';
import { saveFile } from './save-file.ts';

/** The part of the API that an endpoint belongs to (`/api/plans/:id` → `plans`): what one act makes stale together. */
export const areaOf = (endpoint: Pick<Endpoint, 'path'>): string => endpoint.path.split('/')[2] ?? '';

export const queryKeyOf = (endpoint: Pick<Endpoint, 'path'>, input: unknown): readonly unknown[] => [
  areaOf(endpoint),
  endpoint.path,
  input,
];

/** Reads a query endpoint. `error` is always a `CallProblem`. With `input` undefined nothing is asked yet. */
export function useQueryOf<E extends Endpoint & { kind: 'query' }>(
  endpoint: E,
  input: SentOf<E> | undefined,
  options: { keepPrevious?: boolean; refreshEvery?: number } = {},
): UseQueryResult<AnswerOf<E>, CallProblem> {
  return useQuery<AnswerOf<E>, CallProblem>({
    queryKey: queryKeyOf(endpoint, input),
    queryFn: ({ signal }) =>
      callEndpoint(endpoint, input as SentOf<E>, { signal }).catch((error: unknown) => {
        throw error instanceof DOMException ? error : callProblemOf(error);
      }),
    enabled: input !== undefined,
    ...(options.keepPrevious && { placeholderData: keepPreviousData as never }),
    ...(options.refreshEvery && { refetchInterval: options.refreshEvery }),
  });
}

export interface CommandOptions {
  /** Areas (first word of the path) made stale by success besides the command's own. */
  invalidates?: readonly string[];
  /** The screen keeps its own copy of what it changes: asked for anew when it opens next, not after each act. */
  keepsOwnCopy?: boolean;
}

/** A command in the hands of a screen. `run` and `retry` resolve with `undefined` when it failed: `problem` says why. */
export interface Command<In, Out> {
  run(input: In): Promise<Out | undefined>;
  /** Sends the last act again under the same request id. */
  retry(): Promise<Out | undefined>;
  reset(): void;
  busy: boolean;
  problem: CallProblem | undefined;
  answer: Out | undefined;
}

function useAct<In, Out>(
  area: string,
  perform: (input: In, requestId: string) => Promise<Out>,
  contentOf: (input: In) => string,
  options: CommandOptions,
): Command<In, Out> {
  const client = useQueryClient();
  const memory = useRef<ActMemory>(undefined);
  const last = useRef<{ input: In }>(undefined);
  const mutation = useMutation<Out, CallProblem, In>({
    mutationFn: async (input) => {
      memory.current = requestIdFor(memory.current, contentOf(input));
      try {
        const answer = await perform(input, memory.current.requestId);
        memory.current = undefined;
        return answer;
      } catch (error) {
        if (!outcomeUnknown(error)) memory.current = undefined;
        throw callProblemOf(error);
      }
    },
    onSuccess: async () => {
      const areas = [area, ...(options.invalidates ?? [])];
      const refetchType = options.keepsOwnCopy ? 'none' : 'active';
      await Promise.all(areas.map((stale) => client.invalidateQueries({ queryKey: [stale], refetchType })));
    },
  });
  const run = (input: In) => {
    last.current = { input };
    return mutation.mutateAsync(input).catch(() => undefined);
  };
  return {
    run,
    retry: async () => (last.current ? run(last.current.input) : undefined),
    reset: mutation.reset,
    busy: mutation.isPending,
    problem: mutation.error ?? undefined,
    answer: mutation.data,
  };
}

/** A command endpoint: one request id per act of the user, kept while the outcome is unknown. */
export function useCommandOf<E extends Endpoint & { kind: 'command' }>(
  endpoint: E,
  options: CommandOptions = {},
): Command<SentOf<E>, AnswerOf<E>> {
  return useAct(
    areaOf(endpoint),
    (input: SentOf<E>, requestId) => callEndpoint(endpoint, input, { requestId }),
    (input) => JSON.stringify(input),
    options,
  );
}

export interface UploadInput<E extends Endpoint> {
  input: SentOf<E>;
  file: File;
  onProgress?: (share: number) => void;
}

/** An upload endpoint, retried under the same request id as long as it is the same file. */
export function useUploadOf<E extends Endpoint & { kind: 'upload' }>(
  endpoint: E,
  options: CommandOptions = {},
): Command<UploadInput<E>, AnswerOf<E>> {
  return useAct(
    areaOf(endpoint),
    ({ input, file, onProgress }: UploadInput<E>, requestId) =>
      uploadTo(endpoint, input, file, { requestId, ...(onProgress && { onProgress }) }),
    ({ input, file }) => JSON.stringify([input, file.name, file.size, file.lastModified]),
    options,
  );
}

/** A download endpoint: fetches the file and saves it under the server's name. */
export function useDownloadOf<E extends Endpoint & { kind: 'download' }>(
  endpoint: E,
): Command<SentOf<E>, { name: string }> {
  return useAct(
    areaOf(endpoint),
    async (input: SentOf<E>) => {
      const file = await downloadFrom(endpoint, input);
      saveFile(file);
      return { name: file.name };
    },
    (input) => JSON.stringify(input),
    {},
  );
}
