import type { Act, Target, UnitProblem, UnitType, UnitVersion } from '../contract.ts';
import { planChange } from '../rules/change.ts';
import { buildTree, childrenOf, treeAt, type UnitTree } from '../rules/tree.ts';

/** A small tree for the tests of the rules; ids are readable words. In force from 2011-01-01. */
const begin = '2011-01-01';

const type = (
  code: string,
  kind: UnitType['kind'],
  level: number,
  validTo: string | null = null,
): UnitType => ({
  code,
  name: code,
  kind,
  level,
  validFrom: '1900-01-01',
  validTo,
});

const types: UnitType[] = [
  type('tinh', 'authority', 1),
  type('huyen', 'authority', 2, '2025-07-01'),
  type('xa', 'authority', 3),
  type('thi-tran', 'authority', 3, '2025-07-01'),
  type('thon', 'hamlet', 4),
  type('so', 'office', 1),
  type('phong-huyen', 'office', 2, '2025-07-01'),
  type('phong-xa', 'office', 3),
];

const unit = (
  unitId: string,
  parentId: string | null,
  typeCode: string,
  name: string,
  more: Partial<UnitVersion> = {},
): UnitVersion => ({
  unitId,
  parentId,
  typeCode,
  name,
  shortName: name,
  officialCode: null,
  aliases: [],
  validFrom: begin,
  validTo: null,
  ...more,
});

const hamlets = (commune: string, count: number): UnitVersion[] =>
  Array.from({ length: count }, (_, index) =>
    unit(`${commune}-${index + 1}`, commune, 'thon', `Thôn ${index + 1}`),
  );

/** Two districts; three communes of 3, 2 and 4 hamlets in the first, one of 2 in the second; an office at each level. */
export const sampleTree = (): UnitTree =>
  buildTree({
    localityId: 'locality',
    treeVersion: 1,
    types,
    successions: [],
    versions: [
      unit('province', null, 'tinh', 'Tỉnh Đông Hải', { officialCode: '98' }),
      unit('province-office', 'province', 'so', 'Sở Lao động'),
      unit('east', 'province', 'huyen', 'Huyện Đông'),
      unit('east-labour', 'east', 'phong-huyen', 'Phòng Lao động'),
      unit('east-health', 'east', 'phong-huyen', 'Phòng Y tế'),
      unit('west', 'province', 'huyen', 'Huyện Tây'),
      unit('west-labour', 'west', 'phong-huyen', 'Phòng Lao động'),
      unit('an', 'east', 'xa', 'Xã An', { officialCode: '98001', aliases: ['An xã'] }),
      unit('an-culture', 'an', 'phong-xa', 'Phòng Văn hóa'),
      unit('binh', 'east', 'xa', 'Xã Bình', { officialCode: '98002' }),
      unit('binh-culture', 'binh', 'phong-xa', 'Phòng Văn hóa'),
      unit('cam', 'east', 'thi-tran', 'Thị trấn Cẩm', { officialCode: '98003' }),
      unit('dong', 'west', 'xa', 'Xã Đông Hòa', { officialCode: '98004' }),
      ...hamlets('an', 3),
      ...hamlets('binh', 2),
      ...hamlets('cam', 4),
      ...hamlets('dong', 2),
    ],
  });

export const named = (name: string, typeCode: string, officialCode: string | null = null) => ({
  name,
  shortName: name,
  typeCode,
  officialCode,
  aliases: [],
});

export function made(tree: UnitTree, effectiveOn: string, act: Act) {
  const verdict = planChange(tree, { effectiveOn, act });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict;
}

export function codesOf(tree: UnitTree, effectiveOn: string, act: Act): UnitProblem[] {
  const verdict = planChange(tree, { effectiveOn, act });
  return verdict.ok ? [] : verdict.problems.map((problem) => problem.code);
}

export const namesBelow = (tree: UnitTree, unitId: string, on: string) =>
  childrenOf(treeAt(tree, on), unitId).map((unit) => unit.name);

export const newCommune = (
  unitId: string,
  name: string,
  parentId = 'east',
  officialCode: string | null = null,
): Target => ({ as: 'new', unitId, parentId, ...named(name, 'xa', officialCode) });
