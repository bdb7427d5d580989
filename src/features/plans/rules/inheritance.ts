import { startOfDay } from '../../../platform/shared/instant.ts';
import type { RecordedSuccession } from '../../units/rules.ts';
import type { EventKind } from '../contract/ledger.ts';

const closing: ReadonlySet<EventKind> = new Set(['accepted', 'excused', 'not-applicable']);

/**
 * From when an obligation's history shows that a change of units passed it on: the change is in force and recorded, the
 * obligation made. The history of yesterday is thus never written anew. A closed obligation passes on when it is opened
 * again. Undefined when it has not passed on by `now`. `events` are the obligation's own, in order.
 */
export function passedOnAt(
  { effectiveOn, recordedAt }: Pick<RecordedSuccession['change'], 'effectiveOn' | 'recordedAt'>,
  events: readonly { kind: EventKind; at: string }[],
  now: string,
): string | undefined {
  const made = events[0]?.at ?? recordedAt;
  const known = [startOfDay(effectiveOn), recordedAt, made].sort().at(-1) as string;
  const turns = events.filter(({ kind }) => closing.has(kind) || kind === 'reopened');
  const last = turns.findLast((turn) => turn.at <= known);
  const closed = last !== undefined && closing.has(last.kind);
  const at = closed ? turns.find((turn) => turn.at > known && turn.kind === 'reopened')?.at : known;
  return at !== undefined && at <= now ? at : undefined;
}
