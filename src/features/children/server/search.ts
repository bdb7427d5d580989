import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import {
  type KnownHamlets,
  knownHamlets,
  type NameQuery,
  type PersonQuery,
  readQuery,
} from '../../../platform/shared/people-names/query.ts';
import { compareHits, type Match, matchTier } from '../../../platform/shared/people-names/rank.ts';
import { nameKeyOf } from '../../../platform/shared/people-names/search-key.ts';
import { dialectSearch, mistypedSearches } from '../../../platform/shared/people-names/variants.ts';
import { allUnits, treeAt, type UnitTree } from '../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { SearchHit } from '../contract.ts';
import { guardianOf } from '../rules/relatives.ts';
import type { ChildSight } from '../rules/visibility.ts';
import { areaOf, readerIn } from './areas.ts';
import { findChildren, type StoredChild } from './queries/children.ts';
import * as search from './queries-search.ts';
import { sightsOf } from './shown.ts';

/** Search as people type, in the caller's scope alone. Stages go from near to far and stop when a page is full. */

/** Of so many communes or fewer every name is looked through at once; of a district's, when nothing nearer was found. */
const lookedThrough = 3;
const lookedThroughAtLast = 60;
/** A beginning of one letter fits half a province. */
const shortestBeginning = 2;

export interface SearchInput {
  text: string;
  unitId?: string | undefined;
  withEnded: boolean;
  limit: number;
}

const hamletsOf = new WeakMap<UnitTree, WeakMap<readonly string[], KnownHamlets>>();

/** Names of the caller's hamlets, made ready once for a tree and a scope. */
function hamletsFor(ctx: Context, tree: UnitTree): KnownHamlets {
  const { unitIds } = ctx.actor;
  const ofTree = hamletsOf.get(tree) ?? new WeakMap<readonly string[], KnownHamlets>();
  hamletsOf.set(tree, ofTree);
  const known = ofTree.get(unitIds);
  if (known) return known;
  const own = new Set(unitIds);
  const hamlets = allUnits(treeAt(tree, localDateOf(ctx.now)))
    .filter((unit) => unit.kind === 'hamlet' && own.has(unit.unitId))
    .map((unit) => ({ id: unit.unitId, name: unit.name }));
  const made = knownHamlets(hamlets);
  ofTree.set(unitIds, made);
  return made;
}

type Stage = () => Promise<search.NameFound[]>;

/** Near stages are all asked until the page is full; far ones only where nothing was found as typed. */
interface Stages {
  near: Stage[];
  far: Stage[];
}

/** The ways to look for a name, the nearest first. */
function stagesOf(ctx: Context, name: NameQuery, asked: search.NameSearch): Stages {
  const { tx, actor } = ctx;
  const readings = name.readings.filter((reading) => reading.keys.length > 0);
  const wordsOf = (keys: readonly string[]): search.Words => keys.map((key) => [key]);
  const communes = asked.area.communeIds?.length ?? Number.POSITIVE_INFINITY;
  const small = communes <= lookedThrough;
  const byWords = (words: search.Words): Stage[] =>
    small
      ? [() => search.findAnywhere(tx, actor, asked, words)]
      : [
          ...(words.length > 1 ? [() => search.findByWords(tx, actor, asked, words, true)] : []),
          () => search.findByWords(tx, actor, asked, words, false),
        ];
  const beginnings = readings.flatMap(({ keys }): Stage[] => {
    const beginning = keys.at(-1) as string;
    if (!name.unfinished || beginning.length < shortestBeginning) return [];
    const typed = { before: wordsOf(keys.slice(0, -1)), beginning };
    return [() => search.findByBeginning(tx, actor, asked, typed)];
  });
  const far = readings.flatMap(({ keys }) => {
    const dialect = dialectSearch(keys);
    return [...mistypedSearches(keys), ...(dialect ? [dialect] : [])].flatMap((words) => byWords(words));
  });
  const whole = readings.map(
    ({ keys, exact }): Stage =>
      () =>
        search.findWholeName(tx, actor, asked, { keys, exact: exact.join(' ') }),
  );
  const anywhere = readings.flatMap(({ keys }): Stage[] =>
    communes <= lookedThroughAtLast ? [() => search.findAnywhere(tx, actor, asked, wordsOf(keys))] : [],
  );
  return {
    near: [...whole, ...readings.flatMap(({ keys }) => byWords(wordsOf(keys))), ...beginnings],
    far: [...(small ? [] : anywhere), ...far],
  };
}

const wordsAsked = (name: NameQuery): search.Words => (name.readings[0]?.keys ?? []).map((key) => [key]);

/** Which relative is asked for, when there is one. */
function kinOf(query: PersonQuery): { whose: 'mother' | 'father' | 'parent'; name: NameQuery } | undefined {
  for (const whose of ['mother', 'father', 'parent'] as const) {
    const name = query[whose];
    if (name) return { whose, name };
  }
  return undefined;
}

async function collect(ctx: Context, query: PersonQuery, input: SearchInput, tree: UnitTree) {
  const area = areaOf(ctx, tree, input.unitId);
  const limit = input.limit + 1;
  const { tx, actor } = ctx;
  if (query.number) return search.findByPersonalId(tx, actor, query.number.personalIds, limit);
  const kin = kinOf(query);
  const common = {
    ...{ area, unitIds: query.hamlet?.ids, birthYear: query.birth?.year, withEnded: input.withEnded },
    limit: limit * 4,
  };
  const name = query.name ?? kin?.name;
  if (!name) {
    const unitIds = query.hamlet?.ids ?? area.unitIds ?? [];
    return unitIds.length === 0
      ? []
      : search.findByPlace(tx, actor, { unitIds, year: query.birth?.year, limit });
  }
  const asked: search.NameSearch = query.name
    ? { ...common, whose: 'own', kin: kin && { whose: kin.whose, words: wordsAsked(kin.name) } }
    : { ...common, whose: kin?.whose ?? 'own', kin: undefined };
  const found = new Map<string, search.NameFound>();
  const { near, far } = stagesOf(ctx, name, asked);
  const ask = async (stage: Stage) => {
    for (const one of await stage()) if (!found.has(one.childId)) found.set(one.childId, one);
  };
  for (const stage of near) if (found.size < limit) await ask(stage);
  for (const stage of far) if (found.size === 0) await ask(stage);
  return [...found.values()];
}

const bornAsAsked = (child: StoredChild, birth: PersonQuery['birth']): boolean => {
  const [year, month, day] = child.birthDate.split('-').map(Number);
  return (
    (birth?.year === undefined || birth.year === year) &&
    (birth?.month === undefined || birth.month === month) &&
    (birth?.day === undefined || birth.day === day)
  );
};

interface NamedMatch {
  match: Match;
  tier: SearchHit['tier'];
  via: string | null;
}

/** Relatives' names by which this person may find the child: of one whose family they do not see, whom one asks for it. */
const kinNames = ({ relatives }: StoredChild, sight: ChildSight): string[] =>
  sight.fields.has('relatives') ? relatives.map(({ fullName }) => fullName) : [guardianOf(relatives)];

const isOfKin = (child: StoredChild, sight: ChildSight, kin: NameQuery): boolean =>
  kinNames(child, sight).some((name) => matchTier(kin, nameKeyOf(name)) !== undefined);

/** The best of a child's names for what was typed; none where it would be found by what this person does not see. */
function bestMatch(child: StoredChild, sight: ChildSight, query: PersonQuery): NamedMatch | undefined {
  const none: Match = { tier: 'dialect', finer: 0 };
  if (query.number)
    return sight.fields.has('personalId') ? { match: none, tier: 'number', via: null } : undefined;
  const kin = kinOf(query);
  if (kin && !sight.fields.has('relatives') && !isOfKin(child, sight, kin.name)) return undefined;
  const asked = query.name ?? kin?.name;
  if (!asked) return { match: none, tier: 'place', via: null };
  const own = query.name !== undefined;
  const names = own ? [child.fullName, ...child.otherNames] : kinNames(child, sight);
  let best: NamedMatch | undefined;
  for (const name of names) {
    const match = matchTier(asked, nameKeyOf(name));
    if (!match || (best && compareHits(hitOf(child, best.match), hitOf(child, match)) <= 0)) continue;
    best = { match, tier: own ? match.tier : 'relative', via: name === child.fullName ? null : name };
  }
  return best;
}

const hitOf = ({ fullName, birthDate, id }: StoredChild, match: Match) => ({
  match,
  fullName,
  birthDate,
  id,
});

export async function searchChildren(asked: Context, input: SearchInput) {
  const ctx = readerIn(asked);
  const today = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const query = readQuery(input.text, hamletsFor(ctx, tree));
  const found = await collect(ctx, query, input, tree);
  const ids = found.map(({ childId }) => childId);
  const children = await findChildren(ctx.tx, ctx.actor, ids, today.slice(0, 4));
  const sights = await sightsOf(ctx, children);
  const named = children.flatMap((child) => {
    const sight = sights.get(child.id);
    const best = sight && bornAsAsked(child, query.birth) ? bestMatch(child, sight, query) : undefined;
    return best ? [{ child, ...best }] : [];
  });
  named.sort((a, b) => compareHits(hitOf(a.child, a.match), hitOf(b.child, b.match)));
  const shown = named.slice(0, input.limit);
  const places = shown.flatMap(({ child }) => [child.unitId, child.communeId]);
  const names = unitNamesAt(tree, places, today);
  ctx.audit({ subjectKind: 'children', detail: { hits: shown.length } });
  return {
    hits: shown.map(({ child, tier, via }) => ({
      ...{ childId: child.id, fullName: child.fullName, otherNames: child.otherNames, sex: child.sex },
      ...{ birthDate: child.birthDate, birthPrecision: child.birthPrecision, state: child.state, tier, via },
      unitName: names.get(child.unitId) ?? '',
      communeName: names.get(child.communeId) ?? '',
      guardian: guardianOf(child.relatives),
    })),
    more: named.length > input.limit,
    readAs: {
      name: query.name?.text ?? '',
      year: query.birth?.year ?? null,
      unitName: query.hamlet?.typed ?? null,
      personalId: query.number?.personalIds[0] ?? null,
      relative: kinOf(query)?.name.text ?? null,
    },
  };
}
