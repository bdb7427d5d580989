import type { Tx } from '../../../platform/server/database/connect.ts';
import { Problem } from '../../../platform/shared/problem.ts';
import { type AttemptLimit, giveBack, takeAttempt } from '../rules.ts';
import { forgetAttempts, lockAttempts, saveAttempts } from './queries-attempts.ts';

/** The counts that a try falls under: key → limit. */
export type Budgets = ReadonlyMap<string, AttemptLimit>;

/** Counts one try under every budget. @throws Problem 429 with the seconds to wait when one of them is used up. */
export async function takeFrom(tx: Tx, budgets: Budgets, now: string): Promise<void> {
  const known = await lockAttempts(tx, [...budgets.keys()], now);
  const taken = [...budgets].map(([key, limit]) => ({
    key,
    verdict: takeAttempt(known.get(key), limit, now),
  }));
  const seconds = Math.max(0, ...taken.map(({ verdict }) => (verdict.ok ? 0 : verdict.waitSeconds)));
  if (seconds > 0) throw new Problem(429, 'platform.too-many-requests', { params: { seconds } });
  for (const { key, verdict } of taken) if (verdict.ok) await saveAttempts(tx, key, verdict.attempts);
}

/** The try was right: the person's own counts are forgotten, in shared ones only this try is taken back. */
export async function returnTo(tx: Tx, budgets: Budgets, own: readonly string[], now: string): Promise<void> {
  const known = await lockAttempts(tx, [...budgets.keys()], now);
  for (const [key, limit] of budgets) {
    const attempts = known.get(key);
    if (attempts && !own.includes(key)) await saveAttempts(tx, key, giveBack(attempts, limit));
  }
  await forgetAttempts(tx, own);
}
