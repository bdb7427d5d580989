import type { Config } from './config.ts';

/** PostgreSQL puts the values of a row into `detail`, `where` and the parameters: only these keys reach the log. */
const kept = ['name', 'code', 'message', 'constraint', 'table', 'stack'] as const;

export function errorForLog(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const source = error as Record<string, unknown>;
  return Object.fromEntries(kept.flatMap((key) => (source[key] === undefined ? [] : [[key, source[key]]])));
}

/** JSON lines on standard output: request ids and faults, never addresses with their search, bodies, cookies or names. */
export const loggerOptions = (config: Pick<Config, 'logLevel'>): object => ({
  level: config.logLevel,
  base: undefined,
  serializers: {
    err: errorForLog,
    error: errorForLog,
    req: (request: { method: string; routeOptions?: { url?: string } }) => ({
      method: request.method,
      route: request.routeOptions?.url,
    }),
  },
});
