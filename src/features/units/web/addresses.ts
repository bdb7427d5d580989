import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

/** The tree of units; `chon` is the unit shown beside it, `ngay` the date of the tree, `muc` the open section. */
export const unitsAddress = address(
  '/don-vi',
  z.object({
    chon: z.string().optional(),
    ngay: z.string().optional(),
    muc: z.enum(['thong-tin', 'lich-su']).optional(),
    trang: z.coerce.number().optional(),
  }),
);
