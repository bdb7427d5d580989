import type { AnswerOf, Endpoint, RoomContract, SentOf } from '../../shared/endpoint.ts';
import { newId } from '../../shared/id.ts';
import { planRequest } from './request.ts';
import { fileNameOf, type ReceivedFile } from './save-file.ts';
import { send, sendFile, type UploadOptions } from './send.ts';

export interface CallOptions extends UploadOptions {
  /** The id of the user's act (UUIDv7). Give the same one again when the same act is retried; made anew when absent. */
  requestId?: string;
}

/** One call of an endpoint. All throw `ProblemError` (the server said no) or `Unreachable` (no answer). */
export type Call<E extends Endpoint> = E['kind'] extends 'upload'
  ? (input: SentOf<E>, file: File, options?: CallOptions) => Promise<AnswerOf<E>>
  : E['kind'] extends 'download'
    ? (input: SentOf<E>, options?: CallOptions) => Promise<ReceivedFile>
    : (input: SentOf<E>, options?: CallOptions) => Promise<AnswerOf<E>>;

export type Api<C extends RoomContract> = { readonly [K in keyof C['endpoints']]: Call<C['endpoints'][K]> };

type Input = Readonly<Record<string, unknown>>;

/** Calls an endpoint that answers JSON (query or command). */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: SentOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const request = planRequest(endpoint, input as Input, options.requestId ?? newId());
  const response = await send(request, options.signal);
  return (await response.json()) as AnswerOf<E>;
}

export async function uploadTo<E extends Endpoint>(
  endpoint: E,
  input: SentOf<E>,
  file: File,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const request = planRequest(endpoint, input as Input, options.requestId ?? newId(), file);
  return JSON.parse(await sendFile(request, options)) as AnswerOf<E>;
}

export async function downloadFrom<E extends Endpoint>(
  endpoint: E,
  input: SentOf<E>,
  options: CallOptions = {},
): Promise<ReceivedFile> {
  const response = await send(planRequest(endpoint, input as Input, ''), options.signal);
  return { name: fileNameOf(response.headers.get('content-disposition')), blob: await response.blob() };
}

/** The typed client of one room: `apiOf(plansContract).issuePlan({ planId, version })`. */
export function apiOf<C extends RoomContract>(contract: C): Api<C> {
  const calls = Object.entries(contract.endpoints).map(([name, endpoint]) => {
    if (endpoint.kind === 'upload')
      return [
        name,
        (input: never, file: File, options?: CallOptions) => uploadTo(endpoint, input, file, options),
      ];
    if (endpoint.kind === 'download')
      return [name, (input: never, options?: CallOptions) => downloadFrom(endpoint, input, options)];
    return [name, (input: never, options?: CallOptions) => callEndpoint(endpoint, input, options)];
  });
  return Object.fromEntries(calls) as Api<C>;
}
