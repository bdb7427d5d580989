import { join, resolve } from 'node:path';

/** What the operator sets through the environment; each has a default that suits one machine. */
export interface Config {
  host: string;
  port: number;
  /** The operator's own PostgreSQL; undefined for the embedded one. */
  databaseUrl: string | undefined;
  /** Hot statements are planned once a session; off where a pooler hands each transaction to another session. */
  databasePrepare: boolean;
  /** Where the embedded database keeps its files. */
  dataDir: string;
  /** The file with the root keys of sealed content: never inside the database, nor in a backup of it. */
  keyFile: string;
  /** Behind a TLS proxy: secure cookies, HSTS, and the client's address taken from the proxy. */
  tls: boolean;
  /** A demonstration: a fictional locality, a clock of its own, a banner on every page. */
  demonstration: boolean;
  /** Which one: the district of 2021, or the province without districts of 2026. */
  demonstrationYear: DemonstrationYear;
  logLevel: string;
}

export const demonstrationYears = ['2021', '2026'] as const;
export type DemonstrationYear = (typeof demonstrationYears)[number];

/** A setting that cannot be used; the message is one Vietnamese line for the operator. */
export class ConfigError extends Error {}

const root = join(import.meta.dirname, '../../..');
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** @throws ConfigError naming the variable that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new ConfigError('DATABASE_URL phải có dạng postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu.');
  const demonstration = demonstrationOf(env.DEMO, databaseUrl === undefined);
  // Each story has a time and a place of its own, so also a database of its own.
  const folder = demonstration.demonstrationYear === '2026' ? '.data-2026' : '.data';
  const dataDir = env.DATA_DIR || join(root, folder);
  return {
    host: env.HOST || '127.0.0.1',
    port: portOf(env.PORT),
    databaseUrl,
    databasePrepare: switchOf('DATABASE_PREPARE', env.DATABASE_PREPARE, true),
    dataDir,
    keyFile: env.MANG_NON_KEYS || `${resolve(dataDir)}.keys`,
    tls: switchOf('MANG_NON_TLS', env.MANG_NON_TLS, false),
    ...demonstration,
    logLevel: oneOf('LOG_LEVEL', env.LOG_LEVEL || 'warn', levels),
  };
}

/** `on`, `off`, or the year of a story. */
function demonstrationOf(text: string | undefined, otherwise: boolean) {
  const year = demonstrationYears.find((known) => known === text);
  if (year) return { demonstration: true, demonstrationYear: year };
  return { demonstration: switchOf('DEMO', text, otherwise), demonstrationYear: demonstrationYears[0] };
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
