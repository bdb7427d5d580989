import { describe, expect, test } from 'vitest';
import { newId } from '../../../../platform/shared/id.ts';
import { changeKinds, type PlacedUnit, unitsContract } from '../../contract.ts';
import { alike, fieldPath, fittingParents, namesOf, sentChange, startForm, withUnit } from './change-form.ts';

const unit = (
  name: string,
  kind: PlacedUnit['kind'],
  level: number,
  parentId: string | null = newId(),
): PlacedUnit => ({
  unitId: newId(),
  parentId,
  name,
  shortName: name,
  kind,
  level,
  typeCode: 'xa',
  typeName: 'Xã',
  officialCode: null,
  aliases: [],
  validFrom: '2011-01-01',
  validTo: null,
});

const district = unit('Huyện Tân Lâm', 'authority', 2);
const [an, binh] = [
  unit('Xã An', 'authority', 3, district.unitId),
  unit('Xã Bình', 'authority', 3, district.unitId),
];
const [hamlet, other] = [unit('Thôn 1', 'hamlet', 4, an.unitId), unit('Thôn 1', 'hamlet', 4, binh.unitId)];
const all = [district, an, binh, hamlet, other];

const filled = () => {
  const form = startForm(an, '2021-04-01');
  const names = { ...namesOf(an), name: 'Xã An Bình', shortName: '' };
  return {
    ...form,
    document: 'Nghị quyết số 12/NQ-HĐND',
    unitIds: [an.unitId, binh.unitId],
    parentId: district.unitId,
    names,
    into: { ...form.into, names },
    parts: form.parts.map((part) => ({ ...part, names })),
    childPart: { [hamlet.unitId]: 1 },
  };
};

describe('the form of a change', () => {
  test.each(changeKinds)('%s, filled in, is what the contract takes', (kind) => {
    const parsed = unitsContract.endpoints.makeChange.input.safeParse(sentChange({ ...filled(), kind }, 1));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test.each([
    ['Xã An Bình', 'Xã An Bình'],
    ['Thị trấn An Bình', 'TT. An Bình'],
  ])('where no short name is given, %s is called %s, as all others are', (name, shortName) => {
    const names = { ...filled().names, name };
    const form = { ...filled(), kind: 'rename' as const, names };
    expect(sentChange(form, 1).change.act).toMatchObject({ shortName });
  });

  test('each hamlet goes to the part that was chosen for it', () => {
    const { act } = sentChange({ ...filled(), kind: 'split' }, 1).change;
    expect(act).toMatchObject({ parts: [{ children: [] }, { children: [hamlet.unitId] }] });
  });

  test('choosing another unit keeps the document and the change, and drops what was chosen for the first', () => {
    const before = filled();
    const after = withUnit(before, binh);
    expect([after.id, after.document]).toEqual([before.id, before.document]);
    expect([after.unitIds, after.childPart]).toEqual([[binh.unitId], {}]);
  });

  test('communes merge with communes anywhere, hamlets only inside their commune', () => {
    expect(alike(all, an)).toEqual([an, binh]);
    expect(alike(all, hamlet)).toEqual([hamlet]);
    expect(fittingParents(all, hamlet)).toEqual([an, binh]);
    expect(fittingParents(all, an)).toEqual([district]);
  });

  test('a problem finds its field whether the shape or a rule named it', () => {
    expect(['change.act.into.name', 'into.name', 'change.effectiveOn'].map(fieldPath)).toEqual([
      'into.name',
      'into.name',
      'effectiveOn',
    ]);
  });
});
