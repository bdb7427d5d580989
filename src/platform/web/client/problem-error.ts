import type { ProblemBody } from '../../shared/problem.ts';

/** The server answered no. `body.code` is `room.what-is-wrong`; `useProblemText` turns it into a sentence. */
export class ProblemError extends Error {
  readonly body: ProblemBody;
  constructor(body: ProblemBody) {
    super(body.code);
    this.name = 'ProblemError';
    this.body = body;
  }
}

/**
 * No answer came: the line is cut or the server is away. Whether the act was done is unknown, therefore a retry must carry
 * the same request id, which is kept here.
 */
export class Unreachable extends Error {
  readonly requestId: string | undefined;
  constructor(requestId?: string, cause?: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
    this.requestId = requestId;
  }
}

export type CallProblem = ProblemError | Unreachable;

/** Anything thrown by a call, as one of the two problems a screen can speak of. */
export function callProblemOf(error: unknown): CallProblem {
  if (error instanceof ProblemError || error instanceof Unreachable) return error;
  return new ProblemError({ code: 'platform.unexpected', status: 500 });
}

/** The problem in an answer's text; a proxy's HTML page counts as "unavailable", never as words to show. */
export function problemOfText(status: number, text: string): ProblemError {
  try {
    const body = JSON.parse(text) as Partial<ProblemBody>;
    if (typeof body.code === 'string') return new ProblemError({ ...body, code: body.code, status });
  } catch {
    // Not ours: fall through to the sentence for the status.
  }
  const code = status >= 502 && status <= 504 ? 'platform.unavailable' : 'platform.unexpected';
  return new ProblemError({ code, status });
}
