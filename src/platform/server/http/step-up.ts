import type { Actor } from '../../shared/actor.ts';
import { timeOf } from '../../shared/instant.ts';
import { Problem } from '../../shared/problem.ts';

/** How long a password entered again opens what asks for it (security 4.2), in seconds. */
export const stepUpSeconds = 5 * 60;

/** @throws Problem 401 `platform.step-up-needed`, whatever record was asked for: the answer says nothing of it */
export function requireStepUp({ provenAt }: Pick<Actor, 'provenAt'>, now: string): void {
  const age = provenAt === undefined ? Number.POSITIVE_INFINITY : (timeOf(now) - timeOf(provenAt)) / 1000;
  if (age > stepUpSeconds) throw new Problem(401, 'platform.step-up-needed');
}
