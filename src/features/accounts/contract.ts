import { z } from 'zod';
import { command, query, room } from '../../platform/shared/endpoint.ts';
import { Id, Instant, Nothing, PlainDateText, Saved, Text, Version } from '../../platform/shared/schemas.ts';
import {
  TypedLoginName,
  NewLoginName,
  Password,
  Token,
  Session,
  NewFunction,
  AccountRow,
  Account,
  AuditKey,
  AuditPage,
} from './contract/shapes.ts';
import { accountPermissions } from './permissions.ts';

export type { Session, NewFunction, AccountState, AccountRow, Account, AuditRow } from './contract/shapes.ts';

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
    summary: 'Ai đang làm việc, với chức năng nào, lúc mấy giờ theo đồng hồ của hệ thống',
  }),
  signIn: command({
    path: '/api/sign-in',
    permission: 'anyone',
    input: z.object({ loginName: TypedLoginName, password: Password }),
    answer: z.object({ nextStep: z.enum(['done', 'second-factor']) }),
    summary: 'Đăng nhập',
    remembered: false,
  }),
  signOut: command({
    path: '/api/sign-out',
    permission: 'anyone',
    input: z.object({}),
    answer: Nothing,
    summary: 'Đăng xuất',
    remembered: false,
  }),
  stepUp: command({
    path: '/api/step-up',
    permission: 'signed-in',
    input: z.object({ password: Password }),
    // A wrong password is answered, not refused: the try must be counted and audited.
    answer: z.object({ outcome: z.enum(['proven', 'wrong']), until: Instant }),
    summary: 'Nhập lại mật khẩu trước một việc cần chắc chắn là chính mình',
    remembered: false,
  }),
  // The memory of requests would keep a fast digest of the password: these are never remembered.
  changePassword: command({
    path: '/api/password',
    permission: 'signed-in',
    input: z.object({ current: Password, password: Password }),
    // A wrong present password is answered, not refused: the try must be counted and audited.
    answer: z.object({ outcome: z.enum(['changed', 'current-wrong']) }),
    summary: 'Đổi mật khẩu của mình; các phiên khác của mình kết thúc',
    remembered: false,
  }),
  enrol: command({
    path: '/api/enrol',
    permission: 'anyone',
    input: z.object({ token: Token, password: Password }),
    answer: z.object({ loginName: z.string() }),
    summary: 'Đặt mật khẩu bằng liên kết dùng một lần',
    remembered: false,
  }),
  listAccounts: query({
    path: '/api/accounts',
    permission: 'account.read',
    input: z.object({ text: Text(100).optional(), after: z.string().max(200).optional() }),
    answer: z.object({ accounts: z.array(AccountRow), next: z.string().nullable() }),
    summary: 'Xem danh sách tài khoản trong phạm vi',
    audited: true,
  }),
  grantableUnits: query({
    path: '/api/accounts/units',
    permission: 'account.manage',
    input: z.object({}),
    answer: z.object({ units: z.array(z.object({ unitId: Id, name: z.string(), depth: z.number().int() })) }),
    summary: 'Các đơn vị mà người quản trị được giao chức năng',
  }),
  getAccount: query({
    path: '/api/accounts/:accountId',
    permission: 'account.read',
    input: accountId,
    answer: Account,
    summary: 'Xem một tài khoản và các chức năng, cả đã hết',
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
    summary: 'Lập tài khoản cho một người, với chức năng tại đơn vị',
  }),
  addFunction: command({
    path: '/api/accounts/:accountId/functions',
    permission: 'account.manage',
    input: change.extend(NewFunction.shape),
    answer: Saved,
    summary: 'Giao thêm chức năng',
  }),
  endFunction: command({
    path: '/api/accounts/:accountId/functions/:functionId/end',
    permission: 'account.manage',
    input: change.extend({ functionId: Id, endsOn: PlainDateText }),
    answer: Saved,
    summary: 'Cho thôi chức năng từ một ngày',
  }),
  disable: command({
    path: '/api/accounts/:accountId/disable',
    permission: 'account.manage',
    input: change,
    answer: Saved,
    summary: 'Khóa tài khoản; mọi phiên kết thúc ngay',
  }),
  enable: command({
    path: '/api/accounts/:accountId/enable',
    permission: 'account.manage',
    input: change,
    answer: Saved,
    summary: 'Cho dùng lại tài khoản đã khóa hoặc lâu không dùng',
  }),
  openEnrolmentLink: command({
    path: '/api/accounts/:accountId/enrolment-link',
    permission: 'account.manage',
    input: accountId,
    answer: z.object({ path: z.string(), expiresAt: Instant }),
    summary: 'Mở liên kết đặt mật khẩu, dùng một lần trong 60 phút; chỉ hiện một lần',
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
    summary: 'Xem nhật ký trong phạm vi: ai làm gì, xem gì, lúc nào',
    audited: true,
  }),
  myAudit: query({
    path: '/api/audit/mine',
    permission: 'signed-in',
    input: z.object({ after: AuditKey.optional() }),
    answer: AuditPage,
    summary: 'Tôi đã làm gì, đã xem gì',
  }),
  auditActs: query({
    path: '/api/audit/acts',
    permission: 'audit.read',
    input: z.object({}),
    answer: z.object({ acts: z.array(z.object({ act: z.string(), summary: z.string() })) }),
    summary: 'Các loại việc có trong nhật ký',
  }),
});
