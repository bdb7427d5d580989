import { openRegister } from '../../children/test/register-desk.ts';
import { startBackground } from '../../../background.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { Person } from '../../../../test/harness/people.ts';
import {
  type Import,
  type ImportField,
  type ImportOptions,
  importsContract,
  type Repair,
} from '../contract.ts';
import { testKeys } from '../../../../test/harness/keys.ts';

const room = importsContract.endpoints;

interface Taking {
  /** By column, where the guess is not taken. */
  fields?: Record<number, ImportField | null>;
  options?: Partial<ImportOptions>;
  by?: Person;
}

export interface SentList {
  name: string;
  bytes: Uint8Array;
}

/** A text as a CSV that Excel opens. */
export const csv = (name: string, lines: readonly string[]): SentList => ({
  name,
  bytes: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8'),
});

const busy = new Set(['reading', 'judging', 'committing', 'undoing']);

/** The import once its job has ended. */
async function atRest(get: () => Promise<Import>, failed: readonly object[]): Promise<Import> {
  for (let turn = 0; turn < 2400; turn += 1) {
    const now = await get();
    if (!busy.has(now.state)) return now;
    if (now.problem !== null) throw new Error(`${now.problem} ${JSON.stringify(failed, errorsToo)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the import never came to rest');
}

/** The commune's officer at the five steps, with the product's own job queue running. */
export async function openImports() {
  const desk = await openRegister();
  const { served, officer } = desk;
  const failed: object[] = [];
  const background = await startBackground({
    ...{ db: served.clone.db, ownerUrl: served.clone.adminUrl, clock: served.clock, keys: testKeys },
    log: (message, detail) => void failed.push({ message, ...detail }),
  });
  const get = async (importId: string, by: Person = officer) =>
    (await by.done(room.getImport, { importId })).import;
  const waited = (importId: string, by: Person = officer) => atRest(() => get(importId, by), failed);
  const imports = {
    ...{ ...desk, room, failed, get, waited },
    async send(list: SentList, by: Person = officer, unitId: string = desk.phuLam): Promise<Import> {
      const { id } = await by.done(room.startImport, { id: newId(), unitId }, { file: list });
      return waited(id, by);
    },
    /** Takes the proposed sheets with their headers. */
    async takeSheets(importId: string, by: Person = officer) {
      const { version, sheets } = await get(importId, by);
      const chosen = sheets.flatMap(({ sheet, header, proposed }) =>
        proposed && header ? [{ sheet, header, encodings: [] }] : [],
      );
      await by.done(room.chooseSheets, { importId, version, sheets: chosen });
      return (await by.done(room.getColumns, { importId })).sheets;
    },
    /** Takes the guessed columns but for those that are named, and tries the list. */
    async takeColumns(
      importId: string,
      { fields = {}, options = {}, by = officer }: Taking = {},
    ): Promise<Import> {
      const { version, options: known } = await get(importId, by);
      const { sheets } = await by.done(room.getColumns, { importId });
      const chosen = sheets.map(({ sheet, columns }) => ({
        sheet,
        columns: columns.map(({ column, field }) => ({
          column,
          field: (column in fields ? fields[column] : field) as ImportField | null,
        })),
      }));
      await by.done(room.chooseColumns, {
        importId,
        version,
        sheets: chosen,
        options: { ...known, ...options },
      });
      return waited(importId, by);
    },
    /** From the file to the fourth step. */
    async tried(list: SentList, more: Taking = {}): Promise<Import> {
      const { id } = await imports.send(list, more.by);
      await imports.takeSheets(id, more.by);
      return imports.takeColumns(id, more);
    },
    async repair(importId: string, repair: Repair, by: Person = officer) {
      const { version } = await get(importId, by);
      const repairId = newId();
      await by.done(room.repair, { importId, version, repairId, repair });
      return { repairId, ...(await waited(importId, by)) };
    },
    async commit(importId: string, by: Person = officer) {
      const { version, counts } = await get(importId, by);
      await by.done(room.commitImport, { importId, version, expected: counts.ready });
      return waited(importId, by);
    },
    async undo(importId: string, by: Person = officer) {
      const { version } = await get(importId, by);
      await by.done(room.undoImport, { importId, version });
      return waited(importId, by);
    },
    groups: async (importId: string) => (await officer.done(room.listGroups, { importId })).groups,
    listed: async (importId: string, more: object = {}) =>
      (await officer.done(room.listRows, { importId, size: 200, ...more })).rows,
    async close() {
      await background.stop();
      await served.close();
    },
  };
  return imports;
}

const errorsToo = (_: string, value: unknown): unknown => (value instanceof Error ? value.stack : value);

export type ImportDesk = Awaited<ReturnType<typeof openImports>>;
