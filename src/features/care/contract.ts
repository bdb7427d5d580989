import { room } from '../../platform/shared/endpoint.ts';
import { carerEndpoints } from './contract/carer-endpoints.ts';
import { placementEndpoints } from './contract/placement-endpoints.ts';
import { carePermissions } from './permissions.ts';

export * from './contract/carer.ts';
export * from './contract/deeds.ts';
export * from './contract/problems.ts';
export * from './contract/stages.ts';
export {
  CareEventShown,
  CareRow,
  PlacementPage,
  ShownCandidate,
} from './contract/placement-endpoints.ts';

/** Alternative care: Law on Children art. 60–69, Decree 56/2017/NĐ-CP art. 38–48. */
export const careContract = room('care', carePermissions, { ...carerEndpoints, ...placementEndpoints });
