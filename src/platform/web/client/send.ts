import { type CallProblem, ProblemError, problemOfText, Unreachable } from './problem-error.ts';
import type { PlannedRequest } from './request.ts';
import { announceSignedOut } from './signed-out.ts';
import { askStepUp, overtaken } from './step-up.ts';

function noticed(problem: CallProblem): CallProblem {
  if ('body' in problem && problem.body.code === 'platform.not-signed-in') announceSignedOut();
  return problem;
}

const codeOf = (problem: CallProblem): string => ('body' in problem ? problem.body.code : '');

/** Once more, after what stood in the way is gone: the password was asked for, or the session's id has just changed. */
async function mayRepeat(problem: CallProblem, began: number): Promise<boolean> {
  if (codeOf(problem) === 'platform.step-up-needed') return askStepUp();
  return codeOf(problem) === 'platform.not-signed-in' && overtaken(began);
}

/**
 * One exchange by `fetch`; where the server first wants the password again, the person is asked and the same exchange made once
 * more. Throws `ProblemError`, `Unreachable`, or the browser's AbortError when `signal` says stop.
 */
export async function send(request: PlannedRequest, signal?: AbortSignal): Promise<Response> {
  const began = performance.now();
  try {
    return await exchange(request, signal);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (!(await mayRepeat(error, began))) throw noticed(error);
  }
  return exchange(request, signal).catch((error: unknown) => {
    throw error instanceof ProblemError ? noticed(error) : error;
  });
}

async function exchange(request: PlannedRequest, signal?: AbortSignal): Promise<Response> {
  const { url, ...init } = request;
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(request.headers['x-request-id'], error);
  }
  if (response.ok) return response;
  throw problemOfText(response.status, await response.text().catch(() => ''));
}

export interface UploadOptions {
  signal?: AbortSignal;
  /** Share of the file that has left this machine, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** One upload. XMLHttpRequest, because `fetch` does not tell how much has been sent. Resolves with the answer's text. */
export function sendFile(
  request: PlannedRequest,
  { signal, onProgress }: UploadOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new DOMException('aborted', 'AbortError'));
    const exchange = new XMLHttpRequest();
    exchange.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers)) exchange.setRequestHeader(name, value);
    exchange.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    exchange.onerror = () => reject(new Unreachable(request.headers['x-request-id']));
    exchange.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    exchange.onload = () => {
      if (exchange.status >= 200 && exchange.status < 300) resolve(exchange.responseText);
      else reject(noticed(problemOfText(exchange.status, exchange.responseText)));
    };
    signal?.addEventListener('abort', () => exchange.abort(), { once: true });
    exchange.send(request.body ?? null);
  });
}
