import { insertPerson, Person } from '../../../../../test/harness/people.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { unitsContract } from '../../../units/contract.ts';
import type { RegisterDesk } from '../../../children/test/register-desk.ts';

export const dayOfMerger = '2021-12-01';
const after = '2021-12-01T01:00:00.000Z';

/** Phú Lâm and Hải Thịnh become one new commune at the day of the merger; answers its id. */
export async function mergeCommunes(desk: RegisterDesk): Promise<string> {
  const administrator = await desk.served.tanLam.person('administrator', 'tan-lam');
  const { makeChange, tree } = unitsContract.endpoints;
  const { treeVersion } = await administrator.done(tree, {});
  const into = newId();
  const names = { typeCode: 'xa', name: 'Xã Tân Phú', shortName: 'Tân Phú' };
  await administrator.done(makeChange, {
    ...{ id: newId(), treeVersion, document: '01/NQ-HĐND' },
    change: {
      effectiveOn: dayOfMerger,
      act: {
        ...{ kind: 'merge' as const, unitIds: [desk.phuLam, desk.haiThinh] },
        into: { as: 'new' as const, unitId: into, parentId: desk.served.tanLam.unit('tan-lam'), ...names },
      },
    } as never,
  });
  return into;
}

/** The morning after, with everybody still signed in. */
export async function wakeAfterMerger(desk: RegisterDesk): Promise<void> {
  desk.served.clock.set(after);
  await desk.rows(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '9 hours'`,
    after,
  );
}

/** Somebody of the new commune. */
export const personAt = async (
  desk: RegisterDesk,
  unitId: string,
  name: 'commune-officer' | 'leader',
): Promise<Person> => {
  const { localityId } = desk.served.tanLam;
  const made = await insertPerson(desk.served.clone.admin, { localityId, unitId, name, now: after });
  return new Person(desk.served.wire, made.accountId, made.token);
};
