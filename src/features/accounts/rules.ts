export { accountStateOf, functionsOverlap, idleDays } from './rules/account.ts';
export { type AttemptLimit, type Attempts, giveBack, takeAttempt } from './rules/attempts.ts';
export { type PasswordContext, type PasswordProblem, passwordProblem } from './rules/password.ts';
export { isLive, needsTouch, type SessionLimits, sessionLimits } from './rules/session.ts';
