import { describe, expect, test } from 'vitest';
import type { Act } from '../contract.ts';
import { made, newCommune, sampleTree } from '../test/sample-tree.ts';
import { lineOf, passingsOf, type RecordedSuccession } from './passing.ts';
import type { UnitTree } from './tree.ts';

/** The sample tree after some acts, with the links as they would be recorded one day after another. */
function after(...acts: [effectiveOn: string, act: Act][]): { tree: UnitTree; links: RecordedSuccession[] } {
  let tree = sampleTree();
  const links: RecordedSuccession[] = [];
  for (const [index, [effectiveOn, act]] of acts.entries()) {
    const { edits, after: next } = made(tree, effectiveOn, act);
    const recorded = { recordedAt: `2021-01-0${index + 1}T01:00:00.000Z`, recordedBy: null };
    const change = { id: `change-${index + 1}`, kind: act.kind, effectiveOn, document: 'NQ', ...recorded };
    links.push(...edits.successions.map(({ fromUnitId, toUnitId }) => ({ fromUnitId, toUnitId, change })));
    tree = next;
  }
  return { tree, links };
}

const passed = ({ tree, links }: ReturnType<typeof after>, unitId: string) =>
  passingsOf(tree, unitId, links).map(({ change, toUnitIds }) => [change.id, ...toUnitIds]);

const mergeInto = (unitId: string, ...unitIds: string[]): Act => ({
  kind: 'merge',
  unitIds,
  into: newCommune(unitId, `Xã ${unitId}`),
});
const mergeWith = (unitId: string, ...unitIds: string[]): Act => ({
  kind: 'merge',
  unitIds: [unitId, ...unitIds],
  into: { as: 'existing', unitId },
});

describe('to whom a unit’s work passes', () => {
  test('to the commune that two were merged into; the others’ stays where it is', () => {
    const world = after(['2025-07-01', mergeInto('new', 'an', 'binh')]);
    expect(passed(world, 'an')).toEqual([['change-1', 'new']]);
    expect(passed(world, 'cam')).toEqual([]);
    expect(lineOf(world.tree, 'an')).toEqual(['an', 'new']);
  });

  test('on and on, as merges follow one another', () => {
    const world = after(
      ['2022-01-01', mergeInto('new', 'an', 'binh')],
      ['2025-07-01', mergeWith('dong', 'new')],
    );
    expect(passed(world, 'an')).toEqual([
      ['change-1', 'new'],
      ['change-2', 'dong'],
    ]);
    expect(passed(world, 'new')).toEqual([['change-2', 'dong']]);
    expect(passed(world, 'dong')).toEqual([]);
  });

  test('to every part of a commune that was split up; not at all while it lives on with less', () => {
    const part = (unitId: string, children: string[]) => ({
      to: newCommune(unitId, `Xã ${unitId}`),
      children,
    });
    const whole = [part('one', ['cam-1', 'cam-2']), part('two', ['cam-3', 'cam-4'])];
    const split = after(['2022-01-01', { kind: 'split', unitId: 'cam', keeps: false, parts: whole }]);
    expect(passed(split, 'cam')).toEqual([['change-1', 'one', 'two']]);
    const less: Act = { kind: 'split', unitId: 'cam', keeps: true, parts: [part('one', ['cam-1'])] };
    expect(passed(after(['2022-01-01', less]), 'cam')).toEqual([]);
    const ended = after(['2022-01-01', less], ['2023-01-01', mergeWith('an', 'cam')]);
    expect(passed(ended, 'cam')).toEqual([['change-2', 'an']]);
  });
});
