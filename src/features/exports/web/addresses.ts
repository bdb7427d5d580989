import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { exportViews } from '../contract.ts';

export const exportsAddress = address('/xuat-du-lieu', z.object({ muc: z.enum(exportViews).optional() }));
