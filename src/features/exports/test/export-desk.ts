import { startBackground } from '../../../background.ts';
import { newId } from '../../../platform/shared/id.ts';
import { type ServedLocality, serveLocality } from '../../../../test/harness/locality.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { childrenContract, type NewChild } from '../../children/contract.ts';
import { exportsContract } from '../contract.ts';
import { testKeys } from '../../../../test/harness/keys.ts';

export const room = exportsContract.endpoints;
const { registerChild, listPlaces } = childrenContract.endpoints;

/** A commune with two officers, its neighbour and the district's office, with the background at work. */
export async function openDesk() {
  const served: ServedLocality = await serveLocality();
  const { tanLam, clone, clock } = served;
  const log: unknown[] = [];
  const background = await startBackground({
    ...{ db: clone.db, ownerUrl: clone.adminUrl, clock, keys: testKeys },
    log: (message, detail) => void log.push([message, detail]),
  });
  const officer = await tanLam.person('commune-officer', 'phu-lam');
  const { communes } = await officer.done(listPlaces, {});
  return {
    ...{ served, clock, officer, log },
    colleague: await tanLam.person('commune-officer', 'phu-lam'),
    neighbour: await tanLam.person('commune-officer', 'hai-thinh'),
    district: await tanLam.person('consolidating-officer', 'phong-lao-dong'),
    communeId: tanLam.unit('phu-lam'),
    hamlets: communes[0]?.hamlets.map(({ unitId }) => unitId) as string[],
    /** Children of a place, written into the register by its own officer. */
    async register(unitId: string, children: readonly Partial<NewChild>[], by = officer): Promise<string[]> {
      const ids: string[] = [];
      for (const child of children) {
        const id = newId();
        const born = { sex: 'female' as const, birthDate: '2013-06-01', birthPrecision: 'day' as const };
        await by.done(registerChild, {
          ...{ id, unitId, since: '2021-01-01' },
          child: { fullName: 'Nguyễn Thị Búp', ...born, ...child },
        });
        ids.push(id);
      }
      return ids;
    },
    /** The entry of the register as this person sees it. */
    async entry(person: Person, id: string) {
      const { entries } = await person.done(room.listExports, {});
      return entries.find((one) => one.id === id);
    },
    /** Waits until the background is done with an export. */
    async made(person: Person, id: string) {
      for (let turn = 0; turn < 200; turn++) {
        const entry = await this.entry(person, id);
        if (entry && entry.state !== 'making') return entry;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`the export is not made: ${JSON.stringify(log)}`);
    },
    /** The file as bytes. */
    async file(person: Person, id: string): Promise<{ name: string; bytes: Buffer }> {
      const answer = await served.app.inject({
        method: 'GET',
        url: room.downloadExport.path.replace(':exportId', id),
        headers: { cookie: `mn=${person.token}`, 'x-mang-non': '1' },
      });
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.payload}`);
      const disposition = String(answer.headers['content-disposition']);
      return { name: disposition.split("''")[1] ?? '', bytes: answer.rawPayload };
    },
    async close() {
      await background.stop();
      await served.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** What a person sends for a list, as the dialog does. */
export const asked = (more: Record<string, unknown> = {}) => ({
  ...{ id: newId(), filter: {}, expected: 1, format: 'xlsx' as const, purpose: 'review', purposeNote: '' },
  columns: ['fullName', 'sex', 'birthDate', 'unitName'] as ('fullName' | 'sex' | 'birthDate' | 'unitName')[],
  ...more,
});
