import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act, Target } from '../contract.ts';
import { planChange } from './change.ts';
import { faultsOf } from './edits.ts';
import { sampleTree } from '../test/sample-tree.ts';
import { allUnits, childrenOf, inForce, treeAt, type UnitTree } from './tree.ts';

/** Numbers from which an act on whatever the tree then holds is made. */
interface Wish {
  kind: number;
  days: number;
  picks: number[];
  flag: boolean;
}

const wishes = fc.array(
  fc.record({
    kind: fc.nat(5),
    days: fc.constantFrom(0, 0, 1, 40, 400),
    picks: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
    flag: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

function actOf(tree: UnitTree, on: string, wish: Wish, step: number): Act {
  const units = allUnits(treeAt(tree, on));
  const pick = (index: number) =>
    units[(wish.picks[index] as number) % units.length] as (typeof units)[number];
  const first = pick(0);
  const alike = units.filter(
    (unit) => unit.kind === first.kind && unit.level === first.level && unit !== first,
  );
  const second = alike[(wish.picks[1] as number) % Math.max(alike.length, 1)] ?? pick(1);
  const names = {
    name: `Tên ${step}`,
    shortName: `Tên ${step}`,
    typeCode: first.typeCode,
    officialCode: null,
    aliases: [],
  };
  const founded = (suffix: string): Target => ({
    as: 'new',
    unitId: `unit-${step}${suffix}`,
    parentId: first.parentId ?? 'province',
    ...names,
  });
  const children = childrenOf(treeAt(tree, on), first.unitId).filter((child) => child.kind !== 'office');
  const half = Math.floor(children.length / 2);
  const ids = (part: typeof children) => part.map((child) => child.unitId);
  switch (wish.kind) {
    case 0:
      return { kind: 'create', ...names, unitId: `unit-${step}`, parentId: pick(2).unitId };
    case 1:
      return { kind: 'rename', ...names, unitId: first.unitId };
    case 2: {
      const into: Target = wish.flag ? founded('') : { as: 'existing', unitId: second.unitId };
      return { kind: 'merge', unitIds: [first.unitId, second.unitId], into };
    }
    case 3: {
      const parts = [
        { to: founded('a'), children: ids(children.slice(0, half)) },
        { to: founded('b'), children: ids(children.slice(half)) },
      ];
      return {
        kind: 'split',
        unitId: first.unitId,
        keeps: wish.flag,
        parts: wish.flag ? parts.slice(0, 1) : parts,
      };
    }
    case 4:
      return { kind: 're-parent', unitIds: [first.unitId], parentId: pick(2).unitId };
    default:
      return { kind: 'end', unitId: first.unitId };
  }
}

const hamletsOn = (tree: UnitTree, on: string) =>
  [...treeAt(tree, on).units.values()].filter((unit) => unit.kind === 'hamlet').length;

test('after any sequence of valid changes, each unit has at most one version a day, the tree holds together on every day, and merges of communes lose no hamlet', () => {
  let valid = 0;
  fc.assert(
    fc.property(wishes, (sequence) => {
      let tree = sampleTree();
      let on = '2019-12-20';
      for (const [step, wish] of sequence.entries()) {
        on = dayAfter(on, wish.days);
        const act = actOf(tree, on, wish, step);
        const verdict = planChange(tree, { effectiveOn: on, act });
        if (!verdict.ok) continue;
        valid++;
        const merged = act.kind === 'merge' && treeAt(tree, on).units.get(act.unitIds[0] as string)?.kind;
        if (merged === 'authority' || merged === 'office')
          expect(hamletsOn(verdict.after, on)).toBe(hamletsOn(tree, on));
        tree = verdict.after;
      }
      expect(faultsOf(tree, '2011-01-01')).toEqual([]);
      for (const versions of tree.versionsOf.values())
        for (const version of versions) {
          expect(version.validTo === null || version.validTo > version.validFrom).toBe(true);
          expect(versions.filter((other) => inForce(other, version.validFrom))).toHaveLength(1);
        }
      for (const day of new Set(tree.versions.map((version) => version.validFrom)))
        expect(allUnits(treeAt(tree, day))).toHaveLength(treeAt(tree, day).units.size);
    }),
    { numRuns: 400 },
  );
  // The property says nothing if every wish is refused.
  expect(valid).toBeGreaterThan(500);
});

test('a change recorded for a day leaves every earlier day as it was', () => {
  fc.assert(
    fc.property(wishes, (sequence) => {
      let tree = sampleTree();
      const before = [...treeAt(tree, '2019-12-19').units.values()].map((unit) => ({
        ...unit,
        validTo: null,
      }));
      let on = '2019-12-20';
      for (const [step, wish] of sequence.entries()) {
        on = dayAfter(on, wish.days);
        const verdict = planChange(tree, { effectiveOn: on, act: actOf(tree, on, wish, step) });
        if (verdict.ok) tree = verdict.after;
      }
      const after = [...treeAt(tree, '2019-12-19').units.values()].map((unit) => ({
        ...unit,
        validTo: null,
      }));
      const byId = (a: { unitId: string }, b: { unitId: string }) => (a.unitId < b.unitId ? -1 : 1);
      expect(after.sort(byId)).toEqual(before.sort(byId));
    }),
    { numRuns: 100 },
  );
});
