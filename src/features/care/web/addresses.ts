import { z } from 'zod';
import { address } from '../../../platform/web/shell/routes/address.ts';

/** Addresses hold opaque ids and codes only. */
export const placementsAddress = address('/cham-soc-thay-the');
export const placementAddress = address('/cham-soc-thay-the/$caseId/$placementId');
export const carersAddress = address('/nguoi-cham-soc-thay-the');
/** `vu`: a relative's notice for the child of that case. */
export const newCarerAddress = address(
  '/nguoi-cham-soc-thay-the/moi',
  z.object({ vu: z.string().optional() }),
);
export const carerAddress = address('/nguoi-cham-soc-thay-the/ho-so/$carerId');
export const changeCarerAddress = address('/nguoi-cham-soc-thay-the/ho-so/$carerId/sua');
