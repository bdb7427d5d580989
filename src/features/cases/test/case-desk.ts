import type { Person } from '../../../../test/harness/people.ts';
import { newId } from '../../../platform/shared/id.ts';
import { openRegister, type RegisterDesk } from '../../children/test/register-desk.ts';
import { casesContract, type Deed, type OpeningDeed } from '../contract.ts';
import { opening } from './made-up-cases.ts';

const room = casesContract.endpoints;

/** Words that stand in every text of the case: whoever reads one of them reads what is the team's alone. */
export const marks = { child: 'Dấuvếttrẻem', words: 'DẤU-KÍN-7731' };

/** A commune with a worker, a second officer, a chair and a deputy, and a child whose name is a mark. */
export async function openCases() {
  const desk = await openRegister();
  const { tanLam } = desk.served;
  const childId = await desk.enter({ fullName: `Lò Thị ${marks.child}` });
  return {
    ...{ desk, childId, now: desk.served.clock.now() },
    chair: await tanLam.person('leader', 'phu-lam'),
    deputy: await tanLam.person('leader', 'phu-lam'),
    ...ofCases(desk, childId),
  };
}

export type CaseDesk = Awaited<ReturnType<typeof openCases>>;

function ofCases(desk: RegisterDesk, childId: string) {
  const { officer } = desk;
  return {
    /** The clock stands at another instant, and nobody has to sign in again. */
    async moveTo(instant: string): Promise<void> {
      desk.served.clock.set(instant);
      await desk.rows(
        `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '12 hours'`,
        instant,
      );
    },
    open: async (more: Partial<OpeningDeed> = {}, by: Person = officer) => {
      const receivedAt = more.receivedAt ?? desk.served.clock.now();
      const deed = { ...opening, account: `${marks.words} kể lại`, ...more, receivedAt };
      const input = { id: newId(), eventId: newId(), childId, deed, lateReason: '' };
      return (await by.done(room.openCase, input)).id;
    },
    /** What was written, opened. */
    written: async (caseId: string, by: Person = officer) =>
      (await by.done(room.openWords, { caseId })).history,
    /** One act at the version that the case has now. */
    act: async (caseId: string, deed: Deed, by: Person = officer, more: object = {}) => {
      const [row] = await desk.rows('select version from case_files where id = $1', caseId);
      const at = desk.served.clock.now();
      const input = { caseId, id: newId(), version: row.version, at, deed, lateReason: '', ...more };
      return by.act(room.actInCase, input);
    },
  };
}
