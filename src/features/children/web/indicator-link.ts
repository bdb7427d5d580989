import { to } from '../../../platform/web/shell/routes/address.ts';
import { childrenAddress } from './addresses.ts';

/** The plan's first target: children in special circumstances over all children; each figure opens its list of that day. */
export const specialCircumstancesLink = {
  permission: 'child.read',
  to: ({ part, unitId, on }: { part: 'numerator' | 'denominator'; unitId?: string; on: string }) =>
    to(childrenAddress, undefined, {
      ...{ danhSach: part === 'numerator' ? ('special' as const) : ('all' as const), ngay: on },
      ...(unitId && { donVi: unitId }),
    }),
};
