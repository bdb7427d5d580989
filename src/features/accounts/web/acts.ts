import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import { platformText } from '../../../platform/web/text/platform.ts';
import type { Language } from '../../../platform/web/text/texts.ts';
import type { accountsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  session: 'Who is at work, with which functions, and the system’s time',
  signIn: 'Sign in',
  signInFailed: 'Failed sign-in',
  signOut: 'Sign out',
  stepUp: 'Enter the password again before an act that must surely be one’s own',
  changePassword: 'Change one’s own password; one’s other sessions end',
  enrol: 'Set a password by a link that works once',
  listAccounts: 'View the list of accounts in one’s area',
  grantableUnits: 'Units at which the administrator may grant functions',
  getAccount: 'View an account and its functions, ended ones too',
  createAccount: 'Make an account for a person, with functions at units',
  addFunction: 'Grant a further function',
  endFunction: 'End a function from a day on',
  disable: 'Lock an account; all its sessions end at once',
  enable: 'Let a locked or long unused account be used again',
  openEnrolmentLink: 'Open a link for setting a password, once, within 60 minutes; shown once',
  readAudit: 'View the audit trail of one’s area: who did and saw what, when',
  myAudit: 'What I did and saw',
  auditActs: 'Kinds of acts in the audit trail',
} satisfies Record<keyof typeof accountsContract.endpoints | 'signInFailed', string>;

/** What an audit row says beside the act; a value's word stands under `name.value`. */
const vi = {
  rows: 'Số dòng',
  searched: 'Tìm theo tên',
  filter: 'Lọc',
  act: 'việc',
  from: 'từ ngày',
  to: 'đến ngày',
  granted: 'Giao',
  ended: 'Cho thôi',
  function: 'chức năng',
  validFrom: 'từ ngày',
  validTo: 'đến trước ngày',
  endsOn: 'từ ngày',
  state: 'Trạng thái',
  'state.active': 'đang dùng',
  'state.disabled': 'đã khóa',
  sessionsEnded: 'Phiên đã kết thúc',
  expiresAt: 'Hết hạn lúc',
  outcome: 'Kết quả',
  'outcome.changed': 'đã đổi',
  'outcome.current-wrong': 'mật khẩu đang dùng không đúng',
  'outcome.proven': 'đúng mật khẩu',
  'outcome.wrong': 'sai mật khẩu',
};

const en: typeof vi = {
  rows: 'Rows',
  searched: 'Searched by name',
  filter: 'Filter',
  act: 'act',
  from: 'from',
  to: 'to',
  granted: 'Granted',
  ended: 'Ended',
  function: 'function',
  validFrom: 'from',
  validTo: 'until',
  endsOn: 'from',
  state: 'State',
  'state.active': 'in use',
  'state.disabled': 'locked',
  sessionsEnded: 'Sessions ended',
  expiresAt: 'Expires at',
  outcome: 'Outcome',
  'outcome.changed': 'changed',
  'outcome.current-wrong': 'present password wrong',
  'outcome.proven': 'password right',
  'outcome.wrong': 'password wrong',
};

const functionsIn = (language: Language) =>
  Object.fromEntries(
    Object.entries(platformText[language].shell.functions).map(([name, word]) => [`function.${name}`, word]),
  );

export const accountsActs: RoomActs = {
  english,
  details: { vi: { ...vi, ...functionsIn('vi') }, en: { ...en, ...functionsIn('en') } },
};
