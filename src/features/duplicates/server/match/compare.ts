import type { Tx } from '../../../../platform/server/database/connect.ts';
import { newId } from '../../../../platform/shared/id.ts';
import {
  comparable,
  type ComparablePerson,
  scoreLikeness,
} from '../../../../platform/shared/people-names/likeness.ts';
import { likenessPersonOf } from '../../../children/rules/likeness.ts';
import { type ComparedChild, findComparable } from '../../../children/server/public.ts';
import type { FoundBy } from '../../contract/pair.ts';
import { factsOfPair, nextPair } from '../../rules/pairs.ts';
import { keysOf, printOf } from './keys.ts';
import * as queries from '../queries-match.ts';

export interface Comparing {
  tx: Tx;
  /** Whose eyes the matcher has: an officer's, or the whole locality's. */
  actor: queries.MatchScope;
  now: string;
}

export interface Compared {
  /** As they were seen: to be marked as compared. */
  children: ComparedChild[];
  candidates: number;
  found: number;
}

/** Children that the matcher has made ready, kept from one batch to the next. */
export class ReadyPeople {
  private readonly people = new Map<string, { child: ComparedChild; person: ComparablePerson }>();
  private readonly most: number;

  constructor(most = 5000) {
    this.most = most;
  }

  keep(child: ComparedChild): ComparablePerson {
    const person = comparable(likenessPersonOf(child));
    const oldest = this.people.keys().next().value;
    if (this.people.size >= this.most && oldest !== undefined) this.people.delete(oldest);
    this.people.set(child.id, { child, person });
    return person;
  }

  get(id: string) {
    return this.people.get(id);
  }

  /** Reads again whoever is not there. */
  async fill({ tx, actor }: Comparing, ids: readonly string[]): Promise<void> {
    const absent = ids.filter((id) => !this.people.has(id));
    if (absent.length === 0) return;
    for (const child of await findComparable(tx, actor, absent)) this.keep(child);
  }
}

/** Records that are followed are compared: what has ended, was merged or written by mistake is not. */
const isCompared = ({ state }: ComparedChild): boolean => state === 'living-here';

/**
 * Compares children with all others that the caller sees and who share a key with them, and writes what is worth a look.
 * `beside` names more that are to be compared with them. The same for entry, import and night: only the scope differs.
 */
export async function compareChildren(
  ctx: Comparing,
  ids: readonly string[],
  options: {
    foundBy: (child: ComparedChild, isFirst: boolean) => FoundBy;
    beside?: readonly string[];
    ready?: ReadyPeople;
  },
): Promise<Compared> {
  const { tx, actor } = ctx;
  const ready = options.ready ?? new ReadyPeople();
  const children = await findComparable(tx, actor, ids);
  const keyed = children.filter(isCompared).map((child) => ({
    ...{ id: child.id, unitId: child.unitId },
    keys: keysOf(ready.keep(child)),
  }));
  const before = await queries.findKeyed(tx, actor, ids);
  await queries.dropKeys(tx, actor, [...before]);
  await queries.insertKeys(tx, actor.localityId, keyed);
  const couples = await couplesOf(ctx, keyed, options.beside ?? []);
  await ready.fill(ctx, [...new Set([...couples.values()].flat())]);
  const found = await settlePairs(ctx, {
    ids,
    couples,
    ready,
    foundBy: (child) => options.foundBy(child, !before.has(child.id)),
  });
  return { children, candidates: couples.size, found };
}

const keyOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

async function couplesOf(
  { tx, actor }: Comparing,
  keyed: readonly queries.KeyedChild[],
  beside: readonly string[],
): Promise<Map<string, [string, string]>> {
  const couples = new Map<string, [string, string]>();
  for (const { one, other } of await queries.findSharing(tx, actor, keyed))
    couples.set(keyOf(one, other), [one, other]);
  for (const { id } of keyed)
    for (const other of beside)
      if (other !== id) couples.set(keyOf(id, other), [id, other].toSorted() as [string, string]);
  return couples;
}

interface Settling {
  ids: readonly string[];
  couples: ReadonlyMap<string, [string, string]>;
  ready: ReadyPeople;
  foundBy: (child: ComparedChild) => FoundBy;
}

/** Scores the couples and writes the pairs that are new, changed or no longer alike. Answers how many are new. */
async function settlePairs(ctx: Comparing, { ids, couples, ready, foundBy }: Settling): Promise<number> {
  const { tx, actor, now } = ctx;
  const known = new Map(
    (await queries.findPairsOf(tx, actor, ids)).map((pair) => [keyOf(pair.childA, pair.childB), pair]),
  );
  const made: queries.NewPair[] = [];
  const changed: queries.ChangedPair[] = [];
  const asked = new Set(ids);
  for (const key of new Set([...couples.keys(), ...known.keys()])) {
    const pair = known.get(key);
    const [a, b] = couples.get(key) ?? [pair?.childA ?? '', pair?.childB ?? ''];
    const [one, other] = [ready.get(a), ready.get(b)];
    const compared =
      couples.has(key) && one && other && isCompared(one.child) && isCompared(other.child)
        ? {
            ...scoreLikeness(one.person, other.person),
            facts: pair?.judgedFacts ? printOf(factsOfPair(one.child, other.child)) : '',
          }
        : undefined;
    const next = nextPair(pair, compared);
    if (!next) continue;
    const { state, score, reasons } = next;
    if (pair) changed.push({ id: pair.id, state, score, reasons });
    else if (one && other)
      made.push({
        ...{ id: newId(Date.parse(now)), childA: a, childB: b, score, reasons },
        ...{ unitA: one.child.unitId, unitB: other.child.unitId },
        ...{ communeA: one.child.communeId, communeB: other.child.communeId },
        foundBy: foundBy(asked.has(b) ? other.child : one.child),
      });
  }
  await queries.insertPairs(tx, { localityId: actor.localityId, now }, made);
  await queries.updatePairs(tx, actor.localityId, changed);
  return made.length;
}
