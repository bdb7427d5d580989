import { address } from '../../../platform/web/shell/routes/address.ts';

export const reviewsAddress = address('/ra-soat');
export const roundAddress = address('/ra-soat/$roundId');
export const hamletAddress = address('/ra-soat/$roundId/noi/$unitId');
