import type { FastifyInstance } from 'fastify';
import type { Clock } from './platform/server/clock.ts';
import type { OpenDatabase } from './platform/server/database/connect.ts';
import type { Keyring } from './platform/server/sealed/index.ts';
import { lastAuditedAt } from './platform/server/database/first-start.ts';

export interface Demonstration {
  /** Where the product's clock goes on: after the last act, never before the story's last morning. */
  startsAt: string;
  /** Who may sign in, as lines to print. */
  accounts: readonly string[];
}

/**
 * A fictional locality with its year in the database: loaded at the first start, found again at the next. The loader is
 * fetched only here: a server in earnest never reads it.
 */
export async function openDemonstration(
  owner: OpenDatabase,
  options: { url: string; year: '2021' | '2026'; keys: Keyring; say(line: string): void },
): Promise<Demonstration> {
  const { accountLines, ensureDemonstration, stories } = await import('../tools/demonstration/load.ts');
  await ensureDemonstration(options);
  const { startsAt } = stories[options.year];
  const last = await lastAuditedAt(owner.db);
  return { startsAt: last && last > startsAt ? last : startsAt, accounts: accountLines(options.year) };
}

export interface OpenDemonstration {
  app: FastifyInstance;
  clock: Clock;
  url: string;
  year: '2021' | '2026';
  say(line: string): void;
  complain(error: unknown): void;
}

/** What the locality's people still bring goes on behind the open product. Answers how to stop it; the next start goes on. */
export function goOnWithDemonstration({ complain, ...open }: OpenDemonstration): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    const { goOn } = await import('../tools/demonstration/go-on.ts');
    await goOn({ ...open, signal });
  })().catch((error: unknown) => {
    if (!signal.aborted) complain(error);
  });
  return async () => {
    stopping.abort();
    await running;
  };
}
