import { insertPerson, Person } from '../../../../../test/harness/people.ts';
import { newId } from '../../../../platform/shared/id.ts';
import type { RegisterDesk } from '../../../children/test/register-desk.ts';
import { unitsContract } from '../../../units/contract.ts';

export const dayOfMerger = '2021-12-01';
export const after = '2021-12-01T01:00:00.000Z';

/** Phú Lâm and Hải Thịnh become one new commune at the day of the merger. */
export async function mergeCommunes({ served, phuLam, haiThinh }: RegisterDesk): Promise<string> {
  const administrator = await served.tanLam.person('administrator', 'tan-lam');
  const { makeChange, tree } = unitsContract.endpoints;
  const { treeVersion } = await administrator.done(tree, {});
  const into = newId();
  const names = { typeCode: 'xa', name: 'Xã Tân Phú', shortName: 'Tân Phú' };
  await administrator.done(makeChange, {
    ...{ id: newId(), treeVersion, document: '01/NQ-HĐND' },
    change: {
      effectiveOn: dayOfMerger,
      act: {
        ...{ kind: 'merge' as const, unitIds: [phuLam, haiThinh] },
        into: { as: 'new' as const, unitId: into, parentId: served.tanLam.unit('tan-lam'), ...names },
      },
    } as never,
  });
  return into;
}

/** Somebody who serves the new commune. */
export async function personOf(
  { served }: RegisterDesk,
  unitId: string,
  name: 'commune-officer' | 'leader',
): Promise<Person> {
  const { localityId } = served.tanLam;
  const made = await insertPerson(served.clone.admin, { localityId, unitId, name, now: after });
  return new Person(served.wire, made.accountId, made.token);
}
