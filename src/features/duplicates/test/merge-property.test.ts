import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { type ChildChanges, childrenContract } from '../../children/contract.ts';
import { mergeGroups } from '../../children/rules/merge.ts';
import { type RegisterDesk, said } from '../../children/test/register-desk.ts';
import {
  dump,
  figuresOn,
  makePair,
  merge,
  openMerging,
  paperFile,
  record,
  relative,
  special,
  unmerge,
} from './merge-desk.ts';

/** Whatever two records hold: merged and parted again, nothing of them is another. */

const register = childrenContract.endpoints;
let desk: RegisterDesk;
beforeAll(async () => {
  desk = await openMerging();
});
afterAll(() => desk.served.close());

const name = fc.constantFrom('Hà Văn Lâm', 'Hà Lâm', 'Ha Van Lam', 'Hà Văn Lẫm');
const filled = (text: string) => fc.constantFrom('', text);
const entry: fc.Arbitrary<ChildChanges> = fc.record({
  fullName: name,
  otherNames: fc.constantFrom([], ['Tôm'], ['Hà Tèo', 'Cu Lâm']),
  sex: fc.constantFrom('male' as const, 'male' as const, 'unknown' as const),
  birthPrecision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
  ethnicity: fc.constantFrom(null, '01', '05'),
  personalId: fc.constantFrom(null, '999212000777'),
  address: filled('Xóm Chùa'),
  note: filled('Ghi chú'),
  school: filled('Trường Tiểu học Phú Lâm'),
  householdNumber: filled('31'),
  householdHead: filled('Hà Văn Chủ'),
  relationToHead: filled('con'),
  relatives: fc.constantFrom(
    [],
    [relative('mother', 'Vi Thị Mẹ')],
    [relative('father', 'Hà Văn Bố'), relative('carer', 'Hà Thị Cô')],
  ),
});
const life = fc.record({
  since: fc.constantFrom('2020-01-10', '2021-02-01', '2021-07-01'),
  there: fc.boolean(),
  moves: fc.boolean(),
  groups: fc.subarray(['HC04', 'HC01'] as const),
  paper: fc.boolean(),
  assigned: fc.boolean(),
});
const someone = fc.record({ entry, life });

/** A record with a life of its own; told by its number of birth days, so that each run has two of its own. */
async function live(
  { entry: fields, life: lived }: typeof someone extends fc.Arbitrary<infer Made> ? Made : never,
  birthDate: string,
) {
  const at = lived.there ? desk.otherHamlet : desk.hamlet;
  const childId = await desk.enter({ ...fields, birthDate }, { since: lived.since, unitId: at });
  for (const code of lived.groups)
    await desk.officer.done(register.addCircumstance, { childId, ...special(code, '2021-08-01') });
  if (lived.paper)
    await desk.officer.done(
      register.addPaper,
      { childId, id: newId(), kind: 'other', name: 'Giấy', number: '' },
      { file: paperFile },
    );
  if (lived.assigned)
    await desk.officer.done(register.assignChild, {
      ...{ childId, id: newId(), accountId: desk.district.accountId, reason: 'Phối hợp' },
    });
  const { child } = await record(childId);
  if (lived.moves)
    await desk.officer.done(register.moveHamlet, {
      ...{
        childId,
        version: child.version,
        on: '2021-10-01',
        toUnitId: lived.there ? desk.hamlet : desk.otherHamlet,
      },
    });
  return childId;
}

test('whatever two records hold and whatever is chosen: merged and parted again, both are as they were', {
  timeout: 120_000,
}, async () => {
  let run = 0;
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(
      someone,
      someone,
      fc.subarray([...mergeGroups]),
      fc.boolean(),
      async (first, second, take, turned) => {
        run++;
        const birthDate = `2012-${String((run % 12) + 1).padStart(2, '0')}-01`;
        const one = await live(first, birthDate);
        const other = await live(second, birthDate);
        await makePair(one, other);
        const [keep, gone] = turned ? [one, other] : [other, one];
        const before = await dump(one, other);
        const [onBoth] = await figuresOn('2021-09-01');
        const done = await merge(keep, gone, take);
        if (done.status !== 200) {
          // A value that the rules refuse beside the others: nothing at all has happened.
          expect(said(done)).toEqual([422, 'duplicates.taken-value-refused']);
          expect(await dump(one, other)).toEqual(before);
          return;
        }
        merged++;
        expect(await figuresOn('2021-09-01')).toEqual([(onBoth ?? 0) - 1, expect.any(Number)]);
        expect(said(await unmerge(keep, gone))[0]).toBe(200);
        expect(await dump(one, other)).toEqual(before);
      },
    ),
    { numRuns: 40, seed: 2021, endOnFailure: true },
  );
  console.log(`gộp rồi tách: ${run} lượt, ${merged} lượt đã gộp`);
  expect(merged).toBeGreaterThan(25);
});
