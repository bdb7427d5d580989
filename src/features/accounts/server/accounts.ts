import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import type { Account, AccountRow } from '../contract.ts';
import { accountAbilities, accountArea } from '../permissions.ts';
import { accountStateOf } from '../rules.ts';
import {
  type AccountRecord,
  type Area,
  findAccount,
  type HeldRow,
  listAccounts,
} from './queries-accounts.ts';
import type { AccountsSettings } from './settings.ts';

const pageLength = 50;

const areaOf = (ctx: Context): Area => ({
  localityId: ctx.actor.localityId,
  unitIds: accountArea(ctx.actor),
});

const inForce = (held: HeldRow, on: string): boolean =>
  held.validFrom <= on && (held.validTo === null || held.validTo > on);

/** Held now or to be held: what an enrolment link would hand over. */
export const isOpen = (held: HeldRow, on: string): boolean => held.validTo === null || held.validTo > on;

type Names = ReadonlyMap<string, string>;
const nameIn = (names: Names, unitId: string): string => names.get(unitId) ?? '';

function rowOf(record: AccountRecord, names: Names, now: string): AccountRow {
  const { id, loginName, displayName, lastSeenAt } = record;
  const functions = record.functions
    .filter((held) => inForce(held, localDateOf(now)))
    .map(({ function: name, unitId }) => ({ function: name, unitId, unitName: nameIn(names, unitId) }));
  return { id, loginName, displayName, lastSeenAt, functions, state: accountStateOf(record, now) };
}

async function namesFor(
  settings: AccountsSettings,
  ctx: Context,
  records: readonly AccountRecord[],
): Promise<Names> {
  const unitIds = records.flatMap((record) => record.functions.map((held) => held.unitId));
  return settings.scopes.unitNames(ctx.tx, ctx.actor.localityId, new Set(unitIds), localDateOf(ctx.now));
}

export async function pageOfAccounts(
  settings: AccountsSettings,
  ctx: Context,
  asked: { text?: string | undefined; after?: string | undefined },
) {
  const page = { text: asked.text, after: asked.after, limit: pageLength + 1 };
  const records = await listAccounts(ctx.tx, areaOf(ctx), page);
  const shown = records.slice(0, pageLength);
  const names = await namesFor(settings, ctx, shown);
  ctx.audit({ subjectKind: 'account', detail: { searched: asked.text !== undefined, rows: shown.length } });
  return {
    accounts: shown.map((record) => rowOf(record, names, ctx.now)),
    next: records.length > pageLength ? (shown.at(-1)?.loginName ?? null) : null,
  };
}

/** @throws Problem 404 for an account that does not exist or whose units all lie outside the caller's area. */
export async function getRecord(ctx: Context, accountId: string): Promise<AccountRecord> {
  const record = await findAccount(ctx.tx, areaOf(ctx), accountId);
  if (!record) throw notFound();
  return record;
}

export function abilitiesOn(ctx: Context, record: AccountRecord) {
  const today = localDateOf(ctx.now);
  return accountAbilities(ctx.actor, {
    id: record.id,
    openUnitIds: record.functions.filter((held) => isOpen(held, today)).map((held) => held.unitId),
    unitIds: record.functions.map((held) => held.unitId),
  });
}

/** The account as a page shows it, also as the other side of a conflict. */
export async function shownAccount(
  settings: AccountsSettings,
  ctx: Context,
  record: AccountRecord,
): Promise<Account> {
  const names = await namesFor(settings, ctx, [record]);
  const today = localDateOf(ctx.now);
  return {
    ...rowOf(record, names, ctx.now),
    version: record.version,
    createdAt: record.createdAt,
    functions: record.functions.map((held) => ({
      ...held,
      unitName: nameIn(names, held.unitId),
      inForce: inForce(held, today),
    })),
    abilities: abilitiesOn(ctx, record),
  };
}

/** The unit in whose name acts on the account are audited. */
export const unitOf = (record: Pick<AccountRecord, 'functions'>): string | undefined =>
  record.functions[0]?.unitId;
