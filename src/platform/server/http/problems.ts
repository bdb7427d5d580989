import type { FastifyInstance } from 'fastify';
import { Problem, type ProblemBody } from '../../shared/problem.ts';

/** PostgreSQL says: out of disk, too many connections, shutting down, recovering, connection lost. */
const unavailable = new Set([
  '53100',
  '53200',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '40001',
  '40P01',
]);
const unavailableNode = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ENOSPC']);

/**
 * The application's role was refused something that the product needs, such as the audit: nothing is shown or saved
 * until an operator has put the rights in order.
 */
const rightsWithdrawn = (code: string | undefined, message = ''): boolean =>
  code === '42501' && message.startsWith('permission denied');

const isUnavailable = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  if (code && (unavailable.has(code) || unavailableNode.has(code))) return true;
  if (rightsWithdrawn(code, message)) return true;
  // The last one comes when the transaction is to be taken back on a connection that is gone.
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i.test(
    message ?? '',
  );
};

/** The sender chose an id that a record has already, perhaps one out of the sender's sight. */
const takenId = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return (
    code === '23505' ||
    (code === '42501' && /row-level security policy \(USING expression\)/.test(message ?? ''))
  );
};

/** PostgreSQL says: number out of range, no such date, not written as the type is. The schema let through what no column holds. */
const unstorable = new Set(['22003', '22007', '22008', '22P02']);

/** The one place that catches. Unknown errors: 500 with the request id and no detail; the detail is in the log. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const body = bodyOf(error);
    if (body.status >= 500) request.log.error({ err: error, requestId: request.id }, 'unexpected');
    else if (!(error instanceof Problem)) request.log.warn({ err: error, requestId: request.id }, 'refused');
    void reply.status(body.status).header('cache-control', 'no-store');
    if (body.status === 429 && body.params?.seconds)
      void reply.header('retry-after', String(body.params.seconds));
    if (body.status === 503) void reply.header('retry-after', '2');
    return reply.send({ ...body, requestId: request.id });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({ code: 'platform.not-found', status: 404, requestId: request.id }),
  );
}

function bodyOf(error: unknown): ProblemBody {
  if (error instanceof Problem) return error.body;
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'platform.too-large', status: 413 };
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return { code: 'platform.invalid-input', status: statusCode, fields: [{ path: '', code: 'malformed' }] };
  if (takenId(error))
    return { code: 'platform.invalid-input', status: 422, fields: [{ path: 'id', code: 'id-taken' }] };
  if (code && unstorable.has(code))
    return { code: 'platform.invalid-input', status: 422, fields: [{ path: '', code: 'malformed' }] };
  if (isUnavailable(error)) return { code: 'platform.unavailable', status: 503 };
  return { code: 'platform.unexpected', status: 500 };
}
