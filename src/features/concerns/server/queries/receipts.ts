import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { By } from './concerns.ts';

/** What who sent a concern may know of it: a receipt is read by its sender, and marked by the commune it was sent to. */

export interface ReceiptRecord {
  id: string;
  toUnitId: string;
  receivedAt: string;
  sentAt: string;
  acknowledgedAt: string | null;
}

export interface NewReceipt {
  id: string;
  concernId: string;
  fromUnitId: string;
  toUnitId: string;
  receivedAt: string;
}

export async function insertReceipt(tx: Tx, by: By, made: NewReceipt): Promise<void> {
  await sql`insert into concern_receipts (locality_id, id, concern_id, sent_by, from_unit_id, to_unit_id, received_at, sent_at)
    values (${by.localityId}, ${made.id}, ${made.concernId}, ${by.accountId}, ${made.fromUnitId}, ${made.toUnitId},
      ${made.receivedAt}, ${by.now})`.execute(tx);
}

/** What this person sent, the newest first. */
export async function findSent(
  tx: Tx,
  of: { localityId: string; accountId: string },
): Promise<ReceiptRecord[]> {
  const { rows } =
    await sql<ReceiptRecord>`select r.id, r.to_unit_id as "toUnitId", r.received_at as "receivedAt",
      r.sent_at as "sentAt", r.acknowledged_at as "acknowledgedAt"
    from concern_receipts r where r.locality_id = ${of.localityId} and r.sent_by = ${of.accountId}
    order by r.sent_at desc, r.id desc limit 200`.execute(tx);
  return rows;
}

/** Answers who waits to be told. */
export async function acknowledgeReceipts(
  tx: Tx,
  by: By,
  of: { concernId: string; unitId: string },
): Promise<string[]> {
  const { rows } = await sql<{ sentBy: string }>`update concern_receipts r set acknowledged_at = ${by.now}
    where r.locality_id = ${by.localityId} and r.concern_id = ${of.concernId} and r.to_unit_id = ${of.unitId}
      and r.acknowledged_at is null returning r.sent_by as "sentBy"`.execute(tx);
  return rows.map(({ sentBy }) => sentBy);
}
