import type { Database } from './connect.ts';

/** As the owner of the tables: the moment of the latest audited act of all localities. */
export async function lastAuditedAt(owner: Database): Promise<string | undefined> {
  const { last } = await owner
    .selectFrom('audit_events')
    .select((row) => row.fn.max('at').as('last'))
    .executeTakeFirstOrThrow();
  return (last as string | null) ?? undefined;
}
