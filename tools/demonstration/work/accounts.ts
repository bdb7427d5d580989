import { accountsContract } from '../../../src/features/accounts/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Member } from '../people.ts';
import type { Building, Desk } from './desk.ts';

const { endpoints } = accountsContract;

/** The administrator opens the accounts; each person sets the password by the one-time link. */
export async function enrolStaff(
  administrator: Desk,
  building: Building,
  staff: readonly Member[],
  options: { unitIdOf(unitKey: string): string; validFrom: string; password: string },
): Promise<void> {
  const enrolling: Promise<unknown>[] = [];
  for (const member of staff) {
    const { loginName, displayName } = member;
    const held = { function: member.function, unitId: options.unitIdOf(member.unitKey) };
    const id = newId();
    const functions = [{ ...held, id: newId(), validFrom: options.validFrom }];
    await administrator.act(endpoints.createAccount, { id, loginName, displayName, functions });
    const { path } = await administrator.act(endpoints.openEnrolmentLink, { accountId: id });
    const token = path.split('#')[1] ?? '';
    enrolling.push(building.nobody().act(endpoints.enrol, { token, password: options.password }));
    if (enrolling.length >= 3) await enrolling.shift();
  }
  await Promise.all(enrolling);
}
