import { z } from 'zod';
import { functionNames } from '../../../platform/shared/actor.ts';
import { Id, Instant, PlainDateText } from '../../../platform/shared/schemas.ts';

export const FunctionName = z.enum(functionNames);

/** As typed at sign-in: capitals and spaces around it are forgiven. */
export const TypedLoginName = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.normalize('NFC').trim().toLowerCase());

/** A new account's login name: small letters without marks, digits, and . _ - inside. */
export const NewLoginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/);

/** Handed on exactly as typed: spaces count. Length and guessing are judged by `passwordProblem`. */
export const Password = z.string().min(1).max(1000);
export const Token = z.string().regex(/^[\w-]{43}$/);

export const HeldFunction = z.object({ function: FunctionName, unitId: Id, unitName: z.string() });

export const Session = z.object({
  signedIn: z.boolean(),
  now: Instant,
  demonstration: z.boolean(),
  account: z.object({ id: Id, displayName: z.string(), loginName: z.string() }).nullable(),
  functions: z.array(HeldFunction),
  permissions: z.array(z.string()),
  mustChangePassword: z.boolean(),
  locality: z.object({ id: Id, name: z.string() }).nullable(),
});
export type Session = z.output<typeof Session>;

/** A function to be held from `validFrom` until the day before `validTo`. The client makes the id. */
export const NewFunction = z.object({
  id: Id,
  function: FunctionName,
  unitId: Id,
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable().default(null),
});
export type NewFunction = z.output<typeof NewFunction>;

/** active: in use; waiting: no password yet; idle: unused too long; disabled: closed by an administrator. */
export const AccountState = z.enum(['active', 'waiting', 'idle', 'disabled']);
export type AccountState = z.output<typeof AccountState>;

export const AccountRow = z.object({
  id: Id,
  loginName: z.string(),
  displayName: z.string(),
  state: AccountState,
  lastSeenAt: Instant.nullable(),
  functions: z.array(HeldFunction),
});
export type AccountRow = z.output<typeof AccountRow>;

export const Account = AccountRow.extend({
  version: z.number().int(),
  createdAt: Instant,
  functions: z.array(
    HeldFunction.extend({
      id: Id,
      validFrom: PlainDateText,
      validTo: PlainDateText.nullable(),
      inForce: z.boolean(),
    }),
  ),
  abilities: z.object({ manage: z.boolean(), isOwn: z.boolean() }),
});
export type Account = z.output<typeof Account>;

export const AuditRow = z.object({
  key: z.string(),
  at: Instant,
  accountId: Id.nullable(),
  displayName: z.string().nullable(),
  act: z.string(),
  /** The act in words. */
  summary: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: Id.nullable(),
  unitName: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditRow = z.output<typeof AuditRow>;

/** Where the next page begins: instant, chain and sequence of the last row shown. */
export const AuditKey = z.string().regex(/^[\d:.TZ-]{20,30}_[0-9a-f-]{36}_\d{1,15}$/);
export const AuditPage = z.object({ rows: z.array(AuditRow), next: z.string().nullable() });
