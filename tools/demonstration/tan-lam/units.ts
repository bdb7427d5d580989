import type { Locality } from '../../../src/features/units/server/public.ts';
import { type Member, tanLamStaff } from '../people.ts';
import { tanLamCommunes } from './communes.ts';
import { officeDeeds, organisationDeeds } from './deeds/index.ts';
import { reportFateOf } from './fates.ts';
import type { UnitKind, UnitYear } from './described-unit.ts';
import { unitYearOf } from './unit-year.ts';

type Node = Locality['root'];

const lowered = (name: string): string => name.replace(/^(Xã|Thị trấn)/, (type) => type.toLowerCase());

/** The thirty units of the plan, each with what it plans and does in 2021. */
export function tanLamUnits(locality: Locality): UnitYear[] {
  const district = find(locality.root, 'tan-lam');
  const officers = tanLamStaff.filter((member) =>
    ['commune-officer', 'sector-officer', 'consolidating-officer'].includes(member.function),
  );
  return officers.map((member) => trimmed(unitYearOf(described(member, find(district, member.unitKey)))));
}

function described(member: Member, node: Node) {
  const communes = tanLamCommunes();
  const place = communes.findIndex((one) => one.unitKey === node.key);
  const deeds = officeDeeds[node.key] ?? organisationDeeds[node.key] ?? [];
  const kind: UnitKind = place >= 0 ? 'commune' : organisationDeeds[node.key] ? 'organisation' : 'office';
  const name = lowered(node.name);
  return { member, kind, name, hamlets: node.hamlets, facts: communes[place], place, deeds };
}

/** Not everything that was planned was done: the summer of 2021 stopped some of it, and who is slow has less to show. */
function trimmed(unit: UnitYear): UnitYear {
  const key = unit.member.unitKey;
  const slow = ['none', 'draft'].includes(reportFateOf(key));
  const last = unit.works.length - 1;
  const dropped = unit.works.findIndex((work) => work.deed.duty === 'water' || work.deed.duty === 'media');
  const drops = unit.kind === 'commune' && unit.random.next() < 0.4 ? dropped : -1;
  const works = unit.works.map((work, at) =>
    at === drops || (slow && at === last) ? { ...work, done: null } : mistyped(key, work),
  );
  return { ...unit, works };
}

/** One officer typed a nought too many: the checker's list of oddities has something to find. */
function mistyped(unitKey: string, work: UnitYear['works'][number]): UnitYear['works'][number] {
  if (unitKey !== 'ha-binh' || work.deed.duty !== 'birth' || !work.done) return work;
  const figures = { ...work.done.figures, cards: (work.done.figures.cards ?? 40) * 10 };
  return { ...work, done: { ...work.done, figures } };
}

function find(root: Node, key: string): Node {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.key === key) return node;
    open.push(...node.children);
  }
  throw new Error(`no unit ${key}`);
}
