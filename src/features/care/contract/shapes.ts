import { z } from 'zod';

/** A problem of a field or of the whole, as the platform's answers carry it. */
export const FieldProblemShape = z.object({
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
