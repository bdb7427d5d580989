import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';
import { pairStates } from '../contract.ts';

export const pairsAddress = address('/trung-lap', z.object({ trangThai: z.enum(pairStates).optional() }));
export const pairAddress = address('/trung-lap/$pairId');
