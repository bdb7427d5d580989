import { atOnce } from '../../../../platform/server/database/at-once.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import {
  type KnownHamlets,
  knownHamlets,
  type NameQuery,
  type PersonQuery,
  readQuery,
} from '../../../../platform/shared/people-names/query.ts';
import {
  compareHits,
  type Match,
  matchTier,
  orderOf,
} from '../../../../platform/shared/people-names/rank.ts';
import { nameKeyOf } from '../../../../platform/shared/people-names/search-key.ts';
import { allUnits, treeAt, type UnitTree } from '../../../units/rules.ts';
import { loadTree, unitNamesAt } from '../../../units/server/public.ts';
import type { SearchHit } from '../../contract.ts';
import { guardianOf } from '../../rules/relatives.ts';
import { type ChildSight, sightOf } from '../../rules/visibility.ts';
import { areaOf, readerIn } from '../areas.ts';
import * as search from '../queries/search.ts';
import { type Stage, stagesOf } from './stages.ts';
import { assignedAmong } from '../shown.ts';

/** Search as people type, in the caller's scope alone. Stages go from near to far and stop when a page is full. */

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

const wordsAsked = (name: NameQuery): search.Words => search.wordsOf(name.readings[0]?.keys ?? []);

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
  // What is looked at in the record itself may leave many of them out again.
  const asksMore = asked.whose !== 'own' || asked.kin || query.birth?.month || query.birth?.day;
  return asksMore ? [...found.values()] : nearest([...found.values()], name, limit);
}

/** The best answers to what was typed, told by the names' keys alone: so many records are read and no more. */
function nearest(found: readonly search.NameFound[], name: NameQuery, limit: number): search.NameFound[] {
  if (found.length <= limit) return [...found];
  const ranked = found.map((one) => {
    const form = { keys: one.nameKey.split(' '), exact: one.exactKey.split(' ') };
    const match = matchTier(name, { forms: [form] });
    return { one, rank: match ? orderOf(match) : Number.POSITIVE_INFINITY };
  });
  // Equal ones stay in the order in which they were found.
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, limit).map(({ one }) => one);
}

const bornAsAsked = (child: search.Sought, birth: PersonQuery['birth']): boolean => {
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
const kinNames = ({ relatives }: search.Sought, sight: ChildSight): string[] =>
  sight.fields.has('relatives') ? relatives.map(({ fullName }) => fullName) : [guardianOf(relatives)];

const isOfKin = (child: search.Sought, sight: ChildSight, kin: NameQuery): boolean =>
  kinNames(child, sight).some((name) => matchTier(kin, nameKeyOf(name)) !== undefined);

/** The best of a child's names for what was typed; none where it would be found by what this person does not see. */
function bestMatch(child: search.Sought, sight: ChildSight, query: PersonQuery): NamedMatch | undefined {
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

const hitOf = ({ fullName, birthDate, id }: search.Sought, match: Match) => ({
  match,
  fullName,
  birthDate,
  id,
});

async function recordsOf(
  ctx: Context,
  ids: readonly string[],
): Promise<[search.Sought[], ReadonlySet<string>]> {
  if (ids.length === 0) return [[], new Set()];
  return atOnce(ctx.tx, (tx) =>
    Promise.all([search.findSought(tx, ctx.actor, ids), assignedAmong({ ...ctx, tx }, ids)]),
  );
}

export async function searchChildren(asked: Context, input: SearchInput) {
  const ctx = readerIn(asked);
  const today = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const query = readQuery(input.text, hamletsFor(ctx, tree));
  const found = await collect(ctx, query, input, tree);
  const ids = found.map(({ childId }) => childId);
  const [children, assigned] = await recordsOf(ctx, ids);
  const named = children.flatMap((child) => {
    const sight = sightOf(ctx.actor, { unitId: child.unitId, assigned: assigned.has(child.id) });
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
