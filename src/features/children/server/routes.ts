import { implement, type MountedRoom } from '../../../platform/server/http/context.ts';
import { room } from '../../../platform/shared/endpoint.ts';
import { recordEndpoints } from '../contract/records.ts';
import { childPermissions } from '../permissions.ts';
import { registerChild } from './register.ts';
import { circumstances, life } from './routes-life.ts';
import { lists } from './routes-lists.ts';

const { registerChild: register } = recordEndpoints;

/** The room's parts, each with its own handlers, under the one name `children`. */
export const childrenRooms: readonly MountedRoom[] = [
  implement(room('children', childPermissions, { registerChild: register }), { registerChild }),
  lists,
  circumstances,
  life,
];
