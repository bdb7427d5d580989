import { readAll } from '../../../platform/server/reading/sheets/test/read-all.ts';
import { xlsxOf } from '../../../platform/server/reading/sheets/test/xlsx-file.ts';
import { newId } from '../../../platform/shared/id.ts';
import type { Person } from '../../../../test/harness/people.ts';
import { openDesk } from '../../exports/test/export-desk.ts';
import { type CleaningList, cleaningContract, type FillField, type ReturnPile } from '../contract.ts';
import { fillHeaders, keyHeader } from '../rules/columns.ts';

export const room = cleaningContract.endpoints;

type Column = FillField | 'key' | 'name';

/** A file as somebody has it open in a spreadsheet program: its header and its rows, by columns. */
export interface OpenFile {
  serial: string;
  header: string[];
  rows: string[][];
}

export const columnIn = (file: OpenFile, column: Column): number =>
  file.header.indexOf(column === 'key' ? keyHeader : column === 'name' ? 'Họ và tên' : fillHeaders[column]);

/** Writes into the row of a child. */
export function fill(file: OpenFile, name: string, cells: Partial<Record<Column, string>>): void {
  const row = file.rows.find((one) => one[columnIn(file, 'name')] === name);
  if (!row) throw new Error(`nobody in the file is called ${name}`);
  for (const [column, text] of Object.entries(cells)) row[columnIn(file, column as Column)] = text;
}

/** What a spreadsheet program saves of it. */
export const saved = ({ header, rows }: OpenFile, name = 'danh-sach.xlsx') => ({
  name,
  bytes: xlsxOf([{ name: 'Danh sách', rows: [['DANH SÁCH'], ['', 'ghi chú của xã'], header, ...rows] }]),
});

export async function opened(bytes: Uint8Array, serial = ''): Promise<OpenFile> {
  const { sheets } = await readAll(bytes);
  const all = (sheets[0] ?? []).map(({ cells }) => {
    const texts: string[] = [];
    for (const { column, text } of cells) texts[column - 1] = text;
    return Array.from(texts, (text) => text ?? '');
  });
  const at = all.findIndex((cells) => cells.includes(keyHeader));
  const header = all[at] as string[];
  return {
    serial,
    header,
    rows: all.slice(at + 1).map((row) => header.map((_, column) => row[column] ?? '')),
  };
}

/** The commune's officer between the register, the police and the spreadsheet program. */
export async function openCleaning() {
  const desk = await openDesk();
  const { officer, communeId } = desk;
  const cleaning = {
    ...desk,
    ask: (list: CleaningList, expected: number, { by = officer as Person, unitId = communeId } = {}) =>
      by.done(room.askFile, {
        ...{ id: newId(), list, unitId, expected },
        ...{ purpose: 'police-check', purposeNote: '' },
      }),
    /** A list goes out and is opened. */
    async out(
      list: CleaningList,
      expected: number,
      by: Person = officer,
      unitId = communeId,
    ): Promise<OpenFile> {
      const { id } = await cleaning.ask(list, expected, { by, unitId });
      const entry = await desk.made(by, id);
      if (entry.state !== 'ready') throw new Error(`${entry.state} ${entry.problem}`);
      const { bytes } = await desk.file(by, id);
      return opened(bytes, `${entry.serial}/${entry.year}`);
    },
    /** A file comes back and is read. */
    async back(file: { name: string; bytes: Uint8Array }, by: Person = officer, unitId = communeId) {
      const { id } = await by.done(room.sendReturn, { id: newId(), unitId }, { file });
      for (let turn = 0; turn < 400; turn++) {
        const found = await by.done(room.getReturn, { returnId: id });
        if (found.return.state !== 'reading') return { ...found, ...found.return };
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`the file is not read: ${JSON.stringify(desk.log)}`);
    },
    rows: async (returnId: string, pile: ReturnPile, by: Person = officer) =>
      (await by.done(room.listReturnRows, { returnId, pile, size: 200 })).rows,
    async commit(returnId: string, { takes = [] as number[], by = officer as Person } = {}) {
      const found = await by.done(room.getReturn, { returnId });
      const expected = found.counts.change + takes.length;
      return by.done(room.commitReturn, { returnId, version: found.return.version, expected, takes });
    },
    counts: async (by: Person = officer) =>
      (await by.done(room.countLists, {})).communes.find(({ unitId }) => unitId === communeId)?.counts,
    child: async (id: string) =>
      (await desk.served.clone.admin.query('select * from children where id = $1', [id])).rows[0],
  };
  return cleaning;
}

export type CleaningDesk = Awaited<ReturnType<typeof openCleaning>>;
