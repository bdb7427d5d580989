interface Described {
  operationId: string;
  tags: string[];
  summary: string;
  'x-permission': string;
  'x-functions': string[];
  parameters: unknown[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

/** One endpoint as the page shows it. */
export interface Operation {
  id: string;
  room: string;
  method: string;
  path: string;
  summary: string;
  permission: string;
  functions: string[];
  input: unknown;
  answer: unknown;
}

export interface OpenApi {
  paths: Record<string, Record<string, Described>>;
}

/** The endpoints of a description, in its own order. */
export const operationsOf = (description: OpenApi): Operation[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({
      id: one.operationId,
      room: one.tags[0] ?? '',
      method: method.toUpperCase(),
      path,
      summary: one.summary,
      permission: one['x-permission'],
      functions: one['x-functions'],
      input: { parameters: one.parameters, ...(one.requestBody !== undefined && { body: one.requestBody }) },
      answer: one.responses['200'],
    })),
  );
