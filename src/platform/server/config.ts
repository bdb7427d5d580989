import { join } from 'node:path';

/** What the operator sets through the environment; each has a default that suits one machine. */
export interface Config {
  host: string;
  port: number;
  /** The operator's own PostgreSQL; undefined for the embedded one. */
  databaseUrl: string | undefined;
  /** Where the embedded database keeps its files. */
  dataDir: string;
  /** Behind a TLS proxy: secure cookies, HSTS, and the client's address taken from the proxy. */
  tls: boolean;
  /** A demonstration: fictional localities, a clock of its own, a banner on every page. */
  demonstration: boolean;
  logLevel: string;
}

/** A setting that cannot be used; the message is one Vietnamese line for the operator. */
export class ConfigError extends Error {}

const root = join(import.meta.dirname, '../../..');
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** @throws ConfigError naming the variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new ConfigError('DATABASE_URL phải có dạng postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu.');
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    databaseUrl,
    dataDir: env.DATA_DIR || join(root, '.data'),
    tls: switchOf('MANG_NON_TLS', env.MANG_NON_TLS, false),
    demonstration: switchOf('DEMO', env.DEMO, databaseUrl === undefined),
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL || 'warn', levels),
  };
}

function portOf(text: string | undefined): number {
  const port = text ? Number(text) : 8080;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`PORT phải là số từ 0 đến 65535, không phải “${text}”.`);
  return port;
}

function switchOf(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (!text) return otherwise;
  if (['on', '1', 'true'].includes(text)) return true;
  if (['off', '0', 'false'].includes(text)) return false;
  throw new ConfigError(`${name} phải là on hoặc off, không phải “${text}”.`);
}

function oneOf(name: string, text: string, allowed: readonly string[]): string {
  if (allowed.includes(text)) return text;
  throw new ConfigError(`${name} phải là một trong: ${allowed.join(', ')}.`);
}
