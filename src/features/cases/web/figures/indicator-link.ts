import { to } from '../../../../platform/web/shell/routes/address.ts';
import { targetDefinition } from '../../rules/definition.ts';
import { overseenAddress } from '../addresses.ts';

/** The plan's third target: each figure opens the cases that it counts, as stage and clocks. */
export const helpedInTimeLink = {
  permission: 'case.oversee',
  definition: targetDefinition,
  to: ({
    part,
    unitId,
    from,
    on,
  }: {
    part: 'numerator' | 'denominator';
    unitId?: string;
    from: string;
    on: string;
  }) =>
    to(overseenAddress, undefined, {
      ...{ tu: from, den: on, ...(part === 'numerator' && { ketQua: 'in-time' as const }) },
      ...(unitId && { donVi: unitId }),
    }),
};
