import type { z } from 'zod';
import type { PermissionTable } from './actor.ts';

/** What `input` may look like: an object, so that path, query and body can share it. */
export type InputSchema = z.ZodObject;

export type EndpointKind = 'query' | 'command' | 'upload' | 'download';

/**
 * One endpoint of a room's contract. `permission` cannot be left out: an endpoint without one does not compile.
 * Keys of `input` that the path names (`/api/plans/:planId`) travel in the path; the others in the query string
 * (query, download) or the JSON body (command); an upload carries its bytes as the body and the rest, as percent-encoded JSON,
 * in the header `x-input`: addresses are kept in logs of proxies, and what is said of a file may be nobody else's to read.
 */
export interface Endpoint<
  P extends string = string,
  In extends InputSchema = InputSchema,
  Out extends z.ZodType = z.ZodType,
> {
  kind: EndpointKind;
  path: `/api/${string}`;
  /** A permission of the room's table; `anyone` for what needs no session, `signed-in` for every account. */
  permission: P;
  input: In;
  answer: Out;
  /** One Vietnamese sentence for the API page. */
  summary: string;
  /** Queries that show personal data are audited as views; commands, uploads and downloads always are. */
  audited: boolean;
  /** Commands only: false where no request id is asked (sign-in: nothing of it may be stored or replayed). */
  remembered: boolean;
  /** The password was entered again at most five minutes ago; else 401 `platform.step-up-needed`, and the page asks for it. */
  stepUp: boolean;
}

/** A file as a handler receives it from an upload. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** A file as a download handler answers it. */
export interface FileAnswer {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

type Spec<P extends string, In extends InputSchema, Out extends z.ZodType> = Pick<
  Endpoint<P, In, Out>,
  'path' | 'permission' | 'input' | 'answer' | 'summary'
>;

/** GET; reads, never writes. `audited: true` when the answer shows personal data. */
export const query = <const P extends string, In extends InputSchema, Out extends z.ZodType>(
  spec: Spec<P, In, Out> & { audited?: boolean; stepUp?: boolean },
): Endpoint<P, In, Out> & { kind: 'query' } => ({
  audited: false,
  remembered: false,
  stepUp: false,
  ...spec,
  kind: 'query',
});

/** POST with JSON; needs a request id (sending twice is once). */
export const command = <const P extends string, In extends InputSchema, Out extends z.ZodType>(
  spec: Spec<P, In, Out> & { remembered?: boolean; audited?: boolean; stepUp?: boolean },
): Endpoint<P, In, Out> & { kind: 'command' } => ({
  audited: true,
  remembered: true,
  stepUp: false,
  ...spec,
  kind: 'command',
});

/** POST with the file's bytes as the body (≤ 20 MB) and its name in `x-file-name`. */
export const upload = <const P extends string, In extends InputSchema, Out extends z.ZodType>(
  spec: Spec<P, In, Out> & { stepUp?: boolean },
): Endpoint<P, In, Out> & { kind: 'upload' } => ({
  stepUp: false,
  ...spec,
  audited: true,
  remembered: true,
  kind: 'upload',
});

/** GET that answers a file; always audited. */
export const download = <const P extends string, In extends InputSchema>(
  spec: Omit<Spec<P, In, z.ZodType>, 'answer'> & { stepUp?: boolean },
  answer: z.ZodType,
): Endpoint<P, In, z.ZodType> & { kind: 'download' } => ({
  stepUp: false,
  ...spec,
  answer,
  audited: true,
  remembered: false,
  kind: 'download',
});

export interface RoomContract<
  P extends PermissionTable = PermissionTable,
  E extends Record<string, Endpoint> = Record<string, Endpoint>,
> {
  room: string;
  permissions: P;
  endpoints: E;
}

/** Ties a room's endpoints to its permission table: a permission that the table lacks does not compile. */
export function room<
  const P extends PermissionTable,
  const E extends Record<string, Endpoint<Extract<keyof P, string> | 'anyone' | 'signed-in'>>,
>(name: string, permissions: P, endpoints: E): RoomContract<P, E> {
  return { room: name, permissions, endpoints };
}

export type InputOf<E extends Endpoint> = z.output<E['input']>;
export type SentOf<E extends Endpoint> = z.input<E['input']>;
export type AnswerOf<E extends Endpoint> = E['kind'] extends 'download' ? FileAnswer : z.output<E['answer']>;
