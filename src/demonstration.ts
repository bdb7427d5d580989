import type { OpenDatabase } from './platform/server/database/connect.ts';
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
  options: { url: string; year: '2021' | '2026'; say(line: string): void },
): Promise<Demonstration> {
  const { accountLines, ensureDemonstration, stories } = await import('../tools/demonstration/load.ts');
  await ensureDemonstration(options);
  const { startsAt } = stories[options.year];
  const last = await lastAuditedAt(owner.db);
  return { startsAt: last && last > startsAt ? last : startsAt, accounts: accountLines(options.year) };
}
