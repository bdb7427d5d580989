import { serveLocality } from '../../../../test/harness/locality.ts';
import type { Answer, Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type ChildChanges, childrenContract } from '../contract.ts';

const room = childrenContract.endpoints;

/** One child's change, as the grid sends it. */
export interface Wanted {
  childId: string;
  version: number;
  fields: ChildChanges;
  toUnitId?: string;
}

/** A district with two communes beside each other and the people who work with children there; 29/11/2021, 8 o'clock. */
export async function openRegister() {
  const served = await serveLocality();
  const { tanLam } = served;
  const officer = await tanLam.person('commune-officer', 'phu-lam');
  const desk = {
    served,
    officer,
    colleague: await tanLam.person('commune-officer', 'phu-lam'),
    neighbour: await tanLam.person('commune-officer', 'hai-thinh'),
    district: await tanLam.person('consolidating-officer', 'phong-lao-dong'),
    phuLam: tanLam.unit('phu-lam'),
    hamlet: tanLam.unit('phu-lam/thon-dong-son'),
    otherHamlet: tanLam.unit('phu-lam/thon-tay-son'),
    haiThinh: tanLam.unit('hai-thinh'),
    /** Rows straight from the tables, past every wall. */
    rows: async (statement: string, ...values: unknown[]) =>
      (await served.clone.admin.query(statement, values)).rows,
    /** A child as the commune's officer enters it. */
    async enter(
      more: ChildChanges = {},
      where: { unitId?: string; since?: string } = {},
      by: Person = officer,
    ) {
      const { unitId = desk.hamlet, since = '2021-01-10' } = where;
      const { id } = await by.done(room.registerChild, {
        id: newId(),
        unitId,
        since,
        child: someChild(more),
      });
      return id;
    },
    change: async (changes: Wanted[], person: Person = officer) =>
      (await person.done(room.changeChildren, { changes })).results,
  };
  return desk;
}

export type RegisterDesk = Awaited<ReturnType<typeof openRegister>>;

export const someChild = (more: ChildChanges = {}) => ({
  ...{ fullName: 'Trần Thị Thử Nghiệm', sex: 'female' as const },
  ...{ birthDate: '2012-05-01', birthPrecision: 'day' as const, ...more },
});

/** Status, then the code or each field with its code. */
export const said = ({ status, body }: Answer): unknown[] => [
  status,
  ...(body.fields?.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`) ?? [body.code]),
];
