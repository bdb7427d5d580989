import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withActor, withoutActor } from '../../../platform/server/database/scope.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type ServedUnits, serveUnits } from '../test/served-units.ts';
import { loadTree, unitNamesAt } from './public.ts';
import { findTreeStamp } from './queries.ts';

let served: ServedUnits;
beforeAll(async () => {
  served = await serveUnits();
});
afterAll(() => served.close());

describe('what other rooms ask', () => {
  test('a tree that was changed but not committed is not what the next one sees', async () => {
    const read = () =>
      withoutActor(served.clone.db, 'sign-in', (tx) => loadTree(tx, served.tanLam.localityId));
    const before = await read();
    const rollback = served.owner.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('localities')
        .set({ tree_version: before.treeVersion + 1 })
        .where('id', '=', served.tanLam.localityId)
        .execute();
      expect((await loadTree(tx, served.tanLam.localityId)).treeVersion).toBe(before.treeVersion + 1);
      throw new Error('not after all');
    });
    await expect(rollback).rejects.toThrow('not after all');
    const after = await read();
    expect(after.treeVersion).toBe(before.treeVersion);
    expect(await read()).toBe(after);
  });

  test('who brings the stamp of their rights gets that very tree; who brings none gets the tree of now', async () => {
    const { localityId } = served.tanLam;
    const { before, stamp } = await withoutActor(served.clone.db, 'sign-in', async (tx) => ({
      before: await loadTree(tx, localityId),
      stamp: (await findTreeStamp(tx, localityId))?.stamp as string,
    }));
    const nobody = { localityId: newId(), accountId: null, unitIds: [], wholeLocality: true };
    // Where the locality is not even visible, the stamp alone answers: nothing was asked.
    expect(await withActor(served.clone.db, nobody, (tx) => loadTree(tx, localityId, stamp))).toBe(before);
    const rollback = served.owner.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('localities')
        .set({ tree_version: before.treeVersion + 1 })
        .where('id', '=', localityId)
        .execute();
      expect((await loadTree(tx, localityId)).treeVersion).toBe(before.treeVersion + 1);
      // The new one is at hand now, so the old stamp must be looked up again.
      expect((await loadTree(tx, localityId, stamp)).treeVersion).toBe(before.treeVersion + 1);
      throw new Error('not after all');
    });
    await expect(rollback).rejects.toThrow('not after all');
  });

  test('ended units keep their last name', async () => {
    const tree = await withoutActor(served.clone.db, 'sign-in', (tx) =>
      loadTree(tx, served.tanLam.localityId),
    );
    const asked = [served.unit('phu-lam'), served.unit('tan-lam'), newId()];
    expect([...unitNamesAt(tree, asked, '2021-12-01').values()]).toEqual(['Xã Phú Lâm', 'Huyện Tân Lâm']);
  });

  test('the serving role cannot shorten history by other ways, nor move another locality on', async () => {
    const actor = (await served.actor('district-administrator')) as Actor;
    const attempt = (work: Parameters<typeof withActor>[2]) => withActor(served.clone.db, actor, work);
    await expect(
      attempt((tx) => tx.updateTable('unit_versions').set({ name: 'x' }).execute()),
    ).rejects.toThrow('permission denied');
    await expect(attempt((tx) => tx.deleteFrom('unit_changes').execute())).rejects.toThrow(
      'permission denied',
    );
    const moved = await attempt((tx) =>
      tx
        .updateTable('localities')
        .set({ tree_version: 50 })
        .where('id', '=', served.lamGiang.localityId)
        .executeTakeFirst(),
    );
    expect(moved).toMatchObject({ numUpdatedRows: 0n });
  });
});
