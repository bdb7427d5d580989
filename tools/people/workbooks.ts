import { readFileSync } from 'node:fs';
import {
  type Book,
  type BookColumn,
  type BookValue,
  renderXlsx,
} from '../../src/platform/server/documents/index.ts';
import { formatDate } from '../../src/platform/shared/plain-date.ts';
import type { Child, Parent } from './child.ts';
import type { Commune } from './places.ts';

interface CommuneBook {
  commune: Pick<Commune, 'name' | 'hamlets'>;
  /** The authority above, as it stands over the title. */
  above: string;
  /** Of the list. */
  year: number;
  /** At most so many children; all unless told. */
  rows?: number;
}

const hasTag = ({ tags }: Child, code: string): boolean => tags.some((tag) => tag.code === code);
const x = (holds: boolean): BookValue => (holds ? 'x' : null);
const text = (header: string, group?: string, width?: number): BookColumn => ({
  ...{ header, kind: 'text' },
  ...(group !== undefined && { group }),
  ...(width !== undefined && { width }),
});

/** Columns as communes keep them: two rows of headers, marks for yes, parents side by side. */
const columns: readonly { column: BookColumn; of: (child: Child, words: Words) => BookValue }[] = [
  { column: text('Họ và tên', undefined, 26), of: (child) => child.fullName },
  { column: text('Nam', 'Giới tính', 6), of: (child) => x(child.sex === 'male') },
  { column: text('Nữ', 'Giới tính', 6), of: (child) => x(child.sex === 'female') },
  { column: text('Ngày, tháng, năm sinh', undefined, 13), of: writtenBirth },
  { column: text('Dân tộc', undefined, 10), of: ({ ethnicity }, words) => words.ethnicity(ethnicity) },
  { column: text('Số định danh', undefined, 15), of: (child) => child.personalId },
  {
    column: text('Số', 'Giấy khai sinh', 10),
    of: ({ birthRegistration }) => birthRegistration?.number ?? null,
  },
  {
    column: text('Ngày đăng ký', 'Giấy khai sinh', 13),
    of: ({ birthRegistration }) => birthRegistration && formatDate(birthRegistration.date),
  },
  { column: text('Họ và tên', 'Cha', 24), of: ({ father }) => father?.fullName ?? null },
  {
    column: { header: 'Năm sinh', group: 'Cha', kind: 'text', width: 9 },
    of: ({ father }) => birthYear(father),
  },
  { column: text('Tình trạng', 'Cha', 22), of: ({ father }, words) => words.parentState(father) },
  { column: text('Họ và tên', 'Mẹ', 24), of: ({ mother }) => mother?.fullName ?? null },
  {
    column: { header: 'Năm sinh', group: 'Mẹ', kind: 'text', width: 9 },
    of: ({ mother }) => birthYear(mother),
  },
  { column: text('Tình trạng', 'Mẹ', 22), of: ({ mother }, words) => words.parentState(mother) },
  {
    column: text('Người chăm sóc', undefined, 32),
    of: ({ carer }) => carer && `${carer.fullName} (${carer.relation})`,
  },
  { column: text('Điện thoại', undefined, 13), of: phone },
  { column: text('Số hộ', undefined, 7), of: ({ household }) => household.number },
  { column: text('Chủ hộ', undefined, 24), of: ({ household }) => household.headName },
  { column: text('Nghèo', 'Diện hộ', 9), of: ({ household }) => x(household.class === 'poor') },
  { column: text('Cận nghèo', 'Diện hộ', 12), of: ({ household }) => x(household.class === 'near-poor') },
  { column: text('Có công', 'Diện hộ', 10), of: ({ household }) => x(household.class === 'merit') },
  { column: text('Trình độ', 'Học tập', 26), of: ({ schooling }, words) => words.schooling(schooling.state) },
  { column: text('Lớp', 'Học tập', 12), of: ({ schooling }) => schooling.class },
  { column: text('Trường', 'Học tập', 26), of: ({ schooling }) => schooling.school },
  { column: text('Thẻ BHYT', undefined, 18), of: (child) => child.insuranceCard },
  {
    column: text('Dạng', 'Khuyết tật', 26),
    of: ({ disability }, words) => words.disability(disability?.type),
  },
  {
    column: text('Mức độ', 'Khuyết tật', 13),
    of: ({ disability }, words) => words.disability(disability?.level),
  },
  { column: text('Hoàn cảnh đặc biệt', undefined, 46), of: (child, words) => words.circumstances(child) },
  { column: text('Có nguy cơ', undefined, 24), of: (child, words) => words.risks(child) },
  { column: text('Nguy cơ bỏ học', undefined, 9), of: (child) => x(hasTag(child, 'dropout-risk')) },
  {
    column: text('Nạn nhân chất độc hóa học', undefined, 12),
    of: (child) => x(hasTag(child, 'chemical-toxin')),
  },
  { column: text('Ghi chú', undefined, 24), of: (child, words) => words.note(child) },
];

/** The children of a commune as the workbook that the commune would hold: hamlet after hamlet, numbered within each. */
export function communeBook(children: Iterable<Child>, { commune, above, year, rows }: CommuneBook): Book {
  const words = wordsOf();
  const byHamlet = Map.groupBy([...children].slice(0, rows), (child) => child.hamletKey);
  const lines: BookValue[][] = [];
  let count = 0;
  for (const { key, name } of commune.hamlets) {
    const own = byHamlet.get(key);
    if (!own) continue;
    lines.push([null, name.toUpperCase(), ...columns.slice(1).map(() => null)]);
    for (const [at, child] of own.entries())
      lines.push([at + 1, ...columns.map(({ of }) => of(child, words))]);
    count += own.length;
  }
  return {
    sheets: [
      {
        name: `DS trẻ em ${year}`,
        titleRows: [
          `DANH SÁCH TRẺ EM DƯỚI 16 TUỔI ${commune.name.toUpperCase()}`,
          `${above}, năm ${year}`,
          'Đánh dấu “x” vào ô phù hợp',
        ],
        columns: [{ header: 'STT', kind: 'number', width: 6 }, ...columns.map(({ column }) => column)],
        rows: lines,
        total: [null, `Cộng: ${count} trẻ em`, ...columns.slice(1).map(() => null)],
        landscape: true,
      },
    ],
  };
}

/** The book as XLSX. Drawn in the documents' own process, like every other file of the product. */
export const communeWorkbook = (children: Iterable<Child>, book: CommuneBook): Promise<Uint8Array> =>
  renderXlsx(communeBook(children, book));

/** A year alone where nothing more is known; a month and year; else the day. As text, as communes type dates. */
function writtenBirth({ birthDate, birthPrecision }: Child): string {
  if (birthPrecision === 'year') return birthDate.slice(0, 4);
  if (birthPrecision === 'month') return `${birthDate.slice(5, 7)}/${birthDate.slice(0, 4)}`;
  return formatDate(birthDate);
}

const birthYear = (parent: Parent | null): BookValue => (parent ? String(parent.birthYear) : null);

function phone({ mother, father, carer }: Child): BookValue {
  return mother?.phone ?? father?.phone ?? carer?.phone ?? null;
}

interface Words {
  ethnicity: (code: string) => string;
  schooling: (code: string) => string;
  disability: (code: string | undefined) => BookValue;
  parentState: (parent: Parent | null) => BookValue;
  circumstances: (child: Child) => BookValue;
  risks: (child: Child) => BookValue;
  note: (child: Child) => BookValue;
}

interface Named {
  entries: { code: string; name: string; aliases?: string[]; subgroups?: { code: string; name: string }[] }[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/reference/${name}.json`, import.meta.url), 'utf8'));
const namesOf = ({ entries }: Named) => new Map(entries.map(({ code, name }) => [code, name]));

/** Codes in the words of the lists. */
function wordsOf(): Words {
  const ethnic = namesOf(read('ethnic-groups') as Named);
  const schools = namesOf(read('schooling-states') as Named);
  const { types, levels } = read('disability') as Record<'types' | 'levels', Named>;
  const disability = new Map([...namesOf(types), ...namesOf(levels)]);
  const states = namesOf(read('parent-states') as Named);
  const { groups, atRiskReasons } = read('circumstance-groups') as Record<'groups' | 'atRiskReasons', Named>;
  const subgroups = new Map(
    groups.entries.flatMap(({ subgroups: own = [] }) => own.map(({ code, name }) => [code, name] as const)),
  );
  const reasons = namesOf(atRiskReasons);
  const joined = (names: (string | undefined)[]): BookValue => (names.length === 0 ? null : names.join('; '));
  return {
    ethnicity: (code) => ethnic.get(code) ?? code,
    schooling: (code) => schools.get(code) ?? code,
    disability: (code) => (code === undefined ? null : (disability.get(code) ?? code)),
    parentState: (parent) => (parent && parent.state !== 'alive' ? (states.get(parent.state) ?? null) : null),
    circumstances: ({ circumstances }) =>
      joined(circumstances.flatMap(({ subgroup, to }) => (to === null ? subgroups.get(subgroup) : []))),
    risks: ({ atRisk }) => joined(atRisk.map(({ code }) => reasons.get(code))),
    note: ({ residence, stay, illness }) =>
      joined([
        ...(residence === 'away' ? ['Tạm vắng'] : []),
        ...(stay === 'temporary' ? ['Tạm trú'] : []),
        ...(illness ? [illness] : []),
      ]),
  };
}
