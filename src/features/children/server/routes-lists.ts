import { implement, type MountedRoom } from '../../../platform/server/http/context.ts';
import { room } from '../../../platform/shared/endpoint.ts';
import { listEndpoints } from '../contract/lists.ts';
import { childPermissions } from '../permissions.ts';
import { findAlike } from './alike.ts';
import { arrangeChildren, countArranged } from './arranged.ts';
import { countChildren, countMatching, listChildren, listPlaces } from './lists.ts';
import { searchChildren } from './search/search.ts';

export const lists: MountedRoom = implement(room('children', childPermissions, listEndpoints), {
  listChildren,
  listPlaces,
  countMatching,
  arrangeChildren,
  countArranged,
  countChildren,
  searchChildren,
  findAlike,
});
