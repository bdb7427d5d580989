import { timeOf } from '../../../../platform/shared/instant.ts';

interface Dated {
  at: string;
}

/**
 * Two rows of entries, each the newest first, as one; at the same instant what happened beside the case stands on top. Within a row the order stays: acts of a case stand as they were recorded, though
 * one was done earlier than the one before it.
 */
export function inTime<T extends Dated>(own: readonly T[], beside: readonly T[]): T[] {
  const merged: T[] = [];
  const left = [...beside];
  for (const entry of own) {
    while (left[0] && timeOf(left[0].at) >= timeOf(entry.at)) merged.push(left.shift() as T);
    merged.push(entry);
  }
  return [...merged, ...left];
}
