/** One thing wrong with one field of the input. `path` is dotted (`activities.3.startsOn`). */
export interface FieldProblem {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface ProblemBody {
  /** `room.what-is-wrong`; the web turns it into a Vietnamese sentence. */
  code: string;
  status: number;
  requestId?: string;
  fields?: FieldProblem[];
  params?: Record<string, string | number>;
  /** The state on the server now, when a stale version was sent (409): the other side of the conflict. */
  current?: unknown;
  /** Who saved `current` and when, as far as the caller may know it. */
  saved?: SavedBy;
}

/** The last save of a record. */
export interface SavedBy {
  /** Display name; empty where it is not known. */
  by: string;
  /** Instant. */
  at: string;
}

/** What a handler throws when a rule says no; `mount` turns it into the answer. Nothing is saved. */
export class Problem extends Error {
  readonly body: ProblemBody;
  constructor(status: number, code: string, more: Omit<ProblemBody, 'code' | 'status' | 'requestId'> = {}) {
    super(code);
    this.name = 'Problem';
    this.body = { code, status, ...more };
  }
}

/** A record that is absent or outside the caller's scope: the two are the same answer (security: existence is a secret). */
export const notFound = (): Problem => new Problem(404, 'platform.not-found');

/** 409: the caller saw version `seen`, the record has moved on; both sides go back to the caller. */
export const staleVersion = (current: unknown): Problem =>
  new Problem(409, 'platform.stale-version', { current });

/** 422: the request is well formed, but a rule of the field refuses it. */
export const refused = (
  code: string,
  more: Omit<ProblemBody, 'code' | 'status' | 'requestId'> = {},
): Problem => new Problem(422, code, more);

export const platformProblems = [
  'platform.not-found',
  'platform.stale-version',
  'platform.not-signed-in',
  'platform.step-up-needed',
  'platform.not-allowed',
  'platform.invalid-input',
  'platform.same-id-other-content',
  'platform.missing-request-id',
  'platform.too-many-requests',
  'platform.too-large',
  'platform.cross-site',
  'platform.unavailable',
  'platform.content-destroyed',
  'platform.keys-missing',
  'platform.unexpected',
] as const;
export type PlatformProblem = (typeof platformProblems)[number];
