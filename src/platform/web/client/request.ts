import type { Endpoint } from '../../shared/endpoint.ts';
import { isUnattended } from './attended.ts';

export interface PlannedRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string | Blob;
}

type Input = Readonly<Record<string, unknown>>;

const keyInPath = /:([A-Za-z0-9_]+)/g;

/** The path with its keys filled in, and what is left of the input. A missing path key is a fault of the caller: it throws. */
export function fillPath(path: string, input: Input): { path: string; rest: Input } {
  const rest: Record<string, unknown> = { ...input };
  const filled = path.replace(keyInPath, (_, key: string) => {
    const value = rest[key];
    if (value === undefined || value === null || value === '') throw new TypeError(`${path}: missing ${key}`);
    delete rest[key];
    return encodeURIComponent(String(value as string | number));
  });
  return { path: filled, rest };
}

/** `?a=1&b=2&b=3`: absent values are left out, lists repeat their key. Empty text when nothing is left. */
export function queryString(input: Input): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(input))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null) search.append(key, String(item));
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** What goes over the wire for one call: see `Endpoint` for where each key of the input travels. */
export function planRequest(
  endpoint: Pick<Endpoint, 'kind' | 'path'>,
  input: Input,
  requestId: string,
  file?: File,
): PlannedRequest {
  const { path, rest } = fillPath(endpoint.path, input);
  const headers: Record<string, string> = { accept: 'application/json', 'x-mang-non': '1' };
  if (endpoint.kind === 'query') {
    if (isUnattended()) headers['x-unattended'] = '1';
    return { method: 'GET', url: path + queryString(rest), headers };
  }
  if (endpoint.kind === 'download')
    return { method: 'GET', url: path + queryString(rest), headers: { ...headers, accept: '*/*' } };
  headers['x-request-id'] = requestId;
  if (endpoint.kind === 'command') {
    headers['content-type'] = 'application/json';
    return { method: 'POST', url: path, headers, body: JSON.stringify(rest) };
  }
  headers['content-type'] = 'application/octet-stream';
  // Header values are Latin-1: the Vietnamese name travels percent-encoded.
  headers['x-file-name'] = encodeURIComponent(file?.name ?? 'tep');
  headers['x-input'] = encodeURIComponent(JSON.stringify(rest));
  return { method: 'POST', url: path, headers, ...(file && { body: file }) };
}
