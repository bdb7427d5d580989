import { implement, type MountedRoom } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { accountsContract } from '../contract.ts';
import { getRecord, pageOfAccounts, shownAccount, unitOf } from './accounts.ts';
import { readAudit, readOwnAudit } from './audit-trail.ts';
import { addFunction, createAccount, endFunction, openEnrolmentLink, setState } from './manage.ts';
import { changePassword, enrol } from './own-password.ts';
import { describeSession, signOut } from './session.ts';
import type { AccountsSettings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { stepUp } from './step-up.ts';

/** What happens before an account is known to have a session has no endpoint of its own to be named by. */
export const actsWithoutEndpoint: readonly (readonly [act: string, summary: string])[] = [
  ['accounts.signInFailed', 'Đăng nhập không thành'],
];

export const accountsRoom = (settings: AccountsSettings): MountedRoom =>
  implement(accountsContract, {
    session: (ctx) => describeSession(settings, ctx),
    signIn: (ctx, input) => signIn(settings, ctx, input),
    signOut: (ctx) => signOut(ctx),
    stepUp: (ctx, input) => stepUp(settings, ctx, input),
    changePassword: (ctx, input) => changePassword(settings, ctx, input),
    enrol: (ctx, input) => enrol(settings, ctx, input),
    listAccounts: (ctx, input) => pageOfAccounts(settings, ctx, input),

    async grantableUnits(ctx) {
      const held = ctx.actor.assignments.filter((assignment) => assignment.function === 'administrator');
      const unitIds = held.flatMap((assignment) => assignment.unitIds);
      const today = localDateOf(ctx.now);
      return { units: await settings.scopes.unitsAmong(ctx.tx, ctx.actor.localityId, unitIds, today) };
    },

    async getAccount(ctx, { accountId }) {
      const record = await getRecord(ctx, accountId);
      ctx.audit({ subjectKind: 'account', subjectId: accountId, unitId: unitOf(record) });
      return shownAccount(settings, ctx, record);
    },

    createAccount: (ctx, input) => createAccount(ctx, input),
    addFunction: (ctx, input) => addFunction(settings, ctx, input),
    endFunction: (ctx, input) => endFunction(settings, ctx, input),
    disable: (ctx, input) => setState(settings, ctx, input, 'disabled'),
    enable: (ctx, input) => setState(settings, ctx, input, 'active'),
    openEnrolmentLink: (ctx, input) => openEnrolmentLink(ctx, input),
    readAudit: (ctx, input) => readAudit(settings, ctx, input),
    myAudit: (ctx, input) => readOwnAudit(settings, ctx, input.after),
    auditActs: async () => ({ acts: [...settings.acts].map(([act, summary]) => ({ act, summary })) }),
  });
