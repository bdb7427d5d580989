import { setTimeout as wait } from 'node:timers/promises';
import {
  type Import,
  type ImportLine,
  type ImportOptions,
  type ImportRow,
  importsContract,
  type Pile,
} from '../../../src/features/imports/contract.ts';
import type { UploadedFile } from '../../../src/platform/shared/endpoint.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Desk } from './desk.ts';

/** An officer takes a list through the five steps of the import, as the screens do. */

const room = importsContract.endpoints;

export interface ListToBring {
  /** The same at every attempt: a list that was begun goes on and does not begin again. */
  importId: string;
  unitId: string;
  /** Made only when the list has not been sent yet. */
  file(): Promise<UploadedFile>;
  options: Partial<ImportOptions>;
  /** The officer stops between two acts. */
  signal: AbortSignal;
}

export interface BroughtList {
  state: ImportLine['state'];
  /** Not at its end when the officer came to it. */
  isNew: boolean;
}

/**
 * From wherever the import stands to its end, which somebody else may have chosen: done, or undone, discarded, refused.
 * Doubts are looked at and accepted; rows of children whom the register has already are not entered.
 * @throws RefusedAct, Error where a job of the import failed
 */
export async function bringList(desk: Desk, list: ListToBring): Promise<BroughtList> {
  const found = await standing(desk, list);
  const isNew = !found || !ended.has(found.state);
  // What failed at an earlier attempt may go well now.
  if (found && hasFailed(found))
    await desk.act(room.retryImport, { importId: found.id, version: found.version });
  for (;;) {
    const line = await atRest(desk, list);
    if (!line)
      await desk.act(room.startImport, { id: list.importId, unitId: list.unitId }, await list.file());
    else if (line.state !== 'open') return { state: line.state, isNew };
    else if (line.step === 'sheets') await takeSheets(desk, list.importId);
    else if (line.step === 'columns') await takeColumns(desk, list);
    else await settleAndCommit(desk, line);
  }
}

const ended: ReadonlySet<string> = new Set(['done', 'undone', 'discarded', 'refused']);
const hasFailed = ({ state, problem }: ImportLine): boolean => problem !== null && !ended.has(state);
const lookEveryMs = 250;

async function standing(desk: Desk, { importId, signal }: ListToBring): Promise<ImportLine | undefined> {
  signal.throwIfAborted();
  const { imports } = await desk.act(room.listImports, {});
  return imports.find(({ id }) => id === importId);
}

/** The import once no job runs on it; undefined while there is none. */
async function atRest(desk: Desk, list: ListToBring): Promise<ImportLine | undefined> {
  for (;;) {
    const line = await standing(desk, list);
    if (!line?.progress) {
      if (line && hasFailed(line)) throw new Error(`${line.fileName}: ${line.problem}`);
      return line;
    }
    await wait(lookEveryMs);
  }
}

const getImport = async (desk: Desk, importId: string): Promise<Import> =>
  (await desk.act(room.getImport, { importId })).import;

/** The sheets that were proposed, with the headers that were found. */
async function takeSheets(desk: Desk, importId: string): Promise<void> {
  const { version, sheets } = await getImport(desk, importId);
  const chosen = sheets.flatMap(({ sheet, header, proposed }) =>
    proposed && header ? [{ sheet, header, encodings: [] }] : [],
  );
  await desk.act(room.chooseSheets, { importId, version, sheets: chosen });
}

/** The columns as they were guessed. */
async function takeColumns(desk: Desk, { importId, options }: ListToBring): Promise<void> {
  const known = await getImport(desk, importId);
  const { sheets } = await desk.act(room.getColumns, { importId });
  await desk.act(room.chooseColumns, {
    importId,
    version: known.version,
    sheets: sheets.map(({ sheet, columns }) => ({
      sheet,
      columns: columns.map(({ column, field }) => ({ column, field: field as never })),
    })),
    options: { ...known.options, ...options },
  });
}

/** One thing at a time: a repair starts a job, and what it leaves is looked at when that has ended. */
async function settleAndCommit(desk: Desk, line: ImportLine): Promise<void> {
  const importId = line.id;
  const { groups } = await desk.act(room.listGroups, { importId });
  const doubt = groups.find(({ level }) => level === 'doubt');
  if (doubt) {
    const { version } = line;
    const { field, code } = doubt;
    const repair = { kind: 'accept' as const, field, code };
    await desk.act(room.repair, { importId, version, repairId: newId(), repair });
    return;
  }
  const { version, counts } = line.counts.duplicate > 0 ? await decideTwins(desk, importId) : line;
  await desk.act(room.commitImport, { importId, version, expected: counts.ready });
}

/** Of the rows that resemble somebody, those whose child is in the register are left out, the others are children too. */
async function decideTwins(desk: Desk, importId: string): Promise<Pick<ImportLine, 'version' | 'counts'>> {
  const rows = await rowsOf(desk, importId, { pile: 'duplicate' });
  const choices = Map.groupBy(rows, (row) => (isInRegister(row) ? 'skip' : 'take'));
  for (const [choice, decided] of choices)
    await desk.act(room.decideRows, {
      ...{ importId, choice },
      rows: decided.map(({ seq, version }) => ({ seq, version })),
    });
  return getImport(desk, importId);
}

const isInRegister = ({ child, alike }: ImportRow): boolean =>
  alike.some(
    (one) => one.in === 'register' && one.fullName === child?.fullName && one.birthDate === child.birthDate,
  );

async function rowsOf(desk: Desk, importId: string, of: { pile: Pile; group?: string }) {
  const rows: ImportRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { rows: ImportRow[]; next: number | null } = await desk.act(room.listRows, {
      ...{ importId, ...of, after, size: 200 },
    });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

/** Entered rows whose child stands in a group that waits for its paper. */
export const rowsWithoutPaper = (desk: Desk, importId: string): Promise<ImportRow[]> =>
  rowsOf(desk, importId, { pile: 'entered', group: 'circumstances|circumstance.needs-paper' });
