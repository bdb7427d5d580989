import { z } from 'zod';
import type { Endpoint, RoomContract } from '../../shared/endpoint.ts';

const problemSchema = {
  type: 'object',
  required: ['code', 'status'],
  properties: {
    code: { type: 'string', description: 'room.what-is-wrong' },
    status: { type: 'integer' },
    requestId: { type: 'string' },
    fields: { type: 'array', items: { type: 'object' } },
    params: { type: 'object' },
    current: { description: 'Trạng thái hiện tại trên máy chủ (409)' },
  },
};

/** OpenAPI 3.1 of every endpoint, generated from the contracts: what is served is what is checked. */
export function openApiOf(contracts: readonly RoomContract[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const contract of contracts)
    for (const [name, endpoint] of Object.entries(contract.endpoints)) {
      const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
      const method = endpoint.kind === 'query' || endpoint.kind === 'download' ? 'get' : 'post';
      paths[path] = { ...paths[path], [method]: operationOf(contract, name, endpoint) };
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Măng Non',
      version: '1',
      description: 'API của hệ thống Măng Non, sinh từ hợp đồng của từng phòng.',
    },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mn' } },
    },
  };
}

function operationOf(contract: RoomContract, name: string, endpoint: Endpoint): object {
  const input = jsonSchema(endpoint.input, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  const inPath = [...endpoint.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] as string);
  const others = Object.entries(input.properties ?? {}).filter(([key]) => !inPath.includes(key));
  const required = (key: string) => input.required?.includes(key) ?? false;
  const parameters: object[] = inPath.map((key) => ({
    name: key,
    in: 'path',
    required: true,
    schema: input.properties?.[key] ?? { type: 'string' },
  }));
  if (endpoint.kind === 'upload') parameters.push(headerOf(others, input.required ?? []));
  else if (endpoint.kind !== 'command')
    for (const [key, schema] of others)
      parameters.push({ name: key, in: 'query', required: required(key), schema });
  if (endpoint.remembered)
    parameters.push({
      name: 'x-request-id',
      in: 'header',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    });
  return {
    operationId: `${contract.room}.${name}`,
    tags: [contract.room],
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    'x-functions': contract.permissions[endpoint.permission] ?? [],
    ...(endpoint.permission === 'anyone' ? { security: [] } : { security: [{ session: [] }] }),
    parameters,
    ...bodyOf(endpoint, others, input.required ?? []),
    responses: {
      200: { description: 'Được', ...contentOf(endpoint) },
      default: {
        description: 'Không được: mã lỗi và các trường',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function bodyOf(endpoint: Endpoint, others: [string, object][], required: string[]): object {
  if (endpoint.kind === 'upload')
    return {
      requestBody: {
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  if (endpoint.kind !== 'command') return {};
  return { requestBody: { content: { 'application/json': { schema: objectOf(others, required) } } } };
}

/** What is said of an upload: JSON, percent-encoded. */
const headerOf = (others: [string, object][], required: string[]): object => ({
  ...{ name: 'x-input', in: 'header', description: 'JSON, mã hóa phần trăm' },
  required: others.some(([key]) => required.includes(key)),
  content: { 'application/json': { schema: objectOf(others, required) } },
});

function objectOf(others: [string, object][], required: string[]): object {
  const keys = others.map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(others),
    required: required.filter((key) => keys.includes(key)),
    additionalProperties: false,
  };
}

function contentOf(endpoint: Endpoint): object {
  if (endpoint.kind === 'download')
    return { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
  return { content: { 'application/json': { schema: jsonSchema(endpoint.answer, 'output') } } };
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Record<
    string,
    unknown
  >;
  delete made.$schema;
  return made;
};
