import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

/** `sau`: key after which the page begins. */
export const noticesAddress = address('/thong-bao', z.object({ sau: z.string().optional() }));
