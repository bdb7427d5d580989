import { implement, type MountedRoom } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { room } from '../../../platform/shared/endpoint.ts';
import { recordEndpoints } from '../contract/records.ts';
import { childPermissions } from '../permissions.ts';
import { codeListsOn } from '../rules/code-lists.ts';
import { changeChildren } from './change/change-children.ts';
import { changeMatching, undoBatch } from './change/change-matching.ts';
import { assignChild, endAssignment, listAssignable } from './record/assignments.ts';
import { getChild } from './record/get-child.ts';
import { addPaper, downloadPaper, removePaper } from './record/papers.ts';
import { listViews, removeView, saveView } from './record/saved-views.ts';
import { listEvents } from './record/timeline.ts';
import { listViewers } from './record/viewers.ts';
import { codeLists } from './reference.ts';
import { registerChild } from './register.ts';
import { circumstances, life, referrals } from './routes-life.ts';
import { lists } from './routes-lists.ts';

const records = implement(room('children', childPermissions, recordEndpoints), {
  registerChild,
  getChild,
  listEvents,
  changeChildren,
  changeMatching,
  undoBatch,
  listViewers,
  addPaper,
  removePaper,
  downloadPaper,
  listAssignable,
  assignChild,
  endAssignment,
  listViews,
  saveView,
  removeView,
  getCodeLists: async (ctx, { on }) => ({ lists: codeListsOn(codeLists, on ?? localDateOf(ctx.now)) }),
});

/** The room's parts, each with the handlers of its endpoints, under the one name `children`. */
export const childrenRooms: readonly MountedRoom[] = [records, lists, circumstances, life, referrals];
