import {
  type Block,
  type BookSheet,
  type Cell,
  type OfficialDocument,
  renderCsv,
  renderDocx,
  renderPdf,
  renderXlsx,
} from '../../../platform/server/documents/index.ts';
import { partsOf } from '../../../platform/shared/plain-date.ts';
import { cellOf, columnHeaders, columnKinds, type ExportColumn } from '../rules/columns.ts';
import { listTitles } from '../rules/filter-words.ts';
import type { ExportFacts } from './facts.ts';

/** A list of children as a workbook, as CSV, or as the paper of an office. */
export function drawList(facts: ExportFacts): Promise<Uint8Array> {
  switch (facts.row.format) {
    case 'xlsx':
      return renderXlsx({ sheets: [sheetOf(facts)], properties: propertiesOf(facts) });
    case 'csv':
      return Promise.resolve(renderCsv(sheetOf(facts)));
    case 'docx':
      return renderDocx(paperOf(facts));
    case 'pdf':
      return renderPdf(paperOf(facts));
  }
}

/** The day of the list: ages and classes are those of that day. */
const dayOf = ({ row, today }: ExportFacts): string => row.filter.on ?? today;

export const propertiesOf = ({ row, serial, watermark }: ExportFacts) => ({
  title: listTitles[row.filter.list],
  subject: watermark,
  keywords: `Sổ xuất dữ liệu số ${serial}`,
});

const columnsOf = ({ row }: ExportFacts): ExportColumn[] => row.columns as ExportColumn[];

function sheetOf(facts: ExportFacts): BookSheet {
  const { row, children, nameOf, watermark } = facts;
  const columns = columnsOf(facts);
  return {
    name: 'Danh sách',
    titleRows: [listTitles[row.filter.list], `${row.filterWords} (${children.length} trẻ em)`, watermark],
    columns: [
      { header: 'STT', kind: 'number', width: 6 },
      ...columns.map((column) => ({
        header: columnHeaders[column],
        kind: columnKinds[column] ?? ('text' as const),
      })),
    ],
    rows: children.map((child, at) => [
      at + 1,
      ...columns.map((column) => cellOf(column, child, nameOf, dayOf(facts))),
    ]),
    landscape: columns.length > 5,
    footer: watermark,
  };
}

/** Room that a column takes beside the others. */
const shares: Readonly<Partial<Record<ExportColumn, number>>> = {
  ...{ fullName: 24, sex: 8, birthDate: 13, age: 7, unitName: 16, communeName: 16, guardian: 22 },
  ...{ householdHead: 22, motherName: 22, fatherName: 22, address: 24, school: 20, grade: 8 },
  ...{ circumstances: 28, note: 28, personalId: 17 },
};

function tableOf(facts: ExportFacts): Block {
  const { children, nameOf } = facts;
  const columns = columnsOf(facts);
  const cell = (column: ExportColumn, value: string | number | null): Cell => {
    if (columnKinds[column] === 'date' && (value === null || /^\d{4}-/.test(String(value))))
      return { kind: 'date', value: value as string | null };
    return typeof value === 'number' ? { kind: 'number', value } : (value ?? '');
  };
  return {
    type: 'table',
    ordinal: true,
    columns: [...columns.map((column) => ({ share: shares[column] ?? 14 })), { share: 12 }],
    head: [[...columns.map((column) => columnHeaders[column]), 'Ghi chú'].map((text) => ({ text }))],
    rows: children.map((child) => [
      ...columns.map((column) => cell(column, cellOf(column, child, nameOf, dayOf(facts)))),
      '',
    ]),
  };
}

/** As many columns as fit a sheet that stands; more of them lie on their side in an annex. */
const standing = 5;

export function paperOf(facts: ExportFacts): OfficialDocument {
  const { row, children, agency, place, today, watermark, serial } = facts;
  const title = listTitles[row.filter.list];
  const lies = columnsOf(facts).length > standing;
  const table = tableOf(facts);
  const said = `Danh sách gồm ${children.length} trẻ em: ${row.filterWords}.${lies ? ' Chi tiết ở phụ lục kèm theo.' : ''}`;
  return {
    agency,
    number: { number: '', symbol: 'DS' },
    place,
    date: { year: partsOf(today).year },
    naming: { form: 'named', kind: 'DANH SÁCH', subject: title },
    body: [
      { type: 'paragraph', text: said },
      ...(lies ? [] : [table]),
      {
        type: 'paragraph',
        text: 'Danh sách có thông tin riêng của trẻ em (Điều 33 Nghị định 56/2017/NĐ-CP): chỉ dùng đúng mục đích đã ghi, không sao chụp, không gửi qua mạng xã hội',
      },
    ],
    signature: { authority: ['NGƯỜI LẬP DANH SÁCH'], name: '' },
    recipients: ['Người yêu cầu', 'Lưu: VT'],
    ...(lies && {
      annexes: [
        {
          title,
          attachedTo: `Kèm theo danh sách số ${serial} của sổ xuất dữ liệu`,
          landscape: true,
          blocks: [table],
        },
      ],
    }),
    digest: watermark,
    keywords: `Sổ xuất dữ liệu số ${serial}`,
  };
}
