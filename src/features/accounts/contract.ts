import { z } from 'zod';
import { functionNames } from '../../platform/shared/actor.ts';
import { command, query, room } from '../../platform/shared/endpoint.ts';
import { Id, Instant, Nothing, PlainDateText, Saved, Text, Version } from '../../platform/shared/schemas.ts';
import { accountPermissions } from './permissions.ts';

export const FunctionName = z.enum(functionNames);

/** As typed at sign-in: capitals and spaces around it are forgiven. */
const TypedLoginName = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.normalize('NFC').trim().toLowerCase());

/** A new account's login name: small letters without marks, digits, and . _ - inside. */
const NewLoginName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/);

/** Handed on exactly as typed: spaces count. Length and guessing are judged by `passwordProblem`. */
const Password = z.string().min(1).max(1000);
const Token = z.string().regex(/^[\w-]{43}$/);

const HeldFunction = z.object({ function: FunctionName, unitId: Id, unitName: z.string() });

export const Session = z.object({
  signedIn: z.boolean(),
  now: Instant,
  demonstration: z.object({ banner: z.string() }).nullable(),
  account: z.object({ id: Id, displayName: z.string(), loginName: z.string() }).nullable(),
  functions: z.array(HeldFunction),
  permissions: z.array(z.string()),
  mustChangePassword: z.boolean(),
  locality: z.object({ id: Id, name: z.string() }).nullable(),
});
export type Session = z.output<typeof Session>;

/** A function to be held from `validFrom` until the day before `validTo`. The client makes the id. */
const NewFunction = z.object({
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

const AccountRow = z.object({
  id: Id,
  loginName: z.string(),
  displayName: z.string(),
  state: AccountState,
  lastSeenAt: Instant.nullable(),
  functions: z.array(HeldFunction),
});
export type AccountRow = z.output<typeof AccountRow>;

const Account = AccountRow.extend({
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

const AuditRow = z.object({
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
const AuditKey = z.string().regex(/^[\d:.TZ-]{20,30}_[0-9a-f-]{36}_\d{1,15}$/);
const AuditPage = z.object({ rows: z.array(AuditRow), next: z.string().nullable() });

export const accountProblems = [
  'accounts.sign-in-failed',
  'accounts.link-not-valid',
  'accounts.password-too-short',
  'accounts.password-too-long',
  'accounts.password-unreadable',
  'accounts.password-too-simple',
  'accounts.password-too-common',
  'accounts.password-unchanged',
  'accounts.login-name-taken',
  'accounts.unit-not-in-area',
  'accounts.dates-reversed',
  'accounts.already-held',
  'accounts.own-account',
  'accounts.serves-elsewhere',
  'accounts.disabled',
  'accounts.function-ended',
  'accounts.end-in-past',
] as const;
export type AccountProblem = (typeof accountProblems)[number];

const accountId = z.object({ accountId: Id });
const change = accountId.extend({ version: Version });

export const accountsContract = room('accounts', accountPermissions, {
  session: query({
    path: '/api/session',
    permission: 'anyone',
    input: z.object({}),
    answer: Session,
    summary: 'Ai đang làm việc, với chức năng nào, lúc mấy giờ theo đồng hồ của hệ thống.',
  }),
  signIn: command({
    path: '/api/sign-in',
    permission: 'anyone',
    input: z.object({ loginName: TypedLoginName, password: Password }),
    answer: z.object({ nextStep: z.enum(['done', 'second-factor']) }),
    summary: 'Đăng nhập.',
    remembered: false,
  }),
  signOut: command({
    path: '/api/sign-out',
    permission: 'anyone',
    input: z.object({}),
    answer: Nothing,
    summary: 'Đăng xuất.',
    remembered: false,
  }),
  // The memory of requests would keep a fast digest of the password: these are never remembered.
  changePassword: command({
    path: '/api/password',
    permission: 'signed-in',
    input: z.object({ current: Password, password: Password }),
    // A wrong present password is answered, not refused: the try must be counted and audited.
    answer: z.object({ outcome: z.enum(['changed', 'current-wrong']) }),
    summary: 'Đổi mật khẩu của mình; các phiên khác của mình kết thúc.',
    remembered: false,
  }),
  enrol: command({
    path: '/api/enrol',
    permission: 'anyone',
    input: z.object({ token: Token, password: Password }),
    answer: z.object({ loginName: z.string() }),
    summary: 'Đặt mật khẩu bằng liên kết dùng một lần.',
    remembered: false,
  }),
  listAccounts: query({
    path: '/api/accounts',
    permission: 'account.read',
    input: z.object({ text: Text(100).optional(), after: z.string().max(200).optional() }),
    answer: z.object({ accounts: z.array(AccountRow), next: z.string().nullable() }),
    summary: 'Danh sách tài khoản trong phạm vi.',
    audited: true,
  }),
  grantableUnits: query({
    path: '/api/accounts/units',
    permission: 'account.manage',
    input: z.object({}),
    answer: z.object({ units: z.array(z.object({ unitId: Id, name: z.string(), depth: z.number().int() })) }),
    summary: 'Các đơn vị mà người quản trị được giao chức năng.',
  }),
  getAccount: query({
    path: '/api/accounts/:accountId',
    permission: 'account.read',
    input: accountId,
    answer: Account,
    summary: 'Một tài khoản và các chức năng, cả đã hết.',
    audited: true,
  }),
  createAccount: command({
    path: '/api/accounts',
    permission: 'account.manage',
    input: z.object({
      id: Id,
      loginName: NewLoginName,
      displayName: Text(120, 2),
      functions: z.array(NewFunction).min(1).max(20),
    }),
    answer: Saved,
    summary: 'Lập tài khoản cho một người, với chức năng tại đơn vị.',
  }),
  addFunction: command({
    path: '/api/accounts/:accountId/functions',
    permission: 'account.manage',
    input: change.extend(NewFunction.shape),
    answer: Saved,
    summary: 'Giao thêm chức năng.',
  }),
  endFunction: command({
    path: '/api/accounts/:accountId/functions/:functionId/end',
    permission: 'account.manage',
    input: change.extend({ functionId: Id, endsOn: PlainDateText }),
    answer: Saved,
    summary: 'Cho thôi chức năng từ một ngày.',
  }),
  disable: command({
    path: '/api/accounts/:accountId/disable',
    permission: 'account.manage',
    input: change,
    answer: Saved,
    summary: 'Khóa tài khoản; mọi phiên kết thúc ngay.',
  }),
  enable: command({
    path: '/api/accounts/:accountId/enable',
    permission: 'account.manage',
    input: change,
    answer: Saved,
    summary: 'Cho dùng lại tài khoản đã khóa hoặc lâu không dùng.',
  }),
  openEnrolmentLink: command({
    path: '/api/accounts/:accountId/enrolment-link',
    permission: 'account.manage',
    input: accountId,
    answer: z.object({ path: z.string(), expiresAt: Instant }),
    summary: 'Mở liên kết đặt mật khẩu, dùng một lần trong 60 phút; chỉ hiện một lần.',
    remembered: false,
  }),
  readAudit: query({
    path: '/api/audit',
    permission: 'audit.read',
    input: z.object({
      accountId: Id.optional(),
      act: z.string().max(100).optional(),
      from: PlainDateText.optional(),
      to: PlainDateText.optional(),
      after: AuditKey.optional(),
    }),
    answer: AuditPage,
    summary: 'Nhật ký trong phạm vi: ai làm gì, xem gì, lúc nào.',
    audited: true,
  }),
  myAudit: query({
    path: '/api/audit/mine',
    permission: 'signed-in',
    input: z.object({ after: AuditKey.optional() }),
    answer: AuditPage,
    summary: 'Tôi đã làm gì, đã xem gì.',
  }),
  auditActs: query({
    path: '/api/audit/acts',
    permission: 'audit.read',
    input: z.object({}),
    answer: z.object({ acts: z.array(z.object({ act: z.string(), summary: z.string() })) }),
    summary: 'Các loại việc có trong nhật ký.',
  }),
});
