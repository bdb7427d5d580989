import { randomInt } from 'node:crypto';
import { type BookValue, renderXlsx } from '../../../platform/server/documents/index.ts';
import { JobProblem, type JobRun } from '../../../platform/server/jobs.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import type { ChildRow } from '../../children/contract.ts';
import { missingOf, requiredOn } from '../../children/rules/cleaning.ts';
import { numberDoubts } from '../../children/rules/doubts.ts';
import {
  findChildren,
  provinceCodes,
  requiredFieldList,
  type StoredChild,
  yearOf,
} from '../../children/server/public.ts';
import { cellOf, columnHeaders, columnKinds, type ExportColumn } from '../../exports/rules/columns.ts';
import type { DrawExport, ExportFacts } from '../../exports/server/public.ts';
import type { CleaningList, FillField } from '../contract.ts';
import { cleaningPermissions } from '../permissions.ts';
import { fileShapes, fillHeaders, isPrefilled, keyHeader, whyHeader } from '../rules/columns.ts';
import { valuesOf } from '../rules/values.ts';
import { replaceLines } from './queries/lines.ts';

/** The file of a cleaning list: locked but for the cells to be filled in, each row with the key by which it comes back. */
export const drawCleaningFile: DrawExport = async (facts, job) => {
  const { row, serial } = facts;
  const list = row.filter.lacking;
  const unitId = row.filter.unitId ?? row.unitId;
  if (!list || !holdsAt(job.actor, cleaningPermissions['cleaning.run'], unitId))
    throw new JobProblem('exports.rights-changed');
  const keys = facts.children.map(() => keyUnder(serial));
  const stored = await writeDown(facts, job, { list, keys });
  return renderXlsx({
    sheets: [sheetOf(facts, { list, keys, stored })],
    properties: {
      title: fileShapes[list].title,
      subject: facts.watermark,
      keywords: `Sổ xuất dữ liệu số ${serial}`,
    },
  });
};

/** Letters and digits that nobody takes for one another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const keySigns = 8;

/** "00012-2021-7K3M9QXA": by its serial a person knows the file; the rest cannot be guessed. */
const keyUnder = (serial: string): string =>
  `${serial.replace('/', '-')}-${Array.from({ length: keySigns }, () => signs[randomInt(signs.length)]).join('')}`;

interface Drawn {
  list: CleaningList;
  keys: readonly string[];
}

function writeDown({ row, children }: ExportFacts, job: JobRun, { list, keys }: Drawn) {
  const lines = children.map((child, at) => ({
    ...{ line: at + 1, key: keys[at] as string, unitId: child.unitId, childId: child.id },
    ...{ version: child.version, list, sent: valuesOf(child) },
  }));
  const ids = children.map(({ id }) => id);
  return job.inTransaction(async (tx) => {
    const now = job.now();
    await replaceLines(tx, { localityId: job.actor.localityId, exportId: row.id, now }, lines);
    const found = await findChildren(tx, job.actor, ids, yearOf(now));
    return new Map(found.map((child) => [child.id, child]));
  });
}

function sheetOf(
  facts: ExportFacts,
  { list, keys, stored }: Drawn & { stored: ReadonlyMap<string, StoredChild> },
) {
  const { row, children, nameOf, today, watermark } = facts;
  const { title, shown, why, open } = fileShapes[list];
  const cell = (column: ExportColumn, child: ChildRow) => cellOf(column, child, nameOf, today);
  const filled = (field: FillField, child: ChildRow): BookValue =>
    isPrefilled(field) ? cell(field as ExportColumn, child) : null;
  return {
    name: 'Danh sách',
    titleRows: [
      title,
      `${row.filterWords} (${children.length} trẻ em)`,
      'Chỉ điền các ô nền vàng; ô để trống là không đổi. Giữ nguyên mã dòng ở cột cuối, rồi gửi lại tệp này ở mục “Làm sạch dữ liệu”.',
      watermark,
    ],
    columns: [
      { header: 'STT', kind: 'number' as const, width: 6 },
      ...shown.map((column) => ({
        ...{ header: columnHeaders[column], kind: columnKinds[column] ?? ('text' as const) },
      })),
      ...(why ? [{ header: whyHeader, kind: 'text' as const, width: 26 }] : []),
      ...open.map((field) => ({
        ...{ header: fillHeaders[field], open: true, width: widths[field] ?? 20 },
        kind: field === 'birthDate' || field === 'checkedOn' ? ('date' as const) : ('text' as const),
      })),
      { header: keyHeader, kind: 'text' as const, width: 28 },
    ],
    rows: children.map((child, at): BookValue[] => [
      at + 1,
      ...shown.map((column) => cell(column, child)),
      ...(why ? [whyOf(list, stored.get(child.id), today)] : []),
      ...open.map((field) => filled(field, child)),
      keys[at] as string,
    ]),
    ...{ landscape: true, locked: true, footer: watermark },
  };
}

const widths: Readonly<Partial<Record<FillField, number>>> = {
  ...{ personalId: 17, sex: 10, birthDate: 13, ethnicity: 12, checkedOn: 13, conclusion: 18 },
};

const numberReasons: Readonly<Record<string, string>> = {
  'number-other-sex': 'số không khớp giới tính',
  'number-other-year': 'số không khớp năm sinh',
  'number-unknown-province': 'ba số đầu không phải mã tỉnh nào',
  'number-refused': 'công an kết luận số này không đúng',
};

function whyOf(list: CleaningList, child: StoredChild | undefined, today: string): string {
  if (!child) return '';
  if (list === 'fitting-personal-id')
    return numberDoubts(child, provinceCodes)
      .map((code) => numberReasons[code] ?? code)
      .join('; ');
  const names = new Map(requiredFieldList.entries.map(({ code, name }) => [code, name]));
  const missing = missingOf(child, requiredOn(requiredFieldList, today)).map(
    (code) => names.get(code) ?? code,
  );
  return `thiếu: ${missing.join(', ').toLowerCase()}`;
}
