import type { Tx } from '../../../platform/server/database/connect.ts';

/** Every locality of the database by name. Needs the owner's role: a serving process sees its own only. */
export async function listLocalities(tx: Tx): Promise<{ localityId: string; name: string }[]> {
  return tx.selectFrom('localities').select(['id as localityId', 'name']).orderBy('name').execute();
}
