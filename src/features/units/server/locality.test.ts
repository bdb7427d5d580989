import { describe, expect, test } from 'vitest';
import { faultsOf } from '../rules.ts';
import { buildTree, treeAt } from '../rules/tree.ts';
import { type LocalityName, loadLocality, localityNames, versionsOf } from './locality.ts';

/** The types that the migrations record, by level and kind as the fixtures use them. */
const levels = { tinh: 1, huyen: 2, xa: 3, 'thi-tran': 3, phuong: 3, 'dac-khu': 3, thon: 4, 'khu-pho': 4 };

function unitsOf(name: LocalityName) {
  const locality = loadLocality(name);
  const { versions, unitIds } = versionsOf(locality);
  const types = [...new Set(versions.map((version) => version.typeCode))].map((code) => ({
    code,
    name: code,
    kind:
      code in levels
        ? levels[code as keyof typeof levels] === 4
          ? ('hamlet' as const)
          : ('authority' as const)
        : ('office' as const),
    level: levels[code as keyof typeof levels] ?? 9,
    validFrom: '1900-01-01',
    validTo: null,
  }));
  const tree = buildTree({ localityId: 'x', treeVersion: 1, types, versions, successions: [] });
  return { locality, versions, unitIds, tree, at: treeAt(tree, locality.validFrom) };
}

describe.each(localityNames)('the fictional locality %s', (name) => {
  test('holds together: every unit has its parent, no code is given twice', () => {
    const { tree, locality } = unitsOf(name);
    expect(faultsOf(tree, locality.validFrom)).toEqual([]);
  });

  test('says that it is fictional and keeps to codes that do not exist', () => {
    const { locality, versions } = unitsOf(name);
    expect(locality.source.toLowerCase()).toContain('địa phương hư cấu');
    for (const { officialCode, typeCode } of versions) {
      if (officialCode === null) continue;
      expect(officialCode).toHaveLength(
        levels[typeCode as keyof typeof levels] === 3 ? 5 : typeCode === 'huyen' ? 3 : 2,
      );
      expect(Number(officialCode.slice(0, 2))).toBeGreaterThan(97);
    }
  });

  test('names no two hamlets of a commune alike, and is written in composed letters', () => {
    const { at, versions } = unitsOf(name);
    for (const siblings of at.childrenOf.values())
      expect(new Set(siblings.map((unit) => unit.name)).size).toBe(siblings.length);
    for (const version of versions) expect(version.name).toBe(version.name.normalize('NFC'));
  });
});

test('Tân Lâm of 2021 has 16 communes, 2 towns, 108 hamlets and the offices that its plan names', () => {
  const { versions, unitIds } = unitsOf('tan-lam-2021');
  const count = (...codes: string[]) => versions.filter((version) => codes.includes(version.typeCode)).length;
  expect([count('xa'), count('thi-tran'), count('thon', 'khu-pho')]).toEqual([16, 2, 108]);
  const labour = versions.find((version) => version.unitId === unitIds.get('phong-lao-dong'));
  expect(labour?.name).toBe('Phòng Lao động - Thương binh và Xã hội');
  expect(labour?.aliases).toContain('TB&XH');
});

test('Lam Giang of 2026 has no district: its communes stand under the province, each with its two offices', () => {
  const { at, unitIds, versions } = unitsOf('lam-giang-2026');
  const province = unitIds.get('lam-giang') as string;
  const communes = (at.childrenOf.get(province) ?? []).filter((unit) => unit.level === 3);
  expect(communes).toHaveLength(12);
  for (const commune of communes)
    expect(at.childrenOf.get(commune.unitId)?.filter((unit) => unit.kind === 'office')).toHaveLength(2);
  expect(versions.some((version) => version.typeCode === 'huyen')).toBe(false);
});
