import type { Place, Unsealer } from '../../../platform/server/sealed/index.ts';
import type { CaseFacts, ReferralWords, TellableOfCase } from '../contract.ts';

/** Where the sealed values of this room stand; all under the case's key, none ever changed. */
const at =
  (table: string, column: string) =>
  (rowId: string): Place => ({ table, column, rowId, version: 1 });
export const places = {
  reason: at('case_referrals', 'reason'),
  shared: at('case_referrals', 'shared'),
  guarded: at('case_referrals', 'guarded'),
  act: at('case_referral_acts', 'words'),
  consent: at('case_consents', 'words'),
  withdrawal: at('case_consents', 'withdrawn_words'),
};

/** Empty where there is nothing, or where the case's key was destroyed. */
export const textIn = (unsealer: Unsealer, place: Place, sealed: Uint8Array | null): string =>
  sealed === null || unsealer.destroyed ? '' : unsealer.unseal(place, sealed);

export function toldIn(unsealer: Unsealer, id: string, sealed: Uint8Array): TellableOfCase {
  const text = textIn(unsealer, places.shared(id), sealed);
  return text === '' ? { child: {}, case: {} } : JSON.parse(text);
}

/** What was written in a referral and in what was done with it. */
export const wordsIn = (
  unsealer: Unsealer,
  { id, reason, shared }: { id: string; reason: Uint8Array; shared: Uint8Array },
  acts: readonly { id: string; words: Uint8Array | null }[],
): ReferralWords => ({
  ...{ id, reason: textIn(unsealer, places.reason(id), reason), told: toldIn(unsealer, id, shared) },
  acts: acts.map((act) => ({ id: act.id, words: textIn(unsealer, places.act(act.id), act.words) })),
});

export function guardedIn(unsealer: Unsealer, id: string, sealed: Uint8Array | null): CaseFacts {
  const text = textIn(unsealer, places.guarded(id), sealed);
  return text === '' ? {} : JSON.parse(text);
}
