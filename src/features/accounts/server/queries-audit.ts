import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';

export interface AuditRecord {
  at: string;
  chain: string;
  seq: number;
  accountId: string | null;
  displayName: string | null;
  act: string;
  subjectKind: string | null;
  subjectId: string | null;
  unitId: string | null;
  detail: Record<string, unknown>;
  /** `at` to the microsecond, `chain` and `seq`: where the next page begins. */
  key: string;
}

export interface AuditFilter {
  localityId: string;
  /** Rows about these units or by people of these units. */
  areaUnitIds: readonly string[];
  /** Rows by people of these very units. */
  ownUnitIds: readonly string[];
  /** The area is the whole locality, work without a unit included. */
  whole: boolean;
  accountId: string | undefined;
  act: string | undefined;
  /** Instants; `until` no longer counts. */
  from: string | undefined;
  until: string | undefined;
  after: string | undefined;
  limit: number;
}

const columns = sql`e.at, e.chain, e.seq, e.account_id as "accountId", a.display_name as "displayName", e.act,
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.unit_id as "unitId", e.detail,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || e.chain || '_' || e.seq as key`;

const beyond = (after: string | undefined) => {
  if (after === undefined) return sql`true`;
  const [at, chain, seq] = after.split('_');
  return sql`(e.at, e.chain, e.seq) < (${at}::timestamptz, ${chain}::uuid, ${seq}::bigint)`;
};

/** Newest first; pages by key, never counted. */
export async function listAudit(tx: Tx, filter: AuditFilter): Promise<AuditRecord[]> {
  const { areaUnitIds, ownUnitIds, whole } = filter;
  const seen = whole
    ? sql`true`
    : sql`(e.unit_id = any(${[...areaUnitIds]}::uuid[]) or e.chain = any(${[...areaUnitIds, ...ownUnitIds]}::uuid[]))`;
  const { rows } = await sql<AuditRecord>`select ${columns}
    from audit_events e left join accounts a on a.id = e.account_id
    where e.locality_id = ${filter.localityId} and ${seen}
      and (${filter.accountId ?? null}::uuid is null or e.account_id = ${filter.accountId ?? null}::uuid)
      and (${filter.act ?? null}::text is null or e.act = ${filter.act ?? null})
      and e.at >= coalesce(${filter.from ?? null}::timestamptz, '-infinity')
      and e.at < coalesce(${filter.until ?? null}::timestamptz, 'infinity')
      and ${beyond(filter.after)}
    order by e.at desc, e.chain desc, e.seq desc limit ${filter.limit}`.execute(tx);
  return rows;
}

/** What was done with one record, the newest first; only what the row policy lets the caller's area see. */
export async function listSubjectAudit(
  tx: Tx,
  of: { localityId: string; subjectKind: string; subjectIds: readonly string[]; limit: number },
): Promise<AuditRecord[]> {
  const { rows } = await sql<AuditRecord>`select ${columns}
    from audit_events e left join accounts a on a.id = e.account_id
    where e.locality_id = ${of.localityId} and e.subject_id = any(${[...of.subjectIds]}::uuid[]) and e.subject_kind = ${of.subjectKind}
    order by e.at desc, e.chain desc, e.seq desc limit ${of.limit}`.execute(tx);
  return rows;
}

/** The last of these acts on one record; only what the row policy lets the caller's area see. */
export async function findLastAct(
  tx: Tx,
  of: { localityId: string; subjectId: string; acts: readonly string[] },
): Promise<{ at: string; by: string } | undefined> {
  const { rows } = await sql<{ at: string; by: string }>`select e.at, coalesce(a.display_name, '') as by
    from audit_events e left join accounts a on a.id = e.account_id
    where e.locality_id = ${of.localityId} and e.subject_id = ${of.subjectId}::uuid and e.act = any(${[...of.acts]})
    order by e.at desc, e.seq desc limit 1`.execute(tx);
  return rows[0];
}

/** What one person did, as far as it lies in their present scope. */
export async function listOwnAudit(
  tx: Tx,
  own: { localityId: string; accountId: string; after: string | undefined; limit: number },
): Promise<AuditRecord[]> {
  const { rows } = await sql<AuditRecord>`select ${columns}
    from audit_events e left join accounts a on a.id = e.account_id
    where e.locality_id = ${own.localityId} and e.account_id = ${own.accountId} and ${beyond(own.after)}
    order by e.at desc, e.chain desc, e.seq desc limit ${own.limit}`.execute(tx);
  return rows;
}
