import type { z } from 'zod';
import type { FieldProblem } from '../../shared/problem.ts';
import { ProblemError } from './problem-error.ts';

const kept = ['minimum', 'maximum', 'format', 'expected', 'origin'] as const;

const isBlank = (value: unknown): boolean => value === '' || value === undefined || value === null;

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);

/**
 * The server's own verdict on the shape of an input, before it is sent. Undefined when nothing is wrong. A field that is
 * wrong because it was left blank is only asked for: its form does not matter yet.
 */
export function checkInput(schema: z.ZodType, input: unknown): ProblemError | undefined {
  const parsed = schema.safeParse(input);
  if (parsed.success) return undefined;
  const fields = parsed.error.issues.map((issue): FieldProblem => {
    const said = issue as unknown as Record<string, string | number | undefined>;
    const params: Record<string, string | number> = {};
    for (const key of kept) if (said[key] !== undefined) params[key] = String(said[key]);
    if (isBlank(valueAt(input, issue.path))) return { path: issue.path.join('.'), code: 'required' };
    const own = issue.code === 'custom' ? (issue.params as { code?: string } | undefined)?.code : undefined;
    return { path: issue.path.join('.'), code: own ?? issue.code, params };
  });
  return new ProblemError({ code: 'platform.invalid-input', status: 422, fields });
}
